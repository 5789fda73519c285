import type { ProgramPage, ProgramsFound } from '@throughline/contract'
import { programById, programs, programsForNeed, statusOn, type Program } from '@throughline/catalog'
import type { Day } from '@throughline/model'
import { done, refuse, type Outcome } from './outcome.ts'
import { programInWords } from './program-in-words.ts'
import type { Who } from './who.ts'

/** Stands wherever a program or a verdict is shown. */
export const disclaimer = 'A planning aid, not legal advice.'

/** Programs that answer to everyday words, best first, one whose id or short name it is before all; no words: every program. */
export async function findPrograms(who: Who, words: string, asked?: Day): Promise<Outcome<ProgramsFound>> {
  const on = asked ?? who.on
  const named = programOf(words)
  const found = programsForNeed(words)
  const rest = found.filter(({ program }) => program !== named)
  const first = named === undefined ? [] : [found.find(({ program }) => program === named) ?? { program: named, words: [{ word: words.trim(), by: ['name'] }] }]
  return done({
    on,
    programs: [...first, ...rest].map(({ program, words: answers }) => ({ ...lineOf(program, on), answers: answers.map(({ word, by }) => ({ word, by: [...by] })) })),
  })
}

/** One program by its id, a former id or its short name, with its facts in plain words. */
export async function readProgram(who: Who, id: string, asked?: Day): Promise<Outcome<ProgramPage>> {
  const program = programOf(id)
  if (program === undefined) return refuse('not-found', `The catalogue holds no program "${id}". Search for what is needed, for example: boats.`)
  const on = asked ?? who.on
  return done({ ...lineOf(program, on), on, facts: program, parts: programInWords(program, on), disclaimer })
}

function programOf(idOrShort: string): Program | undefined {
  const said = idOrShort.trim()
  return programById(said.toLowerCase()) ?? [...programs.values()].find(({ short }) => short.toLowerCase() === said.toLowerCase())
}

const lineOf = (program: Program, on: Day) => ({
  id: program.id, name: program.name, short: program.short, citations: [...program.citations], status: statusOn(program, on), confidence: program.confidence,
  sources: program.sources.map(({ doc, section, url, asOf }) => ({ doc, ...(section !== undefined && { section }), ...(url !== undefined && { url }), ...(asOf !== undefined && { asOf }) })),
})
