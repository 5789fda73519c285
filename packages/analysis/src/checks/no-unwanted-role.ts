import type { Check } from '@throughline/model'
import { chapter, isNotNeeded } from './reading.ts'

export const noUnwantedRole: Check = {
  id: 'role/nothing-unwanted',
  severity: 'advice',
  title: 'Nothing is said to be unwanted',
  why: 'The chapter asks what the United States wants a partner to do and, just as plainly, what it does not want. A role named as unwanted guards the rest of the plan: what is bought for one purpose is not used for the other.',
  severityBecause: 'There may be nothing; only the planner can tell.',
  source: chapter('Define the Desired Security Role(s) the USG Would Like the International partner to Play', 'Planners determine what the partner is wanted to do and what it is not.'),
  spec: 'ANA-110',
  *find(plan) {
    if (plan.head === undefined || plan.of('role').length === 0 || plan.of('role').some((role) => role.wanted === 'not-wanted') || isNotNeeded(plan, 'roles')) return
    yield {
      record: plan.head.id,
      message: 'The plan names no role that is explicitly not wanted.',
      next: 'Add one (Analysis, Roles), or say there that there is none.',
    }
  },
}
