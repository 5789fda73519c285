import { localProgramOf, localValuesOf } from '@throughline/catalog'
import { formatDay } from '@throughline/model'
import { usePlan } from '../../data/plan.tsx'
import { RecordLink } from '../../links.tsx'
import { Section, Table } from '../../parts/index.ts'
import { sayCatalogue, sayWhat } from './local-values.ts'
import { sayDays } from './words.ts'

/** Marks a program the organization added: of which day its source speaks; nothing for one of the catalogue. */
export function LocalMark({ id }: { readonly id: string }) {
  const { graph } = usePlan()
  const local = localProgramOf(graph, id)
  return local === undefined ? null : <span className="program-local">Added by your organization: {local.source}, as of {formatDay(local.asOf)}</span>
}

/** Values the organization holds in place of the catalogue's for one program, with their days and sources; the catalogue's stand above. */
export function LocalValues({ program }: { readonly program: string }) {
  const { graph, on } = usePlan()
  const values = localValuesOf(graph, program)
  if (values.length === 0) return null
  return (
    <Section title="Held otherwise by your organization" aside="in place of what the catalogue says">
      <Table caption="Values of your organization">
        <thead><tr><th scope="col">What</th><th scope="col">Value</th><th scope="col">Holds</th><th scope="col">Source</th><th scope="col">As of</th><th scope="col">The catalogue says</th></tr></thead>
        <tbody>{values.map((one) => <tr key={one.id}><th scope="row"><RecordLink id={one.id}>{sayWhat(one.what)}</RecordLink></th><td>{one.value}</td><td>{sayDays(one) ?? 'days not stated'}</td><td>{one.source}</td><td>{one.asOf === undefined ? 'not known' : formatDay(one.asOf)}</td><td>{sayCatalogue(graph, one, on)}</td></tr>)}</tbody>
      </Table>
    </Section>
  )
}
