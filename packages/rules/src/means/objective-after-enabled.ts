import type { Check } from '@throughline/model'
import { meansMessages } from './messages.ts'

export const objectiveAfterEnabled: Check = {
  id: 'means/objective-after-enabled',
  severity: 'error',
  title: 'Objective after the one it enables',
  why: 'Objectives are stepping stones. Where one can only be reached after another, the other must fall due first; the plan has to confirm that its objectives are in order.',
  severityBecause: 'By its own words the plan cannot keep both days.',
  source: { cite: 'Chapter 19, Assess Theater Strategic End States and Intermediate Objectives', says: 'Planners confirm that objectives are properly sequenced.' },
  spec: 'RUL-68',
  *find(plan) {
    for (const objective of plan.of('objective')) {
      const { deadline } = objective
      if (deadline === undefined) continue
      const earlier = plan.pick('objective', objective.enables)
        .flatMap((one) => (one.deadline === undefined || deadline <= one.deadline ? [] : [{ objective: one, deadline: one.deadline }]))
      if (earlier.length === 0) continue
      yield {
        record: objective.id, field: 'deadline', also: earlier.map((one) => one.objective.id),
        ...meansMessages['means/objective-after-enabled'](objective, deadline, earlier),
      }
    }
  },
}
