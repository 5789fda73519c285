import { daysBetween, formatDay, parseRecord, recordId, type Activity, type Day, type PlanGraph } from '@throughline/model'
import type { Need } from '@throughline/rules'
import { gateOutlook, type Gate, type GateOutlook } from '@throughline/schedule'
import { slackText } from '../../record/gate-words.ts'

/** What the gates of each program would be, if the need were met with it. Asked for one by one, and kept. */
export type OutlookOf = (program: string) => GateOutlook | undefined

/**
 * The gates of any program for a need; undefined where the need has no first day to plan back from. The steps that the plan has for the activity are those of
 * the programs it uses: they answer nothing for another program, for which it is taken as the idea it would be.
 * `outlooksFor(plan, need, on)('imet')?.next?.latest`
 */
export function outlooksFor(plan: PlanGraph, need: Need, on: Day): OutlookOf {
  const activity = activityOf(need)
  const known = new Map<string, GateOutlook>()
  return (program) => {
    if (activity === undefined || (activity.actualStart ?? activity.start) === undefined) return undefined
    const found = known.get(program)
    if (found !== undefined) return found
    const outlook = gateOutlook(plan, need.programs.includes(program) ? activity : asIdea(activity), on, [program])
    known.set(program, outlook)
    return outlook
  }
}

const sketch = recordId('need-sketch')
const asIdea = (activity: Activity): Activity => (activity.status === undefined || activity.status === 'requested' || activity.status === 'approved' ? { ...activity, id: sketch, status: 'idea' } : { ...activity, id: sketch })

/** A sketch is planned as the idea it would be in the plan. */
export function activityOf(need: Need): Activity | undefined {
  if (need.activity !== undefined) return need.activity
  const parsed = parseRecord({ kind: 'activity', id: sketch, title: need.title === '' ? 'A need' : need.title, status: 'idea', ...(need.start !== undefined && { start: need.start }), ...(need.end !== undefined && { end: need.end }) })
  return parsed.ok && parsed.value.kind === 'activity' ? parsed.value : undefined
}

/** What the column of the next gate says: a line, a smaller one below it, and whether it is too late. */
export interface NextGateWords {
  readonly first: string
  readonly second: string
  readonly isLate: boolean
  readonly gate?: Gate
}

const days = (n: number) => (n === 1 ? '1 day' : `${n} days`)

/** By how many days a missed gate is too late: to today, or to the day the plan has it. */
export const lateBy = ({ latest, slackDays, answer }: Gate): number => Math.max(-slackDays, answer?.day === undefined ? 0 : daysBetween(latest, answer.day))

/** `nextGateWords(outlook).first // 11 NOV 27, 352 days` */
export function nextGateWords(outlook: GateOutlook | undefined): NextGateWords {
  if (outlook === undefined) return { first: '', second: 'no first day', isLate: false }
  const { missed, next, earliest, gates } = outlook
  if (missed !== undefined) return { first: `too late by ${days(lateBy(missed))}`, second: earliest === undefined ? missed.title : `earliest honest start ${formatDay(earliest.day)}`, isLate: true, gate: missed }
  if (next !== undefined) return { first: `${formatDay(next.latest)}, ${slackText(next)}`, second: next.title, isLate: false, gate: next }
  return { first: '', second: gates.length === 0 ? 'no steps known' : 'nothing open', isLate: false }
}
