import { formatUsd, usd, type Check } from '@throughline/model'
import { chapter } from './reading.ts'

export const shortfallUntold: Check = {
  id: 'theater/shortfall-untold',
  severity: 'warning',
  title: 'Shortfall not told upward',
  why: 'Resources inform planning and do not bound it: a command plans for its end states, finds where means fall short, and tells those above what it needs and what is risked without it. A shortfall with no risk statement is carried by those who cannot mend it.',
  severityBecause: 'The plan can be staffed; those who could help do not know.',
  source: chapter('Identify Resources Available', 'Commands tell the need for more resources and the risk of the shortfall through the proper channels.'),
  spec: 'ANA-161',
  *find(plan) {
    for (const target of plan.of('resource-target')) {
      const { needed, amount, riskStatement } = target
      if (needed === undefined || amount === undefined || needed <= amount || riskStatement !== undefined) continue
      yield {
        record: target.id, field: 'riskStatement',
        message: `In FY${target.fiscalYear} "${target.title}" falls short of what the plans need by ${formatUsd(usd((needed - amount) / 100))}, and nothing says what is risked.`,
        next: 'Write the risk statement that goes up, or lower what the plans need.',
      }
    }
  },
}
