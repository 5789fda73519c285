import { daysBetween, formatDay, quoted, type Check } from '@throughline/model'
import { chainTo } from '../dates/paths.ts'
import { scheduleOf } from '../dates/plan-schedule.ts'

export const beyondPlan: Check = {
  id: 'schedule/beyond-plan',
  severity: 'warning',
  title: 'Pushed past the end of the plan',
  why: 'An activity is planned within the plan, but the chain of steps it waits for ends so late that it can only be held after the last day: the certification that crowns the plan falls out of it. The finding names the chain.',
  severityBecause: 'It may still be held, in the plan that follows.',
  source: { cite: 'Chapter 19, Putting the Pieces Together in a CSCS', says: 'Activities are laid out over up to five years, to an end.' },
  spec: 'SCH-15',
  *find(plan, on) {
    const last = plan.head?.end
    if (last === undefined || plan.of('dependency').length === 0) return
    const schedule = scheduleOf(plan, { on, hasLaw: false })
    for (const { id, activity, earlyFinish, progress } of schedule.activities) {
      if (progress !== 'to-come' || earlyFinish <= last || activity.end === undefined || activity.end > last) continue
      const chain = chainTo(schedule, id)
      yield {
        record: id, field: 'end', also: chain.filter((one) => one !== id),
        message: `Activity ${quoted(activity)} can end on ${formatDay(earlyFinish)} at the earliest, ${daysBetween(last, earlyFinish)} days after the plan; it waits for ${chain.length - 1} ${chain.length === 2 ? 'step' : 'steps'}, the first of them ${quoted(schedule.of(chain[0] ?? id)?.activity ?? activity)}.`,
        next: 'Begin the chain earlier, shorten one of its steps, or carry the activity into the plan that follows.',
      }
    }
  },
}
