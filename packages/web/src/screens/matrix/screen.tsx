import { ChevronsDownUp, ChevronsUpDown, Printer } from 'lucide-react'
import { useMemo, useRef, type ReactNode } from 'react'
import type { MatrixColumns, MatrixRows } from '@throughline/analysis'
import type { RecordId } from '@throughline/model'
import { useActions } from '../../actions/registry.ts'
import { useBook, useOpenRecord, useSearchWords, useSetSearch, useShownRecord } from '../../address.ts'
import { usePlan } from '../../data/plan.tsx'
import { usePreference } from '../../data/preferences.ts'
import { Button, EmptyState, FilterField, PageHead, Segmented, Select, Toggle } from '../../parts/index.ts'
import { newRecord } from '../../record/new-record-state.ts'
import { ConsequenceCard } from './consequences.tsx'
import { MatrixDrawing } from './figure.tsx'
import { FundMark } from './fund-line.tsx'
import { Legend } from './legend.tsx'
import { costsByRow } from './row-costs.ts'
import { PaperFigure, useIsOnPaper } from './paper.tsx'
import { Summary } from './summary.tsx'
import { MatrixTable } from './table-view.tsx'
import { MarkToggles } from './mark-toggles.tsx'
import { useArrange } from './use-arrange.ts'
import { useArrangeKeys } from './use-arrange-keys.ts'
import { useDates, useGates } from './use-dates.ts'
import { useFunds } from './use-funds.ts'
import { zoomDays } from './geometry.ts'
import { ZoomButtons } from './zoom-buttons.tsx'
import { useMatrix, type ShownMatrix } from './use-matrix.ts'
import { useRows, type SeenRows } from './use-rows.ts'
import { columnsWords, hideWord, noFilters, readView, rowsWords, type MatrixView } from './view.ts'
import './matrix.css'

type Look = 'figure' | 'table'
const isLook = (text: string | undefined): text is Look => text === 'figure' || text === 'table'

/** Drawing or table: what the address says, else what this machine remembers. */
function useLook(): readonly [Look, (look: Look) => void] {
  const [kept, keep] = usePreference('matrix.look', 'figure')
  const { look } = useSearchWords()
  const set = useSetSearch()
  const shown = isLook(look) ? look : isLook(kept) ? kept : 'figure'
  return [shown, (next) => { keep(next); set({ look: next === 'figure' ? undefined : next }) }]
}

/** Who does what, when, with whose money, on one page: as a drawing and as a table. */
export function MatrixScreen() {
  const view = useView()
  const shown = useMatrix(view)
  const [look, setLook] = useLook()
  const book = useBook()
  const open = useOpenRecord()
  const picked = useShownRecord()
  const seen = useRows(shown.matrix, book, view.text.trim() !== '', picked)
  const isOnPaper = useIsOnPaper()
  const fundsOf = useFunds(shown.matrix)
  const dates = useDates()
  const gatesOf = useGates()
  const { graph } = usePlan()
  const costsOf = useMemo(() => costsByRow(graph, shown.matrix), [graph, shown.matrix])
  const arranging = useArrange()
  const [zoom, setZoom] = useZoom()
  const standing = useRef<RecordId>(undefined)
  const enter = useRef<() => void>(() => undefined)
  const filter = useRef<HTMLDivElement>(null)
  useKeys({ look, setLook, seen, filter, enter: () => enter.current() })
  useArrangeKeys({ arranging, standing: () => standing.current ?? picked, enter: () => enter.current(), zoom, setZoom })
  const given = {
    matrix: shown.matrix, seen, picked, hasLinks: view.hasLinks, hasMilestones: view.hasMilestones, hasFunds: view.hasFunds, fundsOf, dates, marks: view.marks, gatesOf, costsOf, arranging, zoom,
    onRecord: (id: Parameters<typeof open>[0]) => open(id), onReady: (run: () => void, on: RecordId | undefined) => { enter.current = run; standing.current = on },
  }
  return (
    <div className={`mx is-${look}`}>
      <PageHead title="Synchronization matrix" summary={<Summary shown={shown} view={view} />} actions={<Choices view={view} look={look} setLook={setLook} zoom={zoom} setZoom={setZoom} />} />
      {shown.whole.activities === 0 ? <Nothing /> : (
        <>
          <Tools view={view} shown={shown} seen={seen} filter={filter} />
          {shown.matrix.activities === 0 ? <NothingFits /> : look === 'table' ? <MatrixTable {...given} isOnPaper={isOnPaper} /> : isOnPaper ? <PaperFigure matrix={shown.matrix} rows={seen.rows} isOpen={seen.isOpen} hasLinks={view.hasLinks} hasMilestones={view.hasMilestones} fundsOf={view.hasFunds ? fundsOf : undefined} dates={dates} /> : <MatrixDrawing {...given} />}
          <ConsequenceCard arranging={arranging} />
        </>
      )}
    </div>
  )
}

