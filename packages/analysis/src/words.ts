import { daysBetween, type Day } from '@throughline/model'

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const inWords = (n: number): string => small[n] ?? String(n)

const longestInDays = 12
const longestInWeeks = 12
const daysOfWeek = 7
const daysOfMonth = 30.4
const longestInMonths = 23
const monthsOfYear = 12

/**
 * How long a span is, as the first part of a noun; both days are included.
 * `durationWords(day('2026-11-03'), day('2026-11-05')) // three-day`
 */
export function durationWords(start: Day, end: Day): string {
  const days = Math.abs(daysBetween(start, end)) + 1
  if (days <= longestInDays) return `${inWords(days)}-day`
  const weeks = Math.round(days / daysOfWeek)
  if (weeks <= longestInWeeks) return `${inWords(weeks)}-week`
  const months = Math.round(days / daysOfMonth)
  if (months <= longestInMonths) return `${inWords(months)}-month`
  return `${inWords(Math.round(months / monthsOfYear))}-year`
}

const ordinals: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
const rules = new Intl.PluralRules('en', { type: 'ordinal' })

/** `ordinal(4) // 4th` */
export const ordinal = (n: number): string => `${n}${ordinals[rules.select(n)] ?? 'th'}`

/** `counted(1, 'activity', 'activities') // 1 activity` */
export const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

const keepsCapital = /^(?:[A-Z][A-Z0-9]|[A-Z]\.|U\.S|I\b)/
const functionWords = new Set([
  'A', 'An', 'The', 'This', 'That', 'These', 'Those', 'By', 'In', 'On', 'At', 'To', 'For', 'With', 'From', 'If', 'When', 'As', 'After', 'Before', 'Until',
  'Since', 'Without', 'Within', 'During', 'Both', 'Each', 'Every', 'All', 'Most', 'Some', 'Many', 'Few', 'No', 'Not', 'Only', 'It', 'They', 'We', 'There',
  'Its', 'Their', 'Our', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'More', 'Partners', 'Partner', 'Selected', 'Regional',
])

/**
 * A sentence made ready to stand inside another: its first letter small where the first word is surely no name, its stop taken away.
 * `insideSentence('The center opens.') // the center opens`
 */
export function insideSentence(text: string): string {
  const plain = text.trim().replace(/\s+/g, ' ').replace(/[.;:,\s]+$/, '').replace(/^because\s+/i, '')
  const first = /^[A-Za-z]+/.exec(plain)?.[0] ?? ''
  if (keepsCapital.test(plain) || !functionWords.has(first)) return plain
  return plain.slice(0, 1).toLowerCase() + plain.slice(1)
}

/** A title without the remark in brackets that ends it. `withoutRemark('Joint Regional Strategy (notional)') // Joint Regional Strategy` */
export const withoutRemark = (title: string): string => title.replace(/\s*\([^()]*\)\s*$/, '').trim() || title
