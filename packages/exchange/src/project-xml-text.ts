import { addDays, daysBetween, type Day } from '@throughline/model'

/** Hours and minutes that Microsoft Project counts a day of work by, as our files say them. */
export const hoursPerDay = 8
export const minutesPerDay = hoursPerDay * 60
const [dayStart, dayEnd] = ['08:00:00', '17:00:00'] as const

const unsafe: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
// XML 1.0 holds no other characters, even written as numbers.
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Text as XML holds it. `xmlText('a < b') // 'a &lt; b'` */
export const xmlText = (text: string): string => text.toWellFormed().replace(forbidden, '\ufffd').replace(/[&<>"']/g, (letter) => unsafe[letter] ?? '')

/** An element of text; nothing where there is no value. `tag('UID', 3) // '<UID>3</UID>'` */
export const tag = (name: string, value: string | number | undefined): string => (value === undefined ? '' : `<${name}>${typeof value === 'number' ? value : xmlText(value)}</${name}>`)
/** An element of elements. */
export const within = (name: string, ...children: readonly string[]): string => `<${name}>${children.filter((one) => one !== '').join('\n')}</${name}>`

/** The moment work begins on a day, and the moment it ends. */
export const startMoment = (d: Day | undefined): string | undefined => (d === undefined ? undefined : `${d}T${dayStart}`)
export const endMoment = (d: Day | undefined): string | undefined => (d === undefined ? undefined : `${d}T${dayEnd}`)
/** Days as a duration. `durationText(3) // 'PT24H0M0S'` */
export const durationText = (days: number): string => `PT${days * hoursPerDay}H0M0S`

/** Days from one to another, both included. */
export const lengthOf = (start: Day, end: Day): number => Math.max(1, daysBetween(start, end) + 1)
/** The last day of some days from a day on. */
export const lastDayAfter = (start: Day, days: number): Day => addDays(start, Math.max(1, Math.round(days)) - 1)
