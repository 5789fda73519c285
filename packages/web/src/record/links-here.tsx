import { fieldsOf, type AnyRecord, type Referrer } from '@throughline/model'
import { usePlan } from '../data/plan.tsx'
import { RecordLink } from '../links.tsx'

const beside = new Set(['comment', 'waiver'])
const few = 12

/** What points at this record, in the words of the links. */
export function LinksHere({ record }: { readonly record: AnyRecord }) {
  const { graph } = usePlan()
  const referrers = graph.referrers(record.id).filter(({ from }) => !beside.has(from.kind))
  if (referrers.length === 0) return null
  const groups = Map.groupBy(referrers, (one) => inverseOf(one))
  return (
    <section className="panel-part">
      <h3>What links here</h3>
      {[...groups].map(([words, list]) => (
        <details key={words} className="panel-links" open={list.length <= few}>
          <summary>{words} ({list.length})</summary>
          <ul className="picked">{list.map(({ from, field }) => <li key={`${from.id} ${field}`}><RecordLink id={from.id} /></li>)}</ul>
        </details>
      ))}
    </section>
  )
}

/** A link inside a group has its words on the inner field; the group's own label stands in. */
const inverseOf = ({ from, field }: Referrer) => {
  const declared = fieldsOf(from.kind)[field]
  const words = declared?.inverse ?? declared?.label ?? field
  return words.charAt(0).toUpperCase() + words.slice(1)
}
