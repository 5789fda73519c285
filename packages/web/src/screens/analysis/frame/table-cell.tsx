import { useEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react'
import { fieldValue, tellValue, type AnyRecord, type Field } from '@throughline/model'
import { edit } from '../../../data/changes.ts'
import { usePlan } from '../../../data/plan.tsx'
import { useChange } from '../../../data/use-change.ts'
import { FieldEditor } from '../../../record/field-editor.tsx'
import { programName } from '../../../record/program-name.ts'

interface CellProps {
  readonly record: AnyRecord
  readonly name: string
  readonly field: Field
  readonly isOpen: boolean
  readonly isFirst: boolean
  /** Why it cannot be changed, where it cannot. */
  readonly lockedBecause: string | undefined
  readonly onOpen: () => void
  readonly onClose: () => void
}

/** Fields whose editor stays open after a change, because one seldom adds one only. */
const staying: readonly string[] = ['links', 'programs', 'choices', 'group', 'groups']
const numeric: readonly string[] = ['usd', 'number', 'count', 'fiscal-year']

/** One cell: a value that turns into its field on Enter or a click, and back when it is left. */
export function Cell(props: CellProps) {
  const { record, name, field, isOpen, isFirst, lockedBecause, onOpen } = props
  const { graph } = usePlan()
  const value = fieldValue(record, name)
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen && (document.activeElement === document.body || document.activeElement === null)) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  const told = value === undefined ? '' : field.type === 'program' && typeof value === 'string' ? programName(value) : tellValue(field, value, graph.find)
  const look = numeric.includes(field.type) ? 'num' : undefined
  if (lockedBecause !== undefined && name !== 'becomes') return <td className={look}><span className="cell-text" title={lockedBecause}>{told}</span></td>
  if (isOpen) return <td className="cell-open"><OpenCell {...props} /></td>
  return (
    <td className={look}>
      <button type="button" ref={button} data-walk="" tabIndex={isFirst ? 0 : -1} className="cell" aria-label={`${field.label}: ${told === '' ? 'empty' : told}. Edit`}
        onClick={onOpen} onKeyDown={(event) => { if (event.key === 'F2') onOpen() }}>
        {told === '' ? <span className="cell-none" aria-hidden="true">·</span> : <span className="cell-text">{told}</span>}
      </button>
    </td>
  )
}

function OpenCell({ record, name, field, onClose }: CellProps) {
  const change = useChange()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => { box.current?.querySelector<HTMLElement>('input, textarea, button')?.focus() }, [])
  const commit = (after: unknown) => {
    void change([edit(record, { [name]: after })])
    if (!staying.includes(field.type)) onClose()
  }
  const leave = (event: FocusEvent<HTMLDivElement>) => {
    const to = event.relatedTarget
    const isInside = to instanceof HTMLElement && (event.currentTarget.contains(to) || to.closest('.popover') !== null)
    // A list that opens takes the focus out of the cell for a moment; what cannot be read stays as typed.
    if (!isInside && to !== null && event.currentTarget.querySelector('[aria-invalid="true"]') === null) onClose()
  }
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const { target } = event
    if (event.key === 'Escape') { onClose(); event.stopPropagation() }
    if (event.key !== 'Enter' || event.shiftKey) return
    if (target instanceof HTMLTextAreaElement) { event.preventDefault(); target.blur(); onClose() }
    else if (target instanceof HTMLInputElement && target.role !== 'combobox') queueMicrotask(() => { if (target.ariaInvalid !== 'true') onClose() })
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Enter and Esc of the field inside it
    <div ref={box} className="cell-editor" onBlur={leave} onKeyDown={onKey}>
      <FieldEditor field={field} value={fieldValue(record, name)} self={record.id} onCommit={commit} />
    </div>
  )
}
