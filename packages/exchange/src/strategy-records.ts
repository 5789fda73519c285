import type { Country } from '@throughline/catalog'
import { parseDay, type Day } from '@throughline/model'
import type { Wanted } from './import-proposal.ts'
import { joinedText, lineText, slug } from './record-text.ts'
import { sortOf } from './strategy-references.ts'
import type { Strategy } from './strategies.ts'

/** A strategy's place in the plan: the id of its document, and of every part by what the strategy calls it. */
export interface StrategyIds {
  readonly strategy: Strategy
  readonly document: string
  readonly type: string | undefined
  /** `1.3` or `DO1` → the id of its statement. */
  readonly statements: ReadonlyMap<string, string>
}

/** A part of a strategy, with the part it stands under. */
export interface StrategyPart {
  readonly id: string
  readonly ref: string
  readonly type: 'goal' | 'objective' | 'result' | 'priority'
  readonly title: string
  readonly under: string | undefined
  readonly links: readonly string[]
  readonly themes: readonly string[]
}

/** Every goal, objective, result, management objective and priority of a strategy, from the top down. */
export function partsOf(strategy: Strategy): readonly StrategyPart[] {
  return [
    ...(strategy.goals ?? []).flatMap((goal) => [
      partOf(goal, `goal ${goal.id}`, 'goal', undefined),
      ...(goal.objectives ?? []).flatMap((objective) => objectiveParts(objective, goal.id)),
    ]),
    ...(strategy.objectives ?? []).flatMap((objective) => objectiveParts(objective, undefined)),
    ...(strategy.management_objectives ?? []).map((objective) => partOf(objective, `management objective ${objective.id}`, 'objective', undefined)),
    ...(strategy.priority_areas ?? []).map((area, index) =>
      partOf({ ...area, id: `priority ${index + 1}` }, `priority ${index + 1}`, 'priority', undefined)),
  ]
}

type Entry = NonNullable<Strategy['objectives']>[number]

const objectiveParts = (objective: Entry, under: string | undefined): readonly StrategyPart[] => [
  partOf(objective, /^\d/.test(objective.id) ? `objective ${objective.id}` : objective.id, 'objective', under),
  ...(objective.results ?? []).map((result) => partOf(result, result.id, 'result', objective.id)),
]

const partOf = (
  entry: { readonly id: string; readonly title: string; readonly links?: readonly string[] | undefined; readonly themes?: readonly string[] | undefined },
  ref: string,
  type: StrategyPart['type'],
  under: string | undefined,
): StrategyPart => ({ id: entry.id, ref, type, title: entry.title, under, links: entry.links ?? [], themes: entry.themes ?? [] })

/** Gives a strategy and its parts their ids. `strategyIds(ics, nepal).statements.get('1.3') // 'guidance-ics-nepal-2022-1-3'` */
export function strategyIds(strategy: Strategy, country: Country): StrategyIds {
  const type = sortOf(strategy.document)?.type
  const year = (strategy.approved ?? strategy.period ?? '').slice(0, 4)
  const name = type === undefined ? slug(strategy.document) : `${type.toLowerCase()}-${slug(country.name)}`
  const stem = year === '' ? name : `${name}-${year}`
  const statements = new Map(partsOf(strategy).map((p) => [p.id, `guidance-${stem}-${slug(p.id)}`]))
  return { strategy, document: `doc-${stem}`, type, statements }
}

/** The document itself. `parents` and `informs` are worked out from the links of its parts. */
export function documentRecord(ids: StrategyIds, links: { readonly parents: readonly string[]; readonly informs: readonly string[] }): Wanted['record'] {
  const { strategy } = ids
  const sort = sortOf(strategy.document)
  const { from, to } = horizonOf(strategy)
  return {
    kind: 'guidance-document',
    id: ids.document,
    title: lineText(strategy.document),
    family: sort?.family ?? 'state-usaid',
    level: sort?.level ?? 'country',
    type: ids.type,
    owner: lineText(strategy.issuer),
    from,
    to,
    status: strategy.superseded_reason === undefined ? undefined : 'superseded',
    parents: listOf(links.parents),
    informs: listOf(links.informs),
    text: aboutOf(strategy),
    source: lineText(strategy.source),
    notional: false,
    imported: { source: 'Country strategies', key: lineText(strategy.document) ?? ids.document, ...(strategy.approved === undefined ? {} : { asOf: strategy.approved }) },
  }
}

export const listOf = (ids: readonly string[]): readonly string[] | undefined => (ids.length === 0 ? undefined : [...new Set(ids)])

/** Approval is the first day; a span of months runs from its first day to its last. */
function horizonOf(strategy: Strategy): { readonly from: Day | undefined; readonly to: Day | undefined } {
  const [first, last] = (strategy.period ?? '').split('/')
  return { from: strategy.approved ?? (first === undefined ? undefined : parseDay(`${first}-01`)), to: last === undefined ? undefined : lastOfMonth(last) }
}

const lastOfMonth = (month: string): Day | undefined =>
  [31, 30, 29, 28].map((dayOfMonth) => parseDay(`${month}-${dayOfMonth}`)).find((found) => found !== undefined)

const aboutOf = (strategy: Strategy): string | undefined =>
  joinedText([
    ['Aim', strategy.overarching],
    ['Updated', strategy.updated ?? undefined],
    ['Superseded', strategy.superseded_reason],
    ['Challenges', strategy.challenges?.join(', ')],
    ['Cross-cutting', strategy.cross_cutting?.join(', ')],
    ['Incomplete', strategy.complete ? undefined : 'only the opening was read, so parts are missing here, not absent there'],
  ])

/** One part as a guidance statement. */
export const statementRecord = (
  ids: StrategyIds,
  part: StrategyPart,
  links: { readonly parents: readonly string[]; readonly informs: readonly string[] },
): Wanted['record'] => ({
  kind: 'guidance-statement',
  id: ids.statements.get(part.id) ?? `guidance-${slug(part.id)}`,
  document: ids.document,
  ref: lineText(part.ref),
  type: part.type,
  text: lineText(part.title),
  parents: listOf(links.parents),
  informs: listOf(links.informs),
  themes: listOf(part.themes),
  notional: false,
  imported: { source: 'Country strategies', key: `${lineText(ids.strategy.document) ?? ''}, ${part.ref}` },
})
