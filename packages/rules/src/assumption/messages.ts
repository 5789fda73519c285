import { daysBetween, formatDay, listed, named, type AnyRecord, type Day, type Rec } from '@throughline/model'
import type { Said } from '../reading/said.ts'

type Assumption = Rec<'assumption'>

const question = {
  valid: 'whether it is valid: is it logical and realistic?',
  necessary: 'whether it is necessary: is it impossible to go on planning without it?',
} as const

/** The words of the assumption checks, by check id. */
export const assumptionMessages = {
  'assumption/untested': (assumption: Assumption, test: 'valid' | 'necessary'): Said => ({
    message: `${named(assumption)} does not say ${question[test]}`,
    next: 'Answer the test with a reason, or take the assumption out.',
  }),
  'assumption/review-overdue': (assumption: Assumption, due: Day, on: Day): Said => {
    const late = daysBetween(due, on)
    return {
      message: `${named(assumption)} was to be reviewed by ${formatDay(due)}, ${late === 1 ? '1 day' : `${late} days`} ago.`,
      next: 'Review it, record what was found, and set the next review.',
    }
  },
  'assumption/broken': (assumption: Assumption, resting: readonly AnyRecord[]): Said => ({
    message: `${named(assumption)} is broken.${resting.length === 0 ? ' Nothing is said to rest on it.' : ` On it ${resting.length === 1 ? 'rests' : 'rest'} ${listed(resting, 6)}.`}`,
    next: resting.length === 0 ? 'Say what rests on it, or take it out.' : 'Plan again what rests on it, then say what is assumed now.',
  }),
} as const
