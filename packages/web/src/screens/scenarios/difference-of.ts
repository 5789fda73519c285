import { moneyChanges, type MoneyChanges } from '@throughline/analysis'
import type { Day, PlanGraph } from '@throughline/model'
import { findingChanges, scheduleDifference, scheduleOf, type FindingChanges, type ScheduleDifference } from '@throughline/schedule'
import { findingsOf } from '../../data/findings.ts'

/** What differs between two states of the plan: the same rooms answer as for the command line. */
export interface Difference extends ScheduleDifference {
  readonly byYear: MoneyChanges
  readonly byProgram: MoneyChanges
  readonly findings: FindingChanges
}

/** `differenceOf(graph, inScenario(graph, read), on).dates.length` */
export const differenceOf = (before: PlanGraph, after: PlanGraph, on: Day): Difference => ({
  ...scheduleDifference(scheduleOf(before, { on }), scheduleOf(after, { on })), byYear: moneyChanges(before, after, 'fiscal-year'), byProgram: moneyChanges(before, after, 'program'),
  findings: findingChanges(findingsOf(before, on).findings, findingsOf(after, on).findings),
})

/** The difference in one sentence. `summaryOf(difference) // 30 activities move, 2 objectives are no longer reached, …` */
export function summaryOf({ dates, byYear, objectives, findings }: Difference): string {
  const lost = objectives.filter(({ sort }) => sort === 'lost').length
  const parts = [
    count(dates.length, 'activity moves', 'activities move'), lost === 0 ? 'every objective is reached as before' : `${count(lost, 'objective is', 'objectives are')} no longer reached`,
    `${count(findings.added.length, 'finding is', 'findings are')} new and ${findings.gone.length === 0 ? 'none' : findings.gone.length} gone`,
    byYear.total.difference === 0 ? 'the likely cost stays' : `the likely cost is ${shortOf(Math.abs(byYear.total.difference))} ${byYear.total.difference > 0 ? 'more' : 'less'}`,
  ]
  const text = `${parts.join('; ')}.`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const count = (n: number, one: string, many: string) => `${n === 0 ? 'no' : n} ${n === 1 ? one : many}`
const shortOf = (cents: number) => `$${Math.round(cents / 100).toLocaleString('en-US')}`

/** `daysLater(-1) // 1 day earlier` */
export const daysLater = (days: number): string => (days === 0 ? 'same day' : `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days > 0 ? 'later' : 'earlier'}`)
