import { named, type Check } from '@throughline/model'
import { chapter, isNotNeeded, primaryRoles } from './reading.ts'

export const neighboursNotAsked: Check = {
  id: 'role/neighbours-not-asked',
  severity: 'advice',
  title: 'Neighbours’ roles not looked at',
  why: 'What one country does changes what its neighbours can do. The chapter asks country planners to talk with those of the other countries in the region.',
  severityBecause: 'There may be no neighbour it touches; only the planner can tell.',
  source: chapter('Define the Desired Security Role(s) the USG Would Like the International partner to Play', 'Country planners reach out to those of other countries in the region.'),
  spec: 'ANA-118',
  *find(plan) {
    if (plan.head?.scope !== 'country') return
    for (const role of primaryRoles(plan)) {
      if ((role.neighbours?.length ?? 0) > 0 || isNotNeeded(plan, 'neighbours', role.id)) continue
      yield { record: role.id, field: 'neighbours', message: `${named(role)} does not say how neighbours’ roles fit with it.`, next: 'Name who relies on it, supports it or conflicts with it, or say that none does.' }
    }
  },
}
