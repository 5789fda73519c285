import type { Program } from '@throughline/catalog'
import { joinNames, formatDay, formatUsd, packageActivities, perPlan, usd, type Day, type PlanGraph, type Rec, type RecordId, type Source } from '@throughline/model'
import type { Need } from './need.ts'
import type { Outcome } from './verdict.ts'

/** One need against one program on one day, with the plan it stands in. */
export interface LawCase {
  readonly plan: PlanGraph
  readonly need: Need
  readonly program: Program
  readonly on: Day
}

export type LawTest = (one: LawCase) => readonly Outcome[]

/** Where a program's law was read; for a program known from memory, that nothing was. */
export function sourceOf(program: Program): Source {
  const known = sources.get(program)
  if (known !== undefined) return known
  const read = readSource(program)
  sources.set(program, read)
  return read
}

/** Kept, since every reason of every verdict names it. */
const sources = new WeakMap<Program, Source>()

function readSource(program: Program): Source {
  const [citation] = program.citations
  if (citation !== undefined) return { cite: program.citations.slice(0, 3).join('; ') }
  const [read] = program.sources
  return { cite: read?.doc ?? `Throughline catalogue, ${program.short}: from memory, no source read` }
}

/** The package a planned activity is part of, and the first of the package that gives the partner something. */
export interface Package {
  readonly proposal: Rec<'proposal'>
  readonly first: RecordId | undefined
  readonly start: Day | undefined
}

const packagesByActivity = perPlan((plan): ReadonlyMap<RecordId, readonly Package[]> => {
  const found = new Map<RecordId, Package[]>()
  for (const proposal of plan.of('proposal')) {
    const activities = packageActivities(plan, proposal)
    const [first] = activities
    const one: Package = { proposal, first: first?.id, start: first?.start ?? proposal.start }
    for (const { id } of activities) found.set(id, [...(found.get(id) ?? []), one])
  }
  return found
})

/** The package of the case's program that the activity belongs to. */
export const packageOf = ({ plan, need, program }: LawCase): Package | undefined =>
  need.activity === undefined ? undefined : packagesByActivity(plan).get(need.activity.id)?.find((one) => one.proposal.program === program.id)

/** Whole dollars of the catalogue as they are said. `dollars(2_000_000) // '$2,000,000'` */
export const dollars = (amount: number): string => formatUsd(usd(amount))
export const sayDay = formatDay

/** "training and equipment", with hyphens read as spaces. */
export function sayWords(words: readonly string[]): string {
  // The lists of a program are frozen, and said for every need: what they say is kept.
  if (!Object.isFrozen(words)) return say(words)
  const known = sayings.get(words)
  if (known !== undefined) return known
  const saying = say(words)
  sayings.set(words, saying)
  return saying
}

const sayings = new WeakMap<readonly string[], string>()

function say(words: readonly string[]): string {
  return joinNames(words.map((word) => word.replaceAll('-', ' ')))
}
