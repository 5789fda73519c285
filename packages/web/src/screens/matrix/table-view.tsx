import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import { flatRows, type Matrix } from '@throughline/analysis'
import { formatFiscalYear, type RecordId } from '@throughline/model'
import { Cost } from './cost.tsx'
import { totalKey, totalsOf } from './figure-foot.tsx'
import { outsideLabel, outsideWords, rowsHeading } from './figure-head.tsx'
import { rowHeight } from './geometry.ts'
import { cellsBefore, TableRow, type Waits } from './table-row.tsx'
import { withMilestones } from './reveal.ts'
import { useDrawn } from './use-drawn.ts'
import { useReveal } from './use-reveal.ts'
import { useStable } from './use-stable.ts'
import { useWalk, walkProps } from './use-walk.ts'
import { activitiesIn, openClicked, openRow, type ViewProps } from './view-props.ts'

const headHeight = 34

/** What each activity waits for, by the numbers of the rows. */
function waitsOf(matrix: Matrix): ReadonlyMap<RecordId, readonly Waits[]> {
  const rows = new Map<RecordId, { readonly number: string; readonly title: string }>()
  for (const row of flatRows(matrix.rows)) if (row.record !== undefined && !rows.has(row.record)) rows.set(row.record, row)
  const waits = matrix.links.map((link) => ({ to: link.to, wait: { number: rows.get(link.from)?.number ?? '', title: rows.get(link.from)?.title ?? '', tie: link.type.replace('-', ' to '), isBroken: link.isBroken } }))
  return new Map([...Map.groupBy(waits, (one) => one.to)].map(([to, own]) => [to, own.map((one) => one.wait)]))
}

/** The matrix as a table: the drawing's twin, for reading, for screen readers and for paper. */
export function MatrixTable({ isOnPaper, ...props }: ViewProps & { readonly isOnPaper: boolean }) {
  const { matrix, seen, picked, hasLinks, hasMilestones, hasFunds, fundsOf, dates, costsOf, arranging, onRecord, onReady } = props
  const { isOpen, milestones } = seen
  const rows = useMemo(() => (hasMilestones ? withMilestones(seen.rows, milestones) : seen.rows), [seen.rows, milestones, hasMilestones])
  const scroller = useRef<HTMLDivElement>(null)
  const near = useDrawn(scroller, rows.length, headHeight, totalsOf(matrix).length * 28)
  const drawn = isOnPaper ? { from: 0, to: rows.length } : near
  const onTurn = useStable(seen.turn)
  const onOpen = useStable((key: string) => openRow({ seen: { ...seen, rows }, onRecord }, key))
  const waits = useMemo(() => (hasLinks ? waitsOf(matrix) : new Map<RecordId, readonly Waits[]>()), [matrix, hasLinks])
  const walkRows = useMemo(() => [
    ...rows.map((row) => ({ key: row.key, depth: row.depth, isGroup: row.children.length > 0, isOpen: isOpen(row) })),
    ...totalsOf(matrix).map((total) => ({ key: totalKey(total), depth: 0, isGroup: false, isOpen: false })),
  ], [rows, isOpen, matrix])
  const walk = useWalk({ grid: scroller, rows: walkRows, columns: cellsBefore + matrix.columns.length + 1, onTurn, onOpen, onReach: near.reach })
  useEffect(() => onReady(walk.enter, rows.find((row) => row.key === walk.active?.key)?.record))
  const onKeyDown = (event: KeyboardEvent) => { if (!arranging.onKey(event, activitiesIn(rows))) walk.onKeyDown(event) }
  useReveal(scroller, rows, rows.find((row) => row.kind === 'milestone' && row.record === picked && picked !== undefined)?.key ?? seen.revealed, near.reach)
  const { active } = walk
  return (
    <div className="mx-scroll" ref={scroller}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table whose rows fold and whose cells the arrows walk */}
      <table role="treegrid" className="mx-table" aria-label="Synchronization matrix, table" aria-rowcount={rows.length + totalsOf(matrix).length + 1} onClick={(event) => openClicked(event, onOpen)} onKeyDown={onKeyDown} onFocus={walk.onFocus}>
        <TableHead matrix={matrix} />
        <tbody>
          <Gap rows={drawn.from} />
          {rows.slice(drawn.from, drawn.to).map((row, at) => (
            <TableRow key={row.key} matrix={matrix} row={row} index={drawn.from + at} isOpen={isOpen(row)} isPicked={picked !== undefined && row.record === picked} active={active?.key === row.key ? active.column : undefined}
              faults={seen.faultsOf(row)} waits={row.record === undefined ? undefined : waits.get(row.record)} funds={hasFunds ? fundsOf(row) : undefined} dated={dates?.dated(row)} why={dates?.why(row)} costs={costsOf(row)} onTurn={onTurn} />
          ))}
          <Gap rows={rows.length - drawn.to} />
        </tbody>
        <tfoot>
          {totalsOf(matrix).map((total, index) => {
            const key = totalKey(total)
            const column = active?.key === key ? active.column : undefined
            return (
              <tr key={key} aria-level={1} aria-rowindex={rows.length + index + 2} className={total.key === 'all' ? 'is-all' : undefined} data-key={key}>
                <th scope="row" {...walkProps(key, 0, column)}>{total.label}</th>
                {Array.from({ length: cellsBefore - 1 }, (_, at) => <td key={at} {...walkProps(key, at + 1, column)} />)}
                {matrix.columns.map((one, at) => <td key={one.key} className="num" {...walkProps(key, cellsBefore + at, column)}><Cost of={total.costs[at]} none="–" /></td>)}
                <td className="num" {...walkProps(key, cellsBefore + matrix.columns.length, column)}><Cost of={total.total} none="–" /></td>
              </tr>
            )
          })}
        </tfoot>
      </table>
    </div>
  )
}

const Gap = ({ rows }: { readonly rows: number }) => (rows <= 0 ? null : <tr aria-hidden="true" className="mx-gap"><td style={{ height: rows * rowHeight }}>{' '}</td></tr>)

function TableHead({ matrix }: { readonly matrix: Matrix }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">{rowsHeading(matrix)}</th>
        <th scope="col">Status</th>
        <th scope="col">Dates</th>
        <th scope="col">Early</th>
        <th scope="col">Late</th>
        <th scope="col" className="num">Float</th>
        <th scope="col">Critical</th>
        <th scope="col">Why it starts then</th>
        <th scope="col">Waits for</th>
        <th scope="col">Money lives</th>
        {matrix.columns.map((column) => (
          <th key={column.key} scope="col" className="num" title={column.isOutside ? outsideWords(matrix) : undefined}>
            {column.isOutside ? outsideLabel(matrix) : matrix.columnsBy === 'quarter' && column.year !== undefined ? <><span className="mx-head-year">{formatFiscalYear(column.year)}</span> {column.label.slice(-2)}</> : column.label}
          </th>
        ))}
        <th scope="col" className="num">Total $K</th>
      </tr>
    </thead>
  )
}
