import { addDays, daysBetween, earlier, later, type Activity, type Day, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import { calendarsXml, everyDay, workDays } from './project-xml-calendar.ts'
import { writeMark } from './project-xml-marks.ts'
import { durationText, endMoment, lastDayAfter, lengthOf, minutesPerDay, startMoment, tag, within } from './project-xml-text.ts'

/** A row of the outline: a group with what is below it, an activity, or a milestone. */
export interface ProjectRow {
  readonly title: string
  readonly record?: RecordId
  readonly children: readonly ProjectRow[]
}

export interface ProjectFileParts {
  /** The day it is as of. */
  readonly on: Day
  readonly outline: readonly ProjectRow[]
  /** Days worked out for an activity whose own days are not typed. */
  readonly daysOf: (activity: RecordId) => { readonly start: Day; readonly end: Day } | undefined
  readonly marking: string
}

/** The text fields our files use: the record, and what it was written with. */
export const idField = '188743731'
export const markField = '188743734'

interface Task { readonly uid: number; readonly level: number; readonly number: string; readonly row: ProjectRow; readonly isSummary: boolean }
interface Span { readonly start: Day; readonly end: Day }

/**
 * A plan as a file of Microsoft Project (MSPDI): lines of effort and of activity as summary tasks, activities and milestones as tasks with their days, constraints, deadlines,
 * progress, links of all four types with their lag, and calendars with their holidays. Calendar days stand on a calendar that works every day, lags in calendar days are elapsed days.
 * `writeProjectXml(plan, { on, outline, daysOf, marking: 'UNCLASSIFIED' })`
 */
export function writeProjectXml(plan: PlanGraph, parts: ProjectFileParts): string {
  const tasks = tasksOf(parts.outline)
  const uids = new Map<string, number>()
  for (const { row, uid, isSummary } of tasks) if (row.record !== undefined && !isSummary && !uids.has(row.record)) uids.set(row.record, uid)
  const spans = tasks.map(({ row }) => spanOf(plan, parts, row))
  const known = spans.flatMap((span) => span ?? [])
  const start = known.map((span) => span.start).reduce(earlier, plan.head?.start ?? known[0]?.start ?? parts.on)
  const end = known.map((span) => span.end).reduce(later, start)
  const title = plan.head?.title ?? 'Plan'
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Project xmlns="http://schemas.microsoft.com/project">
${[
    tag('SaveVersion', 14), tag('Name', `${plan.book}.xml`), tag('Title', title), tag('Subject', parts.marking), tag('Author', 'Throughline'), tag('CreationDate', startMoment(parts.on)),
    tag('ScheduleFromStart', 1), tag('StartDate', startMoment(start)), tag('FinishDate', endMoment(end)), tag('FYStartDate', 10), tag('CriticalSlackLimit', 0), tag('CurrencyDigits', 0), tag('CurrencySymbol', '$'), tag('CurrencyCode', 'USD'),
    tag('CalendarUID', everyDay), tag('DefaultStartTime', '08:00:00'), tag('DefaultFinishTime', '17:00:00'), tag('MinutesPerDay', minutesPerDay), tag('MinutesPerWeek', 7 * minutesPerDay), tag('DaysPerMonth', 30),
    tag('DefaultTaskType', 1), tag('DurationFormat', 7), tag('NewTasksEffortDriven', 0), tag('StatusDate', endMoment(parts.on)), tag('CurrentDate', startMoment(parts.on)),
    within('ExtendedAttributes', ...[[idField, 'Text1', 'Throughline ID'], [markField, 'Text2', 'Throughline mark']].map(([id, name, alias]) => within('ExtendedAttribute', tag('FieldID', id), tag('FieldName', name), tag('Alias', alias)))),
    calendarsXml(plan, start, end),
    within('Tasks', ...tasks.map((task, i) => taskXml(plan, parts, task, spans[i], uids))),
  ].filter((one) => one !== '').join('\n')}
</Project>
`
}

function tasksOf(outline: readonly ProjectRow[]): readonly Task[] {
  const tasks: Task[] = []
  const walk = (rows: readonly ProjectRow[], level: number, prefix: string) => {
    for (const [i, row] of rows.entries()) {
      const number = `${prefix}${i + 1}`
      tasks.push({ uid: tasks.length + 1, level, number, row, isSummary: row.children.length > 0 })
      walk(row.children, level + 1, `${number}.`)
    }
  }
  walk(outline, 1, '')
  return tasks
}

/** The days of a row: of an activity the real ones, else those typed, else those worked out; of a group everything below it. */
function spanOf(plan: PlanGraph, parts: ProjectFileParts, row: ProjectRow): Span | undefined {
  if (row.children.length > 0) {
    const spans = row.children.flatMap((child) => spanOf(plan, parts, child) ?? [])
    const [first] = spans
    return first === undefined ? undefined : spans.reduce((all, one) => ({ start: earlier(all.start, one.start), end: later(all.end, one.end) }), first)
  }
  const milestone = plan.get('milestone', row.record)
  if (milestone !== undefined) return milestone.date === undefined ? undefined : { start: milestone.date, end: milestone.date }
  const activity = plan.get('activity', row.record)
  return activity === undefined ? undefined : daysOfActivity(activity, parts)
}

function daysOfActivity(activity: Activity, { daysOf }: ProjectFileParts): Span | undefined {
  const start = activity.actualStart ?? activity.start
  const forecast = start === undefined || isCountedInWork(activity) ? daysOf(activity.id) : undefined
  if (start === undefined) return forecast ?? (activity.end === undefined ? undefined : { start: activity.end, end: activity.end })
  const end = activity.actualEnd ?? (forecast === undefined ? (activity.end ?? (activity.days === undefined ? start : lastDayAfter(start, activity.days))) : addDays(start, Math.max(0, daysBetween(forecast.start, forecast.end))))
  return { start, end: later(start, end) }
}

const isCountedInWork = ({ days, daysIn }: Activity) => days !== undefined && daysIn === 'working-days'

function taskXml(plan: PlanGraph, parts: ProjectFileParts, task: Task, span: Span | undefined, uids: ReadonlyMap<string, number>): string {
  const { uid, level, number, row, isSummary } = task
  const activity = isSummary ? undefined : plan.get('activity', row.record)
  const isMilestone = !isSummary && plan.get('milestone', row.record) !== undefined
  const days = isMilestone ? 0 : span === undefined ? undefined : activity !== undefined && isCountedInWork(activity) ? activity.days : lengthOf(span.start, span.end)
  const at = isMilestone ? startMoment(span?.start) : undefined
  return within('Task',
    tag('UID', uid), tag('ID', uid), tag('Name', row.title), tag('Active', activity?.status === 'cancelled' ? 0 : 1), tag('Manual', span === undefined ? 1 : 0), tag('Type', 1), tag('IsNull', 0), tag('OutlineNumber', number), tag('OutlineLevel', level), tag('Priority', 500),
    tag('Start', startMoment(span?.start)), tag('Finish', at ?? endMoment(span?.end)), tag('Duration', days === undefined ? undefined : durationText(days)), tag('DurationFormat', 7), tag('Work', durationText(0)), tag('EffortDriven', 0), tag('Estimated', 0), tag('Milestone', isMilestone ? 1 : 0), tag('Summary', isSummary ? 1 : 0),
    activity === undefined ? (isMilestone ? tag('PercentComplete', plan.get('milestone', row.record)?.metOn === undefined ? 0 : 100) : '') : tag('PercentComplete', percentOf(activity, span, parts.on)),
    activity === undefined ? '' : tag('ActualStart', startMoment(activity.actualStart)), activity === undefined ? '' : tag('ActualFinish', endMoment(activity.actualEnd)),
    activity === undefined ? (isMilestone && span !== undefined ? tag('ConstraintType', 2) + tag('ConstraintDate', startMoment(span.start)) : '') : constraintXml(activity),
    activity === undefined ? '' : tag('Deadline', endMoment(activity.endBy)),
    activity === undefined ? '' : tag('Notes', activity.remarks),
    ...(activity === undefined ? [] : plan.referring(activity.id, 'dependency', 'successor').map((link) => linkXml(link, uids))),
    row.record === undefined ? '' : extended(idField, row.record),
    activity === undefined ? '' : extended(markField, writeMark(activity, days)))
}

const extended = (field: string, value: string) => within('ExtendedAttribute', tag('FieldID', field), tag('Value', value))

/** How far it is: all, where it is done; of what has begun the part of its days that is past. */
function percentOf(activity: Activity, span: Span | undefined, on: Day): number {
  if (activity.actualEnd !== undefined || activity.status === 'done') return 100
  if (span === undefined || (activity.actualStart === undefined && activity.status !== 'under-way')) return 0
  return Math.min(99, Math.max(1, Math.round((100 * (daysBetween(span.start, on) + 1)) / lengthOf(span.start, span.end))))
}

const constraints = { asSoon: 0, asLate: 1, startOn: 2, finishOn: 3, notBefore: 4 } as const

function constraintXml(activity: Activity): string {
  const calendar = tag('CalendarUID', isCountedInWork(activity) ? workDays : everyDay)
  const xml = (type: number, moment?: string) => tag('ConstraintType', type) + calendar + tag('ConstraintDate', moment)
  const { timing, start, end } = activity
  if (timing === 'as-late-as-possible') return xml(constraints.asLate)
  if (timing === 'fixed' && start !== undefined) return xml(constraints.startOn, startMoment(start))
  if (timing === 'fixed' && end !== undefined) return xml(constraints.finishOn, endMoment(end))
  return timing === 'as-soon-as-possible' || start === undefined ? xml(constraints.asSoon) : xml(constraints.notBefore, startMoment(start))
}

/** Types of links, and how a lag is counted: in days of work, or in days that pass. */
export const linkTypes = { 'finish-finish': 0, 'finish-start': 1, 'start-finish': 2, 'start-start': 3 } as const
const lagFormats = { work: 7, elapsed: 8 } as const
const tenthsOfMinute = 10

function linkXml(link: Rec<'dependency'>, uids: ReadonlyMap<string, number>): string {
  const uid = uids.get(link.predecessor)
  if (uid === undefined) return ''
  const isWork = link.lagIn === 'working-days'
  return within('PredecessorLink', tag('PredecessorUID', uid), tag('Type', linkTypes[link.type ?? 'finish-start']), tag('CrossProject', 0),
    tag('LinkLag', Math.round((link.lagDays ?? 0) * (isWork ? minutesPerDay : 24 * 60) * tenthsOfMinute)), tag('LagFormat', isWork ? lagFormats.work : lagFormats.elapsed))
}
