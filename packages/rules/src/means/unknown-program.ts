import { isMoneySource, programById } from '@throughline/catalog'
import type { AnyRecord, Check, Fault, PlanGraph } from '@throughline/model'
import { programKnownTo } from '../law/catalogue-of.ts'
import { meansMessages } from './messages.ts'

export const unknownProgram: Check = {
  id: 'means/unknown-program',
  severity: 'error',
  title: 'Unknown program',
  why: 'A program id that the catalogue does not have leads to no law, no lead department and no sum. A letter too many is enough. Money of the partner or of the command stands in the catalogue under names of its own.',
  severityBecause: 'The plan names an authority that cannot be found.',
  source: { cite: 'Chapter 19, Resourcing', says: 'Planners must understand the programs and their timelines to apply them.' },
  spec: 'RUL-66',
  *find(plan) {
    for (const record of [...plan.of('objective'), ...plan.of('activity')]) yield* unknownIn(plan, record, 'programs', record.programs ?? [])
    for (const line of plan.of('funding-line')) yield* unknownIn(plan, line, 'program', line.program === undefined ? [] : [line.program])
  },
}

function* unknownIn(plan: PlanGraph, record: AnyRecord, field: string, ids: readonly string[]): Generator<Fault> {
  const unknown = [...new Set(ids)].filter((id) => !isMoneySource(id) && programKnownTo(plan, id)?.id !== id).map((id) => ({ id, nowId: programById(id)?.id }))
  if (unknown.length > 0) yield { record: record.id, field, ...meansMessages['means/unknown-program'](record, unknown) }
}
