import { quoted, type Check } from '@throughline/model'
import { chapter, isNotNeeded } from './reading.ts'

export const contingencyNeed: Check = {
  id: 'analysis/contingency-need',
  severity: 'error',
  title: 'Need of a contingency plan not answered',
  why: 'Where a contingency plan counts on the partner for a capability, building that capability is to be part of the country section. A need that no capability here answers means that two plans of the same command do not fit together. The need is held by title and unclassified task only.',
  severityBecause: 'The country section must hold what a contingency plan needs of the partner.',
  source: chapter('Analysis of Higher Level Guidance', 'What a contingency plan needs the partner to be able to do is part of the country section.'),
  spec: 'ANA-104',
  *find(plan) {
    const { head } = plan
    if (head?.scope !== 'country' || head.partner === undefined) return
    for (const need of plan.all('contingency-need')) {
      if (need.partner !== head.partner || plan.referring(need.id, 'capability', 'answers').length > 0 || isNotNeeded(plan, 'contingency-needs', need.id)) continue
      yield {
        record: need.id,
        message: `${quoted(need)} is needed by ${need.plan}, and no capability of this plan answers it.`,
        next: 'Name the capability that answers it (its field "Answers"), or say why the plan does not.',
      }
    }
  },
}
