import { type Check, joinNames, named } from '@throughline/model'
import { chapter, isNotNeeded, primaryRoles } from './reading.ts'

const sides = { defense: 'defense', state: 'State', partner: 'the partner' } as const
const names = ['defense', 'state', 'partner'] as const

export const interestNotJudged: Check = {
  id: 'role/interest-not-judged',
  severity: 'warning',
  title: 'Shared interest not judged',
  why: 'What defense, State and the partner all want has the widest pay-off and the most support: the sweet spot. Planners judge each role by it before they compete for money.',
  severityBecause: 'The plan can be staffed; it will meet those who were not asked.',
  source: chapter('Requirements Coordination and Integration', 'Planners remember the sweet spot, where the interests of all three overlap.'),
  spec: 'ANA-117',
  *find(plan) {
    for (const role of primaryRoles(plan)) {
      if (isNotNeeded(plan, 'interests', role.id)) continue
      const interests = plan.referring(role.id, 'interest', 'role')
      const missing = names.filter((side) => !interests.some((interest) => interest[side] !== undefined))
      if (missing.length === 0) continue
      yield {
        record: role.id,
        message: `${named(role)} does not say whether ${joinNames(missing.map((side) => sides[side]))} ${missing.length === 1 ? 'has' : 'have'} an interest in it.`,
        next: 'Judge it for all three sides (Analysis, Interests), or say why it is not needed.',
      }
    }
  },
}
