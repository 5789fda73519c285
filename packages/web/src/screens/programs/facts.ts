import { type Program, type ProgramLimit, statusOn, valueOn } from '@throughline/catalog'
import { formatUsd, usd, type Day, type PlanGraph } from '@throughline/model'
import { localValueFacts } from './local-values.ts'
import { afterFacts, agreeFacts, besideFacts, moneyFacts, purposeFacts, tellFacts, whereFacts, whomFacts } from './plain-facts.ts'
import { termFacts } from './term-facts.ts'
import { sayDays, standingWords } from './words.ts'

/** One thing a source says: its text; for dated values the days, the source and whether it holds on the plan's day. */
export interface FactValue {
  readonly text: string
  readonly days?: string | undefined
  readonly source?: string
  readonly holds?: boolean
  /** What a verdict makes of it, and why: of prohibitions and conditions. */
  readonly way?: string
  readonly note?: string
  /** Known from memory alone. */
  readonly isMemory?: boolean
}

/** What a planner looks for in a program. Without a value it is not known. */
export interface Fact {
  readonly id: string
  readonly label: string
  readonly values: readonly FactValue[]
}

export interface FactGroup {
  readonly id: string
  readonly title: string
  readonly facts: readonly Fact[]
}

/** A program's facts in the order in which a planner asks, as of a day; what is not known stands there without a value. */
export function factsOf(program: Program, on: Day): readonly FactGroup[] {
  return [
    { id: 'purpose', title: 'What it is for, and its law', facts: purposeFacts(program) },
    { id: 'standing', title: 'May I use it', facts: [standingFact(program, on)] },
    { id: 'whom', title: 'For whom, and what', facts: whomFacts(program) },
    { id: 'where', title: 'Where', facts: whereFacts(program) },
    { id: 'beside', title: 'What must stand beside it', facts: besideFacts(program) },
    { id: 'agree', title: 'Who must agree', facts: agreeFacts(program) },
    { id: 'tell', title: 'Whom to tell, and when', facts: tellFacts(program) },
    { id: 'money', title: 'Money, and how late it may be spent', facts: moneyFacts(program) },
    { id: 'limits', title: 'Limits', facts: limitFacts(program, on) },
    { id: 'may-not', title: 'What it may not do', facts: [{ id: 'prohibitions', label: 'Not allowed', values: termFacts(program, program.prohibitions) }] },
    { id: 'after', title: 'Reports, assessment, end-use monitoring', facts: afterFacts(program) },
  ]
}

function standingFact(program: Program, on: Day): Fact {
  const held = valueOn(program.status, on)
  const values = program.status.map((status): FactValue => ({ text: standingWords[status.value], days: sayDays(status), ...(program.status.length > 1 && { holds: status === held }) }))
  return { id: 'standing', label: 'Standing', values: statusOn(program, on) === 'unknown' && program.status.length === 1 ? [] : values }
}

const amount = (dollars: number | null) => (dollars === null ? 'not an amount of money, or not known' : formatUsd(usd(dollars)))

const groupWords = { 'nato-plus-five': ', for NATO and the five', other: ', for other countries', all: '' } as const

function limitLabel({ what, per, group = 'all' }: ProgramLimit): string {
  const unit = per.replace(/^per /, '')
  return `${what}${what.includes(`per ${unit}`) ? '' : ` (per ${unit})`}${groupWords[group]}`
}

/** Each limit with every value it ever had, its days and source; marked is the one that holds on the day. */
function limitFacts(program: Program, on: Day): readonly Fact[] {
  if (program.limits.length === 0) return [{ id: 'limit', label: 'Amounts', values: [] }]
  return program.limits.map((limit, index) => {
    const held = valueOn(limit.values, on)
    return {
      id: `limit-${index}`, label: limitLabel(limit),
      values: limit.values.map((value) => ({ text: amount(value.usd), days: sayDays(value), source: value.source, holds: value === held })),
    }
  })
}

/** A row of the comparison: one fact, what each program says of it, and whether they differ. */
export interface FactRow {
  readonly id: string
  readonly label: string
  readonly cells: readonly (readonly FactValue[])[]
  readonly isDifferent: boolean
}

/**
 * Programs side by side as of a day, a row a fact; all limits that hold on the day are one row. What the organization holds in place of the catalogue's
 * values is a row of its own, below theirs, where there is any.
 */
export function compareRows(graph: PlanGraph, programs: readonly Program[], on: Day): readonly FactRow[] {
  const all = programs.map((program) => factsOf(program, on).filter(({ id }) => id !== 'limits').flatMap(({ facts }) => facts))
  const [first = []] = all
  const rows = first.map(({ id, label }) => rowOf(id, label, all.map((facts) => facts.find((fact) => fact.id === id)?.values ?? [])))
  const local = programs.map(({ id }) => localValueFacts(graph, id, on))
  const isHeldOtherwise = local.some((values) => values.length > 0)
  return [
    ...rows, rowOf('limits', 'Limits on the day', programs.map((program) => limitsOn(program, on))),
    ...(isHeldOtherwise ? [rowOf('local', 'Held otherwise by your organization', local)] : []),
  ]
}

function rowOf(id: string, label: string, cells: readonly (readonly FactValue[])[]): FactRow {
  const texts = cells.map((values) => values.map(({ text, days = '' }) => `${text} ${days}`).toSorted().join('\n'))
  return { id, label, cells, isDifferent: new Set(texts).size > 1 }
}

const limitsOn = (program: Program, on: Day): readonly FactValue[] => program.limits.flatMap((limit) => {
  const held = valueOn(limit.values, on)
  return held === undefined ? [] : [{ text: `${limit.what}: ${amount(held.usd)}`, source: held.source }]
})

/** The labels of what the catalogue does not know of a program. */
export const unknownOf = (groups: readonly FactGroup[]): readonly string[] => groups.flatMap(({ facts }) => facts.filter(({ values }) => values.length === 0).map(({ label }) => label))
