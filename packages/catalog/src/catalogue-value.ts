import { formatDay, formatUsd, usd, type Day, type Rec } from '@throughline/model'
import { type Span, valueOn } from './dated.ts'
import type { Program } from './program.ts'
import { type RecipientGroup, thresholdOn, thresholds } from './threshold.ts'

/** What the catalogue says of a value a local one may stand in for: the value in words, and where it was read. */
export interface CatalogueValue {
  readonly text: string
  readonly source: string
}

type What = Rec<'program-value'>['what']

/**
 * The catalogue's own value of a program on a day, whatever an organization holds in its place; undefined where the catalogue does not know it.
 * `catalogueValueOf(section333, 'construction-project-limit', day('2026-11-24'))?.text // '$2,000,000 since 22 DEC 23'`
 */
export function catalogueValueOf(program: Program, what: What, on: Day): CatalogueValue | undefined {
  const source = program.citations[0] ?? program.sources[0]?.doc ?? 'no source named'
  const days = (count: number | null | undefined, unit: string) => (count === undefined || count === null ? undefined : { text: `${count} ${unit}`, source })
  switch (what) {
    case 'in-force': return standing(program, on, source)
    case 'construction-project-limit': return limit(program, 'construction-project', on)
    case 'construction-notice-limit': return limit(program, 'construction-notice', on)
    case 'fiscal-year-limit': return limit(program, 'fiscal-year', on)
    case 'notification-days': return days(program.notification?.days, 'days')
    case 'money-years': return program.money.years === undefined ? undefined : program.money.years === 'no-year' ? { text: 'no year limits it', source } : days(program.money.years, 'fiscal years')
    case 'work-ends-after-years': return days(program.money.workEndsAfterYears, 'fiscal years after the first')
    default: return threshold(program.id, what, on)
  }
}

const since = ({ from, until }: Span): string => `${from === undefined ? '' : ` since ${formatDay(from)}`}${until === undefined ? '' : ` until ${formatDay(until)}`}`

function standing({ status }: Program, on: Day, source: string): CatalogueValue | undefined {
  const held = valueOn(status, on)
  return held === undefined || held.value === 'unknown' ? undefined : { text: `${held.value === 'active' ? 'in force' : 'expired'}${since(held)}`, source }
}

function limit({ limits }: Program, role: string, on: Day): CatalogueValue | undefined {
  const held = valueOn(limits.find((one) => one.role === role)?.values ?? [], on)
  return held === undefined || held.usd === null ? undefined : { text: `${formatUsd(usd(held.usd))}${since(held)}`, source: held.source }
}

const five = '-nato-plus-five'

function threshold(program: string, what: string, on: Day): CatalogueValue | undefined {
  const group: RecipientGroup = what.endsWith(five) ? 'nato-plus-five' : 'other'
  const of = what.replace(/^notice-/, '').replace(five, '')
  const found = [...thresholds.values()].find((one) => 'of' in one && one.program === program && one.of === of)
  const held = found && thresholdOn(found.id, group, on)
  return held === undefined ? undefined : { text: formatUsd(held.usd), source: held.source }
}
