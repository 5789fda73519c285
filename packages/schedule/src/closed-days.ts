import { daysBetween, type Activity, type Check } from '@throughline/model'
import { calendarsOf } from './dates/plan-calendars.ts'
import { scheduleMessages } from './messages.ts'
import { endOf, startOf } from './waits.ts'

/** What lasts longer pauses for such days as a matter of course, and is only not to begin in a blackout period. */
const shortDays = 14

export const closedDays: Check = {
  id: 'schedule/closed-days',
  severity: 'warning',
  title: 'Held when the partner is closed',
  why: 'A visit in the week of an election, a course in the month of the fast, an exercise in the season of storms: each was planned by someone who did not look at the partner’s calendar. Blackout periods count for the categories and places they name. What lasts more than two weeks pauses for such days, and is only not to begin in a blackout period.',
  severityBecause: 'It may still be held, at a price in people who do not come.',
  source: { cite: 'Chapter 19, Requirements Coordination and Integration', says: 'The partner has competing requirements of its own.' },
  spec: 'SCH-13',
  *find(plan, on) {
    const calendars = calendarsOf(plan)
    if (plan.all('holiday').length === 0 && plan.all('blackout').length === 0) return
    for (const activity of plan.of('activity')) {
      const [start, end] = [startOf(activity), endOf(activity) ?? startOf(activity)]
      if (start === undefined || end === undefined || end < on || !isToCome(activity)) continue
      const isShort = daysBetween(start, end) < shortDays
      const spans = calendars.closing(activity, start, isShort ? end : start).filter(({ sort }) => sort === 'blackout' || (sort === 'partner' && isShort))
      if (spans.length > 0) yield { record: activity.id, field: 'start', also: [...new Set(spans.flatMap(({ record }) => record?.id ?? []))], ...scheduleMessages['schedule/closed-days'](activity, start, end, spans) }
    }
  },
}

const isToCome = ({ status, actualStart, isStaffStep }: Activity) => isStaffStep !== true && actualStart === undefined && status !== 'cancelled' && status !== 'done' && status !== 'under-way'
