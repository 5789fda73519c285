import type { Check } from '@throughline/model'
import { conflictsOf } from './dates/conflicts.ts'
import { scheduleOf } from './dates/plan-schedule.ts'
import { scheduleMessages } from './messages.ts'

export const deadlineMissed: Check = {
  id: 'schedule/deadline-missed',
  severity: 'error',
  title: 'Cannot end by the day it must',
  why: 'A milestone or a last day stands in the plan, and the chain of steps that leads to it, each with its length and its lag, cannot end by then. The finding names the whole chain, because any one of its links may be the one to give way. Gates of the law and the life of the money have checks of their own and are not counted here.',
  severityBecause: 'As written, the day cannot be kept.',
  source: { cite: 'Chapter 19, Requirements Coordination and Integration', says: 'Laying activities out over time shows their order and the critical path.' },
  spec: 'SCH-14',
  *find(plan, on) {
    if (!hasDeadlines(plan)) return
    for (const conflict of conflictsOf(scheduleOf(plan, { on, hasLaw: false }))) {
      if (conflict.sort === 'ring') continue
      yield { record: conflict.activity, field: conflict.sort === 'fixed' ? 'start' : 'end', also: conflict.chain.filter((id) => id !== conflict.activity), ...scheduleMessages['schedule/deadline-missed'](conflict) }
    }
  },
}

const hasDeadlines = (plan: Parameters<Check['find']>[0]) => plan.of('milestone').length > 0 || plan.of('activity').some(({ endBy, timing }) => endBy !== undefined || timing === 'fixed')
