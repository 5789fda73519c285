import { programAsOf, stepsOf } from '@throughline/catalog'
import { addDays, daysBetween, firstDayOf, fiscalYear, fiscalYearOf, formatFiscalYear, later, perRecord, type Activity, type Day, type PlanGraph, type RecordId, type Source } from '@throughline/model'
import { endOf, startOf } from './waits.ts'
import { latestDays, windowFor } from './gate-latest.ts'
import { isHeldAgainst, type Gate } from './gate.ts'
import { gatesOf } from './gates.ts'

/** What keeps an activity from starting earlier. */
export interface EarliestBecause {
  readonly program: string
  readonly step: string
  readonly title: string
  readonly source: Source
  readonly confidence: Gate['confidence']
  /** Why that day, in words. */
  readonly text: string
}

/** The earliest day an activity can honestly start as of a day, planned forwards through the gates that are not behind it. */
export interface EarliestStart {
  readonly activity: RecordId
  readonly day: Day
  /** The gate that decides; undefined where none holds it back and it can start at once. */
  readonly because?: EarliestBecause
  /** Whether the activity is planned for that day or later. */
  readonly isPlannedSo: boolean
}

/**
 * The earliest honest start of an activity: from the day asked about, or from the day the plan has an open step done, through the days each gate asks.
 * What is no rule holds back only what the plan neither schedules nor has approved, but nothing starts before a step the plan has for it; a gate that only sometimes stands (`onlyIf`) only where the plan has the step. Undefined for a step of the staff, and for what has begun, is cancelled or has no start.
 * With `programs` those are asked about in place of the activity's own, and only their money.
 * `earliestHonestStart(plan, activity, day('2026-11-20'))?.day // 2027-01-19`
 */
export function earliestHonestStart(plan: PlanGraph, activity: Activity, on: Day, programs?: readonly string[]): EarliestStart | undefined {
  if (programs !== undefined) return honestStart(plan, activity, on, programs)
  const known = kept(plan, activity)
  const found = known.get(on)
  if (found !== undefined || known.has(on)) return found
  const made = honestStart(plan, activity, on)
  known.set(on, made)
  return made
}

/** Kept with the plan: dates, checks and screens all ask it, and each answer searches the plan for the steps behind it. */
const kept = perRecord((_plan: PlanGraph, _activity: Activity) => new Map<Day, EarliestStart | undefined>())

function honestStart(plan: PlanGraph, activity: Activity, on: Day, programs?: readonly string[]): EarliestStart | undefined {
  const start = startOf(activity)
  if (start === undefined || activity.isStaffStep === true || activity.actualStart !== undefined || activity.status === 'cancelled' || activity.status === 'under-way' || activity.status === 'done') return undefined
  const open = gatesOf(plan, activity, on, programs).filter((gate) => gate.state !== 'done' && !gate.isAfter)
  const found = [
    ...open.flatMap((gate) => { const bound = boundBy(plan, activity, on, gate); return bound === undefined ? [] : [bound] }),
    ...moneyBounds(plan, activity, programs),
  ]
  const [last] = found.filter((bound) => bound.day > on).sort((a, b) => (a.day === b.day ? rank(a) - rank(b) || (nameOf(a) < nameOf(b) ? -1 : 1) : a.day > b.day ? -1 : 1))
  const day = last?.day ?? on
  return { activity: activity.id, day, ...(last !== undefined && { because: last.because }), isPlannedSo: start >= day }
}

const nameOf = ({ because: { step, program } }: Bound) => `${step} ${program}`

interface Bound { readonly day: Day; readonly because: EarliestBecause }

/** Of two that give the same day, the better read one is named. */
const rank = ({ because: { confidence } }: Bound) => ['verified', 'partly', 'memory', 'default'].indexOf(confidence)

function boundBy(plan: PlanGraph, activity: Activity, on: Day, gate: Gate): Bound | undefined {
  const start = startOf(activity)
  if (start === undefined) return undefined
  const program = programAsOf(plan, gate.program, start)
  const step = program === undefined ? undefined : stepsOf(program).find(({ id }) => id === gate.step)
  if (program === undefined || step === undefined) return undefined
  const because = (text: string): EarliestBecause => ({ program: gate.program, step: gate.step, title: gate.title, source: gate.source, confidence: gate.confidence, text })
  if (!isHeldAgainst(gate, activity)) return gate.answer?.day === undefined ? undefined : { day: gate.answer.day, because: because('the day the plan has it done') }
  const base = gate.answer?.day === undefined ? on : later(on, gate.answer.day)
  if (gate.year !== undefined) {
    let year = gate.year
    for (let window = windowFor(step, year); window !== undefined && window.until < base; window = windowFor(step, year)) year = fiscalYear(year + 1)
    return year === gate.year ? undefined : { day: firstDayOf(year), because: because(`the window for ${formatFiscalYear(gate.year)} money is past; the next is for ${formatFiscalYear(year)}`) }
  }
  const country = plan.get('partner', plan.head?.partner)?.code
  const length = lengthOf(activity)
  // The windows hang on the money's year, not on the start: without them a later start only ever moves a gate later.
  const steps = stepsOf(program).filter(({ lead }) => lead.sort !== 'window')
  const latestFor = (day: Day) => latestDays(steps, { start: day, end: addDays(day, length), program, country }, fiscalYearOf(day))(step)
  let day = addDays(start, daysBetween(latestFor(start), base))
  while (latestFor(day) < base) day = addDays(day, 1)
  while (latestFor(addDays(day, -1)) >= base) day = addDays(day, -1)
  return { day, because: because(base === on ? 'not yet done' : 'by the day the plan has it done') }
}

/** Days from its first to its last day. */
const lengthOf = (activity: Activity) => {
  const [start, end] = [startOf(activity), endOf(activity)]
  return start === undefined || end === undefined ? 0 : Math.max(0, daysBetween(start, end))
}

/** Work that ends before the first day of its money's first year is not paid for. */
function moneyBounds(plan: PlanGraph, activity: Activity, programs: readonly string[] | undefined): readonly Bound[] {
  const start = startOf(activity)
  const lines = Map.groupBy(plan.referring(activity.id, 'funding-line', 'activity').filter(({ stage, program }) => stage !== 'none-needed' && (programs === undefined || (program !== undefined && programs.includes(program)))), ({ program }) => program)
  return [...lines].flatMap(([id, some]): readonly Bound[] => {
    const program = id === undefined || start === undefined ? undefined : programAsOf(plan, id, start)
    const years = some.flatMap(({ fiscalYear: year }) => year ?? []).sort((a, b) => a - b)
    const [first] = years
    if (program === undefined || first === undefined || years.length < some.length) return []
    const said = formatFiscalYear(first)
    return [{ day: addDays(firstDayOf(first), -lengthOf(activity)), because: { program: program.id, step: 'money', title: `${said} money`, source: { cite: program.citations.slice(0, 3).join('; ') || program.name }, confidence: program.confidence, text: `it must not end before the first day of ${formatFiscalYear(first)}` } }]
  })
}
