import type { Check } from '@throughline/model'
import { measureMessages } from './messages.ts'

export const targetAfterDeadline: Check = {
  id: 'measure/target-after-deadline',
  severity: 'warning',
  title: "Target after the objective's deadline",
  why: 'A target that falls due after the deadline cannot show that the objective was reached in time: on the deadline the proof is still to come.',
  severityBecause: 'One of the two days is wrong, and either can be mended in a minute.',
  source: { cite: 'Chapter 19, Identify Intermediate Objectives/Focus Areas that Support Desired End States', says: 'An objective has a deadline or a reasonable time frame for completion.' },
  spec: 'RUL-45',
  *find(plan) {
    for (const measure of plan.of('measure')) {
      const objective = plan.get('objective', measure.objective)
      const deadline = objective?.deadline
      if (objective === undefined || deadline === undefined) continue
      const last = (measure.targets ?? []).map((target) => target.date).filter((date) => date > deadline).sort().at(-1)
      if (last === undefined) continue
      yield { record: measure.id, field: 'targets', also: [objective.id], ...measureMessages['measure/target-after-deadline'](measure, objective, last, deadline) }
    }
  },
}
