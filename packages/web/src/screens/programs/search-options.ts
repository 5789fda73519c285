import { searchPrograms } from '@throughline/catalog'
import type { Option } from '../../parts/select.tsx'

/** Programs to choose from, by name, short name or law. */
export const searchOptions = (words: string): readonly Option[] =>
  searchPrograms(words).map((program) => ({ value: program.id, label: program.short, note: [program.name, program.citations[0] ?? 'law not read'].join(', ') }))
