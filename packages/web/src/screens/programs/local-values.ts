import { catalogueValueOf, isLocalOn, localValueOn, localValuesOf, programKnownTo } from '@throughline/catalog'
import { fieldsOf, formatDay, type Day, type PlanGraph, type Rec } from '@throughline/model'
import type { FactValue } from './facts.ts'
import { sayDays } from './words.ts'

const whats = fieldsOf('program-value')['what']?.choices ?? []

/** Which value a local one stands in for. `sayWhat('money-years') // 'Fiscal years in which the money can be obligated'` */
export const sayWhat = (what: string): string => whats.find(({ value }) => value === what)?.label ?? what

/** What the organization holds of a program in place of the catalogue's values: since when, by which source, and whether it holds on the day. */
export const localValueFacts = (graph: PlanGraph, program: string, on: Day): readonly FactValue[] =>
  localValuesOf(graph, program).map((local) => ({
    text: `${sayWhat(local.what)}: ${local.value}`, days: sayDays(local), source: `${local.source}, as of ${formatDay(local.asOf)}`,
    holds: localValueOn(graph, program, local.what, on)?.id === local.id,
  }))

type Local = Rec<'program-value'>

/** What the catalogue says of a value on a day, with its source. `$2,000,000 since 22 DEC 23 (10 U.S.C. 301(8))` */
export function sayCatalogue(graph: PlanGraph, { program, what }: Local, on: Day): string {
  const known = programKnownTo(graph, program)
  const value = known && catalogueValueOf(known, what, on)
  return value === undefined ? 'not known' : `${value.text} (${value.source})`
}

/**
 * What holds on a day once a local value is taken away: another local one, else what the catalogue says.
 * `For Section 333 the catalogue's value holds again: $2,000,000 since 22 DEC 23 (…).`
 */
export function sayHoldsAgain(graph: PlanGraph, removed: Local, on: Day): string {
  const name = programKnownTo(graph, removed.program)?.short ?? removed.program
  const subject = `For ${name}, “${sayWhat(removed.what)}”`
  const other = localValuesOf(graph, removed.program).findLast((one) => one.id !== removed.id && one.what === removed.what && isLocalOn(one, on))
  if (other !== undefined) return `${subject}: your organization’s ${isLocalOn(removed, on) ? 'other value holds' : 'value still holds'}, ${other.value} (${other.source}, as of ${formatDay(other.asOf)}).`
  const says = sayCatalogue(graph, removed, on)
  const again = isLocalOn(removed, on) ? 'again' : 'as before'
  return says === 'not known' ? `${subject}: it is not known ${again}; the catalogue holds no value on ${formatDay(on)}.` : `${subject}: the catalogue’s value holds ${again}, ${says}.`
}
