import { named, quoted, type Check, type PlanGraph } from '@throughline/model'
import { chapter, type Role, wantedRoles } from './reading.ts'

export const noDesire: Check = {
  id: 'role/no-desire',
  severity: 'warning',
  title: 'Role the partner does not want',
  why: 'The chapter is plain: scarce resources need not be spent on a role for which the partner has no desire. A partner that is asked against its own interest says yes, and does nothing.',
  severityBecause: 'It may be wanted all the same; then the plan has to say how the will is to come.',
  source: chapter('Assess Partner Desire to Play That Role', 'No resources are spent on roles the partner has no desire for.'),
  spec: 'ANA-116',
  *find(plan) {
    for (const role of wantedRoles(plan)) {
      const says = unwilling(plan, role)
      if (says === undefined) continue
      yield {
        record: role.id, field: 'willingness',
        message: `${named(role)} is wanted, and ${says}.`,
        next: 'Drop or change the role, or say in its note how the will is to come about.',
      }
    }
  },
}

function unwilling(plan: PlanGraph, role: Role): string | undefined {
  if (role.willingness === 'opposed') return 'the partner is against it'
  const against = plan.referring(role.id, 'interest', 'role').find((interest) => interest.partner?.answer === 'no')
  return against === undefined ? undefined : `the partner has no interest in it (${quoted(against)})`
}
