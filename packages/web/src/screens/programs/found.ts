import { type NeedMatch, type Program, programsForNeed, type ProgramStatus, recipientKinds, supportKinds, unansweredWords as unanswered } from '@throughline/catalog'
import type { Search } from '../../address.ts'
import type { SortWay } from '../../parts/index.ts'
import { lawNames, sayWord } from './words.ts'

export const sortKeys = ['answer', 'name', 'law', 'lead', 'standing', 'confidence', 'uses'] as const
export type SortKey = (typeof sortKeys)[number]
type StandingOf = (program: Program) => ProgramStatus
export interface Sort { readonly key: SortKey; readonly way: SortWay }

/** How the list was sorted last, as it is remembered; what it does not know is the best answer first. */
export function readSort(text: string): Sort {
  const [key, way] = text.split(' ')
  return { key: sortKeys.find((one) => one === key) ?? 'answer', way: way === 'descending' ? 'descending' : 'ascending' }
}

/** A click on a heading: the other way round, then back to the best answer first. */
export function nextSort(sort: Sort, key: SortKey): string {
  if (sort.key !== key) return `${key} ascending`
  return sort.way === 'ascending' ? `${key} descending` : 'answer ascending'
}

/** The programs, of those to search among, that answer the words, let through by the filters of the address. */
export function foundFor(search: Search, standingOf: StandingOf, among?: readonly Program[]): readonly NeedMatch[] {
  const { q = '', law, lead, standing, confidence } = search
  return programsForNeed(q, among).filter(({ program }) =>
    (law === undefined || program.title === law) && (lead === undefined || program.lead === lead) &&
    (standing === undefined || standingOf(program) === standing) && (confidence === undefined || program.confidence === confidence))
}

const standingOrder = ['active', 'unknown', 'expired']
const confidenceOrder = ['verified', 'partly', 'memory']

export function sortFound(found: readonly NeedMatch[], { key, way }: Sort, standingOf: StandingOf, usesOf: (id: string) => number): readonly NeedMatch[] {
  // Nothing asked, nothing answers best: what this plan uses comes first.
  const isAsked = found.some(({ words }) => words.length > 0)
  if (key === 'answer') return isAsked ? found : found.toSorted((a, b) => Math.sign(usesOf(b.program.id)) - Math.sign(usesOf(a.program.id)) || a.program.short.localeCompare(b.program.short, 'en', { numeric: true }))
  const value: Readonly<Record<Exclude<SortKey, 'answer'>, (program: Program) => string | number>> = {
    name: (program) => program.short.toLowerCase(), law: (program) => `${lawNames[program.title]} ${program.citations[0] ?? '~'}`, lead: (program) => program.lead,
    standing: (program) => standingOrder.indexOf(standingOf(program)), confidence: (program) => confidenceOrder.indexOf(program.confidence), uses: (program) => -usesOf(program.id),
  }
  const of = value[key]
  const sign = way === 'ascending' ? 1 : -1
  return found.toSorted((a, b) => { const [x, y] = [of(a.program), of(b.program)]; return x === y ? 0 : x < y ? -sign : sign })
}

/** Words of a search that no program answers, to say what was passed over. */
export const unansweredWords = (words: string, among?: readonly Program[]): readonly string[] => unanswered(words, among)

const isOneOf = (list: readonly string[]) => (word: string) => list.includes(word)

/** What a search means in the words of the law, to go on with it as a sketch. */
export function sketchWords(found: readonly NeedMatch[]): Search {
  const terms = [...new Set(found.flatMap(({ words }) => words.flatMap(({ by }) => by)))].filter((term) => term !== 'name' && term !== ourReading)
  const join = (list: readonly string[]) => (list.length === 0 ? undefined : list.join(','))
  const [isSupport, isRecipient] = [isOneOf(supportKinds), isOneOf(recipientKinds)]
  return { for: join(terms.filter((term) => !isSupport(term) && !isRecipient(term))), give: join(terms.filter(isSupport)), whom: join(terms.filter(isRecipient)) }
}

const ourReading = 'our-reading'

/** How a program answers the words: `“boats” by equipment, maritime security`; where we put it first for a word, that is said to be our own reading. */
export function sayAnswer({ word, by }: NeedMatch['words'][number]): string {
  const terms = [...new Set(by)].filter((term) => term !== ourReading).map((term) => (term === 'name' ? 'its name or law' : sayWord(term)))
  const ours = by.includes(ourReading) ? [terms.length === 0 ? 'our own reading' : 'put first by our own reading'] : []
  return `“${word}” by ${[...terms, ...ours].join(', ')}`
}
