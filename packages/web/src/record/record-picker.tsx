import { useCallback } from 'react'
import { kindOf, type KindId, type PlanGraph, type RecordId } from '@throughline/model'
import type { SentChange } from '../data/answers.ts'
import { usePlan } from '../data/plan.tsx'
import { RecordLink } from '../links.tsx'
import { ComboBox } from '../parts/combo-box.tsx'
import type { Option } from '../parts/select.tsx'
import { madeOrganization, organizationsToMake } from './make-organization.ts'
import { PickedMany } from './picked-many.tsx'
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

/** Keeps what was chosen; with it goes the record made for it, where one was: one change, one undo. */
type Choose = (id: RecordId | undefined, also?: readonly SentChange[]) => void

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

/** One record of the kinds named, found by title; an organization that is not there yet can be made by its name. */
export function RecordPicker({ value, onChoose, targets, not, canMake = false, ...frame }: PickerProps & { readonly value: RecordId | undefined; readonly onChoose: Choose; readonly canMake?: boolean }) {
  const { graph } = usePlan()
  const known = useRecordSearch(targets, not)
  const search = useCallback((words: string) => (canMake ? [...known(words), ...organizationsToMake(graph, targets, words)] : known(words)), [canMake, known, graph, targets])
  const choose = (choice: string | undefined) => {
    const made = choice === undefined ? undefined : madeOrganization(graph, choice)
    if (made === undefined) onChoose(choice as RecordId | undefined)
    else onChoose(made.id, [made.change])
  }
  const chosen = value === undefined ? undefined : graph.find(value)
  const shown = value === undefined ? undefined : chosen === undefined ? `${value} (not in this plan)` : recordName(graph, chosen)
  return (
    <div className="picker">
      <ComboBox {...frame} search={search} value={value} valueLabel={shown} onChoose={choose} {...(canMake && targets.includes('organization') && { placeholder: 'Search, or type a new name' })} />
      {chosen === undefined ? null : <RecordLink id={chosen.id} className="tiny picker-open">Open</RecordLink>}
    </div>
  )
}

/** Any number of records of the kinds named. */
export function RecordsPicker({ value = [], targets, not, ...frame }: Omit<PickerProps, 'hideLabel'> & { readonly value: readonly RecordId[] | undefined; readonly onChange: (ids: readonly RecordId[] | undefined) => void }) {
  const search = useRecordSearch(targets, not)
  const { graph } = usePlan()
  return <PickedMany {...frame} value={value} search={search} nameOf={(id) => nameIn(graph, id)} show={linkTo} read={(id) => id as RecordId} placeholder="Add by title" />
}

const linkTo = (id: RecordId) => <RecordLink id={id} />
const nameIn = (graph: PlanGraph, id: RecordId) => {
  const record = graph.find(id)
  return record === undefined ? id : recordName(graph, record)
}
