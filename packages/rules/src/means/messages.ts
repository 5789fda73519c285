import { formatDay, formatSpan, kindOf, named, quoted, type Activity, type AnyRecord, type Day, type Objective } from '@throughline/model'
import type { Said } from '../reading/said.ts'
import type { Span } from './span.ts'

/** `from 1 OCT 26 to 30 SEP 31`, `from 1 OCT 26`, `to 30 SEP 31`. */
const fromTo = ({ start, end }: Span): string =>
  [start === undefined ? '' : `from ${formatDay(start)}`, end === undefined ? '' : `to ${formatDay(end)}`].filter((part) => part !== '').join(' ')
const spanOf = ({ start, end }: Span): string =>
  start !== undefined && end !== undefined && start <= end ? formatSpan(start, end) : fromTo({ start, end })
const thing = (record: AnyRecord) => `the ${kindOf(record.kind).one}`

/** The words of the checks of ways and means, by check id. */
export const meansMessages = {
  'means/outside-plan-dates': (record: AnyRecord, dates: Span, plan: Span): Said => ({
    message: `${named(record)} (${spanOf(dates)}) lies outside the plan, which runs ${fromTo(plan)}.`,
    next: `Move it into the years of the plan, or change the plan's dates.`,
  }),
  'means/outside-line-dates': (activity: Activity, dates: Span, line: AnyRecord, lineDates: Span): Said => ({
    message: `${named(activity)} (${spanOf(dates)}) lies outside its line of activity ${quoted(line)}, which runs ${fromTo(lineDates)}.`,
    next: 'Move it, or let the line start earlier or end later.',
  }),
  'means/ends-before-start': (record: AnyRecord, start: Day, end: Day): Said => ({
    message: `${named(record)} ends on ${formatDay(end)}, before it starts on ${formatDay(start)}.`,
    next: `Set the end of ${thing(record)} on or after its start.`,
  }),
  'means/no-cost': (activity: Activity, hasLine: boolean): Said => ({
    message: `${named(activity)} has no cost: ${hasLine ? 'its funding line holds no amount' : 'no funding line is for it'}.`,
    next: 'Add an estimate, even a rough one; enter zero where it costs nothing.',
  }),
  'means/no-program': (activity: Activity): Said => ({
    message: `${named(activity)} names no program, and none of its money does.`,
    next: 'Name the program (authority) it would use, or whose own money pays for it.',
  }),
  'means/unknown-program': (record: AnyRecord, unknown: readonly { readonly id: string; readonly nowId: string | undefined }[]): Said => ({
    message: `${record.kind === 'funding-line' ? 'A funding line' : named(record)} names ${unknown.map(({ id, nowId }) =>
      `the program "${id}", which the catalogue ${nowId === undefined ? 'does not have' : `now calls "${nowId}"`}`).join('; and ')}.`,
    next: unknown.length === 1 && unknown[0]?.nowId !== undefined ? `Write "${unknown[0].nowId}".` : 'Choose from the programs of the catalogue.',
  }),
  'means/no-owner': (activity: Activity): Said => ({
    message: `${named(activity)} has no owner: no office answers for it.`,
    next: 'Name the office that answers for it.',
  }),
  'means/objective-after-enabled': (objective: Objective, deadline: Day, earlier: readonly { readonly objective: Objective; readonly deadline: Day }[]): Said => ({
    message: `${named(objective)} is due on ${formatDay(deadline)}, after ${earlier.map((one) => `${quoted(one.objective)} (${formatDay(one.deadline)})`).join(' and ')}, which can only be reached after it.`,
    next: 'Bring its deadline forward, or give what comes after it more time.',
  }),
} as const