/** The view the address asks for; the same value as long as its words are, so that a matrix is laid out only when it would differ. */
function useView(): MatrixView {
  const { rows, columns, text, hide, staff, links, milestones, funds, marks } = useSearchWords()
  const [kept] = usePreference('matrix.marks', '')
  return useMemo(() => readView({ rows, columns, text, hide, staff, links, milestones, funds, marks: marks ?? kept }), [rows, columns, text, hide, staff, links, milestones, funds, marks, kept])
}

const rowsOptions = (Object.keys(rowsWords) as MatrixRows[]).map((value) => ({ value, label: rowsWords[value] }))
const columnsOptions = (Object.keys(columnsWords) as MatrixColumns[]).map((value) => ({ value, label: columnsWords[value] }))

/** How much of the plan is seen at once, as this machine remembers. */
function useZoom(): readonly [number, (zoom: number) => void] {
  const [kept, keep] = usePreference('matrix.zoom', '1')
  const zoom = Math.min(Math.max(Math.round(Number(kept)) || 1, 1), zoomDays.length)
  return [zoom, (next) => keep(String(Math.min(Math.max(next, 1), zoomDays.length)))]
}

interface ChoicesProps {
  readonly view: MatrixView
  readonly look: Look
  readonly setLook: (look: Look) => void
  readonly zoom: number
  readonly setZoom: (zoom: number) => void
}

function Choices({ view, look, setLook, zoom, setZoom }: ChoicesProps) {
  const set = useSetSearch()
  return (
    <>
      <span className="mx-choice" aria-hidden="true">Rows</span>
      <Select label="Rows" labelAt="hidden" options={rowsOptions} value={view.rows} onChange={(rows) => set({ rows: rows === 'effort' ? undefined : rows }, true)} />
      <span className="mx-choice" aria-hidden="true">Columns</span>
      <Select label="Columns" labelAt="hidden" options={columnsOptions} value={view.columns} onChange={(columns) => set({ columns: columns === 'quarter' ? undefined : columns }, true)} />
      {look === 'table' ? null : <ZoomButtons zoom={zoom} setZoom={setZoom} />}
      <Segmented<Look> label="Show as" value={look} onChange={setLook} options={[{ value: 'figure', label: 'Figure' }, { value: 'table', label: 'Table' }]} />
      <Button icon={<Printer size={16} />} onPress={() => window.print()}>Print</Button>
    </>
  )
}

interface ToolsProps {
  readonly view: MatrixView
  readonly shown: ShownMatrix
  readonly seen: SeenRows
  readonly filter: React.RefObject<HTMLDivElement | null>
}

