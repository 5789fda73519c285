import { formatDay, quoted, type Activity, type Day } from '@throughline/model'
import type { Gate } from './gate.ts'

interface Said {
  readonly message: string
  readonly next: string
}

const days = (n: number) => (n === 1 ? '1 day' : `${n} days`)
const withLag = (lag: number) => (lag === 0 ? '' : lag > 0 ? ` and ${days(lag)} must lie between` : ` and it may overlap by ${days(-lag)}`)

export interface TooEarly {
  readonly successor: Activity
  readonly predecessor: Activity
  readonly start: Day
  readonly end: Day
  readonly earliest: Day
  readonly days: number
  readonly lagDays: number
}

const gateText = ({ title, latest, source, answer }: Gate) => `${title} by ${formatDay(latest)}${plannedText(latest, answer?.day)} (${source.cite})`
const plannedText = (latest: Day, planned: Day | undefined) =>
  planned === undefined ? '' : planned > latest ? `, but the plan has it on ${formatDay(planned)}` : `, which the plan has on ${formatDay(planned)} and does not show as done`
const andMore = (gates: readonly Gate[]) => (gates.length === 1 ? '' : `; ${gates.length - 1} more`)
const firstOf = (gates: readonly Gate[]) => gates.slice(0, 1).map(gateText).join('')

/** The words of the schedule checks, by check id. */
export const scheduleMessages = {
  'schedule/starts-too-early': (late: TooEarly): Said => ({
    message: `Activity ${quoted(late.successor)} starts on ${formatDay(late.start)}, ${days(late.days)} too early: it waits for ${quoted(late.predecessor)}, which ends on ${formatDay(late.end)}${withLag(late.lagDays)}.`,
    next: `Move it to ${formatDay(late.earliest)} or later, bring the earlier step forward, or take the dependency out if it need not wait.`,
  }),
  'schedule/cycle': (ring: readonly Activity[]): Said => ({
    message: `These activities wait for one another in a ring, so none can start: ${[...ring, ...ring.slice(0, 1)].map(quoted).join(' → ')}.`,
    next: 'Take out the dependency that does not hold.',
  }),
  'schedule/gate-missed': (activity: Activity, gates: readonly Gate[]): Said => ({
    message: `Activity ${quoted(activity)} has missed a step its program asks for: ${firstOf(gates)}${andMore(gates)}.`,
    next: 'Move the activity to its earliest honest start (throughline gates), or record the step that answers it, if it was taken.',
  }),
  'schedule/gate-tight': (activity: Activity, gates: readonly Gate[]): Said => ({
    message: `A step for activity ${quoted(activity)} is due soon: ${firstOf(gates)}${andMore(gates)}.`,
    next: 'Take it now, or put it on the plan as a step of the staff that the activity waits for.',
  }),
} as const
