import { named, type Check } from '@throughline/model'
import { riskLevelOf, riskMethodOf } from '../cba/risk-method.ts'
import { chapter, chosenOf, isClosedOtherwise } from './reading.ts'

export const lowRiskFunded: Check = {
  id: 'gap/low-risk-funded',
  severity: 'warning',
  title: 'Money for a gap of little risk',
  why: 'If a gap that stays poses little risk to the strategy, there is little point in closing it; limited resources go elsewhere.',
  severityBecause: 'There may be another reason; the plan has to give it.',
  source: chapter('Assess the Risks', 'Where a gap poses little risk, resources are applied elsewhere.'),
  spec: 'ANA-143',
  *find(plan) {
    const method = riskMethodOf(plan)
    for (const gap of plan.of('gap')) {
      if (isClosedOtherwise(gap) || riskLevelOf(method, gap.operational) !== 'low') continue
      const funded = chosenOf(plan, gap).filter((option) => (option.roughCost ?? []).some((cost) => cost.amount > 0))
      if (funded.length === 0) continue
      yield { record: gap.id, also: funded.map((option) => option.id), message: `${named(gap)} poses a low operational risk, and the plan spends on it.`, next: 'Spend elsewhere, or say in the outcome why it is closed all the same.' }
    }
  },
}
