import { named, type Check } from '@throughline/model'
import { chapter } from './reading.ts'

export const gapWithoutUrgency: Check = {
  id: 'gap/no-urgency',
  severity: 'warning',
  title: 'Urgency of a gap not said',
  why: 'Priority rests on risk and on urgency. Without urgency two gaps of the same risk cannot be put in order.',
  severityBecause: 'The plan can be staffed; its order cannot be explained.',
  source: chapter('U.S. Investment Considerations', 'Priority rests on risk and urgency; urgency is importance in time.'),
  spec: 'ANA-141',
  *find(plan) {
    for (const gap of plan.of('gap')) {
      if (gap.urgency?.rating !== undefined) continue
      yield { record: gap.id, field: 'urgency', message: `${named(gap)} does not say how urgent it is.`, next: 'Rate the urgency and say by when it must be closed.' }
    }
  },
}
