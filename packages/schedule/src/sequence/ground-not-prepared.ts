import { formatDay, quoted, type Check } from '@throughline/model'
import { startOf } from '../waits.ts'
import { effortWork } from './effort-work.ts'

/** Work that presumes the partner wants it, and work that finds out and agrees. */
const builds = ['training', 'delivery', 'equipment', 'exercise', 'construction'] as const
const prepares = ['engagement', 'exchange', 'assessment', 'partner-action', 'legal'] as const

export const groundNotPrepared: Check = {
  id: 'sequence/ground-not-prepared',
  severity: 'warning',
  title: 'Begins without engagement',
  why: 'The first phase builds support: leaders are met, expectations are set, what is there is looked at. A line of effort that begins with training, equipment or an exercise builds on an agreement nobody has made.',
  severityBecause: 'The support may exist outside the plan; the plan does not show it.',
  source: { cite: 'Chapter 19, Putting the Pieces Together in a CSCS', says: 'Engagement at the start builds buy-in and realistic expectations.' },
  spec: 'SCH-102',
  *find(plan) {
    for (const { effort, of } of effortWork(plan)) {
      const [first] = of(...builds)
      const [ground] = of(...prepares)
      const [begins, met] = [first && startOf(first), ground && startOf(ground)]
      if (first === undefined || begins === undefined || (met !== undefined && met <= begins)) continue
      yield {
        record: effort.id, also: [first.id],
        message: `Line of effort ${quoted(effort)} begins with ${quoted(first)} on ${formatDay(begins)}; ${met === undefined || ground === undefined ? 'nothing in it engages the partner or looks at what is there' : `the first engagement or assessment, ${quoted(ground)}, comes on ${formatDay(met)}`}.`,
        next: 'Put leader engagement, staff talks or an assessment before it, or give activities that do so this line of effort.',
      }
    }
  },
}
