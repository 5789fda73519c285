import { Link } from '@tanstack/react-router'
import { fieldsOf, fieldValue, tellValue, type AnyRecord } from '@throughline/model'
import { usePlan } from '../data/plan.tsx'

/** A record of another book, to be read here and changed there. */
export function RecordFacts({ record }: { readonly record: AnyRecord }) {
  const { graph } = usePlan()
  const book = graph.bookOf(record.id)
  const told = Object.entries(fieldsOf(record.kind)).filter(([name]) => fieldValue(record, name) !== undefined)
  return (
    <section className="panel-part">
      <p className="small soft">
        It stands in another book, {book ?? 'which is not named'}, and is cited here.{' '}
        {book === undefined ? null : <Link to={`/plans/${book}`} search={{ record: record.id }}>Open it there</Link>}
      </p>
      <dl className="facts">
        {told.map(([name, field]) => <Fact key={name} label={field.label} value={tellValue(field, fieldValue(record, name), graph.find)} />)}
      </dl>
    </section>
  )
}

const Fact = ({ label, value }: { readonly label: string; readonly value: string }) => <><dt>{label}</dt><dd>{value}</dd></>
