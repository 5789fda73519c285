import { cellMark, parseDay, type Activity, type Day } from '@throughline/model'

/**
 * What an activity says of its days, as a task of the file carries it in a text field of its own: so that what was typed in the plan comes back as it was,
 * and a change made in the other program is told from one made in the plan meanwhile.
 */
export interface PlannedFields {
  readonly start: Day | undefined
  readonly end: Day | undefined
  readonly days: number | undefined
  readonly daysIn: string | undefined
  readonly timing: string | undefined
  readonly status: string | undefined
  readonly endBy: Day | undefined
  readonly actualStart: Day | undefined
  readonly actualEnd: Day | undefined
}

export interface TaskMark extends PlannedFields {
  /** The length the task was written with, in days. */
  readonly span: number | undefined
  /** A mark of the title. */
  readonly title: string | undefined
}

export const plannedOf = ({ start, end, days, daysIn, timing, status, endBy, actualStart, actualEnd }: Activity): PlannedFields => ({ start, end, days, daysIn, timing, status, endBy, actualStart, actualEnd })

/** `start=2026-12-01 end=2026-12-03 span=3 title=k5t2f` */
export const writeMark = (activity: Activity, span: number | undefined): string =>
  Object.entries({ ...plannedOf(activity), span, title: cellMark(activity.title) }).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`])).join(' ')

/** The mark a task carries; undefined where it carries none of ours. */
export function readMark(text: string | undefined): TaskMark | undefined {
  if (text === undefined || !/\btitle=/.test(text)) return undefined
  const held = new Map(text.split(/\s+/).flatMap((pair) => {
    const at = pair.indexOf('=')
    return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)] as const] : []
  }))
  const dayAt = (key: string) => parseDay(held.get(key) ?? '')
  const numberAt = (key: string) => {
    const value = held.get(key)
    return value === undefined || !/^\d{1,6}$/.test(value) ? undefined : Number(value)
  }
  return {
    start: dayAt('start'), end: dayAt('end'), days: numberAt('days'), daysIn: held.get('daysIn'), timing: held.get('timing'), status: held.get('status'), endBy: dayAt('endBy'),
    actualStart: dayAt('actualStart'), actualEnd: dayAt('actualEnd'), span: numberAt('span'), title: held.get('title'),
  }
}
