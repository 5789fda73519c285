import { named, type Check } from '@throughline/model'
import { chapter, wantedRoles } from './reading.ts'

export const roleNotPrioritized: Check = {
  id: 'role/no-priority',
  severity: 'warning',
  title: 'Role without priority',
  why: 'Not every country can fill every role, and money is short. Planners put the roles in order, so that what comes first is worked first.',
  severityBecause: 'The plan can be staffed; the command will ask what comes first.',
  source: chapter('Define the Desired Security Role(s) the USG Would Like the International partner to Play', 'Planners determine and prioritize the roles.'),
  spec: 'ANA-111',
  *find(plan) {
    for (const role of wantedRoles(plan)) {
      if (role.priority !== undefined) continue
      yield { record: role.id, field: 'priority', message: `${named(role)} has no priority.`, next: 'Say where it stands among the roles; 1 comes first.' }
    }
  },
}
