import { formatDay, parseDay } from '@throughline/model'

const two = (n: number) => String(n).padStart(2, '0')

/** The day of a moment on the reader's own clock, as the house writes days: `dayOf('2026-11-24T18:36:00Z') // 24 NOV 26` */
export function dayOf(at: string): string {
  const moment = new Date(at)
  const day = parseDay(`${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`)
  return day === undefined ? at : formatDay(day)
}

/** Its time of day: `timeOf('2026-11-24T18:36:00Z') // 18:36` */
export const timeOf = (at: string): string => {
  const moment = new Date(at)
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`
}

/** Both: `momentOf('2026-11-24T18:36:00Z') // 24 NOV 26, 18:36` */
export const momentOf = (at: string): string => `${dayOf(at)}, ${timeOf(at)}`

/** The day with its name: `weekdayOf('2026-11-24T18:36:00Z') // Tuesday, 24 NOV 26` */
export const weekdayOf = (at: string): string => `${new Date(at).toLocaleDateString('en-US', { weekday: 'long' })}, ${dayOf(at)}`
