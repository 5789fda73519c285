import type { PlanDifference } from '@throughline/app'
import { fieldsOf, formatDay, formatSpan, formatUsdShort, joinNames, type Finding, type RecordId } from '@throughline/model'

interface Told {
  readonly before: string
  readonly after: string
  /** Everything, not only the first of each part. */
  readonly isAll: boolean
}

type Moved = PlanDifference['dates'][number]
type Money = PlanDifference['byYear']['rows'][number]

const days = (n: number) => (Math.abs(n) === 1 ? '1 day' : `${Math.abs(n)} days`)
const mostTold = 20

/** What differs between two states of a plan, in lines people read: what moved with its causes, money, objectives, findings. */
export function tellDifference(difference: PlanDifference, { before, after, isAll }: Told): string {
  const { dates, byYear, byProgram, objectives, findings } = difference
  const part = (heading: string, lines: readonly string[]): readonly string[] => {
    const shown = isAll ? lines : lines.slice(0, mostTold)
    return lines.length === 0 ? [] : ['', heading, ...shown, ...(shown.length < lines.length ? [`  and ${lines.length - shown.length} more; --all tells them`] : [])]
  }
  const lost = objectives.filter(({ sort }) => sort === 'lost')
  const isNothing = dates.length + objectives.length + findings.added.length + findings.gone.length === 0 && [...byYear.rows, ...byProgram.rows].every(({ difference: d }) => d === 0)
  return [
    `${after}, beside ${before}: as of ${formatDay(difference.after.on)}`,
    ...part('Moved', dates.map((one) => movedLine(one, difference))),
    ...part('Money by year', byYear.rows.filter(hasMoved).map(moneyLine)), ...part('Money by program', byProgram.rows.filter(hasMoved).map(moneyLine)),
    ...part('Objectives no longer reached', lost.flatMap(({ before: was, after: is }) => (was === undefined ? [] : [`  ${was.objective.title}: its work ended by ${dayOr(was.by)}, now ${dayOr(is?.by)}`]))),
    ...part('Objectives reached again', objectives.flatMap(({ after: is, sort }) => (sort !== 'gained' || is === undefined ? [] : [`  ${is.objective.title}: its work ends by ${dayOr(is.by)}`]))),
    ...part('Work for an objective ends on another day', objectives.flatMap(({ before: was, after: is, sort }) => (sort === 'lost' || sort === 'gained' || was === undefined || is === undefined ? [] : [`  ${is.objective.title}: ${dayOr(was.by)} → ${dayOr(is.by)}`]))),
    ...part('Findings new', findings.added.map(findingLine)), ...part('Findings gone', findings.gone.map(findingLine)),
    '', isNothing ? 'Nothing differs.' : `${dates.length} moved; ${lost.length} objectives no longer reached; ${findings.added.length} findings new, ${findings.gone.length} gone; likely cost ${formatUsdShort(byYear.total.before.usd)} → ${formatUsdShort(byYear.total.after.usd)}. A planning aid, not legal advice.`,
  ].join('\n')
}

/** The slip report in lines: every activity later than its baseline, and the slips added up by cause and by program. */
export function tellSlips({ slips: report, byProgram }: PlanDifference): string {
  const causes = new Map(fieldsOf('activity')['slipCause']?.choices?.map(({ value, label }) => [value, label]))
  const slips = report.slips
  if (slips.length === 0) return `\nSlip report: none of the ${report.compared} activities that stand in both is later than its baseline.`
  return [
    '', `Slip report: ${slips.length} of ${report.compared} activities are later than their baseline`,
    ...slips.map((one) => `  ${one.title}  [${one.id}]: starts ${tellDays(one.startDays)}, ends ${tellDays(one.finishDays)}; ${wordOf(causes, one.cause).toLowerCase()}${one.note === undefined ? '' : `: ${one.note}`}`),
    '', 'By cause', ...report.byCause.map(({ key, activities, days: n, most }) => `  ${wordOf(causes, key)}: ${activities} ${activities === 1 ? 'activity' : 'activities'}, ${days(n)} together, ${days(most)} the most`),
    '', 'By program', ...report.byProgram.map(({ key, activities, days: n, most }) => `  ${key === '' ? 'No program named' : byProgram.rows.find((row) => row.key === key)?.label ?? key}: ${activities} ${activities === 1 ? 'activity' : 'activities'}, ${days(n)} together, ${days(most)} the most`),
  ].join('\n')
}

const wordOf = (words: ReadonlyMap<string, string>, key: string) => words.get(key) ?? key
const tellDays = (n: number) => (n === 0 ? 'the same day' : `${days(n)} ${n > 0 ? 'later' : 'earlier'}`)
const dayOr = (d: Parameters<typeof formatDay>[0] | undefined) => (d === undefined ? 'no day' : formatDay(d))
const hasMoved = ({ difference, before, after }: Money) => difference !== 0 || before.unknown !== after.unknown
const moneyLine = ({ label, before, after }: Money) => `  ${label}: ${formatUsdShort(before.usd)} → ${formatUsdShort(after.usd)}`
const findingLine = ({ severity, message, check }: Finding) => `  ${severity}: ${message} (${check})`

function movedLine({ id, title, before, after, days: n, causes }: Moved, difference: PlanDifference): string {
  const was = before === undefined ? 'without days' : formatSpan(before.start, before.finish)
  const is = after === undefined ? 'without days' : formatSpan(after.start, after.finish)
  const others = causes.filter((one) => one !== id)
  const because = others.length === 0 ? 'by its own days, links or gates' : `because of ${joinNames(others.map((one) => titleIn(difference, one)))}`
  return `  ${title}  [${id}]: ${was} → ${is}${n === undefined ? '' : `, ends ${tellDays(n)}`}; ${because}`
}

const titleIn = ({ before, after }: PlanDifference, id: RecordId) => (after.of(id) ?? before.of(id))?.activity.title ?? id
