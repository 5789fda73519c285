import { named, type Check } from '@throughline/model'
import { chapter, isNotNeeded } from './reading.ts'

export const chosenWithoutActivity: Check = {
  id: 'solution/no-activity',
  severity: 'warning',
  title: 'Option chosen and not in the plan',
  why: 'The end of the analysis is a list of activities, events, operations and investments. An option that is chosen and became none is a decision nobody carries out.',
  severityBecause: 'The activities may still be written.',
  source: chapter('Identify Alternate Solutions', 'The analysis ends in activities, events, operations and investments.'),
  spec: 'ANA-152',
  *find(plan) {
    for (const option of plan.of('solution')) {
      if (option.decision !== 'chosen' || plan.pick('activity', option.becomes).length > 0 || isNotNeeded(plan, 'activities', option.id)) continue
      yield { record: option.id, field: 'becomes', message: `${named(option)} is chosen and became no activity.`, next: 'Turn it into activities (Analysis, Activities), or take the choice back.' }
    }
  },
}
