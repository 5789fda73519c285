import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { Column } from './columns.tsx'
import type { TableLine } from './lines.ts'

export const headLine = 'head'
export const pickColumn = 'pick'

export interface Cell {
  /** `head`, or the id of a line. */
  readonly line: string
  readonly column: string
}
export const cellKey = ({ line, column }: Cell): string => `${line}|${column}`

export interface ActiveCell {
  readonly at: Cell
  /** Where it is among the lines; -1 in the heading. */
  readonly index: number
  readonly editing: boolean
  /** Goes there and takes the focus. */
  readonly go: (cell: Cell, edit?: boolean) => void
  /** Steps by lines and columns, over the headings of groups. False where there is nothing further. */
  readonly step: (lines: number, columns: number) => boolean
  readonly toLine: (index: number) => void
  readonly toColumn: (end: 'first' | 'last') => void
  readonly edit: (isOn: boolean) => void
  /** Puts the focus back on the cell after an editor closes. */
  readonly refocus: () => void
}

/** The one cell of the grid that has the focus, as in a spreadsheet; it follows its record when the order changes. */
export function useActiveCell(lines: readonly TableLine[], columns: readonly Column[], grid: RefObject<HTMLDivElement | null>): ActiveCell {
  const [asked, setAsked] = useState<Cell>({ line: '', column: 'title' })
  const [editing, setEditing] = useState(false)
  const wantsFocus = useRef(false)
  const ids = [pickColumn, ...columns.map((column) => column.id)]
  const found = asked.line === headLine ? -1 : lines.findIndex((line) => line.id === asked.line)
  const isGone = asked.line !== headLine && found < 0
  const first = lines.find((line) => line.kind === 'row')
  const at: Cell = { line: isGone ? (first?.id ?? headLine) : asked.line, column: ids.includes(asked.column) ? asked.column : 'title' }
  const index = isGone ? (first === undefined ? -1 : lines.indexOf(first)) : found

  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    const cell = grid.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cellKey(at))}"]`)
    if (cell === null || cell === undefined) return
    wantsFocus.current = false
    if (!editing) cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const go = useCallback((cell: Cell, edit = false) => {
    wantsFocus.current = true
    setEditing(edit)
    setAsked({ ...cell })
  }, [])
  const nextLine = (from: number, way: number, times: number): string => {
    let last = from
    for (let i = from + way, left = times; left > 0 && i >= -1 && i < lines.length; i += way) {
      if (lines[i]?.kind === 'group') continue
      last = i
      left -= 1
    }
    return last < 0 ? headLine : (lines[last]?.id ?? headLine)
  }
  const step = (down: number, right: number) => {
    const line = down === 0 ? at.line : nextLine(index, Math.sign(down), Math.abs(down))
    const column = ids[ids.indexOf(at.column) + right]
    if (column === undefined || (down !== 0 && line === at.line)) return false
    go({ line, column })
    return true
  }
  const toLine = (to: number) => {
    const inside = Math.max(0, Math.min(lines.length - 1, to))
    const line = [...lines.slice(inside), ...lines.slice(0, inside).reverse()].find((one) => one.kind === 'row')
    if (line !== undefined) go({ line: line.id, column: at.column })
  }
  return {
    at, index, editing, go, step, toLine,
    toColumn: (end) => go({ line: at.line, column: (end === 'first' ? ids[0] : ids.at(-1)) ?? 'title' }),
    edit: (isOn) => { wantsFocus.current = true; setAsked(at); setEditing(isOn) },
    refocus: () => go(at),
  }
}
