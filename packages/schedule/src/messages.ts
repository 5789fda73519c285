import { formatDay, formatSpan, listed, quoted, type Activity, type Day, type Rec } from '@throughline/model'
import type { Conflict } from './dates/conflicts.ts'
import type { Overload } from './dates/load.ts'
import type { ClosedSpan } from './dates/plan-calendars.ts'
import type { ForceAnswers, ForcePlan } from './forces.ts'
import type { Gate } from './gate.ts'
import { endOf, startOf, typeOf, type Wait, type WaitBound } from './waits.ts'

interface Said {
  readonly message: string
  readonly next: string
}

const days = (n: number) => (n === 1 ? '1 day' : `${n} days`)
const withLag = (lag: number, lagIn: Rec<'dependency'>['lagIn']) => {
  const count = `${lagIn === 'working-days' ? `${Math.abs(lag)} working` : Math.abs(lag)} ${Math.abs(lag) === 1 ? 'day' : 'days'}`
  return lag === 0 ? '' : lag > 0 ? ` and ${count} must lie between` : ` and it may overlap by ${count}`
}

export interface TooEarly extends Wait { readonly bound: WaitBound }

const waitWords = {
  'finish-start': (before: Activity) => `it waits for ${quoted(before)}, which ends on ${dayText(endOf(before))}`,
  'start-start': (before: Activity) => `it waits for ${quoted(before)} to begin, on ${dayText(startOf(before))}`,
  'finish-finish': (before: Activity) => `it must not end before ${quoted(before)}, which ends on ${dayText(endOf(before))}`,
  'start-finish': (before: Activity) => `it must not end before ${quoted(before)} begins, on ${dayText(startOf(before))}`,
} as const
const dayText = (d: Day | undefined) => (d === undefined ? 'a day not known' : formatDay(d))

const gateText = ({ title, latest, source, answer }: Gate) => `${title} by ${formatDay(latest)}${plannedText(latest, answer?.day)} (${source.cite})`
const plannedText = (latest: Day, planned: Day | undefined) =>
  planned === undefined ? '' : planned > latest ? `, but the plan has it on ${formatDay(planned)}` : `, which the plan has on ${formatDay(planned)} and does not show as done`
const andMore = (gates: readonly Gate[]) => (gates.length === 1 ? '' : `; ${gates.length - 1} more`)
const firstOf = (gates: readonly Gate[]) => gates.slice(0, 1).map(gateText).join('')

/** The words of the schedule checks, by check id. */
export const scheduleMessages = {
  'schedule/starts-too-early': ({ successor, predecessor, dependency, bound }: TooEarly): Said => ({
    message: `Activity ${quoted(successor)} ${bound.end === 'start' ? 'starts' : 'ends'} on ${dayText(bound.end === 'start' ? startOf(successor) : endOf(successor))}, ${days(bound.days)} too early: ${waitWords[typeOf(dependency)](predecessor)}${withLag(dependency.lagDays ?? 0, dependency.lagIn)}.`,
    next: bound.end === 'start'
      ? `Move it to ${formatDay(bound.earliest)} or later, bring the earlier step forward, or take the dependency out if it need not wait.`
      : `Let it end on ${formatDay(bound.earliest)} or later, bring the earlier step forward, or take the dependency out if it need not wait.`,
  }),
  'schedule/cycle': (ring: readonly Activity[]): Said => ({
    message: `These activities wait for one another in a ring, so none can start: ${[...ring, ...ring.slice(0, 1)].map(quoted).join(' → ')}.`,
    next: 'Take out the dependency that does not hold.',
  }),
  'schedule/over-capacity': ({ capacity, start, end, taken, amount, activities }: Overload): Said => ({
    message: `Capacity ${quoted(capacity)} is asked for ${taken} at once and has ${amount}${capacity.unit === undefined ? '' : ` ${capacity.unit}`}, ${formatSpan(start, end)}: ${listed(activities)}.`,
    next: 'Move one of them, let another office take it, or correct the capacity.',
  }),
  'schedule/closed-days': (activity: Activity, start: Day, end: Day, spans: readonly ClosedSpan[]): Said => ({
    message: `Activity ${quoted(activity)} is planned for ${formatSpan(start, end)}, which meets ${spans.map((one) => `${one.title} (${formatSpan(one.start, one.end)})`).join(', ')}.`,
    next: 'Move it past those days, or correct the calendar if they do not concern it.',
  }),
  'schedule/deadline-missed': ({ text, chain, because }: Conflict): Said => ({
    message: `${text}${chain.length > 1 ? ` The chain: ${because.map(({ text: one }) => one).join('; ')}.` : ''}`,
    next: chain.length > 1 ? 'Shorten a step of the chain or its lag, take out a link that need not hold, begin earlier, or move the day.' : 'Begin earlier, shorten it, or move the day.',
  }),
  'schedule/forces-late': (activity: Activity, forces: ForcePlan, answers: ForceAnswers): Said => ({
    message: forces.state === 'not-there'
      ? `The forces for activity ${quoted(activity)} are not there on all of its days.`
      : `Forces for activity ${quoted(activity)} had to be asked for by ${formatDay(forces.latest)} (${forces.title.toLowerCase()}, ${forces.leadDays} days ahead, ${forces.isOwnLead ? 'as the activity says' : 'a rule of thumb'}); ${forces.requested === undefined ? 'no request stands in the plan' : `the request goes in on ${formatDay(forces.requested)}`}.`,
    next: `${answers.adapt === undefined ? `Adapt the event to forces that are there${answers.emergentBy === undefined ? '' : ` (an emergent request can still go in by ${formatDay(answers.emergentBy)})`}` : `Adapt it to the forces: ${formatSpan(answers.adapt.start, answers.adapt.end)}`}, or move it a year, to ${formatSpan(answers.moved.start, answers.moved.end)}, and ask by ${formatDay(answers.moved.latest)}.`,
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
