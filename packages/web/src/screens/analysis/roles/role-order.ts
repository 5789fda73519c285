import type { Rec } from '@throughline/model'

const last = Number.MAX_SAFE_INTEGER

/** By priority, those without one last, then as they were named. */
export const byPriority = (a: Rec<'role'>, b: Rec<'role'>): number => (a.priority ?? last) - (b.priority ?? last)
