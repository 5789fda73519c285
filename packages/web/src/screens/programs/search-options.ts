import { localProgramOf, programsKnownTo, searchPrograms, type Program } from '@throughline/catalog'
import type { PlanGraph } from '@throughline/model'
import type { Option } from '../../parts/select.tsx'
import { leadName, sayWord } from './words.ts'

/** Programs to choose from, the library's own too, by name, short name or law. */
export const searchOptions = (graph: PlanGraph) => (words: string): readonly Option[] =>
  searchPrograms(words, programsKnownTo(graph)).map((program) => ({
    value: program.id, label: program.short,
    note: [program.name, program.citations[0] ?? 'law not read', ...(localProgramOf(graph, program.id) === undefined ? [] : ['added by your organization'])].join(', '),
  }))

const each = (words: readonly string[]): readonly string[] => [...new Set(words)].toSorted((a, b) => a.localeCompare(b, 'en'))

/** The offices that lead any of some programs, to filter by. */
export const leadsOf = (programs: readonly Program[]): readonly Option[] => each(programs.map(({ lead }) => lead)).map((value) => ({ value, label: leadName(value) }))

/** The purposes of some programs, to choose from. */
export const purposesOf = (programs: readonly Program[]): readonly Option[] => each(programs.flatMap(({ purposes }) => purposes)).map((value) => ({ value, label: sayWord(value) }))
