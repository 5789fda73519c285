import { localProgramOf, outsidePrograms, programOn, programsKnownTo, searchPrograms, statusOn } from '@throughline/catalog'
import { formatDay, type Day, type PlanGraph } from '@throughline/model'
import { usePlan } from '../data/plan.tsx'
import { ComboBox } from '../parts/combo-box.tsx'
import type { Option } from '../parts/select.tsx'
import { PickedMany } from './picked-many.tsx'
import { programName } from './program-name.ts'

export { programName }

const standingWords = { active: '', expired: 'expired', unknown: 'standing not known' }

function inside(graph: PlanGraph, words: string, on: Day): readonly Option[] {
  return searchPrograms(words, programsKnownTo(graph)).map((program) => {
    const local = localProgramOf(graph, program.id)
    const origin = local === undefined ? '' : `added by your organization, as of ${formatDay(local.asOf)}`
    return {
      value: program.id,
      label: program.short === program.name ? program.name : `${program.short}: ${program.name}`,
      note: [origin, program.citations[0] ?? 'law not read', program.lead, standingWords[statusOn(programOn(graph, program, on), on)]].filter((part) => part !== '').join(', '),
    }
  })
}
const outside = (words: string): readonly Option[] => [...outsidePrograms.values()]
  .filter((program) => words.toLowerCase().split(/\s+/).every((word) => `${program.name} ${program.short}`.toLowerCase().includes(word)))
  .map((program) => ({ value: program.id, label: program.name, note: program.note }))

function useProgramSearch() {
  const { graph, on } = usePlan()
  return (words: string): readonly Option[] => [...inside(graph, words, on), ...outside(words)]
}

interface Frame { readonly label: string; readonly help?: string; readonly error?: string | undefined }

/** One program of the catalogue or the library, or money outside them, found by name, short name or law. */
export function ProgramPicker({ value, onChoose, ...frame }: Frame & { readonly value: string | undefined; readonly onChoose: (id: string | undefined) => void }) {
  const { graph } = usePlan()
  return <ComboBox {...frame} search={useProgramSearch()} value={value} valueLabel={value === undefined ? undefined : programName(value, graph)} placeholder="Search by name or law" onChoose={onChoose} />
}

/** Any number of programs. */
export function ProgramsPicker({ value = [], ...frame }: Frame & { readonly value: readonly string[] | undefined; readonly onChange: (ids: readonly string[] | undefined) => void }) {
  const { graph } = usePlan()
  return <PickedMany {...frame} value={value} search={useProgramSearch()} nameOf={(id) => programName(id, graph)} read={(id) => id} placeholder="Add by name or law" />
}
