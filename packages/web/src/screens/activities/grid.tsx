import { useCallback, useRef, type RefObject } from 'react'
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { moneyText, type Column } from './columns.tsx'
import { GridFoot } from './grid-foot.tsx'
import { GridHead } from './grid-head.tsx'
import { GridRow, type RowHandlers } from './grid-row.tsx'
import type { TableLine } from './lines.ts'
import { useClipboard } from './use-clipboard.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { useActiveCell, type ActiveCell } from './use-active-cell.ts'
import type { ActivityRow } from './rows.ts'
import type { Selection } from './use-selection.ts'
import type { View } from './use-view.ts'

export const rowHeight = 32
const pickWidth = 32

export interface GridProps {
  readonly lines: readonly TableLine[]
  readonly total: number
  readonly view: View
  readonly selection: Selection
  readonly grid: RefObject<HTMLDivElement | null>
  readonly onKeep: (row: ActivityRow, field: string, value: unknown) => void
  readonly onOpen: (row: ActivityRow) => void
  readonly onPaste: (text: string, row: ActivityRow | undefined, column: Column | undefined) => void
  readonly onFocus: (isInside: boolean) => void
  /** Given the active cell at each drawing, so that buttons outside can act on it. */
  readonly active: RefObject<ActiveCell | undefined>
}

const templateOf = (columns: readonly Column[]): string =>
  [pickWidth, ...columns.map((column) => column.width)].map((width, index) => (columns[index - 1]?.id === 'title' ? `minmax(${width}px, 1fr)` : `${width}px`)).join(' ')

/** The table as a grid one walks with the arrows; only the rows in sight are in the page. */
export function Grid(props: GridProps) {
  const { lines, view, selection, grid } = props
  const columns = view.shown
  const cell = useActiveCell(lines, columns, grid)
  props.active.current = cell
  const activeIndex = cell.index
  const rangeExtractor = useCallback((range: Range) => {
    const inSight = defaultRangeExtractor(range)
    return activeIndex < 0 || activeIndex >= range.count || inSight.includes(activeIndex) ? inSight : [...inSight, activeIndex].toSorted((a, b) => a - b)
  }, [activeIndex])
  // oxlint-disable-next-line react-hooks-js/incompatible-library -- this project does not use the React compiler
  const virtual = useVirtualizer({ count: lines.length, getScrollElement: () => grid.current, estimateSize: () => rowHeight, overscan: 12, rangeExtractor, getItemKey: (index) => lines[index]?.id ?? index })
  const handlers = useRef<RowHandlers>(noHandlers)
  handlers.current = handlersOf(props, cell)
  const onKeyDown = useGridKeys(props, cell)
  const clipboard = useClipboard(props, cell)
  const width = columns.reduce((sum, column) => sum + column.width, pickWidth)
  return (
    <div
      ref={grid} role="grid" tabIndex={-1} className="act-grid" aria-label="Activities" aria-rowcount={lines.length + 2} aria-colcount={columns.length + 1} aria-multiselectable="true"
      style={{ '--act-columns': templateOf(columns), '--act-width': `${width}px` } as React.CSSProperties}
      onKeyDown={onKeyDown} {...clipboard} onFocus={() => props.onFocus(true)} onBlur={() => props.onFocus(false)}
    >
      <GridHead columns={columns} view={view} cell={cell} selection={selection} count={lines.filter((line) => line.kind === 'row').length} />
      <div role="rowgroup" className="act-body" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const line = lines[index]
          if (line === undefined) return null
          if (line.kind === 'group') return <GroupRow key={line.id} line={line} top={start} rowIndex={index + 2} span={columns.length + 1} />
          const isActive = index === activeIndex
          return (
            <GridRow
              key={line.id} row={line.row} columns={columns} top={start} rowIndex={index + 2} isPicked={selection.has(line.row.id)}
              active={isActive ? cell.at.column : undefined} isEditing={isActive && cell.editing} handlers={handlers}
            />
          )
        })}
      </div>
      <GridFoot columns={columns} lines={lines} total={props.total} />
    </div>
  )
}

const noHandlers: RowHandlers = { press: () => undefined, pick: () => undefined, keep: () => undefined, open: () => undefined, close: () => undefined }

const handlersOf = ({ selection, onKeep, onOpen, view }: GridProps, cell: ActiveCell): RowHandlers => ({
  press: (at, isTwice) => cell.go(at, isTwice && view.shown.some((column) => column.id === at.column && column.field !== undefined)),
  pick: (row, isRange) => selection.toggle(row.id, isRange),
  keep: onKeep,
  open: onOpen,
  close: (to) => {
    if (to === 'away') { cell.edit(false); return }
    if (to === 'cell' || !cell.step(0, to === 'next' ? 1 : -1)) cell.refocus()
  },
})

function GroupRow({ line, top, rowIndex, span }: { readonly line: Extract<TableLine, { kind: 'group' }>; readonly top: number; readonly rowIndex: number; readonly span: number }) {
  return (
    <div role="row" aria-rowindex={rowIndex} className="act-row act-group" style={{ top }}>
      <div role="rowheader" aria-colspan={span} className="act-cell act-group-cell">
        <b>{line.title}</b>
        <span className="mute">{line.count === 1 ? '1 activity' : `${line.count.toLocaleString('en-US')} activities`}, likely $K {moneyText(line.cost)}</span>
      </div>
    </div>
  )
}
