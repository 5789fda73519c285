import { named, type Check } from '@throughline/model'
import { chapter } from './reading.ts'

export const capabilityNotPrioritized: Check = {
  id: 'capability/no-priority',
  severity: 'warning',
  title: 'Capability without priority',
  why: 'The capabilities that a task takes are listed in priority order, so that the assessment looks first at what matters most.',
  severityBecause: 'The plan can be staffed; its order cannot be defended.',
  source: chapter('Problem Analysis', 'Capabilities are listed in priority order.'),
  spec: 'ANA-130',
  *find(plan) {
    for (const capability of plan.of('capability')) {
      if (capability.priority !== undefined) continue
      yield { record: capability.id, field: 'priority', message: `${named(capability)} has no priority.`, next: 'Say where it stands; 1 comes first.' }
    }
  },
}
