import type { KindId, PlanGraph, RecordId } from '@throughline/model'
import type { SentChange } from '../data/answers.ts'
import { add } from '../data/changes.ts'
import type { Option } from '../parts/select.tsx'
import { searchRecords } from './search-records.ts'

const mark = 'make '
const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

/** Forces of the plan's partner that are no organization of the plan yet. */
function forcesOf(graph: PlanGraph) {
  const partner = graph.get('partner', graph.head?.partner) ?? graph.all('partner')[0]
  const known = graph.all('organization')
  return (partner?.forces ?? []).filter(({ name }) => !known.some((one) => same(one.name, name)))
}

/**
 * What a search for an organization may make: each force typed among the facts of the partner that the words find, and the words themselves where nothing is called that.
 * `organizationsToMake(graph, ['organization'], 'river') // [{ value: 'make River Police', label: 'Make “River Police” an organization', note: 'a force of the partner' }, …]`
 */
export function organizationsToMake(graph: PlanGraph, targets: readonly KindId[], words: string): readonly Option[] {
  if (!targets.includes('organization')) return []
  const name = words.trim()
  const forces = forcesOf(graph).filter((force) => force.name.toLowerCase().includes(name.toLowerCase()))
  const isKnown = name === '' || forces.some((force) => same(force.name, name)) || searchRecords(graph, name, targets).some((record) => record.kind === 'organization' && same(record.name, name))
  return [
    ...forces.map((force) => ({ value: `${mark}${force.name}`, label: `Make “${force.name}” an organization`, note: 'a force of the partner' })),
    ...(isKnown ? [] : [{ value: `${mark}${name}`, label: `Make a new organization: ${name}` }]),
  ]
}

/** The organization a choice asks to be made, as a change to be sent with the link to it; undefined where the choice is a record that is there. */
export function madeOrganization(graph: PlanGraph, choice: string): { readonly change: SentChange; readonly id: RecordId } | undefined {
  if (!choice.startsWith(mark)) return undefined
  const name = choice.slice(mark.length)
  const force = forcesOf(graph).find((one) => same(one.name, name))
  return add(graph, 'organization', { name, ...(force !== undefined && { side: 'partner', parent: force.ministry }) })
}
