import type { KeyboardEvent } from 'react'
import type { GridProps } from './grid.tsx'
import { headLine, pickColumn, type ActiveCell } from './use-active-cell.ts'

const page = 15

/** The keys of a grid: arrows walk, Enter edits or sorts, Tab goes one cell on and leaves at the end of the row, Space picks. */
export function useGridKeys({ lines, view, selection, onOpen }: GridProps, cell: ActiveCell): (event: KeyboardEvent) => void {
  const { at } = cell
  const line = lines[cell.index]
  const row = line?.kind === 'row' ? line.row : undefined
  const column = view.shown.find((one) => one.id === at.column)
  const enter = () => {
    if (at.line === headLine) return at.column === pickColumn ? selection.all(selection.ids.size === 0) : view.sortBy(at.column)
    if (row === undefined) return
    if (at.column === pickColumn) return selection.toggle(row.id)
    return column?.field === undefined ? onOpen(row) : cell.edit(true)
  }
  const extend = (way: 1 | -1) => {
    const next = lines.slice(0, way === 1 ? undefined : Math.max(0, cell.index))
    const beside = way === 1 ? next.slice(cell.index + 1).find((one) => one.kind === 'row') : next.findLast((one) => one.kind === 'row')
    if (row === undefined || beside?.kind !== 'row') return
    selection.extendTo(row.id, beside.row.id)
    cell.go({ line: beside.id, column: at.column })
  }
  const pick = (isRange: boolean) => {
    if (at.line === headLine) selection.all(selection.ids.size === 0)
    else if (row !== undefined) selection.toggle(row.id, isRange)
  }
  const keys: Readonly<Record<string, () => unknown>> = {
    ArrowDown: () => cell.step(1, 0), ArrowUp: () => cell.step(-1, 0), ArrowRight: () => cell.step(0, 1), ArrowLeft: () => cell.step(0, -1),
    'shift+ArrowDown': () => extend(1), 'shift+ArrowUp': () => extend(-1),
    PageDown: () => cell.step(page, 0), PageUp: () => cell.step(-page, 0),
    Home: () => cell.toColumn('first'), End: () => cell.toColumn('last'),
    'mod+Home': () => cell.toLine(0), 'mod+End': () => cell.toLine(lines.length - 1),
    Enter: enter, F2: () => { if (column?.field !== undefined && row !== undefined) cell.edit(true) },
    'mod+Enter': () => { if (row !== undefined) onOpen(row) },
    ' ': () => pick(false), 'shift+ ': () => pick(true), 'mod+a': () => selection.all(true),
    Escape: () => (selection.ids.size > 0 ? selection.clear() : false),
    Tab: () => cell.step(0, 1), 'shift+Tab': () => cell.step(0, -1),
  }
  return (event) => {
    if (event.defaultPrevented || cell.editing || event.altKey) return
    const press = `${event.ctrlKey || event.metaKey ? 'mod+' : ''}${event.shiftKey ? 'shift+' : ''}${event.key}`
    const run = keys[press]
    if (run === undefined) return
    // At the end of a row Tab leaves the grid; Escape with nothing picked is the frame's.
    if (run() === false && ['Tab', 'shift+Tab', 'Escape'].includes(press)) return
    event.preventDefault()
    event.stopPropagation()
  }
}
