import { notNeeded } from '@throughline/analysis'
import { frameworksById, type Framework } from '@throughline/catalog'
import { fieldsOf, institutionalFactors, joinNames, type Day, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import type { SentChange } from '../../../../data/answers.ts'
import { add, edit } from '../../../../data/changes.ts'

export type Assessment = Rec<'assessment'>
export type Entry = Rec<'assessment-entry'>

/** The frameworks asked at the level of this plan, in the chapter's order. */
export function frameworksFor(graph: PlanGraph): readonly Framework[] {
  const scope = graph.head?.scope
  const level = scope === 'theater' ? 'theater' : 'country'
  return [...frameworksById.values()].filter((one) => scope === 'sub-regional' || one.level === 'both' || one.level === level)
}

/** One heading with what is seen under it. */
export interface Answered {
  readonly id: string
  readonly title: string
  readonly question: string
  readonly entries: readonly Entry[]
}

/** The headings of an assessment with their entries; headings an older framework had come last. */
export function headingsOf(graph: PlanGraph, assessment: Assessment): readonly Answered[] {
  const entries = graph.referring(assessment.id, 'assessment-entry', 'assessment')
  const headings = frameworksById.get(assessment.framework)?.headings ?? []
  const isUnder = (entry: Entry, heading: { readonly id: string; readonly title: string }) => entry.heading === heading.id || entry.heading.toLowerCase() === heading.title.toLowerCase()
  const known = headings.map((heading) => ({ ...heading, entries: entries.filter((entry) => isUnder(entry, heading)) }))
  const rest = entries.filter((entry) => !headings.some((heading) => isUnder(entry, heading)))
  const others = [...Map.groupBy(rest, (entry) => entry.heading)].map(([id, list]) => ({ id, title: id, question: '', entries: list }))
  return [...known, ...others]
}

/** Why an entry cannot be changed; undefined where it can. */
export const lockedBecause = (graph: PlanGraph, entry: Entry): string | undefined => completeSince(graph.get('assessment', entry.assessment))

/** What a complete assessment says of itself. */
export const completeSince = (assessment: Assessment | undefined): string | undefined =>
  assessment?.state === 'complete' ? 'The assessment is complete: it is kept as it was. Look again to say what has changed since.' : undefined

/** The record that says a heading of an assessment is left open on purpose. */
export const headingSkip = (graph: PlanGraph, { id, framework }: Assessment, heading: string): Rec<'not-needed'> | undefined => notNeeded(graph, headingStep(framework, heading), id)

/** How a heading is named where it is left open: `headingStep('swot', 'threats') // 'swot/threats'` */
export const headingStep = (framework: string, heading: string): string => `${framework}/${heading}`

/**
 * What an assessment called complete now would leave unsaid for good, counted, one sentence each; empty where it is whole.
 * `missingOf(graph, swot) // ['2 of 7 findings name no source.', 'The office that made it is not named.']`
 */
export function missingOf(graph: PlanGraph, assessment: Assessment): readonly string[] {
  const headings = headingsOf(graph, assessment)
  const entries = headings.flatMap((heading) => heading.entries)
  const silent = headings.filter((heading) => heading.entries.length === 0 && headingSkip(graph, assessment, heading.id) === undefined)
  const of = (list: readonly Entry[], one: string, many: string) => (list.length === 0 ? [] : [`${list.length} of ${entries.length} ${entries.length === 1 ? 'finding' : 'findings'} ${list.length === 1 ? one : many}.`])
  return [
    ...(silent.length === 0 ? [] : [`${silent.length} of ${headings.length} headings ${silent.length === 1 ? 'says' : 'say'} nothing: ${joinNames(silent.map(({ title }) => title))}.`]),
    ...of(entries.filter(({ source }) => source === undefined), 'names no source', 'name no source'),
    ...of(entries.filter(({ confidence }) => confidence === undefined), 'does not say how sure one can be', 'do not say how sure one can be'),
    ...(assessment.owner === undefined ? ['The office that made it is not named.'] : []),
  ]
}

/** What an entry can become in one gesture. */
export type Becoming =
  | { readonly kind: 'assumption' | 'risk' | 'threat' | 'opportunity' }
  | { readonly kind: 'condition'; readonly role: RecordId }

const longestTitle = 140

/** The first sentence, as a title. */
export function titleFrom(text: string): string {
  // A full stop after a single letter is an abbreviation (U.S.), not an end.
  const first = /^[^\n]+?(?<!\b\p{Lu})[.!?](?=\s|$)/u.exec(text)?.[0] ?? text.split('\n')[0] ?? text
  if (first.length <= longestTitle) return first.replace(/\.$/, '')
  return `${first.slice(0, longestTitle).replace(/\s+\S*$/, '')}…`
}

/** The new record and the link back to it, as one change: `becoming(graph, entry, { kind: 'risk' })`. */
export function becoming(graph: PlanGraph, entry: Entry, what: Becoming): { readonly changes: readonly SentChange[]; readonly id: RecordId } {
  const made = add(graph, what.kind, valuesOf(entry, what))
  return { id: made.id, changes: [made.change, edit(entry, { becomes: [...(entry.becomes ?? []), made.id] })] }
}

function valuesOf(entry: Entry, what: Becoming): Readonly<Record<string, unknown>> {
  const title = titleFrom(entry.text)
  const text = title === entry.text.replace(/\.$/, '') ? undefined : entry.text
  switch (what.kind) {
    case 'assumption': return { text: entry.text, status: 'holds' }
    case 'risk': return { title, cause: text }
    case 'threat': return { title, text, trend: entry.trend, source: entry.source }
    case 'opportunity': return { title, text, source: entry.source }
    case 'condition': return { role: what.role, ...ofForcesOrInstitution(entry), text: entry.text, evidence: [entry.id] }
    default: return what satisfies never
  }
}

const ofForcesOrInstitution = ({ heading }: Entry) => (Object.hasOwn(institutionalFactors, heading) ? { type: 'institutional', factor: heading } : { type: 'operational' })

const carried = ['heading', 'text', 'rating', 'trend', 'source', 'confidence', 'marking'] as const

/**
 * A later look at a complete assessment: a new one that follows it, its entries taken over to be gone through, each with the one it came from.
 * The days are not taken over: what was so then must be seen again.
 */
export function lookAgain(graph: PlanGraph, assessment: Assessment, today: Day): { readonly changes: readonly SentChange[]; readonly id: RecordId } {
  const taken = new Set<string>()
  const later = add(graph, 'assessment', { title: assessment.title, framework: assessment.framework, date: today, owner: assessment.owner, state: 'in-work', follows: assessment.id })
  taken.add(later.id)
  const entries = headingsOf(graph, assessment).flatMap((heading) => heading.entries).map((entry) => {
    const values = Object.fromEntries(carried.map((name) => [name, entry[name]]))
    const copy = add(graph, 'assessment-entry', { assessment: later.id, ...values, earlier: entry.id }, taken)
    taken.add(copy.id)
    return copy.change
  })
  return { id: later.id, changes: [later.change, ...entries] }
}

/** The words for a choice of an entry: `wordFor('trend', 'worsening') // 'Worsening'`. */
export const wordFor = (field: 'rating' | 'trend' | 'confidence', value: string | undefined): string | undefined =>
  value === undefined ? undefined : fieldsOf('assessment-entry')[field]?.choices?.find((one) => one.value === value)?.label
