import type { FactGroup, FactValue } from './facts.ts'

/** What is said of one fact; where nothing is, that it is not known. */
export function ValueList({ values }: { readonly values: readonly FactValue[] }) {
  if (values.length === 0) return <span className="fact-unknown">Not known</span>
  const [only] = values
  if (values.length === 1 && only !== undefined) return <Value value={only} />
  return <ul className="fact-values">{values.map((value) => <li key={`${value.text} ${value.days ?? ''}`}><Value value={value} /></li>)}</ul>
}

const Value = ({ value }: { readonly value: FactValue }) => (
  <span className={value.holds === false ? 'fact-past' : undefined}>
    {value.text}
    {value.holds === true ? <span className="fact-holds">{value.days ?? 'days not stated'}: holds on the day</span> : value.holds === false ? <span className="fact-days">{value.days ?? 'days not stated'}</span> : value.days === undefined ? null : <span className="fact-days">{value.days}</span>}
    {value.way === undefined ? null : <span className="fact-way"><b>{value.way}.</b> {value.note}</span>}
    {value.isMemory === true ? <span className="law-mark memory">From memory</span> : null}
    {value.source === undefined ? null : <span className="fact-source">{value.source}</span>}
  </span>
)

/** A part of a program's page: what a planner asks, and what the catalogue holds of it. */
export const FactList = ({ group }: { readonly group: FactGroup }) => (
  <dl className="program-facts">
    {group.facts.map((fact) => (
      <div key={fact.id} className="program-fact keep">
        <dt>{fact.label}</dt>
        <dd><ValueList values={fact.values} /></dd>
      </div>
    ))}
  </dl>
)
