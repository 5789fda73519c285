import { addDays, type Activity, type Day, type PlanGraph } from '@throughline/model'
import { datesOf } from './matrix-columns.ts'
import type { LinkType, MatrixLink } from './matrix.ts'

interface Days { readonly start: Day; readonly end: Day }

/** The links with both ends in the matrix, of all four types; one that names no type is finish-start. */
export function linksAmong(plan: PlanGraph, activities: readonly Activity[]): readonly MatrixLink[] {
  const shown = new Map(activities.map((a) => [a.id, datesOf(a)]))
  return plan.of('dependency').flatMap((d): readonly MatrixLink[] => {
    if (!shown.has(d.predecessor) || !shown.has(d.successor)) return []
    const [before, after] = [shown.get(d.predecessor), shown.get(d.successor)]
    const [type, lagDays] = [d.type ?? 'finish-start', d.lagDays ?? 0]
    return [{ dependency: d.id, from: d.predecessor, to: d.successor, type, lagDays, isBroken: before !== undefined && after !== undefined && tooEarly[type](before, after, Math.trunc(lagDays)) }]
  }).sort((a, b) => (a.dependency < b.dependency ? -1 : a.dependency > b.dependency ? 1 : 0))
}

/** A lag in working days is never shorter than as many calendar days: what is too early for those is too early for it. */
const tooEarly: Readonly<Record<LinkType, (before: Days, after: Days, lag: number) => boolean>> = {
  'finish-start': (before, after, lag) => after.start < addDays(before.end, lag + 1),
  'start-start': (before, after, lag) => after.start < addDays(before.start, lag),
  'finish-finish': (before, after, lag) => after.end < addDays(before.end, lag),
  'start-finish': (before, after, lag) => after.end < addDays(before.start, lag),
}
