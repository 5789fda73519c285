import { useCallback, type ReactNode } from 'react'
import { X } from 'lucide-react'
import { IconButton } from '../parts/button.tsx'
import { ComboBox } from '../parts/combo-box.tsx'
import type { Option } from '../parts/select.tsx'

interface PickedManyProps<Id extends string> {
  readonly label: string
  readonly help?: string | undefined
  readonly error?: string | undefined
  readonly value: readonly Id[]
  readonly onChange: (ids: readonly Id[] | undefined) => void
  readonly search: (words: string) => readonly Option[]
  readonly nameOf: (id: Id) => string
  /** How what was picked is shown; its name where left out. */
  readonly show?: (id: Id) => ReactNode
  /** Reads what was chosen in the search. */
  readonly read: (value: string) => Id
  readonly placeholder: string
}

/** Any number of things found by a search: those picked, each with a way out, and a search for the next. */
export function PickedMany<Id extends string>({ label, help, error, value, onChange, search, nameOf, show = nameOf, read, placeholder }: PickedManyProps<Id>) {
  const searchRest = useCallback((words: string) => search(words).filter((option) => !value.some((id) => id === option.value)), [search, value])
  const without = (id: Id) => {
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
              <span className="picked-text">{show(id)}</span>
              <IconButton small label={`Remove ${nameOf(id)}`} onPress={() => without(id)}><X /></IconButton>
            </li>
          ))}
        </ul>
      )}
      <ComboBox label={`Add to ${label}`} hideLabel search={searchRest} forSeveral placeholder={placeholder} error={error} onChoose={(id) => { if (id !== undefined) onChange([...value, read(id)]) }} />
      {help === undefined ? null : <p className="field-help">{help}</p>}
    </fieldset>
  )
}
