import type { Check } from '@throughline/model'
import { isPlanned } from '../reading/history.ts'
import { meansMessages } from './messages.ts'

export const endsBeforeStart: Check = {
  id: 'means/ends-before-start',
  severity: 'error',
  title: 'Ends before it starts',
  why: 'Dates in the wrong order cannot be drawn, summed or carried out, and every answer that counts days from them is wrong.',
  severityBecause: 'As written it cannot be carried out.',
  source: { cite: 'Chapter 19, Requirements Coordination and Integration', says: 'Activities, events, operations and investments are laid out over time.' },
  spec: 'RUL-63',
  *find(plan) {
    const dated = [...plan.of('plan'), ...plan.of('phase'), ...plan.of('line-of-effort'), ...plan.of('line-of-activity'), ...plan.of('activity').filter(isPlanned)]
    for (const record of dated) {
      const { start, end } = record
      if (start === undefined || end === undefined || start <= end) continue
      yield { record: record.id, field: 'end', ...meansMessages['means/ends-before-start'](record, start, end) }
    }
  },
}
