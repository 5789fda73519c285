import type { AnyRecord, PlanGraph, RecordId } from '@throughline/model'

/** What a record of the assessment or the analysis is about, best first; undefined for other kinds. An option leads to its gap, and so by capability and task to the role. */
export function analysedSubject(plan: PlanGraph, record: AnyRecord): readonly (AnyRecord | undefined)[] | undefined {
  const findAll = (ids: readonly (RecordId | undefined)[] | undefined) => (ids ?? []).map((id) => (id === undefined ? undefined : plan.find(id)))
  switch (record.kind) {
    case 'solution': return findAll([record.gap])
    case 'gap': return findAll(record.capabilities)
    case 'capability': return findAll([record.task])
    case 'task': case 'condition': case 'partner-desire': case 'interest': return findAll([record.role])
    case 'threat': return plan.referring(record.id, 'role', 'addresses')
    case 'opportunity': return findAll(record.usedBy)
    case 'contingency-need': return plan.referring(record.id, 'capability', 'answers')
    case 'assessment-entry': return findAll([...(record.becomes ?? []), record.assessment])
    case 'external-resource': return findAll([...(record.addresses ?? []), ...(record.bearsOn ?? [])])
    case 'planning-input': return findAll([record.about, record.objective])
    case 'reassessment': return findAll(record.endStates)
    case 'not-needed': return findAll([record.about])
    case 'capacity': return plan.referring(record.id, 'activity', 'demands')
    default: return undefined
  }
}
