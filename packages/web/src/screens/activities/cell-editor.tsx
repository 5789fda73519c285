import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { fieldValue, type Field } from '@throughline/model'
import { Button, ComboBox, type Option } from '../../parts/index.ts'
import { FieldEditor } from '../../record/field-editor.tsx'
import { useRecordSearch } from '../../record/record-picker.tsx'
import { textOf, type Column } from './columns.tsx'
import { readCell } from './read-cell.ts'
import type { ActivityRow } from './rows.ts'

export interface CellEditorProps {
  readonly row: ActivityRow
  readonly column: Column
  readonly field: NonNullable<Column['field']>
  readonly cell: RefObject<HTMLDivElement | null>
  readonly keep: (value: unknown) => void
  /** Closes the editor and goes on: back to the cell, or one cell on. */
  readonly close: (to: 'cell' | 'next' | 'back' | 'away') => void
}

const inPanel: readonly string[] = ['links', 'programs', 'choices', 'prose', 'lines', 'group', 'groups', 'flag']

/** Edits one field in its cell: text and days as text, one of many by typing, several in a panel beside the cell. */
export function CellEditor(props: CellEditorProps) {
  const { type } = props.field
  if (inPanel.includes(type)) return <PanelEditor {...props} />
  return type === 'choice' || type === 'link' ? <ChoiceEditor {...props} /> : <TextEditor {...props} />
}

function TextEditor({ row, column, field, keep, close }: CellEditorProps) {
  const [text, setText] = useState(textOf(row, column))
  const [why, setWhy] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  useEffect(() => { input.current?.focus(); input.current?.select() }, [])
  const commit = (to: 'cell' | 'next' | 'back' | 'away') => {
    if (isDone.current) return
    const told = readCell(row.graph, field, text)
    const problem = !told.ok ? told.why : told.value === undefined && field.must ? `${field.label} cannot be empty.` : undefined
    if (problem !== undefined) { setWhy(problem); return }
    isDone.current = true
    if (told.ok && told.value !== fieldValue(row.activity, field.name)) keep(told.value)
    close(to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const ways: Readonly<Record<string, () => void>> = {
      Enter: () => commit('cell'),
      Tab: () => commit(event.shiftKey ? 'back' : 'next'),
      Escape: () => { isDone.current = true; close('cell') },
    }
    const run = ways[event.key]
    event.stopPropagation()
    if (run === undefined) return
    event.preventDefault()
    run()
  }
  return (
    <span className="act-editor">
      <input
        ref={input} className={`act-input${field.type === 'line' ? '' : ' tabular'}`} value={text} onChange={(event) => setText(event.target.value)} onKeyDown={onKeyDown}
        onBlur={() => commit('away')} aria-label={`${column.title} of ${row.activity.title}`} aria-invalid={why !== undefined}
        placeholder={field.type === 'day' ? '20 OCT 26' : undefined} autoComplete="off"
      />
      {why === undefined ? null : <span className="act-why" role="alert">{why}</span>}
    </span>
  )
}

/** Choices of the field, or records it may point at by their titles. */
function useChoices(field: Field): (words: string) => readonly Option[] {
  const records = useRecordSearch(field.targets ?? [])
  return useCallback((words: string) => {
    if (field.type !== 'choice') return records(words)
    const wanted = words.trim().toLowerCase()
    return (field.choices ?? []).filter((choice) => choice.label.toLowerCase().includes(wanted))
  }, [field, records])
}

function ChoiceEditor({ row, column, field, keep, close }: CellEditorProps) {
  const search = useChoices(field)
  const to = useRef<'away' | 'next' | 'back'>('away')
  const box = useRef<HTMLDivElement>(null)
  const value = fieldValue(row.activity, field.name)
  useEffect(() => { box.current?.querySelector('input')?.select() }, [])
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key === 'Tab') to.current = event.shiftKey ? 'back' : 'next'
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    close('cell')
  }
  return (
    <div
      ref={box} role="presentation" className="act-choice" onKeyDownCapture={onKeyDownCapture} onKeyDown={(event) => event.stopPropagation()}
      onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) setTimeout(() => close(to.current), 0) }}
    >
      <ComboBox
        label={`${column.title} of ${row.activity.title}`} hideLabel autoFocus search={search} value={typeof value === 'string' ? value : undefined}
        valueLabel={textOf(row, column)} placeholder="Type to find"
        onChoose={(chosen) => { keep(chosen); close('cell') }}
      />
    </div>
  )
}

function PanelEditor({ row, column, field, cell, keep, close }: CellEditorProps) {
  const isDone = useRef(false)
  const done = () => {
    if (isDone.current) return
    isDone.current = true
    close('cell')
  }
  return (
    <>
      <span className="act-text">{textOf(row, column)}</span>
      <Popover className="popover" triggerRef={cell} isOpen onOpenChange={(isOpen) => { if (!isOpen) done() }} placement="bottom start" offset={2}>
        <Dialog className="floating act-panel" aria-label={`${column.title} of ${row.activity.title}`}>
          <FieldEditor field={field} value={fieldValue(row.activity, field.name)} onCommit={keep} self={row.id} />
          <div className="row"><span className="push" /><Button look="primary" small onPress={done}>Done</Button></div>
        </Dialog>
      </Popover>
    </>
  )
}
