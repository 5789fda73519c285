import { useEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react'
import { tellValue, type Field, type PlanGraph, type RecordId } from '@throughline/model'
import type { SentChange } from '../../../data/answers.ts'
import { usePlan } from '../../../data/plan.tsx'
import { FieldEditor } from '../../../record/field-editor.tsx'
import { programName } from '../../../record/program-name.ts'

export interface CellProps {
  readonly field: Field
  readonly value: unknown
  readonly onCommit: (value: unknown, also?: readonly SentChange[]) => void
  readonly self?: RecordId
  readonly isOpen: boolean
  /** The one cell of the table that Tab reaches. */
  readonly isFirst: boolean
  /** Why it cannot be changed, where it cannot. */
  readonly lockedBecause?: string | undefined
  readonly onOpen: () => void
  readonly onClose: () => void
}

/** Fields whose editor stays open after a change, because one seldom adds one only. */
const staying: readonly string[] = ['links', 'programs', 'choices', 'group', 'groups']
const numeric: readonly string[] = ['usd', 'number', 'count', 'fiscal-year']
/** Short values that are never broken over two lines. */
const unbroken: readonly string[] = [...numeric, 'day', 'flag']
const wholeWords: readonly string[] = ['choice']

/** Above it a count is a number of things, below it may be a year. */
const largestYear = 9_999

function tell(field: Field, value: unknown, graph: PlanGraph): string {
  if (field.type === 'program' && typeof value === 'string') return programName(value, graph)
  if (field.type === 'count' && typeof value === 'number' && value > largestYear) return value.toLocaleString('en-US')
  return tellValue(field, value, graph.find)
}

/** One cell: a value that turns into its field on Enter or a click, and back when it is left. */
export function Cell(props: CellProps) {
  const { field, value, isOpen, isFirst, lockedBecause, onOpen } = props
  const { graph } = usePlan()
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen && (document.activeElement === document.body || document.activeElement === null)) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  const told = value === undefined ? '' : tell(field, value, graph)
  const look = [numeric.includes(field.type) && 'num', unbroken.includes(field.type) && 'unbroken', wholeWords.includes(field.type) && 'whole-words'].filter(Boolean).join(' ')
  if (lockedBecause !== undefined) return <td className={look}><span className="cell-text" title={lockedBecause}>{told}</span></td>
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

function OpenCell({ field, value, self, onCommit, onClose }: CellProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => { box.current?.querySelector<HTMLElement>('input, textarea, button')?.focus() }, [])
  const commit = (after: unknown, also?: readonly SentChange[]) => {
    onCommit(after, also)
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
    else if (target instanceof HTMLInputElement && target.role !== 'combobox') setTimeout(() => { if (target.ariaInvalid !== 'true') onClose() }) // after the field has kept its text
  }
  return (
    <div ref={box} className="cell-editor" onBlur={leave} onKeyDownCapture={onKey}>
      <FieldEditor field={field} value={value} {...(self !== undefined && { self })} onCommit={commit} canMake />
    </div>
  )
}
