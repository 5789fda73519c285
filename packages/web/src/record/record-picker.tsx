import { useCallback } from 'react'
import { X } from 'lucide-react'
import { kindOf, type KindId, type PlanGraph, type RecordId } from '@throughline/model'
import { usePlan } from '../data/plan.tsx'
import { RecordLink } from '../links.tsx'
import { IconButton } from '../parts/button.tsx'
import { ComboBox } from '../parts/combo-box.tsx'
import type { Option } from '../parts/select.tsx'
import { recordName } from './record-name.ts'
import { searchRecords } from './search-records.ts'

interface PickerProps {
  readonly label: string
  readonly help?: string
  readonly targets: readonly KindId[]
  readonly error?: string | undefined
  /** Not offered: the record itself. */
  readonly not?: RecordId
  readonly hideLabel?: boolean
}

/** A search over the plan's records of some kinds, and those it cites. */
export function useRecordSearch(targets: readonly KindId[], not?: RecordId): (words: string) => readonly Option[] {
  const { graph } = usePlan()
  return useCallback((words: string) => {
    const isMixed = targets.length > 1
    return searchRecords(graph, words, targets).filter((record) => record.id !== not).map((record) => {
      const book = graph.isCited(record.id) ? `in ${graph.bookOf(record.id) ?? 'another book'}` : undefined
      const note = [isMixed ? kindOf(record.kind).one : undefined, book].filter((part) => part !== undefined).join(', ')
      return { value: record.id, label: recordName(graph, record), ...(note !== '' && { note }) }
    })
  }, [graph, targets, not])
}

/** One record of the kinds named, found by title. */
export function RecordPicker({ value, onChoose, targets, not, ...frame }: PickerProps & { readonly value: RecordId | undefined; readonly onChoose: (id: RecordId | undefined) => void }) {
  const { graph } = usePlan()
  const search = useRecordSearch(targets, not)
  const chosen = value === undefined ? undefined : graph.find(value)
  const shown = value === undefined ? undefined : chosen === undefined ? `${value} (not in this plan)` : recordName(graph, chosen)
  return (
    <div className="picker">
      <ComboBox {...frame} search={search} value={value} valueLabel={shown} onChoose={(id) => onChoose(id as RecordId | undefined)} />
      {chosen === undefined ? null : <RecordLink id={chosen.id} className="tiny picker-open">Open</RecordLink>}
    </div>
  )
}

/** Any number of records of the kinds named. */
export function RecordsPicker({ value = [], onChange, targets, not, label, help, error }: PickerProps & { readonly value: readonly RecordId[] | undefined; readonly onChange: (ids: readonly RecordId[] | undefined) => void }) {
  const searchAll = useRecordSearch(targets, not)
  const { graph } = usePlan()
  const search = useCallback((words: string) => searchAll(words).filter((option) => !value.some((id) => id === option.value)), [searchAll, value])
  const without = (id: RecordId) => {
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
              <span className="picked-text"><RecordLink id={id} /></span>
              <IconButton small label={`Remove ${nameIn(graph, id)}`} onPress={() => without(id)}><X /></IconButton>
            </li>
          ))}
        </ul>
      )}
      <ComboBox label={`Add to ${label}`} hideLabel search={search} forSeveral placeholder="Add by title" error={error} onChoose={(id) => { if (id !== undefined) onChange([...value, id as RecordId]) }} />
      {help === undefined ? null : <p className="field-help">{help}</p>}
    </fieldset>
  )
}

const nameIn = (graph: PlanGraph, id: RecordId) => {
  const record = graph.find(id)
  return record === undefined ? id : recordName(graph, record)
}
