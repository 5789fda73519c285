import { outsidePrograms, searchPrograms, statusOn } from '@throughline/catalog'
import type { Day } from '@throughline/model'
import { usePlan } from '../data/plan.tsx'
import { ComboBox } from '../parts/combo-box.tsx'
import type { Option } from '../parts/select.tsx'
import { PickedMany } from './picked-many.tsx'
import { programName } from './program-name.ts'

export { programName }

const standingWords = { active: '', expired: 'expired', unknown: 'standing not known' }

const inside = (words: string, on: Day): readonly Option[] => searchPrograms(words).map((program) => ({
  value: program.id,
  label: `${program.short}: ${program.name}`,
  note: [program.citations[0] ?? 'law not read', program.lead, standingWords[statusOn(program, on)]].filter((part) => part !== '').join(', '),
}))
const outside = (words: string): readonly Option[] => [...outsidePrograms.values()]
  .filter((program) => words.toLowerCase().split(/\s+/).every((word) => `${program.name} ${program.short}`.toLowerCase().includes(word)))
  .map((program) => ({ value: program.id, label: program.name, note: program.note }))

function useProgramSearch() {
  const { on } = usePlan()
  return (words: string): readonly Option[] => [...inside(words, on), ...outside(words)]
}

interface Frame { readonly label: string; readonly help?: string; readonly error?: string | undefined }

/** One program of the catalogue, or money outside it, found by name, short name or law. */
export const ProgramPicker = ({ value, onChoose, ...frame }: Frame & { readonly value: string | undefined; readonly onChoose: (id: string | undefined) => void }) => (
  <ComboBox {...frame} search={useProgramSearch()} value={value} valueLabel={value === undefined ? undefined : programName(value)} placeholder="Search by name or law" onChoose={onChoose} />
)

/** Any number of programs. */
export const ProgramsPicker = ({ value = [], ...frame }: Frame & { readonly value: readonly string[] | undefined; readonly onChange: (ids: readonly string[] | undefined) => void }) => (
  <PickedMany {...frame} value={value} search={useProgramSearch()} nameOf={programName} read={(id) => id} placeholder="Add by name or law" />
)
