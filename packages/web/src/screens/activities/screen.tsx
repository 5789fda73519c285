import { Ellipsis, FileSpreadsheet, Plus } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { addSums, noSum } from '@throughline/analysis'
import { formatUsdShort, type RecordId } from '@throughline/model'
import { useOpenRecord, useSearchWords, useSetSearch, type Search } from '../../address.ts'
import { edit } from '../../data/changes.ts'
import { usePlan } from '../../data/plan.tsx'
import { useChange } from '../../data/use-change.ts'
import { ScreenLink } from '../../links.tsx'
import { Button, EmptyState, IconButton, Menu, PageHead, tell } from '../../parts/index.ts'
import { BulkBar } from './bulk-bar.tsx'
import type { Column } from './columns.tsx'
import { DeleteDialog } from './delete-dialog.tsx'
import { noFilters, noneWord } from './filters.ts'
import { Grid } from './grid.tsx'
import { PasteDialog, type Pasted } from './paste-dialog.tsx'
import { readCell } from './read-cell.ts'
import { readTableText } from './read-table-text.ts'
import { RepeatDialog } from './repeat-dialog.tsx'
import { RollForwardDialog } from './roll-forward-dialog.tsx'
import { PrintTable } from './print-table.tsx'
import type { ActivityRow } from './rows.ts'
import { Toolbar } from './toolbar.tsx'
import type { ActiveCell } from './use-active-cell.ts'
import { useActivityVerbs } from './use-activity-verbs.ts'
import { useActivityTable, type ActivityTable } from './use-table.ts'
import './activities.css'

const filterInput = '.act-toolbar input[type=search]'

/** Every activity of the plan as a table one works in as in a spreadsheet. */
export function ActivitiesScreen() {
  const table = useActivityTable()
  const { graph, lines, picked, selection, view } = table
  const [hasFocus, setFocus] = useState(false)
  const [pasted, setPasted] = useState<Pasted>()
  const grid = useRef<HTMLDivElement>(null)
  const active = useRef<ActiveCell>(undefined)
  const set = useSetSearch()
  const search = useSearchWords()
  const openRecord = useOpenRecord()
  const change = useChange()
  const focused = () => {
    const line = lines[active.current?.index ?? -1]
    return line?.kind === 'row' ? [line.row.activity] : []
  }
  const chosen = () => (picked.length > 0 ? picked : focused())
  const show = (id: RecordId) => {
    set({ text: undefined, with: undefined, year: undefined })
    active.current?.go({ line: id, column: 'title' }, true)
  }
  const focusFilter = () => document.querySelector<HTMLInputElement>(filterInput)?.focus()
  const verbs = useActivityVerbs({ graph, chosen, hasFocus, show, known: knownFrom(search, graph.of('line-of-activity').map(({ id }) => id)), focusFilter })
  const paste = (text: string, row: ActivityRow | undefined, column: Column | undefined) => {
    const cells = readTableText(text)
    const [first] = cells
    const isOneCell = cells.length === 1 && first?.length === 1
    if (isOneCell && row !== undefined && column?.field !== undefined) {
      const told = readCell(graph, column.field, first[0] ?? '')
      if (told.ok) void change([edit(row.activity, { [column.field.name]: told.value })], { cause: { type: 'paste' } })
      else tell({ text: 'Not pasted', more: told.why, isError: true })
      return
    }
    const at = row === undefined ? 0 : table.rows.indexOf(row)
    setPasted({ cells, at: column, below: table.rows.slice(Math.max(0, at)) })
  }
  if (table.all.length === 0) return <Nothing addOne={verbs.addOne} onPaste={(text) => paste(text, undefined, undefined)} pasted={pasted} setPasted={setPasted} table={table} />
  return (
    <div className="activities">
      <PageHead title="Activities" summary={<Summary table={table} />} actions={<HeadActions addOne={verbs.addOne} roll={() => verbs.open('roll-forward')} duplicate={verbs.duplicate} repeat={() => verbs.open('repeat')} match={verbs.match} remove={() => verbs.open('delete')} />} />
      {picked.length > 0
        ? <BulkBar activities={picked} onDuplicate={verbs.duplicate} onRepeat={() => verbs.open('repeat')} onDelete={() => verbs.open('delete')} onClear={selection.clear} />
        : <Toolbar graph={graph} years={table.years} columns={table.columns} view={view} />}
      {lines.length === 0
        ? <EmptyState title="No activity matches" action={<Button onPress={() => set(noFilters)}>Clear the filters</Button>}><p>{table.all.length.toLocaleString('en-US')} activities are in the plan; the filters let none of them through.</p></EmptyState>
        : <Grid lines={lines} total={table.all.length} view={view} selection={selection} grid={grid} active={active} onFocus={setFocus} onPaste={paste} onOpen={(row) => openRecord(row.id)} onKeep={(row, field, value) => void change([edit(row.activity, { [field]: value })])} />}
      <PrintTable lines={lines} columns={view.shown} total={table.all.length} />
      {pasted === undefined ? null : <PasteDialog pasted={pasted} graph={graph} rows={table.all} columns={table.columns} shown={view.shown} onClose={() => setPasted(undefined)} />}
      {verbs.dialog === 'repeat' ? <RepeatDialog activities={verbs.about} onClose={verbs.close} /> : null}
      {verbs.dialog === 'delete' ? <DeleteDialog activities={verbs.about} onClose={verbs.close} onDone={selection.clear} /> : null}
      {verbs.dialog === 'roll-forward' ? <RollForwardDialog onClose={verbs.close} /> : null}
    </div>
  )
}

