import { type Check, joinNames, named, type PlanGraph } from '@throughline/model'
import { chapter, isNotNeeded, primaryRoles, rolesBehind, type Role } from './reading.ts'

export const roleConditions: Check = {
  id: 'role/no-conditions',
  severity: 'warning',
  title: 'Required conditions not said',
  why: 'Before capabilities are looked at, the chapter asks what must be true of the partner for it to play the role: in its forces, and in the institutions that carry them. Conditions of the roles behind a primary role count for it.',
  severityBecause: 'The plan can be staffed; nobody can tell when the partner is ready.',
  source: chapter('Determine Required Condition of International Partner to Perform Desired Role(s)', 'Planners look at the operational and the institutional capacity the role needs.'),
  spec: 'ANA-114',
  *find(plan) {
    for (const role of primaryRoles(plan)) {
      if (isNotNeeded(plan, 'conditions', role.id)) continue
      const there = new Set(conditionsFor(plan, role).map((condition) => condition.type))
      const missing = (['operational', 'institutional'] as const).filter((type) => !there.has(type))
      if (missing.length === 0) continue
      yield {
        record: role.id,
        message: `${named(role)} names no ${joinNames(missing)} condition.`,
        next: 'Say what must be true of the forces and of the institutions behind them (Analysis, Conditions), or why it is not needed.',
      }
    }
  },
}

const conditionsFor = (plan: PlanGraph, role: Role) =>
  [role, ...rolesBehind(plan, role, 'support'), ...rolesBehind(plan, role, 'governance')].flatMap((one) => plan.referring(one.id, 'condition', 'role'))
