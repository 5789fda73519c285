import { fieldValue, kindOf, tellValue, titleOf, type AnyRecord, type Field, type PlanGraph } from '@throughline/model'
import { programName } from './program-name.ts'

const enough = 3

/**
 * What a record is called where people read it: its title, or, where its kind needs none, what its first fields say.
 * A dependency: "Staff talks, Border accord signed, Finish to start".
 */
export function recordName(graph: PlanGraph, record: AnyRecord): string {
  const title = titleOf(record)
  if (title !== record.id) return title
  const told = Object.entries(kindOf(record.kind).fields).flatMap(([name, field]) => {
    const value = fieldValue(record, name)
    return value === undefined ? [] : [tell(graph, field, value)]
  })
  return told.length === 0 ? record.id : told.slice(0, enough).join(', ')
}

const tell = (graph: PlanGraph, field: Field, value: unknown) =>
  field.type === 'program' && typeof value === 'string' ? programName(value, graph) : tellValue(field, value, graph.find)
