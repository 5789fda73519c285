import { named, type Check } from '@throughline/model'
import { chapter, chosenOf } from './reading.ts'

export const materielOnly: Check = {
  id: 'gap/materiel-only',
  severity: 'warning',
  title: 'Only equipment chosen',
  why: 'Working through the domains often finds cheaper answers before costly and sometimes unfit ones. A gap closed by equipment alone has not been asked what people, procedures and organization could do.',
  severityBecause: 'It may be right; the plan has to show that the rest was weighed.',
  source: chapter('Joint Functions', 'Working through the domains finds lower-cost solutions before costly ones.'),
  spec: 'ANA-146',
  *find(plan) {
    for (const gap of plan.of('gap')) {
      const chosen = chosenOf(plan, gap)
      if (chosen.length === 0 || !chosen.every((option) => option.materiel === true)) continue
      yield { record: gap.id, also: chosen.map((option) => option.id), message: `${named(gap)} is to be closed with equipment alone.`, next: 'Weigh what doctrine, organization, training and people could do first.' }
    }
  },
}
