import { type Check, joinNames, named } from '@throughline/model'
import { chapter } from './reading.ts'

export const reassessmentIncomplete: Check = {
  id: 'assess/reassessment-incomplete',
  severity: 'warning',
  title: 'Reassessment not finished',
  why: 'The chapter closes the theater part by going back: what success is now, where things stand, whether the steps come in the right order and are enough. A reassessment that leaves one of these open has not looked at the plan again.',
  severityBecause: 'It may still be in work.',
  source: chapter('Assess Theater Strategic End States and Intermediate Objectives', 'Planners restate success, take a new baseline, and confirm sequence and cumulative effect.'),
  spec: 'ANA-160',
  *find(plan) {
    for (const again of plan.of('reassessment')) {
      const missing = [
        ...(again.success === undefined ? ['what success is'] : []),
        ...((again.baseline?.length ?? 0) === 0 ? ['the new baseline'] : []),
        ...(again.sequence?.reason === undefined ? ['whether the order is right, and why'] : []),
        ...(again.sufficiency?.reason === undefined ? ['whether the objectives are enough, and why'] : []),
        ...(again.decision === undefined ? ['what is decided'] : []),
      ]
      if (missing.length === 0) continue
      yield { record: again.id, message: `${named(again)} does not say ${joinNames(missing)}.`, next: 'Finish it (Analysis, Again).' }
    }
  },
}