function Tools({ view, shown, seen, filter }: ToolsProps): ReactNode {
  const set = useSetSearch()
  const isShut = seen.base === 'shut'
  return (
    <div className="mx-tools no-print">
      <div ref={filter}><FilterField label="Filter activities" value={view.text} onChange={(text) => set({ text: text === '' ? undefined : text })} /></div>
      <Legend byStatus={shown.byStatus} hidden={view.hidden} onChange={(hidden) => set({ hide: hideWord(hidden) })} />
      <span className="mx-rule" />
      {shown.staffSteps === 0 ? null : <Toggle isOn={view.hasStaffSteps} onChange={(isOn) => set({ staff: isOn ? 'shown' : undefined })}>Staff steps</Toggle>}
      <Toggle isOn={view.hasLinks} onChange={(isOn) => set({ links: isOn ? undefined : 'hidden' })}><LinkMark />Waits for</Toggle>
      <Toggle isOn={view.hasMilestones} onChange={(isOn) => set({ milestones: isOn ? undefined : 'hidden' })}><MilestoneMark />Milestones</Toggle>
      <Toggle isOn={view.hasFunds} onChange={(isOn) => set({ funds: isOn ? undefined : 'hidden' })}><FundMark />Fund life</Toggle>
      <MarkToggles marks={view.marks} />
      <span className="push" />
      <Button small look="text" icon={isShut ? <ChevronsUpDown size={14} /> : <ChevronsDownUp size={14} />} onPress={() => seen.foldAll(isShut ? 'open' : 'shut')}>{isShut ? 'Unfold all' : 'Fold all'}</Button>
    </div>
  )
}

const LinkMark = () => <svg width={16} height={10} aria-hidden="true"><path d="M1 2H6V8H11" fill="none" stroke="#3d4551" strokeWidth={1.5} /><path d="M16 8l-5-3v6z" fill="#3d4551" /></svg>
const MilestoneMark = () => <svg width={12} height={12} viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1l7 7-7 7-7-7z" fill="#1c1d1f" /></svg>

interface KeysProps {
  readonly look: Look
  readonly setLook: (look: Look) => void
  readonly seen: SeenRows
  readonly filter: React.RefObject<HTMLDivElement | null>
  readonly enter: () => void
}

function useKeys({ look, setLook, seen, filter, enter }: KeysProps): void {
  const set = useSetSearch()
  useActions([
    { id: 'matrix.walk', label: 'Walk the matrix', keys: 'down', foot: 'and up walk, left and right fold', hidden: true, run: enter },
    { id: 'matrix.filter', label: 'Filter the matrix', group: 'Matrix', keys: 'f', foot: 'filter', run: () => filter.current?.querySelector('input')?.focus() },
    { id: 'matrix.look', label: look === 'figure' ? 'Show the matrix as a table' : 'Show the matrix as a figure', group: 'Matrix', keys: 't', foot: look === 'figure' ? 'table' : 'figure', run: () => setLook(look === 'figure' ? 'table' : 'figure') },
    { id: 'matrix.open', label: 'Unfold every group', group: 'Matrix', run: () => seen.foldAll('open') },
    { id: 'matrix.shut', label: 'Fold every group', group: 'Matrix', run: () => seen.foldAll('shut') },
    ...rowsOptions.map(({ value, label }) => ({ id: `matrix.rows.${value}`, label: `Matrix rows by ${label.toLowerCase()}`, group: 'Matrix', run: () => set({ rows: value === 'effort' ? undefined : value }, true) })),
    ...columnsOptions.map(({ value, label }) => ({ id: `matrix.columns.${value}`, label: `Matrix columns by ${label.toLowerCase()}`, group: 'Matrix', run: () => set({ columns: value === 'quarter' ? undefined : value }, true) })),
    { id: 'matrix.print', label: 'Print the matrix', group: 'Matrix', run: () => window.print() },
  ])
}

const Nothing = () => (
  <EmptyState title="No activities yet" action={<Button look="primary" onPress={() => newRecord('activity')}>Add the first activity</Button>}>
    <p>The matrix lays every activity over the years of the plan: who does what, when, with whose money, and what must come first. Add activities one by one, or bring in the list you already keep under Import and export.</p>
  </EmptyState>
)

function NothingFits() {
  const set = useSetSearch()
  return (
    <EmptyState title="No activity fits" action={<Button onPress={() => set({ ...noFilters, staff: 'shown' })}>Show everything</Button>}>
      <p>The words, the statuses or the staff steps switched off leave nothing to show.</p>
    </EmptyState>
  )
}

