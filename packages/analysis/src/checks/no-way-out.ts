import { named, type Check } from '@throughline/model'
import { chapter, chosenOf, isClosedOtherwise, isNotNeeded } from './reading.ts'

export const noWayOut: Check = {
  id: 'gap/no-outcome',
  severity: 'warning',
  title: 'Gap without an outcome',
  why: 'A gap ends in chosen options or in one of the two policy ways out: change or drop the role, or propose a change to a program. It may also be solved by others or borne on purpose. Left without any of these, it says nothing to the theater, which has to know.',
  severityBecause: 'The work may still be going on.',
  source: chapter('Recommend Solutions', 'Where no option works, the role is changed or dropped, or a change to a program is proposed.'),
  spec: 'ANA-154',
  *find(plan) {
    for (const gap of plan.of('gap')) {
      if (chosenOf(plan, gap).length > 0 || isClosedOtherwise(gap) || isNotNeeded(plan, 'choose', gap.id)) continue
      yield { record: gap.id, field: 'outcome', message: `${named(gap)} has no chosen option and no other outcome.`, next: 'Choose an option, or record which way out is taken and why.' }
    }
  },
}
