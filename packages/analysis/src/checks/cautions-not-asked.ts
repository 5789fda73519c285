import { named, type Check } from '@throughline/model'
import { chapter, isNotNeeded } from './reading.ts'

export const cautionsNotAsked: Check = {
  id: 'gap/cautions-not-asked',
  severity: 'advice',
  title: 'Cautions not asked',
  why: 'Forces assess others by their own standards; assessments cost the program’s money, tire those who are inspected, and raise hopes. The chapter asks planners to settle how far to go before they go.',
  severityBecause: 'Only the planner can tell whether it matters here.',
  source: chapter('Assess the Current Capabilities and Identify “Gaps”', 'Planners determine how far to assess, and are wary of mirror-imaging, cost and raised expectations.'),
  spec: 'ANA-142',
  *find(plan) {
    for (const gap of plan.of('gap')) {
      if ((gap.cautions?.length ?? 0) > 0 || isNotNeeded(plan, 'gaps/cautions', gap.id)) continue
      yield { record: gap.id, field: 'cautions', message: `${named(gap)} answers none of the cautions before an assessment.`, next: 'Answer the ones that matter: whose standard, what it costs, how much inspection, what is promised.' }
    }
  },
}
