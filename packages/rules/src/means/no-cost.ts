import type { Check } from '@throughline/model'
import { hasAmount } from '../reading/cost.ts'
import { isPlanned } from '../reading/history.ts'
import { meansMessages } from './messages.ts'

export const noCost: Check = {
  id: 'means/no-cost',
  severity: 'warning',
  title: 'Activity without cost',
  why: 'The plan is the case for the money: program managers ask for funds years ahead from what it says. An activity without a cost is not asked for. Zero is a cost, and says that nobody needs to ask.',
  severityBecause: 'The plan still reads, but the request it should carry is missing.',
  source: { cite: 'Chapter 19, Putting the Pieces Together in a CSCS', says: 'Planners identify approximate costs, and estimate where no funding stream is known.' },
  spec: 'RUL-64',
  *find(plan) {
    for (const activity of plan.of('activity').filter(isPlanned)) {
      const lines = plan.referring(activity.id, 'funding-line', 'activity')
      if (lines.some(hasAmount)) continue
      const [first] = lines
      yield { record: activity.id, ...(first && { also: lines.map((line) => line.id) }), ...meansMessages['means/no-cost'](activity, first !== undefined) }
    }
  },
}
