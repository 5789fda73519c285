import type { Activity, Day } from '@throughline/model'

/** An activity with its planned days moved; a day that is not set stays so. `shiftDays(activity, (d) => addDays(d, 7))` */
export function shiftDays(activity: Activity, by: (d: Day) => Day): Activity {
  const { start, end } = activity
  return { ...activity, ...(start !== undefined && { start: by(start) }), ...(end !== undefined && { end: by(end) }) }
}
