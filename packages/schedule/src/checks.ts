import type { Check } from '@throughline/model'
import { gateMissed, gateTight } from './gate-checks.ts'
import { inARing } from './in-a-ring.ts'
import { startsTooEarly } from './starts-too-early.ts'

/** The checks of dates and order, in the order of docs/spec/schedule.md. */
export const scheduleChecks: readonly Check[] = [startsTooEarly, inARing, gateMissed, gateTight]
