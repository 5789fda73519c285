import { listed, named, type Check, type PlanGraph } from '@throughline/model'
import { chapter, chosenOf, type Gap } from './reading.ts'

export const thirdParty: Check = {
  id: 'gap/third-party',
  severity: 'warning',
  title: 'Others already address the gap',
  why: 'If another country or organization already works on a capability, that limits what the United States should spend on it. The plan should say what is left.',
  severityBecause: 'It may be meant to add to theirs; the plan has to say what is left to do.',
  source: chapter('Identify Resources Planned or Available', 'Where another country plans to address a capability, the resources the United States plans to spend are limited.'),
  spec: 'ANA-144',
  *find(plan) {
    for (const gap of plan.of('gap')) {
      const others = othersOn(plan, gap)
      const chosen = chosenOf(plan, gap).filter((option) => (option.roughCost ?? []).some((cost) => cost.amount > 0))
      if (others.length === 0 || chosen.length === 0) continue
      yield {
        record: gap.id, also: [...others, ...chosen].map((one) => one.id),
        message: `${named(gap)} is to be funded here, and others already address it: ${listed(others)}.`,
        next: 'Take from the plan what they do, or say in the outcome what is left.',
      }
    }
  },
}

const othersOn = (plan: PlanGraph, gap: Gap) => [gap.id, ...(gap.capabilities ?? [])]
  .flatMap((id) => plan.referring(id, 'external-resource', 'addresses'))
  .filter((resource) => resource.from !== undefined && resource.from !== 'united-states')
