import { useEffect, useMemo, useRef } from 'react'
import { FigureFoot, totalKey, totalsOf } from './figure-foot.tsx'
import { FigureGround, FigureLinks } from './figure-ground.tsx'
import { FigureHead } from './figure-head.tsx'
import { FigureRow } from './figure-row.tsx'
import { geometryOf, headHeight, rowHeight } from './geometry.ts'
import { useDrawn } from './use-drawn.ts'
import { useReveal } from './use-reveal.ts'
import { useRoom } from './use-room.ts'
import { useStable } from './use-stable.ts'
import { useWalk } from './use-walk.ts'
import { openClicked, openRow, type ViewProps } from './view-props.ts'

const footRow = 22

/** The matrix as a drawing one can walk: bars over the years, costs under them, what waits for what. */
export function MatrixDrawing(props: ViewProps) {
  const { matrix, seen, picked, hasLinks, hasMilestones, hasFunds, fundsOf, onRecord, onReady } = props
  const { rows, isOpen, milestones } = seen
  const scroller = useRef<HTMLDivElement>(null)
  const room = useRoom(scroller, 1200)
  const geometry = useMemo(() => geometryOf(matrix, room), [matrix, room])
  const totals = totalsOf(matrix)
  const drawn = useDrawn(scroller, rows.length, headHeight, totals.length * footRow)
  const onTurn = useStable(seen.turn)
  const onOpen = useStable((key: string) => openRow(props, key))
  const onRecordStable = useStable(onRecord)
  const walkRows = useMemo(() => [
    ...rows.map((row) => ({ key: row.key, depth: row.depth, isGroup: row.children.length > 0, isOpen: isOpen(row) })),
    ...totalsOf(matrix).map((total) => ({ key: totalKey(total), depth: 0, isGroup: false, isOpen: false })),
  ], [rows, isOpen, matrix])
  const walk = useWalk({ grid: scroller, rows: walkRows, columns: geometry.columns.length + 2, onTurn, onOpen, onReach: drawn.reach })
  useEffect(() => onReady(walk.enter))
  useReveal(scroller, rows, seen.revealed, drawn.reach)
  const height = rows.length * rowHeight
  const { active } = walk
  return (
    <div className="mx-scroll" ref={scroller}>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- one cell of it is always in the order of Tab */}
      <div role="treegrid" aria-label="Synchronization matrix, drawn" aria-rowcount={rows.length + totals.length + 1} className="mx-grid" style={{ width: geometry.width }} onClick={(event) => openClicked(event, onOpen)} onKeyDown={walk.onKeyDown} onFocus={walk.onFocus}>
        <FigureHead matrix={matrix} geometry={geometry} hasFunds={hasFunds} />
        <div role="rowgroup" className="mx-body" style={{ height, width: geometry.width }}>
          <FigureGround matrix={matrix} geometry={geometry} height={height} />
          {rows.slice(drawn.from, drawn.to).map((row, at) => (
            <FigureRow key={row.key} row={row} index={drawn.from + at} geometry={geometry} isOpen={isOpen(row)} isPicked={picked !== undefined && row.record === picked}
              active={active?.key === row.key ? active.column : undefined} faults={seen.faultsOf(row)} milestones={hasMilestones ? milestones.get(row.key) : undefined} matrix={matrix} funds={hasFunds ? fundsOf(row) : undefined} onTurn={onTurn} onRecord={onRecordStable} />
          ))}
          {hasLinks ? <FigureLinks matrix={matrix} geometry={geometry} height={height} rows={rows} isOpen={isOpen} picked={picked} from={drawn.from} to={drawn.to} onRecord={onRecordStable} /> : null}
        </div>
        <FigureFoot matrix={matrix} geometry={geometry} active={active} rowsBefore={rows.length} />
      </div>
    </div>
  )
}
