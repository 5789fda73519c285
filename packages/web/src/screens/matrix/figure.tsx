import { useEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent, type RefObject } from 'react'
import type { MatrixRow } from '@throughline/analysis'
import type { RecordId } from '@throughline/model'
import { usePlan } from '../../data/plan.tsx'
import { heldSpan } from './arrange.ts'
import { FigureFoot, totalKey, totalsOf } from './figure-foot.tsx'
import { FigureGround, FigureLinks } from './figure-ground.tsx'
import { FigureHead } from './figure-head.tsx'
import { FigureRow, type HeldBar } from './figure-row.tsx'
import { geometryOf, headHeight, rowHeight } from './geometry.ts'
import type { Arranging } from './use-arrange.ts'
import { useDrawn } from './use-drawn.ts'
import { useReveal } from './use-reveal.ts'
import { useRoom } from './use-room.ts'
import { useStable } from './use-stable.ts'
import { useWalk } from './use-walk.ts'
import { useZoomed } from './use-zoomed.ts'
import { activitiesIn, openClicked, openRow, type ViewProps } from './view-props.ts'

const footRow = 22

/** The matrix as a drawing one can walk: bars over the years, costs under them, what waits for what. */
export function MatrixDrawing(props: ViewProps) {
  const { matrix, seen, picked, hasLinks, hasMilestones, hasFunds, fundsOf, dates, marks, gatesOf, costsOf, arranging, zoom, onRecord, onReady } = props
  const { rows, isOpen, milestones } = seen
  const scroller = useRef<HTMLDivElement>(null)
  const room = useRoom(scroller, 1200)
  const geometry = useMemo(() => geometryOf(matrix, room, zoom), [matrix, room, zoom])
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
  useEffect(() => onReady(walk.enter, rows.find((row) => row.key === walk.active?.key)?.record))
  useReveal(scroller, rows, seen.revealed, drawn.reach)
  useZoomed(scroller, geometry, zoom, middleOf(props, walk.active?.key))
  useInSight(scroller, arranging.held?.activity)
  const { heldOf, pushedOf } = useHeld(arranging)
  const onKeyDown = (event: KeyboardEvent) => { if (!arranging.onKey(event, activitiesIn(rows))) walk.onKeyDown(event) }
  const onClick = (event: MouseEvent) => { if (!arranging.wasDragged()) openClicked(event, onOpen) }
  const height = rows.length * rowHeight
  const { active } = walk
  return (
    <div className="mx-scroll" ref={scroller}>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- one cell of it is always in the order of Tab */}
      <div role="treegrid" aria-label="Synchronization matrix, drawn" aria-rowcount={rows.length + totals.length + 1} className="mx-grid" style={{ width: geometry.width }}
        onClick={onClick} onKeyDown={onKeyDown} onFocus={walk.onFocus} onPointerDown={(event) => arranging.onPointerDown(event, geometry.dayWidth)}>
        <FigureHead matrix={matrix} geometry={geometry} hasFunds={hasFunds} />
        <div role="rowgroup" className="mx-body" style={{ height, width: geometry.width }}>
          <FigureGround matrix={matrix} geometry={geometry} height={height} />
          {rows.slice(drawn.from, drawn.to).map((row, at) => (
            <FigureRow key={row.key} row={row} index={drawn.from + at} geometry={geometry} isOpen={isOpen(row)} isPicked={picked !== undefined && row.record === picked}
              active={active?.key === row.key ? active.column : undefined} faults={seen.faultsOf(row)} milestones={hasMilestones ? milestones.get(row.key) : undefined} matrix={matrix} funds={hasFunds ? fundsOf(row) : undefined}
              dates={dates?.marks(row)} marks={marks} gates={marks.gates ? gatesOf(row) : undefined} costs={costsOf(row)} held={heldOf(row)} pushed={pushedOf(row)} onTurn={onTurn} onRecord={onRecordStable} />
          ))}
          {hasLinks ? <FigureLinks matrix={matrix} geometry={geometry} height={height} rows={rows} isOpen={isOpen} picked={picked} isOnPath={marks.critical ? dates?.isOnPath : undefined} from={drawn.from} to={drawn.to} onRecord={onRecordStable} /> : null}
        </div>
        <FigureFoot matrix={matrix} geometry={geometry} active={active} rowsBefore={rows.length} />
      </div>
    </div>
  )
}

/** The day zooming in begins around: the first of the bar that is open or stood on, else the day asked about. */
const middleOf = ({ matrix, seen, picked }: ViewProps, standing: string | undefined) =>
  seen.rows.find((row) => (picked === undefined ? row.key === standing : row.record === picked))?.bar?.start ?? matrix.on

/** What is held stays in sight when the words of what would come of it take their room. */
function useInSight(scroller: RefObject<HTMLElement | null>, activity: RecordId | undefined): void {
  useEffect(() => {
    if (activity !== undefined) scroller.current?.querySelector(`[data-bar="${CSS.escape(activity)}"]`)?.closest('.mx-row')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [scroller, activity])
}

/** What is held, row by row: the bar itself in its new place, and where what it pushes would go. */
function useHeld({ held, consequences }: Arranging) {
  const { graph } = usePlan()
  return useMemo(() => {
    const activity = graph.get('activity', held?.activity)
    const span = held === undefined || activity === undefined ? undefined : heldSpan(activity, held)
    const own: HeldBar | undefined = span === undefined || held === undefined ? undefined : { ...span, isLinking: held.sort === 'link' }
    const target = held?.sort === 'link' ? graph.get('activity', held.to) : undefined
    const targetBar: HeldBar | undefined = target?.start === undefined ? undefined : { start: target.start, end: target.end ?? target.start, isLinking: true }
    const pushed = new Map((held === undefined ? [] : consequences?.moved ?? []).flatMap((one) => (one.after === undefined || one.id === held?.activity ? [] : [[one.id, one.after] as const])))
    return {
      heldOf: (row: MatrixRow) => (row.kind !== 'activity' ? undefined : row.record === held?.activity ? own : row.record === target?.id && target !== undefined ? targetBar : undefined),
      pushedOf: (row: MatrixRow) => (row.record === undefined ? undefined : pushed.get(row.record)),
    }
  }, [graph, held, consequences])
}
