import { z } from 'zod'
import content from './data/need-words.json' with { type: 'json' }
import { origin, readDataFile } from './data-file.ts'
import { type Program, programs } from './program.ts'

const texts = z.array(z.string().min(1)).readonly()
const meaningSchema = z.strictObject({
  say: texts, purposes: texts.default([]), support: texts.default([]), recipients: texts.default([]),
  /** A program must answer in every list, not in one of them. */
  all: z.boolean().default(false),
  /** Programs a planner thinks of first for it, in that order: our own reading, and said to be. */
  first: texts.default([]),
})
const file = readDataFile('need-words.json', z.strictObject({ ...origin, words: z.array(meaningSchema), passOver: texts }), content)
type Meaning = z.output<typeof meaningSchema>

for (const id of file.words.flatMap(({ first }) => first)) if (!programs.has(id)) throw new Error(`The catalogue file need-words.json is broken: it puts "${id}" first, which is no program`)

const bySaying = new Map(file.words.flatMap((one) => one.say.map((say) => [say, one] as const)))
const passOver = new Set(file.passOver)

/** A program that answers a need, and to which words it answers by what. */
export interface NeedMatch {
  readonly program: Program
  /** `{ word: 'boats', by: ['equipment', 'maritime-security'] }`; `by` is "name" where the word stands in a name, id or citation, and "our-reading" where we put the program first for it. */
  readonly words: readonly { readonly word: string; readonly by: readonly string[] }[]
  /** Higher answers better: more of what was asked for, names before meanings. */
  readonly score: number
}

/**
 * The programs in which every word of the search stands (id, names, citations; upper and lower case alike), best first:
 * the search is the short name or id, then words in the names, then the rest; by id where equal. No words: all of them.
 * `among`: those to search; left out: the catalogue's. For those of a plan, its library's too: `programsKnownTo(plan)`.
 * `searchPrograms('border security').map((p) => p.id)`
 */
export function searchPrograms(words: string, among: readonly Program[] = ofCatalogue): readonly Program[] {
  const search = plain(words)
  const parts = search.split(' ').filter((part) => part !== '')
  return among.map(readFor).filter(({ text }) => parts.every((part) => text.includes(part)))
    .map((read) => ({ read, rank: rankOf(read, search, parts) })).toSorted((a, b) => a.rank - b.rank).map(({ read }) => read.program)
}

/**
 * Programs that answer a need said in everyday words: every word stands in the program's name, id or citation, or means a purpose, kind of support or
 * recipient of it. Words that say nothing ("the", "unit") are passed over, and so are those that no program answers while others are (`unansweredWords` names
 * them). No words: all programs. It finds; whether a program may be used is for `verdictOf`.
 * `among` as for `searchPrograms`. `programsForNeed('train a border unit')[0]?.program.id`
 */
export function programsForNeed(words: string, among: readonly Program[] = ofCatalogue): readonly NeedMatch[] {
  const search = plain(words)
  const asked = phrasesOf(search).map(askedOf)
  const rows = among.map((program) => { const read = readFor(program); return { read, by: asked.map((one) => answerTo(read, one)) } })
  const heard = asked.map((_, at) => rows.some(({ by }) => isSaid(by[at])))
  if (asked.length > 0 && !heard.includes(true)) return []
  return rows.flatMap(({ read, by }): readonly NeedMatch[] => {
    if (heard.some((isHeard, at) => isHeard && !isSaid(by[at]))) return []
    const answers = asked.flatMap(({ word }, at) => (heard[at] === true ? [{ word, by: by[at] ?? [] }] : []))
    return [{ program: read.program, words: answers, score: scoreOf(read, by, asked) + (isCalled(read, search) ? 1000 : 0) }]
  }).toSorted((a, b) => b.score - a.score || (a.program.id < b.program.id ? -1 : 1))
}

/** The words of a search that no program answers, to say so. `unansweredWords('boats zeppelin') // ['zeppelin']` */
export const unansweredWords = (words: string, among: readonly Program[] = ofCatalogue): readonly string[] =>
  phrasesOf(plain(words)).map(askedOf).filter((one) => !among.some((program) => answerTo(readFor(program), one).length > 0)).map(({ word }) => word)

