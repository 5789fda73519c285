import { fieldsOf, formatDay } from '@throughline/model'
import { localValuesOf } from '@throughline/rules'
import { usePlan } from '../../data/plan.tsx'
import { RecordLink } from '../../links.tsx'
import { Section, Table } from '../../parts/index.ts'
import { ProgramLink } from './addresses.tsx'
import { sayDays } from './words.ts'

/** Programs the organization added in its library, each with its own source; nothing where there are none. */
export function LocalPrograms() {
  const { graph } = usePlan()
  const local = graph.all('local-program')
  if (local.length === 0) return null
  return (
    <Section title="Added by your organization" aside="kept in the library, not in the catalogue">
      <Table caption="Programs added by your organization">
        <thead><tr><th scope="col">Program</th><th scope="col">Law</th><th scope="col">Source</th><th scope="col">As of</th></tr></thead>
        <tbody>{local.map((one) => <tr key={one.id}><th scope="row"><ProgramLink id={one.id}>{one.short ?? one.name}</ProgramLink></th><td>{(one.citations ?? []).join('; ')}</td><td>{one.source}</td><td>{one.asOf === undefined ? 'not known' : formatDay(one.asOf)}</td></tr>)}</tbody>
      </Table>
    </Section>
  )
}

const whats = fieldsOf('program-value')['what']?.choices ?? []
const sayWhat = (what: string) => whats.find(({ value }) => value === what)?.label ?? what

/** Values the organization holds in place of the catalogue's for one program, with their days and sources; the catalogue's stand above. */
export function LocalValues({ program }: { readonly program: string }) {
  const { graph } = usePlan()
  const values = localValuesOf(graph, program)
  if (values.length === 0) return null
  return (
    <Section title="Held otherwise by your organization" aside="in place of what the catalogue says above">
      <Table caption="Values of your organization">
        <thead><tr><th scope="col">What</th><th scope="col">Value</th><th scope="col">Holds</th><th scope="col">Source</th><th scope="col">As of</th></tr></thead>
        <tbody>{values.map((one) => <tr key={one.id}><th scope="row"><RecordLink id={one.id}>{sayWhat(one.what)}</RecordLink></th><td>{one.value}</td><td>{sayDays(one) ?? 'days not stated'}</td><td>{one.source}</td><td>{one.asOf === undefined ? 'not known' : formatDay(one.asOf)}</td></tr>)}</tbody>
      </Table>
    </Section>
  )
}
