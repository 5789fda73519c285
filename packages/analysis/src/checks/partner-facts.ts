import { joinNames, type Check } from '@throughline/model'
import { chapter, isNotNeeded } from './reading.ts'

const facts = { forces: 'how its forces are made up', budgets: 'its security budget', purchases: 'what it bought abroad' } as const
const known = ['forces', 'budgets', 'purchases'] as const

export const partnerFacts: Check = {
  id: 'assess/partner-facts',
  severity: 'warning',
  title: 'Means of the partner not assessed',
  why: 'Whether a partner can take in a capability and keep it up shows in how its forces are made up, what it spends and what it buys on its own. The chapter asks planners to assess all three.',
  severityBecause: 'The plan can be staffed; nobody can tell whether the partner can carry it.',
  source: chapter('Assessment of the Operational and Security Environment of the International partner', 'Planners assess force structure, defense budget and spending on weapons bought abroad.'),
  spec: 'ANA-103',
  *find(plan) {
    const partner = plan.get('partner', plan.head?.partner)
    if (partner === undefined || partner.type === 'international-organization' || plan.isCited(partner.id) || plan.of('role').length === 0) return
    const missing = known.filter((fact) => (partner[fact]?.length ?? 0) === 0 && !isNotNeeded(plan, `partner-facts/${fact}`, partner.id))
    if (missing.length === 0) return
    yield {
      record: partner.id,
      message: `Of ${partner.shortName ?? partner.name} the plan does not know ${joinNames(missing.map((fact) => facts[fact]))}.`,
      next: 'Write it down with its source (Analysis, Partner facts), or say why it is not needed.',
    }
  },
}
