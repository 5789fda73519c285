import { type Check, joinNames, named, type Rec } from '@throughline/model'
import { chapter } from './reading.ts'

const risks = { operational: 'the operational risk', ofNotProviding: 'the political risk of not providing', ofProviding: 'the political risk of providing' } as const
const parts = ['operational', 'ofNotProviding', 'ofProviding'] as const

export const gapNotRated: Check = {
  id: 'gap/risk-not-rated',
  severity: 'error',
  title: 'Risk of a gap not rated',
  why: 'Risk decides what is worked first. The chapter says what must be looked at: the risk to the strategy if the gap stays, and the political risk both ways, of leaving it and of filling it. The Ambassador will put the second foremost.',
  severityBecause: 'The chapter says the operational risk must be assessed first and the political risk both ways must be considered.',
  source: chapter('Assess the Risks', 'Operational risk is assessed first; political risk of not providing and of providing is considered with it.'),
  spec: 'ANA-140',
  *find(plan) {
    for (const gap of plan.of('gap')) {
      const missing = parts.filter((part) => !isRated(gap, part))
      const [first] = missing
      if (first === undefined) continue
      yield {
        record: gap.id, field: first,
        message: `${named(gap)} does not rate ${joinNames(missing.map((part) => risks[part]))}.`,
        next: 'Rate likelihood and consequence, and say why.',
      }
    }
  },
}

const isRated = (gap: Rec<'gap'>, part: keyof typeof risks) => gap[part]?.likelihood !== undefined && gap[part]?.consequence !== undefined
