import { formatDay } from '@throughline/model'
import type { DueItem } from '@throughline/schedule'
import { useOpenRecord } from '../../address.ts'
import { SeverityIcon, Table } from '../../parts/index.ts'
import { leftText } from '../overview/whats-next.ts'

const confidenceWords = { verified: '', partly: 'read in part', memory: 'from memory', default: 'our default' } as const

/** What is due in one group, by day: what, whose, how long still, and by which source. */
export function DueTable({ caption, items }: { readonly caption: string; readonly items: readonly DueItem[] }) {
  return (
    <Table caption={`Due, ${caption}`}>
      <thead className="unseen"><tr><th scope="col">Day</th><th scope="col">What</th><th scope="col">Left</th><th scope="col">Owner</th><th scope="col">Source</th></tr></thead>
      <tbody>{items.map((item) => <DueRow key={item.key} item={item} />)}</tbody>
    </Table>
  )
}

function DueRow({ item }: { readonly item: DueItem }) {
  const openRecord = useOpenRecord()
  const { record, state } = item
  const doubt = item.confidence === undefined ? '' : confidenceWords[item.confidence]
  return (
    <tr>
      <td className="calendar-day tabular"><time dateTime={item.due}>{formatDay(item.due)}</time></td>
      <th scope="row">
        {record === undefined ? item.title : <button type="button" className="plain-link" onClick={() => openRecord(record)}>{item.title}</button>}
        <span className="small mute">{item.what}{item.onlyIf === undefined ? '' : `, only if: ${item.onlyIf}`}</span>
      </th>
      <td className="calendar-left tabular">{state === 'missed' || state === 'tight' ? <SeverityIcon of={state === 'missed' ? 'error' : 'warning'} size={14} label={state} /> : null} {leftText(item.left)}</td>
      <td>{item.owner ?? <span className="mute">not said</span>}</td>
      <td className="small soft">{[item.source, doubt].filter((part) => part !== undefined && part !== '').join('; ')}</td>
    </tr>
  )
}
