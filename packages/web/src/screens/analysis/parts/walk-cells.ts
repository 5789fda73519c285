import type { KeyboardEvent } from 'react'

const ways: Readonly<Record<string, readonly [down: number, right: number]>> = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }

/**
 * Tab keeps what is typed in the open cell and opens the next of its row, Shift Tab the one before; at either end it leaves the row as Tab does everywhere.
 * What cannot be read stays open as it was typed.
 */
export function tabOn(event: KeyboardEvent<HTMLElement>, columns: readonly string[], open: string, onOpen: (column: string) => void): void {
  const { target, currentTarget } = event
  if (event.key !== 'Tab' || !(target instanceof HTMLElement) || !currentTarget.contains(target) || target.closest('.cell-editor') === null) return
  const to = columns[columns.indexOf(open) + (event.shiftKey ? -1 : 1)]
  if (to === undefined) return
  event.preventDefault()
  target.blur()
  // After the field has kept its text, or said why it cannot.
  setTimeout(() => { if (target.isConnected && target.ariaInvalid === 'true') target.focus(); else onOpen(to) })
}

/** Arrow keys go from cell to cell of a table (`data-walk`); below the last row stands the field that adds. */
export function walkCells(event: KeyboardEvent<HTMLElement>): void {
  const way = ways[event.key]
  const from = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-walk]') : null
  if (way === undefined || from === null || (from instanceof HTMLInputElement && way[0] !== -1)) return
  const lines = [...event.currentTarget.querySelectorAll('tr')].map((line) => [...line.querySelectorAll<HTMLElement>('[data-walk]')]).filter((line) => line.length > 0)
  const row = lines.findIndex((line) => line.includes(from))
  const column = lines[row]?.indexOf(from) ?? 0
  const line = lines[row + way[0]]
  const to = line?.[Math.max(0, Math.min(column + way[1], line.length - 1))]
  event.preventDefault()
  event.stopPropagation()
  to?.focus()
}
