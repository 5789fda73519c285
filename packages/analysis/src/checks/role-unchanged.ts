import { listed, named, type Check } from '@throughline/model'
import { chapter, rolesOf } from './reading.ts'

export const roleUnchanged: Check = {
  id: 'gap/role-unchanged',
  severity: 'warning',
  title: 'Role to be changed and unchanged',
  why: 'Where no option closes a gap, the role may be changed or dropped. The way out is taken only when the role itself says so; until then the plan still asks for what cannot be had.',
  severityBecause: 'The change may still be on its way to the campaign plan.',
  source: chapter('Recommend Solutions', 'One way out is to change or drop the desired role.'),
  spec: 'ANA-155',
  *find(plan) {
    for (const gap of plan.of('gap')) {
      if (gap.outcome !== 'change-the-role' && gap.outcome !== 'drop-the-role') continue
      const roles = rolesOf(plan, gap)
      if (roles.length === 0 || roles.some((role) => role.outcome !== undefined)) continue
      yield { record: gap.id, field: 'outcome', also: roles.map((role) => role.id), message: `${named(gap)} is to end by changing the role, and ${listed(roles)} is unchanged.`, next: 'Record on the role that it was changed or dropped, and when.' }
    }
  },
}
