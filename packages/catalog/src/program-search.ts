import { z } from 'zod'
import content from './data/need-words.json' with { type: 'json' }
import { origin, readDataFile } from './data-file.ts'
import { type Program, programs } from './program.ts'

const texts = z.array(z.string().min(1)).readonly()
const meaningSchema = z.strictObject({
  say: texts, purposes: texts.default([]), support: texts.default([]), recipients: texts.default([]),
  /** A program must answer in every list, not in one of them. */
  all: z.boolean().default(false),
})
const file = readDataFile('need-words.json', z.strictObject({ ...origin, words: z.array(meaningSchema), passOver: texts }), content)
type Meaning = z.output<typeof meaningSchema>

const bySaying = new Map(file.words.flatMap((one) => one.say.map((say) => [say, one] as const)))
const passOver = new Set(file.passOver)

/** A program that answers a need, and to which words it answers by what. */
export interface NeedMatch {
  readonly program: Program
  /** `{ word: 'boats', by: ['equipment', 'maritime-security'] }`; `by` is "name" where the word stands in a name, id or citation. */
  readonly words: readonly { readonly word: string; readonly by: readonly string[] }[]
  /** Higher answers better: more of what was asked for, names before meanings. */
  readonly score: number
}

/**
 * The programs in which every word of the search stands (id, names, citations; upper and lower case alike), best first:
 * the search is the short name or id, then words in the names, then the rest; by id where equal. No words: all of them.
 * `searchPrograms('border security').map((p) => p.id)`
 */
export function searchPrograms(words: string): readonly Program[] {
  const search = plain(words)
  const parts = search.split(' ').filter((part) => part !== '')
  const found = [...programs.values()].filter((program) => {
    const text = searchText(program)
    return parts.every((part) => text.includes(part))
  })
  return found.toSorted((a, b) => rank(a, search, parts) - rank(b, search, parts))
}

/**
 * Programs that answer a need said in everyday words: every word stands in the program's name, id or citation, or means a purpose, kind of support or
 * recipient of it. Words that say nothing ("the", "unit") are passed over. No words: all programs. It finds; whether a program may be used is for `verdictOf`.
 * `programsForNeed('train a border unit')[0]?.program.id`
 */
export function programsForNeed(words: string): readonly NeedMatch[] {
  const asked = phrasesOf(plain(words))
  return [...programs.values()].flatMap((program): readonly NeedMatch[] => {
    const answers = asked.map((word) => ({ word, by: answerTo(program, word) }))
    if (answers.some(({ by }) => by.length === 0)) return []
    const isNamed = plain(program.short) === plain(words) || program.id === plain(words)
    return [{ program, words: answers, score: scoreOf(program, answers) + (isNamed ? 1000 : 0) }]
  }).toSorted((a, b) => b.score - a.score || (a.program.id < b.program.id ? -1 : 1))
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

function answerTo(program: Program, word: string): readonly string[] {
  if (` ${searchText(program)} `.includes(word.length > 3 ? word : ` ${word} `)) return ['name', ...byMeaning(program, bySaying.get(word))]
  const own = [...program.purposes, ...program.support, ...program.recipients].filter((term) => term.replaceAll('-', ' ').includes(word) && word.length > 3)
  return own.length > 0 ? own : byMeaning(program, bySaying.get(word))
}

function byMeaning(program: Program, meaning: Meaning | undefined): readonly string[] {
  if (meaning === undefined) return []
  const lists = [[meaning.purposes, program.purposes], [meaning.support, program.support], [meaning.recipients, program.recipients]] as const
  const asked = lists.filter(([wanted]) => wanted.length > 0)
  const found = asked.map(([wanted, has]) => wanted.filter((term) => has.some((own) => own === term)))
  if (meaning.all && found.some((terms) => terms.length === 0)) return []
  return found.flat()
}

const read = { verified: 20, partly: 10, memory: 0 } as const

/** In force before standing not known before expired, what was read before what was not, then by how much of the need it answers; a program made for few purposes before one for all. */
function scoreOf(program: Program, answers: NeedMatch['words']): number {
  const standing = program.status.at(-1)?.value
  const told = answers.reduce((sum, { by }) => sum + Math.min(3, by.length) + (by.includes('name') ? 1 : 0), 0)
  const focus = program.purposes.length === 0 ? 0 : 1 / program.purposes.length
  return (standing === 'active' ? 100 : standing === 'unknown' ? 50 : 0) + read[program.confidence] + told * 10 + focus
}

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim()

const searchText = (program: Program) =>
  plain([program.id, program.name, program.short, ...program.citations, ...program.formerIds].join(' '))

function rank(program: Program, search: string, parts: readonly string[]): number {
  if (plain(program.short) === search || program.id === search) return 0
  const names = plain(`${program.short} ${program.name}`)
  return parts.every((part) => names.includes(part)) ? 1 : 2
}
