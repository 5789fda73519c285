import { fieldValue, type AnyRecord, type PlanGraph, type RecordId } from '@throughline/model'
import type { StepTable } from '../step-view.ts'

/** The records a step's table shows: of its kind, of the role asked about, and what else the step says. */
export function rowsOf(graph: PlanGraph, table: StepTable, role: RecordId | undefined): readonly AnyRecord[] {
  const isOfRole = (record: AnyRecord) => {
    if (table.roleField === undefined || role === undefined) return true
    const value = fieldValue(record, table.roleField)
    return Array.isArray(value) ? value.includes(role) : value === role
  }
  return graph.of(table.kind).filter((record) => isOfRole(record) && (table.only?.(record, graph, role) ?? true))
}
