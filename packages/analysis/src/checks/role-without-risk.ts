import { type Check, joinNames, named } from '@throughline/model'
import { chapter } from './reading.ts'

export const roleWithoutRisk: Check = {
  id: 'role/no-risk',
  severity: 'warning',
  title: 'Risk of a role not said',
  why: 'What a role is worth shows in what happens without it: to the campaign plan, and to national strategy. For a role that is not wanted, the risk is that it is played. Roles behind a primary role share its risk.',
  severityBecause: 'The plan can be staffed; nobody can weigh the role against others.',
  source: chapter('Define the Desired Security Role(s) the USG Would Like the International partner to Play', 'Planners identify the risk to the campaign plan and to U.S. strategy if the role is not played.'),
  spec: 'ANA-112',
  *find(plan) {
    for (const role of plan.of('role')) {
      if (role.outcome === 'dropped' || role.type !== 'primary') continue
      const missing = [...(role.riskToCampaignPlan === undefined ? ['to the campaign plan'] : []), ...(role.riskToStrategy === undefined ? ['to national strategy'] : [])]
      if (missing.length === 0) continue
      yield {
        record: role.id, field: role.riskToCampaignPlan === undefined ? 'riskToCampaignPlan' : 'riskToStrategy',
        message: `${named(role)} does not say what the risk is ${joinNames(missing)}.`,
        next: role.wanted === 'wanted' ? 'Say what happens if it is not played.' : 'Say what happens if it is played.',
      }
    }
  },
}
