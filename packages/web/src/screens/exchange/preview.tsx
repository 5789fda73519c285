import type { ImportResponse } from '@throughline/contract'
import { kindOf, nounOf, type KindId, type RecordId } from '@throughline/model'
import { usePlan } from '../../data/plan.tsx'
import { Chip, Section, SeverityIcon, Table } from '../../parts/index.ts'
import { MappingTable } from './mapping-table.tsx'
import { TotalsCheck } from './totals-check.tsx'
import { ChangedCells, Conflicts } from './cell-changes.tsx'
import { LongList } from './long-list.tsx'
import type { Mapping } from './import-call.ts'

const n = (count: number) => count.toLocaleString('en-US')
const counted = (count: number, one: string, many: string) => `${n(count)} ${count === 1 ? one : many}`

/** What an import would do, or did, in one line. */
export const told = ({ add, change, same, notPlaced }: ImportResponse): string =>
  `${counted(add.length, 'record', 'records')} to add, ${n(change.length)} to change, ${n(same)} already so, ${n(notPlaced.length)} not placed`

interface PreviewProps {
  readonly answer: ImportResponse
  readonly isDone: boolean
  /** What one entry of the file is called: rows, strategies. */
  readonly entries: string
  /** The file may hold entries of other countries. */
  readonly isOfCountries: boolean
  readonly setMapping?: (mapping: Mapping) => void
  readonly setTake?: (keys: readonly string[]) => void
}

/** Everything an import would add, change, leave and could not place; nothing is dropped in silence. */
export function Preview({ answer, isDone, entries, isOfCountries, setMapping, setTake }: PreviewProps) {
  const { rows, totals, unmappedCountries, notes, notPlaced, datesNotRead, headers, mapping } = answer
  return (
    <div className="import-preview">
      {headers === undefined || setMapping === undefined ? null : <MappingTable headers={headers} mapping={mapping ?? {}} setMapping={setMapping} />}
      <Section title={isDone ? 'What was done' : 'What it would do'} aside={rows === undefined ? undefined : <span>{rowsTold(rows, entries, isOfCountries)}</span>}>
        <Kinds answer={answer} />
        <ChangedCells cells={answer.cells ?? []} />
      </Section>
      <Conflicts conflicts={answer.conflicts ?? []} setTake={setTake} />
      {totals === undefined ? null : <TotalsCheck totals={totals} />}
      {notPlaced.length === 0 ? null : (
        <Section title="Not placed" aside={<Chip standing="warning">{counted(notPlaced.length, 'entry', 'entries')}</Chip>}>
          <LongList label="Entries that found no place" items={notPlaced.map(({ place, reason }) => ({ key: `${place} ${reason}`, node: <><b className="tabular">{place}</b> {reason}</> }))} />
        </Section>
      )}
      {datesNotRead === undefined || datesNotRead.length === 0 ? null : (
        <Section title="Dates not read" aside={<Chip standing="warning">{counted(datesNotRead.length, 'date', 'dates')}</Chip>}>
          <p className="small soft">These rows were placed without the date; what the file prints is kept with each of them.</p>
          <details className="import-more" open={datesNotRead.length <= few}>
            <summary>{counted(datesNotRead.length, 'date is missing or could not be read', 'dates are missing or could not be read')}</summary>
            <LongList label="Dates that are missing or could not be read" items={datesNotRead.map(({ place, reason }) => ({ key: `${place} ${reason}`, node: <><b className="tabular">{place}</b> {reason}</> }))} />
          </details>
        </Section>
      )}
      {notes.length === 0 ? null : (
        <Section title="To know">
          <ul className="import-notes">{notes.map((note) => <li key={note}><SeverityIcon of="advice" /><span>{note}</span></li>)}</ul>
        </Section>
      )}
      {unmappedCountries === undefined || unmappedCountries.length === 0 ? null : (
        <Section title="Country names not known" aside={<Chip standing="warning">{counted(unmappedCountries.length, 'name', 'names')}</Chip>}>
          <p className="small soft">Rows under these names were read but belong to no country of the catalogue, so none of them was taken.</p>
          <LongList label="Country names not known" items={unmappedCountries.map((name) => ({ key: name, node: name }))} />
        </Section>
      )}
    </div>
  )
}

const rowsTold = ({ read, placed, otherCountries }: NonNullable<ImportResponse['rows']>, entries: string, isOfCountries: boolean) =>
  `${n(read)} ${entries} read: ${n(placed)} placed${isOfCountries ? `, ${n(otherCountries)} of other countries` : ''}`

/** Added and changed records by kind, each openable as a list. */
function Kinds({ answer: { add, change, same } }: { readonly answer: ImportResponse }) {
  const { graph } = usePlan()
  const named = (id: RecordId, field: string) => {
    const kind = graph.find(id)?.kind
    return kind === undefined ? field : nounOf(kind, field)
  }
  const byKind = Map.groupBy(add, (record) => record.kind)
  if (add.length + change.length === 0) return <p className="import-nothing"><SeverityIcon of="met" /> Nothing to add or change: {counted(same, 'record is', 'records are')} in the plan already as the file has {same === 1 ? 'it' : 'them'}.</p>
  return (
    <div className="import-kinds">
      <Table caption="Records by kind" isDense>
        <thead><tr><th scope="col">Kind</th><th scope="col" className="num">Add</th><th scope="col">Which</th></tr></thead>
        <tbody>
          {[...byKind].map(([kind, records]) => (
            <tr key={kind}>
              <th scope="row">{capital(nameOf(kind, records.length))}</th>
              <td className="num">{n(records.length)}</td>
              <td><Some label={`${n(records.length)} ${nameOf(kind, records.length)} to add`} titles={records.map(({ id, title }) => ({ key: id, node: title }))} /></td>
            </tr>
          ))}
        </tbody>
      </Table>
      {change.length === 0 ? null : (
        <details className="import-more">
          <summary>{counted(change.length, 'record changes', 'records change')}</summary>
          <LongList label="Records that change" items={change.map(({ id, title, fields }) => ({ key: id, node: <><b>{title}</b> <span className="mute">{fields.map((field) => named(id, field)).join(', ')}</span></> }))} />
        </details>
      )}
      {same === 0 ? null : <p className="small mute">{counted(same, 'record stays', 'records stay')} as they are: the file says the same.</p>}
    </div>
  )
}

const nameOf = (kind: KindId, count: number) => (count === 1 ? kindOf(kind).one : kindOf(kind).many)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const few = 3

function Some({ label, titles }: { readonly label: string; readonly titles: readonly { readonly key: string; readonly node: string }[] }) {
  if (titles.length <= few) return <>{titles.map(({ node }) => node).join('; ')}</>
  return (
    <details className="import-more">
      <summary>{titles.slice(0, few).map(({ node }) => node).join('; ')} and {n(titles.length - few)} more</summary>
      <LongList label={label} items={titles} />
    </details>
  )
}
