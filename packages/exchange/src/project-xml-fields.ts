import { addDays, daysBetween, type Day } from '@throughline/model'
import type { TaskMark } from './project-xml-marks.ts'
import type { ProjectTask } from './project-xml-read.ts'
import { lastDayAfter } from './project-xml-text.ts'

export type TaskFields = Readonly<Record<string, unknown>>

const [asSoon, asLate, startOn, finishOn, notBefore] = [0, 1, 2, 3, 4] as const

/** What a task says of an activity's days: as it was written, and as it is now; fields it says nothing of are left out. */
export function fieldsOfTask(task: ProjectTask, mark: TaskMark | undefined): { readonly written: TaskFields; readonly now: TaskFields } {
  if (mark === undefined) return { written: {}, now: filled(foreignFields(task)) }
  const { span: _span, title: _title, ...written } = mark
  return { written: filled(written), now: filled({ ...written, ...ownDays(task, mark), timing: timingNow(task, mark), ...progressNow(task, mark), endBy: task.deadline ?? mark.endBy }) }
}

const filled = (fields: Readonly<Record<string, unknown>>): TaskFields => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/** Start, end and length: moved and stretched as the task was. */
function ownDays(task: ProjectTask, mark: TaskMark): { readonly start?: Day; readonly end?: Day; readonly days?: number } {
  const isTyped = task.constraint === startOn || task.constraint === notBefore
  const start = isTyped ? (task.constraintDay ?? mark.start) : mark.start
  const moved = start !== undefined && mark.start !== undefined ? daysBetween(mark.start, start) : 0
  const end = task.constraint === finishOn ? (task.constraintDay ?? mark.end) : mark.end === undefined ? undefined : addDays(mark.end, moved)
  const isStretched = task.days !== undefined && mark.span !== undefined && Math.abs(task.days - mark.span) > 0.01
  const days = isStretched && task.days !== undefined ? Math.max(1, Math.round(task.days)) : undefined
  const stretched = days === undefined ? {} : mark.days !== undefined ? { days } : start !== undefined ? { end: lastDayAfter(start, days) } : {}
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }), ...(mark.days !== undefined && { days: mark.days }), ...stretched }
}

/** How its days are set; the constraint it was written with goes without saying. */
function timingNow(task: ProjectTask, mark: TaskMark): string | undefined {
  if (task.constraint === writtenConstraint(mark)) return mark.timing
  if (task.constraint === asSoon) return 'as-soon-as-possible'
  if (task.constraint === asLate) return 'as-late-as-possible'
  return task.constraint === startOn || task.constraint === finishOn ? 'fixed' : 'not-before'
}

function writtenConstraint({ timing, start, end }: TaskMark): number {
  if (timing === 'as-late-as-possible') return asLate
  if (timing === 'fixed' && start !== undefined) return startOn
  if (timing === 'fixed' && end !== undefined) return finishOn
  return timing === 'as-soon-as-possible' || start === undefined ? asSoon : notBefore
}

function progressNow(task: ProjectTask, mark: TaskMark): { readonly status?: string | undefined; readonly actualStart?: Day | undefined; readonly actualEnd?: Day | undefined } {
  const wasOver = mark.actualEnd !== undefined || mark.status === 'done'
  const hadBegun = wasOver || mark.actualStart !== undefined || mark.status === 'under-way'
  const status = task.percent >= 100 && !wasOver ? 'done' : task.percent > 0 && !hadBegun ? 'under-way' : mark.status
  return { status, actualStart: task.actualStart ?? mark.actualStart, actualEnd: task.actualFinish ?? mark.actualEnd }
}

/** A task of another hand: its days as the file shows them, held by the constraint it has. One that only follows others stays free to follow them. */
function foreignFields(task: ProjectTask) {
  const isFree = task.constraint === asLate || (task.constraint === asSoon && task.links.length > 0)
  const timing = task.constraint === asLate ? 'as-late-as-possible' : isFree ? 'as-soon-as-possible' : task.constraint === startOn || task.constraint === finishOn ? 'fixed' : undefined
  return {
    start: task.start, end: task.finish, timing, endBy: task.deadline, actualStart: task.actualStart, actualEnd: task.actualFinish,
    status: task.percent >= 100 ? 'done' : task.percent > 0 ? 'under-way' : undefined,
  }
}
