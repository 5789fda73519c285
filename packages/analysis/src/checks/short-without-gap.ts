import { named, type Check } from '@throughline/model'
import { chapter, isNotNeeded } from './reading.ts'

export const shortWithoutGap: Check = {
  id: 'capability/short-without-gap',
  severity: 'warning',
  title: 'Shortfall not carried on',
  why: 'What is required less what is there is the gap. A capability that falls short and has no gap drops out of the plan without anybody deciding so.',
  severityBecause: 'It may be borne; then the plan has to say so.',
  source: chapter('Assess the Current Capabilities and Identify “Gaps”', 'The difference between the capability required and the one present is the gap.'),
  spec: 'ANA-132',
  *find(plan) {
    for (const capability of plan.of('capability')) {
      const level = capability.current?.level
      if ((level !== 'none' && level !== 'partial') || plan.referring(capability.id, 'gap', 'capabilities').length > 0 || isNotNeeded(plan, 'gaps', capability.id)) continue
      yield { record: capability.id, message: `${named(capability)} falls short and no gap says so.`, next: 'Add the gap, or say why it is not worked.' }
    }
  },
}