/** A new activity takes what the filters ask for, so that it stands among what is looked at. */
function knownFrom(search: Search, lines: readonly RecordId[]): Readonly<Record<string, unknown>> {
  const { status, line, program } = search
  return {
    ...(status !== undefined && status !== noneWord && { status }),
    ...(lines.some((id) => id === line) && { line }),
    ...(program !== undefined && program !== noneWord && { programs: [program] }),
  }
}

function Summary({ table }: { readonly table: ActivityTable }) {
  const { usd, unknown, withFindings } = useMemo(() => ({
    usd: table.all.reduce((sum, row) => addSums(sum, row.cost), noSum).usd,
    unknown: table.all.filter((row) => row.cost.unknown > 0).length,
    withFindings: table.all.filter((row) => row.findings.length > 0).length,
  }), [table.all])
  const n = (count: number) => count.toLocaleString('en-US')
  return <>{n(table.all.length)} activities, {formatUsdShort(usd)} likely{unknown === 0 ? '' : `; the cost of ${n(unknown)} is not known`}. {withFindings === 0 ? (table.isChecking ? 'Being checked.' : 'No findings.') : `${n(withFindings)} ${withFindings === 1 ? 'has' : 'have'} findings.`}</>
}

interface HeadActionsProps { readonly addOne: () => void; readonly roll: () => void; readonly duplicate: () => void; readonly repeat: () => void; readonly match: () => void; readonly remove: () => void }

function HeadActions({ addOne, roll, duplicate, repeat, match, remove }: HeadActionsProps) {
  const { book, isOtherDay, on } = usePlan()
  return (
    <>
      <Menu
        label="More" trigger={<IconButton label="More"><Ellipsis aria-hidden="true" /></IconButton>}
        groups={[
          { heading: 'The activity, or those picked', entries: [
            { id: 'duplicate', label: 'Duplicate', keys: 'd', run: duplicate },
            { id: 'repeat', label: 'Repeat yearly…', keys: 'y', run: repeat },
            { id: 'match', label: 'Programs for this', keys: 'p', run: match },
            { id: 'delete', label: 'Delete…', keys: 'delete', run: remove },
          ] },
          { heading: 'The plan', entries: [{ id: 'roll', label: 'Roll forward a year…', note: 'What is left over moves; what is yearly is added', run: roll }] },
        ]}
      />
      <a className="button plain" href={`/api/books/${encodeURIComponent(book)}/document.xlsx${isOtherDay ? `?on=${on}` : ''}`} download><FileSpreadsheet aria-hidden="true" />Excel</a>
      <Button look="primary" icon={<Plus aria-hidden="true" />} onPress={addOne}>Activity</Button>
    </>
  )
}

interface NothingProps {
  readonly addOne: () => void
  readonly onPaste: (text: string) => void
  readonly pasted: Pasted | undefined
  readonly setPasted: (pasted: Pasted | undefined) => void
  readonly table: ActivityTable
}

function Nothing({ addOne, onPaste, pasted, setPasted, table }: NothingProps) {
  return (
    <div className="page" onPaste={(event) => onPaste(event.clipboardData.getData('text/plain'))}>
      <PageHead title="Activities" />
      <EmptyState title="No activities yet" chapter="Lines of Activity" action={<><Button look="primary" icon={<Plus aria-hidden="true" />} onPress={addOne}>Activity</Button><ScreenLink screen="exchange" className="button plain">Import a list</ScreenLink></>}>
        <p>An activity is anything scheduled and paid for: an engagement, an event, an operation, an investment. Each belongs to a line of activity, serves an objective, has days, an owner, a program and a cost.</p>
        <p>Already keep them in a spreadsheet? Copy the rows with their headings and paste them here (Ctrl V), or import the file.</p>
      </EmptyState>
      {pasted === undefined ? null : <PasteDialog pasted={pasted} graph={table.graph} rows={table.all} columns={table.columns} shown={table.view.shown} onClose={() => setPasted(undefined)} />}
    </div>
  )
}