const isSaid = (by: readonly string[] | undefined) => by !== undefined && by.length > 0

const ofCatalogue: readonly Program[] = [...programs.values()]

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim()

/** What a search looks at in a program, made ready once. */
interface Read {
  readonly program: Program
  readonly short: string
  readonly names: string
  /** Id, names, citations and former ids, a space before and after. */
  readonly text: string
  readonly terms: readonly { readonly term: string; readonly said: string }[]
  readonly score: number
}

const known = new WeakMap<Program, Read>()

function readFor(program: Program): Read {
  const before = known.get(program)
  if (before !== undefined) return before
  const read: Read = {
    program, short: plain(program.short), names: plain(`${program.short} ${program.name}`),
    text: ` ${plain([program.id, program.name, program.short, ...program.citations, ...program.formerIds].join(' '))} `,
    terms: [...program.purposes, ...program.support, ...program.recipients].map((term) => ({ term, said: term.replaceAll('-', ' ') })), score: scoreAlone(program),
  }
  known.set(program, read)
  return read
}

const isCalled = ({ program, short }: Read, search: string) => short === search || program.id === search

function rankOf(read: Read, search: string, parts: readonly string[]): number {
  if (isCalled(read, search)) return 0
  return parts.every((part) => read.names.includes(part)) ? 1 : 2
}

/** Words of a search, two that have one meaning together taken as one: "staff college". */
function phrasesOf(search: string): readonly string[] {
  const words = search.replace(/[^\p{L}\p{N}.()§ -]/gu, ' ').split(' ').filter((word) => word !== '')
  const phrases: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    const pair = `${word} ${words[at + 1] ?? ''}`
    if (bySaying.has(pair)) {
      phrases.push(pair)
      at += 1
    } else if (!passOver.has(word)) phrases.push(word)
  }
  return phrases
}

interface Asked {
  readonly word: string
  /** A short word stands alone; a longer one may stand within another. */
  readonly inText: string
  readonly isLong: boolean
  readonly meaning: Meaning | undefined
}

const askedOf = (word: string): Asked => ({ word, inText: word.length > 3 ? word : ` ${word} `, isLong: word.length > 3, meaning: bySaying.get(word) })

function answerTo(read: Read, asked: Asked): readonly string[] {
  const found = foundBy(read, asked)
  return asked.meaning?.first.includes(read.program.id) === true ? [...found, 'our-reading'] : found
}

function foundBy({ program, text, terms }: Read, { word, inText, isLong, meaning }: Asked): readonly string[] {
  if (text.includes(inText)) return ['name', ...byMeaning(program, meaning)]
  const own = isLong ? terms.filter(({ said }) => said.includes(word)).map(({ term }) => term) : []
  return own.length > 0 ? own : byMeaning(program, meaning)
}

function byMeaning(program: Program, meaning: Meaning | undefined): readonly string[] {
  if (meaning === undefined) return []
  const lists = [[meaning.purposes, program.purposes], [meaning.support, program.support], [meaning.recipients, program.recipients]] as const
  const asked = lists.filter(([wanted]) => wanted.length > 0)
  const found = asked.map(([wanted, has]) => wanted.filter((term) => has.some((own) => own === term)))
  if (meaning.all && found.some((terms) => terms.length === 0)) return []
  return found.flat()
}

const sources = { verified: 20, partly: 10, memory: 0 } as const

/** In force before standing not known before expired, what was read before what was not; a program made for few purposes before one for all. */
function scoreAlone(program: Program): number {
  const standing = program.status.at(-1)?.value
  const focus = program.purposes.length === 0 ? 0 : 1 / program.purposes.length
  return (standing === 'active' ? 100 : standing === 'unknown' ? 50 : 0) + sources[program.confidence] + focus
}

/** The more of the need it answers, the higher; before all, word by word, those that come first for it. */
function scoreOf({ score, program }: Read, by: readonly (readonly string[])[], asked: readonly Asked[]): number {
  return score + 10 * asked.reduce((sum, { meaning }, at) => {
    const said = by[at] ?? []
    const place = meaning?.first.indexOf(program.id) ?? -1
    return sum + (place >= 0 ? 10 - place : Math.min(3, said.length) + (said.includes('name') ? 1 : 0))
  }, 0)
}
