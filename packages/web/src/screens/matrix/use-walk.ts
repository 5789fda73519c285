import { useCallback, useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'

/** A row the arrows can stand on. */
export interface WalkRow {
  readonly key: string
  readonly depth: number
  readonly isGroup: boolean
  readonly isOpen: boolean
}
export interface Place { readonly key: string; readonly column: number }

interface WalkOptions {
  readonly grid: RefObject<HTMLElement | null>
  readonly rows: readonly WalkRow[]
  /** How many cells of a row can be stood on, the name included. */
  readonly columns: number
  readonly onTurn: (key: string) => void
  readonly onOpen: (key: string) => void
  /** Brings a row that is not drawn into sight. */
  readonly onReach?: (index: number) => void
}

const placeText = (place: Place) => `${place.key}|${place.column}`
/** Marks a cell as one the arrows can stand on. */
export const walkProps = (key: string, column: number, active: number | undefined) => ({ 'data-at': placeText({ key, column }), tabIndex: active === column ? 0 : -1 })

const readPlace = (text: string): Place => {
  const at = text.lastIndexOf('|')
  return { key: text.slice(0, at), column: Number(text.slice(at + 1)) }
}

/**
 * Arrow keys through a grid that folds: up and down walk the rows, right and left the columns; on a name, right unfolds and left folds, then leads to the row above it.
 * Enter opens. One cell at a time is in the order of Tab.
 */
export function useWalk({ grid, rows, columns, onTurn, onOpen, onReach }: WalkOptions) {
  const [asked, setAsked] = useState<Place>()
  const wantsFocus = useRef(false)
  const first = rows[0]
  const active = asked !== undefined && rows.some((row) => row.key === asked.key) ? asked : first === undefined ? undefined : { key: first.key, column: 0 }
  const go = useCallback((place: Place, index: number) => {
    wantsFocus.current = true
    onReach?.(index)
    setAsked({ ...place })
  }, [onReach])
  useEffect(() => {
    if (!wantsFocus.current || active === undefined) return undefined
    wantsFocus.current = false
    const focus = () => grid.current?.querySelector<HTMLElement>(`[data-at="${CSS.escape(placeText(active))}"]`)?.focus()
    focus()
    // A row far away is drawn only once the scroll has been heard.
    const later = requestAnimationFrame(() => requestAnimationFrame(() => { if (document.activeElement === document.body) focus() }))
    return () => cancelAnimationFrame(later)
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const told = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-at]')?.dataset['at'] : undefined
    if (told === undefined || event.altKey || event.metaKey) return
    const step = stepOf(rows, columns, readPlace(told), event)
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (step.turn !== undefined) onTurn(step.turn)
    if (step.open !== undefined) onOpen(step.open)
    if (step.to !== undefined) go(step.to, rows.findIndex((row) => row.key === step.to?.key))
  }
  const onFocus = (event: FocusEvent) => {
    const told = event.target instanceof HTMLElement ? event.target.dataset['at'] : undefined
    if (told !== undefined && (active === undefined || told !== placeText(active))) setAsked(readPlace(told))
  }
  const enter = () => { if (active !== undefined) go(active, rows.findIndex((row) => row.key === active.key)) }
  return { active, onKeyDown, onFocus, enter }
}

interface Step { readonly to?: Place; readonly turn?: string; readonly open?: string }
type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey'>

const pageStep = 10
const between = (n: number, least: number, most: number) => Math.min(Math.max(n, least), most)

/** What a key does on a cell; undefined where it does nothing. */
export function stepOf(rows: readonly WalkRow[], columns: number, at: Place, { key, ctrlKey }: Key): Step | undefined {
  const index = rows.findIndex((row) => row.key === at.key)
  const row = rows[index]
  if (row === undefined) return undefined
  const toRow = (to: number, column = at.column): Step => {
    const next = rows[between(to, 0, rows.length - 1)]
    return next === undefined ? {} : { to: { key: next.key, column } }
  }
  switch (key) {
    case 'ArrowDown': return toRow(index + 1)
    case 'ArrowUp': return toRow(index - 1)
    case 'PageDown': return toRow(index + pageStep)
    case 'PageUp': return toRow(index - pageStep)
    case 'Home': return ctrlKey ? toRow(0, 0) : { to: { key: row.key, column: 0 } }
    case 'End': return ctrlKey ? toRow(rows.length - 1) : { to: { key: row.key, column: columns - 1 } }
    case 'ArrowRight': return at.column === 0 && row.isGroup && !row.isOpen ? { turn: row.key } : { to: { key: row.key, column: Math.min(at.column + 1, columns - 1) } }
    case 'ArrowLeft': return leftOf(rows, index, row, at)
    case 'Enter': return { open: row.key }
    case ' ': return row.isGroup ? { turn: row.key } : undefined
    default: return undefined
  }
}

function leftOf(rows: readonly WalkRow[], index: number, row: WalkRow, at: Place): Step {
  if (at.column > 0) return { to: { key: row.key, column: at.column - 1 } }
  if (row.isGroup && row.isOpen) return { turn: row.key }
  const above = rows.slice(0, index).findLast((one) => one.depth < row.depth)
  return above === undefined ? {} : { to: { key: above.key, column: 0 } }
}
