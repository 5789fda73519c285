import { formatDay, listed, named, quoted, type Activity, type Day, type Objective, type Rec } from '@throughline/model'
import type { Said } from '../reading/said.ts'

type Effort = Rec<'line-of-effort'>

/** The words of the checks of initiatives, by check id. */
export const initiativeMessages = {
  'initiative/not-significant': (effort: Effort, isMultiTool: boolean, isMultiYear: boolean): Said => ({
    message: `${named(effort)} is marked a significant initiative, but its activities ${isMultiTool ? '' : 'use fewer than two programs'}${!isMultiTool && !isMultiYear ? ' and ' : ''}${isMultiYear ? '' : 'stay within one fiscal year'}.`,
    next: isMultiTool || isMultiYear ? 'See whether more belongs to it, or take the mark off.' : 'Take the mark off, or plan the programs and years it needs.',
  }),
  'initiative/no-theory-of-change': (effort: Effort): Said => ({
    message: `${named(effort)} is marked a significant initiative and has no theory of change.`,
    next: 'Write it: if we do this, that will change, because …; and what we assume.',
  }),
  'initiative/objective-without-activity': (objective: Objective, efforts: readonly Effort[]): Said => ({
    message: `${named(objective)} stands in the line of effort ${listed(efforts)}, and no activity serves it.`,
    next: 'Plan the activities that reach it, or take it out of the line.',
  }),
  'initiative/activity-after-deadline': (objective: Objective, deadline: Day, last: Activity, end: Day): Said => ({
    message: `${named(objective)} is due on ${formatDay(deadline)}, but the last activity that serves it, ${quoted(last)}, ends on ${formatDay(end)}.`,
    next: 'Move the deadline or the activity; if it keeps up what was reached, tie it to the objective above.',
  }),
  'initiative/order-does-not-hold': {
    turned: (effort: Effort, pairs: readonly { readonly before: Objective; readonly after: Objective }[]): Said => ({
      message: `${named(effort)} puts ${pairs.map(({ before, after }) => `${quoted(before)} before ${quoted(after)}`).join(', and ')}, though the second must be reached first.`,
      next: 'Turn the two around, or take out what says that one enables the other.',
    }),
    ring: (effort: Effort, ring: readonly Objective[]): Said => ({
      message: `In ${quoted(effort)} these objectives enable one another in a ring, so none can be first: ${listed(ring, 12)}.`,
      next: 'Take out the tie that does not hold.',
    }),
  },
  'initiative/sufficiency-not-judged': (effort: Effort): Said => ({
    message: `${named(effort)} does not say whether reaching its objectives reaches the end state.`,
    next: 'Record the judgement (yes, partly or no) and its reason.',
  }),
} as const
