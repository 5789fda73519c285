import { thresholdOn, thresholds, waitOf } from '@throughline/catalog'
import { formatDay, formatUsd, type Day } from '@throughline/model'
import { localThresholdOn, localThresholdsOf, type LocalThreshold } from '@throughline/rules'
import { usePlan } from '../../data/plan.tsx'
import { RecordLink } from '../../links.tsx'
import { Table } from '../../parts/index.ts'
import { sayDays } from '../programs/words.ts'
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
            {groups.map((group) => <AmountCell key={group} id={one.id} group={group} on={on} />)}
            <td>{one.crossed === 'above' ? 'Above it: ' : 'From it on: '}{one.asks} {waitWords(one.id)}</td>
            <td className="small soft">{one.cite}<AmountSources id={one.id} on={on} /></td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

type Group = (typeof groups)[number]

/** The catalogue's amount, and below it what the organization holds in its place. */
function AmountCell({ id, group, on }: { readonly id: string; readonly group: Group; readonly on: Day }) {
  const { graph } = usePlan()
  const value = thresholdOn(id, group, on)
  const local = localThresholdsOf(graph, id).filter((one) => one.groups.includes(group))
  const held = localThresholdOn(graph, id, group, on)?.value.id
  return (
    <td className="num">
      <span className={held !== undefined ? 'threshold-replaced' : undefined}>{value === undefined ? 'not known' : formatUsd(value.usd)}</span>
      {local.toReversed().map((one) => <LocalAmount key={one.value.id} local={one} isHeld={one.value.id === held} on={on} />)}
    </td>
  )
}

const LocalAmount = ({ local: { value, usd, holds }, isHeld, on }: { readonly local: LocalThreshold; readonly isHeld: boolean; readonly on: Day }) => (
  <span className="threshold-local">
    <RecordLink id={value.id}>{isHeld ? <b>{formatUsd(usd)}</b> : formatUsd(usd)}</RecordLink>
    <span className="tiny soft">held here {sayDays(value) ?? 'days not stated'}{isHeld ? '' : holds(on) ? ', but a later one holds' : `, not on ${formatDay(on)}`}</span>
    <span className="tiny soft">{value.source}, as of {formatDay(value.asOf)}</span>
  </span>
)

/** Where the catalogue's amounts were read, each source once. */
function AmountSources({ id, on }: { readonly id: string; readonly on: Day }) {
  const sources = [...new Set(groups.flatMap((group) => thresholdOn(id, group, on)?.source ?? []))]
  return sources.length === 0 ? null : <span className="threshold-source tiny">Amount: {sources.join('; ')}</span>
}

function waitWords(id: string): string {
  const wait = waitOf(id, 'other')
  if (wait === undefined) return ''
  const five = waitOf(id, 'nato-plus-five')
  return `${wait.days} days to wait${five === undefined || five.days === wait.days ? '' : ` (${five.days} for NATO and five)`}.`
}
