import { formatDay, type Activity, type Day } from '@throughline/model'
import { isHeldAgainst, type EarliestStart, type Gate, type GateOutlook } from '@throughline/schedule'

const days = (n: number) => (n === 1 ? '1 day' : `${n} days`)

/** What is to spare of a gate: "352 days", "12 days, tight", "98 days late", "on the plan 14 days too late", "done". */
export function slackText({ state, slackDays, latest, answer }: Pick<Gate, 'state' | 'slackDays' | 'latest' | 'answer'>): string {
  if (state === 'done') return 'done'
  const planned = answer?.day
  if (slackDays >= 0 && planned !== undefined && planned > latest) return `on the plan ${formatDay(planned)}, too late`
  if (slackDays < 0) return `${days(-slackDays)} late`
  return `${slackDays === 0 ? 'today' : days(slackDays)}${state === 'tight' ? ', tight' : ''}`
}

const doubts = { verified: '', partly: 'read in part', memory: 'from memory', default: 'our default, editable' } as const

/** Where a gate's day comes from, and how well that was read: `sourceText(gate) // 10 U.S.C. 333; 15 days before` */
export function sourceText({ source, confidence }: Pick<Gate, 'source' | 'confidence'>): string {
  const doubt = doubts[confidence]
  const cite = source.cite.toLowerCase()
  const isSaid = doubt === '' || cite.includes(doubt) || (confidence === 'default' && cite.includes('our default')) || (confidence === 'memory' && cite.includes('memory'))
  return [source.cite, source.says, isSaid ? '' : doubt].filter((part) => part !== undefined && part !== '').join('; ')
}

/** How a gate is drawn: done, law or not, and where it stands. */
export type GateLook = 'done' | 'missed' | 'late' | 'tight' | 'law' | 'default'

/** A missed gate that is held against the activity is `missed`; one that is no rule and is answered is only `late`. */
export function gateLook(gate: Gate, activity: Activity | undefined): GateLook {
  if (gate.state === 'done') return 'done'
  if (gate.state === 'missed') return activity === undefined || isHeldAgainst(gate, activity) ? 'missed' : 'late'
  if (gate.state === 'tight') return 'tight'
  return gate.confidence === 'verified' ? 'law' : 'default'
}

export const gateLookWords: Readonly<Record<GateLook, string>> = { done: 'done', missed: 'missed', late: 'late, not held against it', tight: 'tight', law: 'ahead, by law', default: 'ahead, no rule' }

/** The one thing to know of an activity's gates: what is missed and since when, or what comes next. */
export function outlookText({ missed, next, gates }: GateOutlook): string {
  if (missed !== undefined) return `Missed: ${missed.title}, by ${formatDay(missed.latest)}, ${slackText(missed)}.`
  if (next !== undefined) return `Next: ${next.title}, by ${formatDay(next.latest)}, ${next.slackDays === 0 ? 'today' : `${days(next.slackDays)} to spare`}.`
  return gates.some(({ state, isAfter }) => state !== 'done' && !isAfter) ? 'What is left stands only in some cases.' : 'Nothing is open before it.'
}

/** The earliest day it can honestly start, and how that stands to the day planned. */
export function earliestText({ day, isPlannedSo }: EarliestStart, start: Day | undefined, on: Day): string {
  const planned = start === undefined ? '' : isPlannedSo ? `; planned for ${formatDay(start)}` : `; planned for ${formatDay(start)}, too early`
  return `${day === on ? 'It could start today' : `Earliest honest start ${formatDay(day)}`}${planned}.`
}

/** What decides the earliest start, with its source; undefined where nothing holds it back. */
export const becauseText = ({ because }: EarliestStart): string | undefined => (because === undefined ? undefined : `Decided by ${because.title}: ${because.text}; ${sourceText(because)}.`)
