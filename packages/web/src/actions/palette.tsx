import { Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Autocomplete, Input, ListBox, ListBoxItem, ListBoxSection, Header, SearchField } from 'react-aria-components'
import { kindOf } from '@throughline/model'
import { useOpenRecord } from '../address.ts'
import { checks } from '../data/checks.ts'
import { usePlan } from '../data/plan.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Keys } from '../parts/kbd.tsx'
import { recordName } from '../record/record-name.ts'
import { searchRecords } from '../record/search-records.ts'
import { useOffered } from './registry.ts'
import { useNavigate } from '@tanstack/react-router'
import './palette.css'

interface Entry {
  readonly id: string
  readonly label: string
  readonly note?: string
  readonly keys?: string
  readonly run: () => void
}
interface Group { readonly heading: string; readonly entries: readonly Entry[] }

/** Finds actions, screens, records by title, and rules; Enter does or opens the first. */
export function Palette({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Dialog title="Find a record, a rule, an action" hideTitle isOpen={isOpen} onClose={onClose}>
      <Finder onClose={onClose} />
    </Dialog>
  )
}

/** The field commands the list below it; Autocomplete ties the two by id. */
const asComboBox = { role: 'combobox', 'aria-expanded': true } as const

function Finder({ onClose }: { readonly onClose: () => void }) {
  const [words, setWords] = useState('')
  const groups = useFound(words)
  const run = (key: unknown) => {
    const entry = groups.flatMap((group) => group.entries).find((one) => one.id === key)
    onClose()
    // The dialog gives the focus back first; what is opened then takes it.
    if (entry !== undefined) setTimeout(entry.run, 0)
  }
  return (
    <Autocomplete inputValue={words} onInputChange={setWords}>
      <SearchField className="palette-search" aria-label="Find a record, a rule, an action" autoFocus>
        <Search aria-hidden="true" />
        <Input className="palette-input" {...asComboBox} placeholder="Find a record, a rule, an action" />
      </SearchField>
      <ListBox className="palette-list" aria-label="Found" items={groups} selectionMode="none" onAction={run} renderEmptyState={() => <p className="options-empty">Nothing is called that. Try fewer words.</p>}>
        {(group) => (
          <ListBoxSection id={group.heading} items={group.entries}>
            <Header className="menu-heading">{group.heading}</Header>
            {group.entries.map((entry) => (
              <ListBoxItem key={entry.id} id={entry.id} textValue={entry.label} className="palette-item">
                <span className="palette-label">{entry.label}</span>
                {entry.note === undefined ? null : <span className="palette-note">{entry.note}</span>}
                {entry.keys === undefined ? null : <Keys keys={entry.keys} />}
              </ListBoxItem>
            ))}
          </ListBoxSection>
        )}
      </ListBox>
    </Autocomplete>
  )
}

const fewRecords = 24
const fewOthers = 8

function useFound(words: string): readonly Group[] {
  const { graph, book } = usePlan()
  const actions = useOffered()
  const openRecord = useOpenRecord()
  const navigate = useNavigate()
  return useMemo(() => {
    const parts = words.toLowerCase().split(/\s+/).filter((part) => part !== '')
    const fits = (text: string) => parts.every((part) => text.toLowerCase().includes(part))
    const doable = actions.filter((action) => action.hidden !== true && fits(action.label) && (parts.length > 0 || action.group !== 'Add'))
      .toSorted((a, b) => Number(a.group !== undefined) - Number(b.group !== undefined))
      .map((action): Entry => ({ id: `do ${action.id}`, label: action.label, run: action.run, ...(action.keys !== undefined && { keys: action.keys }) }))
    const records = parts.length === 0 ? [] : searchRecords(graph, words).slice(0, fewRecords)
      .map((record): Entry => ({ id: `record ${record.id}`, label: recordName(graph, record), note: kindOf(record.kind).one, run: () => openRecord(record.id) }))
    const rules = parts.length === 0 ? [] : checks.filter((check) => fits(`${check.title} ${check.id}`)).slice(0, fewOthers)
      .map((check): Entry => ({ id: `rule ${check.id}`, label: check.title, note: 'rule', run: () => void navigate({ to: `/plans/${book}/rules/${check.id}` }) }))
    const groups = [
      { heading: 'Records', entries: records },
      { heading: 'Actions', entries: parts.length === 0 ? doable : doable.slice(0, fewOthers) },
      { heading: 'Rules', entries: rules },
    ]
    return groups.filter((group) => group.entries.length > 0)
  }, [words, actions, graph, book, openRecord, navigate])
}
