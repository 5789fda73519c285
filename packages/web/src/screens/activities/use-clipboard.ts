import type { ClipboardEvent } from 'react'
import { tell } from '../../parts/index.ts'
import { textOf, type Column } from './columns.tsx'
import type { GridProps } from './grid.tsx'
import type { ActivityRow } from './rows.ts'
import type { ActiveCell } from './use-active-cell.ts'

const oneCell = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Rows as a spreadsheet takes them: a line of headings, then a line each, parted by tabs. */
export const rowsAsTsv = (rows: readonly ActivityRow[], columns: readonly Column[]): string =>
  [columns.map((column) => (column.unit === undefined ? column.title : `${column.title} (${column.unit})`)), ...rows.map((row) => columns.map((column) => textOf(row, column)))]
    .map((cells) => cells.map(oneCell).join('\t')).join('\n')

/** Copies the picked rows, or the cell; hands on what is pasted. */
export function useClipboard({ lines, view, selection, onPaste }: GridProps, cell: ActiveCell) {
  const line = lines[cell.index]
  const row = line?.kind === 'row' ? line.row : undefined
  const column = view.shown.find((one) => one.id === cell.at.column)
  return {
    onCopy: (event: ClipboardEvent) => {
      if (cell.editing) return
      const picked = lines.flatMap((one) => (one.kind === 'row' && selection.has(one.row.id) ? [one.row] : []))
      const text = picked.length > 0 ? rowsAsTsv(picked, view.shown) : row !== undefined && column !== undefined ? textOf(row, column) : undefined
      if (text === undefined) return
      event.preventDefault()
      event.clipboardData.setData('text/plain', text)
      tell({ text: picked.length === 0 ? 'Copied the cell' : `Copied ${picked.length} ${picked.length === 1 ? 'row' : 'rows'}, with headings` })
    },
    onPaste: (event: ClipboardEvent) => {
      if (cell.editing) return
      const text = event.clipboardData.getData('text/plain')
      if (text.trim() === '') return
      event.preventDefault()
      onPaste(text, row, column)
    },
  }
}
