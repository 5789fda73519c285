import type { Check } from '@throughline/model'
import { activitiesUnder } from '../reading/serving.ts'
import { initiativeMessages } from './messages.ts'

export const objectiveWithoutActivity: Check = {
  id: 'initiative/objective-without-activity',
  severity: 'warning',
  title: 'Objective of an initiative without activity',
  why: 'An objective is reached by its activities. Where none serves it, nor any objective below it, the initiative counts on something that nobody is going to do.',
  severityBecause: 'The initiative cannot reach its end as planned; but the plan is honest about what it does.',
  source: { cite: 'Chapter 19, Lines of Activity', says: 'Planners ask what activities, events, operations and investments are needed to achieve the objective.' },
  spec: 'RUL-73',
  *find(plan) {
    const objectives = new Set(plan.of('line-of-effort').flatMap((effort) => plan.pick('objective', effort.objectives)))
    for (const objective of objectives) {
      if (activitiesUnder(plan, objective).length > 0) continue
      const efforts = plan.referring(objective.id, 'line-of-effort', 'objectives')
      yield { record: objective.id, also: efforts.map((effort) => effort.id), ...initiativeMessages['initiative/objective-without-activity'](objective, efforts) }
    }
  },
}
