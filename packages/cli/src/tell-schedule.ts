import type { PlannedDates } from '@throughline/app'
import { formatDay, formatSpan, titleOf, type RecordId } from '@throughline/model'

type PlanSchedule = PlannedDates['schedule']
type Dated = PlanSchedule['activities'][number]

const days = (n: number) => (Math.abs(n) === 1 ? `${n} day` : `${n} days`)
const part = (heading: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', heading, ...lines])

/**
 * The days of a plan in lines people read: what cannot all hold, what is pushed off its planned days, the first critical paths, what is nearly critical.
 * With `all` every activity with everything its days rest on.
 */
export function tellSchedule({ schedule, paths, conflicts, reasons }: PlannedDates, { all }: { readonly all: boolean }): string {
  const { plan, on, activities } = schedule
  const moved = activities.filter(({ activity, earlyStart, progress }) => progress === 'to-come' && activity.start !== undefined && earlyStart !== activity.start)
  const near = activities.filter(({ isNearCritical }) => isNearCritical)
  const long = paths.filter((path) => path.length > 1)
  return [
    `${plan.head === undefined ? plan.book : titleOf(plan.head)}: dates as of ${formatDay(on)}${schedule.end === undefined ? '' : `; the last step ends on ${formatDay(schedule.end)}`}`,
    ...(schedule.hasPartnerHolidays ? [] : ['No holidays of the partner are known: put them in the plan, or days may be set on them.']),
    ...part('Cannot all hold', conflicts.flatMap(({ text, because }) => [`  ${text}`, ...because.map((one) => `    - ${one.text}${one.source === undefined ? '' : ` (${one.source.cite})`}`)])),
    ...part('Pushed off the days planned', moved.map((one) => `  ${line(one)}, planned from ${formatDay(one.activity.start ?? one.earlyStart)}: ${reasons(one.id)[0]?.text ?? ''}`)),
    ...part('Critical paths', long.flatMap((path, i) => [`  ${i + 1}. ${path.map((id) => titleIn(schedule, id)).join(' → ')} (float ${days(Math.min(...path.map((id) => schedule.of(id)?.totalFloatDays ?? 0)))})`])),
    ...part('Nearly critical', near.map((one) => `  ${line(one)}: ${days(one.totalFloatDays)} of float`)),
    ...(all ? part('Every activity', activities.flatMap((one) => [`  ${line(one)}; late ${formatSpan(one.lateStart, one.lateFinish)}; float ${days(one.totalFloatDays)} (${days(one.totalFloatWorkingDays)} of work), free ${days(one.freeFloatDays)}`, ...reasons(one.id).map(({ text }) => `    - ${text}`)])) : []),
    ...part('Without days', schedule.undated.map((id) => `  ${titleIn(schedule, id)}  [${id}]`)),
    '', `${activities.length} activities: ${activities.filter(({ isCritical }) => isCritical).length} critical, ${near.length} nearly, ${moved.length} pushed.${all ? '' : ' With --all every activity and its reasons are told; --drives ID tells what sets a day.'} A planning aid, not legal advice.`,
  ].join('\n')
}

/** What drives an activity: the chain of links back to a step that stands on its own, each with its reason. */
export function tellChain({ schedule, chain, reasons }: PlannedDates, id: RecordId): string {
  return [`${titleIn(schedule, id)}: what sets its days, as of ${formatDay(schedule.on)}`, '', ...chain(id).flatMap((one, i) => {
    const dated = schedule.of(one)
    return dated === undefined ? [] : [`  ${i + 1}. ${line(dated)}`, ...reasons(one).map(({ text }) => `      ${text}`)]
  })].join('\n')
}

const line = ({ id, activity, earlyStart, earlyFinish }: Dated) => `${formatSpan(earlyStart, earlyFinish)}  ${activity.title}  [${id}]`
const titleIn = (schedule: PlanSchedule, id: RecordId) => schedule.of(id)?.activity.title ?? schedule.plan.get('activity', id)?.title ?? id
