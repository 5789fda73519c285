import { type Check, desireFactors, joinNames, named } from '@throughline/model'
import { chapter, isNotNeeded, primaryRoles } from './reading.ts'

const factors = Object.entries(desireFactors)

export const desireNotAssessed: Check = {
  id: 'role/desire-not-assessed',
  severity: 'warning',
  title: 'Partner desire not assessed',
  why: 'Wishing does not change nations. Whether a partner wants a role shows factor by factor: its politics, its public, its priorities and money, its own interests and history, and whether its forces answer to civilians.',
  severityBecause: 'The plan can be staffed; it may spend on what the partner will not do.',
  source: chapter('Assess Partner Desire to Play That Role', 'Planners assess the partner’s overall willingness, factor by factor.'),
  spec: 'ANA-115',
  *find(plan) {
    for (const role of primaryRoles(plan)) {
      if (isNotNeeded(plan, 'desire', role.id)) continue
      const rated = new Set<string>(plan.referring(role.id, 'partner-desire', 'role').filter((desire) => desire.rating !== undefined).map((desire) => desire.factor))
      const missing = factors.filter(([factor]) => !rated.has(factor))
      if (missing.length === 0) continue
      yield {
        record: role.id,
        message: missing.length === factors.length
          ? `Nobody has assessed whether the partner wants to play ${named(role)}.`
          : `${named(role)} is not assessed by ${missing.length === 1 ? 'this factor' : 'these factors'} of partner desire: ${joinNames(missing.map(([, label]) => label.toLowerCase()))}.`,
        next: 'Rate it factor by factor (Analysis, Partner desire), or say why it is not needed.',
      }
    }
  },
}
