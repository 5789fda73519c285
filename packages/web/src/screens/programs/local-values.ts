import { localValuesOf } from '@throughline/catalog'
import { fieldsOf, formatDay, type Day, type PlanGraph } from '@throughline/model'
import type { FactValue } from './facts.ts'
import { sayDays } from './words.ts'

const whats = fieldsOf('program-value')['what']?.choices ?? []

/** Which value a local one stands in for. `sayWhat('money-years') // 'Fiscal years in which the money can be obligated'` */
export const sayWhat = (what: string): string => whats.find(({ value }) => value === what)?.label ?? what

/** What the organization holds of a program in place of the catalogue's values: since when, by which source, and whether it holds on the day. */
export const localValueFacts = (graph: PlanGraph, program: string, on: Day): readonly FactValue[] =>
  localValuesOf(graph, program).map((local) => ({
    text: `${sayWhat(local.what)}: ${local.value}`, days: sayDays(local), source: `${local.source}, as of ${formatDay(local.asOf)}`,
    holds: (local.from === undefined || local.from <= on) && (local.until === undefined || on <= local.until),
  }))
