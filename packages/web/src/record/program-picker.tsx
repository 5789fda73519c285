import { X } from 'lucide-react'
import { useCallback } from 'react'
import { outsidePrograms, searchPrograms } from '@throughline/catalog'
import { IconButton } from '../parts/button.tsx'
import { ComboBox } from '../parts/combo-box.tsx'
import type { Option } from '../parts/select.tsx'
import { programName } from './program-name.ts'

export { programName }

const inside = (words: string): readonly Option[] => searchPrograms(words).map((program) => ({
  value: program.id,
  label: program.short === undefined ? program.name : `${program.short}: ${program.name}`,
  note: [program.citations[0] ?? 'law not read', program.lead, program.status === 'active' ? '' : program.status === 'expired' ? 'expired' : 'standing not known'].filter((part) => part !== '').join(', '),
}))
const outside = (words: string): readonly Option[] => [...outsidePrograms.values()]
  .filter((program) => words.toLowerCase().split(/\s+/).every((word) => `${program.name} ${program.short}`.toLowerCase().includes(word)))
  .map((program) => ({ value: program.id, label: program.name, note: program.note }))

const search = (words: string): readonly Option[] => [...inside(words), ...outside(words)]

interface Frame { readonly label: string; readonly help?: string; readonly error?: string | undefined }

/** One program of the catalogue, or money outside it, found by name, short name or law. */
export const ProgramPicker = ({ value, onChoose, ...frame }: Frame & { readonly value: string | undefined; readonly onChoose: (id: string | undefined) => void }) => (
  <ComboBox {...frame} search={search} value={value} valueLabel={value === undefined ? undefined : programName(value)} placeholder="Search by name or law" onChoose={onChoose} />
)

export function ProgramsPicker({ value = [], onChange, label, help, error }: Frame & { readonly value: readonly string[] | undefined; readonly onChange: (ids: readonly string[] | undefined) => void }) {
  const searchRest = useCallback((words: string) => search(words).filter((option) => !value.includes(option.value)), [value])
  const without = (id: string) => {
    const rest = value.filter((one) => one !== id)
    onChange(rest.length === 0 ? undefined : rest)
  }
  return (
    <fieldset className="picker-many">
      <legend className="field-label">{label}</legend>
      {value.length === 0 ? null : (
        <ul className="picked">
          {value.map((id) => (
            <li key={id}>
              <span className="picked-text">{programName(id)}</span>
              <IconButton small label={`Remove ${programName(id)}`} onPress={() => without(id)}><X /></IconButton>
            </li>
          ))}
        </ul>
      )}
      <ComboBox label={`Add to ${label}`} hideLabel search={searchRest} forSeveral placeholder="Add by name or law" error={error} onChoose={(id) => { if (id !== undefined) onChange([...value, id]) }} />
      {help === undefined ? null : <p className="field-help">{help}</p>}
    </fieldset>
  )
}
