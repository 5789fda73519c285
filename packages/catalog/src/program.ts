import type { z } from 'zod'
import type { Day } from '@throughline/model'
import content from './data/programs.json' with { type: 'json' }
import { type DataOrigin, indexBy } from './data-file.ts'
import { valueOn } from './dated.ts'
import type { programSchema } from './program-schema.ts'

/**
 * A security cooperation or assistance program and its law, as far as sources were read.
 * - `short`: what fits a table cell, as in "Section 333"; `title`: the part of the law it stands in; `lead`: the department that leads
 * - `citations`: empty where the law was not read
 * - `confidence` `memory`: no source was read; shown as such, never decides anything alone
 * - `formerIds`: ids this program had elsewhere; `programById` answers to them
 * - values that change have the days they hold; ask for them with `valueOn`
 */
export type Program = Omit<z.output<typeof programSchema>, 'examples'>
export type ProgramLimit = Program['limits'][number]
/** A need and what the law of its program says of it; see `examplesOfProgram`. */
export type ProgramExample = z.output<typeof programSchema>['examples'][number]
export type ProgramStatus = Program['status'][number]['value']

/** Where the program facts come from and as of when. */
export const programsOrigin: DataOrigin = {
  about: 'Security cooperation and security assistance programs and the law each works under.',
  source: 'Program facts gathered from the U.S. Code, the Security Assistance Management Manual, appropriations acts and reports; each value restated in our own words, its sources in the file of the program. An empty list of citations means that the law was not read.',
  asOf: '2026-04',
  licence: 'Apache-2.0',
}

// One file a program, in data/programs: scripts/program-list.mjs checks them and writes the list read here, so that no start checks them anew. A test holds it equal to the files.
const asChecked = (list: unknown) => list as readonly Program[]
const all = asChecked(content)
// Frozen, so that what is said of such a list can be kept for as long as the list.
for (const { purposes, support, recipients } of all) [purposes, support, recipients].forEach(Object.freeze)

/** All programs by id, in the order of their ids. `programs.get('imet')?.short // 'IMET'` */
export const programs: ReadonlyMap<string, Program> = indexBy('programs', all, (program) => [program.id])

const byAnyId = indexBy('programs', all, (program) => [program.id, ...program.formerIds])

/** The program of an id or a former id; undefined where the catalogue has none. `programById('fms-cash')?.short // 'FMS'` */
export const programById = (id: string): Program | undefined => byAnyId.get(id)

/** Whether the catalogue has a program of this very id; a former id is none. `isProgram('imet') // true` */
export const isProgram = (id: string): boolean => programs.has(id)

/** Whether a program is in force on a day; `unknown` where the sources do not say, never to be read as active. */
export const statusOn = (program: Program, on: Day): ProgramStatus => valueOn(program.status, on)?.value ?? 'unknown'

/** The last day a program is known to be in force; undefined where none is known. */
export const lastDayInForce = (program: Program): Day | undefined => program.status.findLast((status) => status.value === 'active')?.until
