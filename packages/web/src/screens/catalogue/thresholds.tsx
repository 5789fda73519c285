import { thresholdOn, thresholds, waitOf } from '@throughline/catalog'
import { formatDay, formatUsd, type Day } from '@throughline/model'
import { Table } from '../../parts/index.ts'
import { hasWords } from './find-words.ts'

const groups = ['other', 'nato-plus-five'] as const

/** Dollar thresholds as they stand on the plan's day, for both groups of recipients. */
export function Thresholds({ words, on }: { readonly words: string; readonly on: Day }) {
  const shown = [...thresholds.values()].filter((one) => hasWords(`${one.name} ${one.cite} ${one.asks} ${one.id}`, words))
  if (shown.length === 0) return <p className="mute">No threshold fits "{words}".</p>
  return (
    <Table caption={`Thresholds on ${formatDay(on)}`}>
      <thead><tr><th scope="col">Threshold</th><th scope="col" className="num">Other countries</th><th scope="col" className="num">NATO and five</th><th scope="col">What is due</th><th scope="col">Source</th></tr></thead>
      <tbody>
        {shown.map((one) => (
          <tr key={one.id}>
            <th scope="row">{one.name}</th>
            {groups.map((group) => <td key={group} className="num">{amountOf(one.id, group, on)}</td>)}
            <td>{one.crossed === 'above' ? 'Above it: ' : 'From it on: '}{one.asks} {waitWords(one.id)}</td>
            <td className="small soft">{one.cite}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function amountOf(id: string, group: (typeof groups)[number], on: Day): string {
  const value = thresholdOn(id, group, on)
  return value === undefined ? 'not known' : formatUsd(value.usd)
}

function waitWords(id: string): string {
  const wait = waitOf(id, 'other')
  if (wait === undefined) return ''
  const five = waitOf(id, 'nato-plus-five')
  return `${wait.days} days to wait${five === undefined || five.days === wait.days ? '' : ` (${five.days} for NATO and five)`}.`
}
