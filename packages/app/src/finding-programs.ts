import type { ProgramPage, ProgramsFound } from '@throughline/contract'
import { localProgramOf, localValuesOf, programById, programKnownTo, programOn, programsForNeed, programsKnownTo, statusOn, unansweredWords, type Program } from '@throughline/catalog'
import { formatDay, type Day, type PlanGraph } from '@throughline/model'
import type { Core } from './core.ts'
import { libraryPrograms } from './library-programs.ts'
import { done, refuse, type Outcome } from './outcome.ts'
import { programInWords } from './program-in-words.ts'
import type { Who } from './who.ts'

/** Stands wherever a program or a verdict is shown. */
export const disclaimer = 'A planning aid, not legal advice.'

/**
 * Programs that answer to everyday words, best first, one whose id or short name it is before all, those the library adds among them and marked; no words: every
 * program. Words that no program answers are passed over and named.
 */
export async function findPrograms(core: Core, who: Who, words: string, asked?: Day): Promise<Outcome<ProgramsFound>> {
  const on = asked ?? who.on
  const library = await libraryPrograms(core, who)
  const among = programsKnownTo(library)
  const named = programOf(library, words)
  const found = programsForNeed(words, among)
  const rest = found.filter(({ program }) => program !== named)
  const first = named === undefined ? [] : [found.find(({ program }) => program === named) ?? { program: named, words: [{ word: words.trim(), by: ['name'] }] }]
  return done({
    on,
    programs: [...first, ...rest].map(({ program, words: answers }) => ({ ...lineOf(library, program, on), answers: answers.map(({ word, by }) => ({ word, by: [...by] })) })),
    unanswered: named === undefined ? [...unansweredWords(words, among)] : [],
  })
}

/** One program by its id, a former id or its short name, with its facts in plain words; values the library sets in place of the catalogue's are told beside them. */
export async function readProgram(core: Core, who: Who, id: string, asked?: Day): Promise<Outcome<ProgramPage>> {
  const library = await libraryPrograms(core, who)
  const program = programOf(library, id)
  if (program === undefined) return refuse('not-found', `The catalogue holds no program "${id}". Search for what is needed, for example: boats.`)
  const on = asked ?? who.on
  const local = localValuesOf(library, program.id).map(sayLocal)
  const parts = [...addedBy(library, program.id), ...(local.length === 0 ? [] : [{ heading: 'Local values, in place of the catalogue\'s below', lines: local }]), ...programInWords(program, on)]
  return done({ ...lineOf(library, program, on), on, facts: program, parts, disclaimer })
}

function programOf(library: PlanGraph, idOrShort: string): Program | undefined {
  const said = idOrShort.trim().toLowerCase()
  return programById(said) ?? programKnownTo(library, said) ?? programsKnownTo(library).find(({ short }) => short.toLowerCase() === said)
}

function addedBy(library: PlanGraph, id: string) {
  const local = localProgramOf(library, id)
  if (local === undefined) return []
  return [{ heading: 'Added by your organization, not in the catalogue', lines: [`Source: ${local.source}, as of ${formatDay(local.asOf)}.`, ...(local.note === undefined ? [] : [local.note])] }]
}

function sayLocal({ what, value, from, until, source, asOf }: ReturnType<typeof localValuesOf>[number]): string {
  const days = `${from === undefined ? '' : `, from ${formatDay(from)}`}${until === undefined ? '' : `, until ${formatDay(until)}`}`
  return `${what.replaceAll('-', ' ')}: ${value}${days}. Source: ${source}, as of ${formatDay(asOf)}.`
}

function lineOf(library: PlanGraph, known: Program, on: Day) {
  const program = programOn(library, known, on)
  const local = localProgramOf(library, program.id)
  return {
    id: program.id, name: program.name, short: program.short, citations: [...program.citations], status: statusOn(program, on), confidence: program.confidence,
    sources: program.sources.map(({ doc, section, url, asOf }) => ({ doc, ...(section !== undefined && { section }), ...(url !== undefined && { url }), ...(asOf !== undefined && { asOf }) })),
    ...(local !== undefined && { local: { source: local.source, asOf: local.asOf } }),
  }
}
