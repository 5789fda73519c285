import { named, type Check } from '@throughline/model'
import { chapter, wantedRoles } from './reading.ts'

export const neighbourConflict: Check = {
  id: 'role/neighbour-conflict',
  severity: 'warning',
  title: 'Role in conflict with another plan',
  why: 'A role that works against what another country plan relies on undoes both. A neighbour written in words only is a judgement; a role of another plan named here is a conflict between two plans of the same command.',
  severityBecause: 'It may be known and borne; the two planners have to say so.',
  source: chapter('Define the Desired Security Role(s) the USG Would Like the International partner to Play', 'Strategies for one partner can affect another.'),
  spec: 'ANA-119',
  *find(plan) {
    for (const role of wantedRoles(plan)) {
      for (const neighbour of role.neighbours ?? []) {
        const other = plan.get('role', neighbour.role)
        if (neighbour.relation !== 'conflicts' || other === undefined || other.wanted !== 'wanted' || other.outcome === 'dropped') continue
        yield { record: role.id, field: 'neighbours', also: [other.id], message: `${named(role)} conflicts with a role asked of ${neighbour.name}.`, next: 'Settle it with the planner of the other country, and say what was agreed.' }
        break
      }
    }
  },
}
