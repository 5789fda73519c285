import { z } from 'zod'
import content from './data/programs.json' with { type: 'json' }
import { type DataOrigin, dayOrMonth, indexBy, origin, readDataFile } from './data-file.ts'

const programSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    name: z.string().min(1),
    short: z.string().min(1).optional(),
    title: z.enum(['10', '22', 'NDAA', 'other']),
    lead: z.string().min(1),
    citations: z.array(z.string().min(1)).readonly(),
    status: z.enum(['active', 'expired', 'unknown']),
    expires: dayOrMonth.optional(),
    confidence: z.enum(['verified', 'partly', 'memory']),
    formerIds: z.array(z.string().min(1)).readonly().default([]),
  })
  .readonly()

/**
 * A security cooperation or assistance program as the first catalogue knows it.
 * - `short`: what fits a table cell, as in "Section 333"
 * - `title`: the part of the law it stands in; `lead`: the department that leads
 * - `citations`: empty where the law was not read
 * - `status` `unknown`: the sources do not say whether it is in force; never read it as active
 * - `confidence` `memory`: no source was read; shown as such, never decides anything alone
 * - `formerIds`: ids this program had elsewhere; `programById` answers to them
 */
export type Program = z.output<typeof programSchema>

const file = readDataFile('programs.json', z.strictObject({ ...origin, programs: z.array(programSchema) }), content)

/** Where the program facts come from and as of when. */
export const programsOrigin: DataOrigin = file

/** All programs by id, in the order of their ids. `programs.get('imet')?.short // 'IMET'` */
export const programs: ReadonlyMap<string, Program> = indexBy('programs.json', file.programs, (program) => [program.id])

const byAnyId = indexBy('programs.json', file.programs, (program) => [program.id, ...program.formerIds])

/** The program of an id or a former id; undefined where the catalogue has none. `programById('fms-cash')?.short // 'FMS'` */
export const programById = (id: string): Program | undefined => byAnyId.get(id)

/** Whether the catalogue has a program of this very id; a former id is none. `isProgram('imet') // true` */
export const isProgram = (id: string): boolean => programs.has(id)

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

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim()

const searchText = (program: Program) =>
  plain([program.id, program.name, program.short ?? '', ...program.citations, ...program.formerIds].join(' '))

function rank(program: Program, search: string, parts: readonly string[]): number {
  if (plain(program.short ?? '') === search || program.id === search) return 0
  const names = plain(`${program.short ?? ''} ${program.name}`)
  return parts.every((part) => names.includes(part)) ? 1 : 2
}
