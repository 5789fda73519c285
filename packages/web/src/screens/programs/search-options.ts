import { localProgramOf, programsKnownTo, searchPrograms } from '@throughline/catalog'
import type { PlanGraph } from '@throughline/model'
import type { Option } from '../../parts/select.tsx'

/** Programs to choose from, the library's own too, by name, short name or law. */
export const searchOptions = (graph: PlanGraph) => (words: string): readonly Option[] =>
  searchPrograms(words, programsKnownTo(graph)).map((program) => ({
    value: program.id, label: program.short,
    note: [program.name, program.citations[0] ?? 'law not read', ...(localProgramOf(graph, program.id) === undefined ? [] : ['added by your organization'])].join(', '),
  }))
