import { comparedWith, type EntryChange } from '@throughline/analysis'
import { frameworksById } from '@throughline/catalog'
import { formatDay } from '@throughline/model'
import { usePlan } from '../../../../data/plan.tsx'
import { Table, Tag } from '../../../../parts/index.ts'
import type { Assessment, Entry } from './assess.ts'
import { Judged } from './rating.tsx'

const changeWords: Readonly<Record<EntryChange, string>> = { rating: 'rating', trend: 'trend', text: 'finding' }

/** Two looks side by side, heading by heading: what is the same, changed, new and gone. */
export function Compared({ earlier, later }: { readonly earlier: Assessment; readonly later: Assessment }) {
  const { graph } = usePlan()
  const compared = comparedWith(graph, earlier.id, later.id)
  const order = frameworksById.get(later.framework)?.headings.map((heading) => heading.id) ?? []
  const rows: readonly Row[] = [
    ...compared.changed.map((one) => ({ before: one.before, after: one.after, word: `changed: ${one.changed.map((each) => changeWords[each]).join(', ')}` })),
    ...compared.same.map((one) => ({ before: one.before, after: one.after, word: 'same' })),
    ...compared.new.map((after) => ({ after, word: 'new' })),
    ...compared.gone.map((before) => ({ before, word: 'gone' })),
  ]
  const headingOf = (row: Row) => row.after?.heading ?? row.before?.heading ?? ''
  const sorted = rows.toSorted((a, b) => order.indexOf(headingOf(a)) - order.indexOf(headingOf(b)))
  const titleOfHeading = (id: string) => frameworksById.get(later.framework)?.headings.find((heading) => heading.id === id)?.title ?? id
  return (
    <>
      <p>{compared.changed.length} changed, {compared.new.length} new, {compared.gone.length} gone, {compared.same.length} the same.</p>
      <Table caption={`${later.title}: then and now`}>
        <thead><tr><th scope="col">Heading</th><th scope="col">Then{dayOf(earlier)}</th><th scope="col">Now{dayOf(later)}</th><th scope="col">What changed</th></tr></thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={`${row.before?.id ?? ''} ${row.after?.id ?? ''}`}>
              <th scope="row">{titleOfHeading(headingOf(row))}</th>
              <td><Side entry={row.before} /></td><td><Side entry={row.after} /></td>
              <td>{row.word === 'same' ? <span className="mute">same</span> : <Tag>{row.word}</Tag>}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}

interface Row { readonly before?: Entry; readonly after?: Entry; readonly word: string }

const dayOf = ({ date }: Assessment) => (date === undefined ? '' : `, ${formatDay(date)}`)

const Side = ({ entry }: { readonly entry: Entry | undefined }) => (entry === undefined ? <span className="mute">nothing</span> : <>{entry.text}<div className="item-line"><Judged entry={entry} /></div></>)
