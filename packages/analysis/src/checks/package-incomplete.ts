import { type Check, joinNames, named } from '@throughline/model'
import { packageOf, packageParts } from '../cba/package-of.ts'
import { chapter, isNotNeeded } from './reading.ts'

export const packageIncomplete: Check = {
  id: 'solution/package-incomplete',
  severity: 'warning',
  title: 'Equipment without the rest of its package',
  why: 'Equipment that comes without its doctrine, its training, a place to stand, its upkeep and the institution that owns it is scrap with a ceremony. The total package approach asks for all of it together.',
  severityBecause: 'The plan can be staffed; what it buys will not last.',
  source: chapter('Problem Analysis', 'Governance is what lets a partner absorb, employ and sustain a capability across its life.'),
  spec: 'ANA-150',
  *find(plan) {
    for (const option of plan.of('solution')) {
      if (option.materiel !== true || option.decision !== 'chosen' || isNotNeeded(plan, 'options/package', option.id)) continue
      const missing = packageOf(plan, option.id)?.missing ?? []
      if (missing.length === 0) continue
      yield { record: option.id, field: 'companions', message: `${named(option)} has nothing beside it for: ${joinNames(missing.map((part) => packageParts[part].toLowerCase()))}.`, next: 'Choose the options that go with it and name them under "Together with", or close the domain with its reason.' }
    }
  },
}
