import { X } from 'lucide-react'
import { useMemo } from 'react'
import { programKnownTo, type Program } from '@throughline/catalog'
import { formatDay } from '@throughline/model'
import { useActions } from '../../actions/registry.ts'
import { useSearchWord, useSetSearch } from '../../address.ts'
import { usePlan } from '../../data/plan.tsx'
import { Button, ComboBox, IconButton, PageHead, Segmented, Table } from '../../parts/index.ts'
import { ProgramLink } from './addresses.tsx'
import { compareRows, type FactRow } from './facts.ts'
import { ValueList } from './fact-list.tsx'
import { LocalMark } from './local.tsx'
import { ConfidenceMark, Disclaimer, StandingMark } from './marks.tsx'
import { mostPicked, type Picks } from './picks.ts'
import { useStanding } from './use-standing.ts'
import { searchOptions } from './search-options.ts'

/** Two to four programs side by side, a row a fact; the address holds them. */
export function Compare({ picks }: { readonly picks: Picks }) {
  const { graph, on } = usePlan()
  const set = useSetSearch()
  const [rowsShown, showRows] = useSearchWord('rows', 'all')
  const programs = picks.ids.flatMap((id) => programKnownTo(graph, id) ?? [])
  const key = picks.ids.join()
  const rows = useMemo(() => compareRows(graph, key.split(',').flatMap((id) => programKnownTo(graph, id) ?? []), on), [graph, key, on])
  const search = useMemo(() => searchOptions(graph), [graph])
  const different = rows.filter(({ isDifferent }) => isDifferent)
  const back = () => set({ view: undefined }, true)
  useActions([
    { id: 'programs.back', label: 'Back to the list of programs', group: 'Programs', keys: 'b', foot: 'list', run: back },
    { id: 'programs.differing', label: rowsShown === 'all' ? 'Only the rows that differ' : 'All rows', group: 'Programs', keys: 'v', foot: 'differing rows', run: () => showRows(rowsShown === 'all' ? 'different' : 'all') },
  ])
  return (
    <div className="page programs">
      <PageHead
        title="Programs side by side" summary={programs.length < 2 ? 'Add a second program to compare.' : `${different.length} of ${rows.length} facts differ; they are marked ≠. As of ${formatDay(on)}.`}
        actions={<><Button onPress={back}>All programs</Button><Button onPress={() => window.print()}>Print</Button></>}
      />
      <Disclaimer />
      <div className="row no-print programs-tools">
        <Segmented label="Rows" options={[{ value: 'all', label: 'All rows' }, { value: 'different', label: 'Differing rows' }]} value={rowsShown === 'different' ? 'different' : 'all'} onChange={showRows} />
        {picks.ids.length >= mostPicked ? null : <ComboBox label="Add a program" hideLabel forSeveral search={search} placeholder="Add a program" onChoose={(id) => { if (id !== undefined) picks.set(id, true) }} />}
      </div>
      <div className="programs-side">
        <Table caption="Programs side by side">
          <thead><tr><th scope="col">Fact</th>{programs.map((program) => <ColumnHead key={program.id} program={program} onRemove={() => picks.set(program.id, false)} />)}</tr></thead>
          <tbody>{(rowsShown === 'different' ? different : rows).map((row) => <Row key={row.id} row={row} ids={picks.ids} />)}</tbody>
        </Table>
      </div>
    </div>
  )
}

function ColumnHead({ program, onRemove }: { readonly program: Program; readonly onRemove: () => void }) {
  const standingOf = useStanding()
  return (
    <th scope="col" className="side-head">
      <span className="row"><ProgramLink id={program.id} className="plain-link">{program.short}</ProgramLink><span className="no-print"><IconButton small label={`Take ${program.short} out`} onPress={onRemove}><X /></IconButton></span></span>
      <LocalMark id={program.id} />
      <StandingMark of={standingOf(program)} />
      <ConfidenceMark of={program.confidence} />
    </th>
  )
}

const Row = ({ row, ids }: { readonly row: FactRow; readonly ids: readonly string[] }) => (
  <tr className={row.isDifferent ? 'different' : undefined}>
    <th scope="row"><span className="side-label">{row.isDifferent ? <span className="side-sign" aria-hidden="true">≠</span> : null}{row.label}{row.isDifferent ? <span className="unseen">, they differ</span> : null}</span></th>
    {row.cells.map((values, index) => <td key={ids[index] ?? index}><ValueList values={values} /></td>)}
  </tr>
)
