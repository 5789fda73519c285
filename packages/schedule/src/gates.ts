import { programAsOf, stepsOf, tightDays, type Program, type ProgramStep } from '@throughline/catalog'
import { daysBetween, fiscalYearOf, formatFiscalYear, perPlan, type Activity, type Day, type FiscalYear, type PlanGraph, type Source } from '@throughline/model'
import { endOf, startOf } from './waits.ts'
import { answerTo } from './gate-answer.ts'
import { latestDays, noticeDays, windowFor, type Reckoning } from './gate-latest.ts'
import { packageFor, programsOf, type GatePackage } from './gate-package.ts'
import { isRule, type Gate, type GateAnswer, type GateState } from './gate.ts'

/**
 * The gates of an activity as of a day: the steps its programs ask for, with their latest days, planned backwards from its start (or end). Programs are
 * those the plan knows on the day of the start: the catalogue's, with what its library holds in their place.
 * By latest day. None for a step of the staff, one that is cancelled or has no start; of one under way or done only what comes after it.
 * With `programs` those are asked about in place of the activity's own: what would be, if it used them.
 * `gatesOf(plan, activity, on).map((gate) => `${gate.step} ${gate.latest} ${gate.state}`)`
 */
export const gatesOf = (plan: PlanGraph, activity: Activity, on: Day, programs?: readonly string[]): readonly Gate[] => gatesWanted(plan, activity, on, () => true, programs)

/** What is known of a gate before its day is reckoned and the plan searched for what answers it. */
type Bare = Pick<Gate, 'confidence' | 'isAfter' | 'onlyIf' | 'foundBy'>

/** Of its days left, too. */
type IsWanted = (gate: Bare, slackDays: number) => boolean

function gatesWanted(plan: PlanGraph, activity: Activity, on: Day, isWanted: IsWanted, programs = programsOf(plan, activity)): readonly Gate[] {
  const start = startOf(activity)
  if (start === undefined || activity.isStaffStep === true || activity.status === 'cancelled') return []
  const end = endOf(activity) ?? start
  const country = plan.get('partner', plan.head?.partner)?.code
  const all = programs.flatMap((id) => {
    const program = programAsOf(plan, id, start)
    return program === undefined ? [] : gatesFor({ plan, activity, on, program, isWanted, whole: packageFor(plan, activity, id), at: { start, end: end < start ? start : end, program, country } })
  })
  const isBegun = activity.status === 'under-way' || activity.status === 'done' || activity.actualStart !== undefined
  return eachOnce(isBegun ? all.filter(({ isAfter }) => isAfter) : all)
}

/** The gates of every activity of a plan as of a day, by latest day. `gatesOfPlan(plan, on).filter(({ state }) => state === 'missed')` */
export const gatesOfPlan = (plan: PlanGraph, on: Day): readonly Gate[] =>
  plan.of('activity').flatMap((activity) => gatesOf(plan, activity, on)).sort(byDay)

const byDay = (a: Gate, b: Gate) => (a.latest === b.latest ? (a.key < b.key ? -1 : 1) : a.latest < b.latest ? -1 : 1)

const known = perPlan(() => new Map<string, readonly Gate[]>())

/**
 * The gates that a check may tell of, kept for as long as the plan: a rule, or what is due within the days that are tight on an
 * activity not approved. The others are not searched for answers.
 */
export function gatesToCheck(plan: PlanGraph, activity: Activity, on: Day): readonly Gate[] {
  const key = `${activity.id} ${on}`
  const found = known(plan).get(key)
  if (found !== undefined) return found
  const gates = gatesWanted(plan, activity, on, (gate, slackDays) => !gate.isAfter && gate.foundBy === undefined && (isRule(gate) || (slackDays <= tightDays.days && activity.status !== 'approved')))
  known(plan).set(key, gates)
  return gates
}

/** Two programs that ask for the same step by the same day ask for it once. */
const eachOnce = (gates: readonly Gate[]): readonly Gate[] => gates.length < 2 ? gates :
  [...new Map(gates.toReversed().map((gate) => [`${gate.step} ${gate.latest} ${gate.source.cite}`, gate])).values()].sort(byDay)

interface OneProgram {
  readonly plan: PlanGraph
  readonly activity: Activity
  readonly on: Day
  readonly program: Program
  readonly whole: GatePackage
  readonly at: Reckoning
  readonly isWanted: IsWanted
}

function gatesFor(one: OneProgram): readonly Gate[] {
  const { program, activity, whole } = one
  const steps = stepsGiven(program, activity)
  const { years, isAssumed } = moneyYears(one)
  const first = years[0] ?? fiscalYearOf(one.at.start)
  const inYears = new Map(years.map((year) => [year, latestDays(steps, one.at, year)]))
  const latest = inYears.get(first) ?? latestDays(steps, one.at, first)
  const gates: Gate[] = []
  for (const step of steps) {
    if (step.per !== 'activity' && !whole.isFirst) continue
    if (step.lead.sort !== 'window') {
      const gate = gateOf(one, step, latest(step))
      if (gate !== undefined) gates.push(gate)
      continue
    }
    for (const [year, own] of inYears) {
      const gate = gateOf(one, step, own(step), year)
      if (gate !== undefined) gates.push(isAssumed ? { ...gate, assumed: `the year of the money is not known; ${formatFiscalYear(year)}, the year of the start, is taken` } : gate)
    }
  }
  return gates
}

const stepsBySupport = new WeakMap<Program, Map<string, readonly ProgramStep[]>>()

/** The steps of a program for what an activity gives: the same list for all that give the same. */
function stepsGiven(program: Program, activity: Activity): readonly ProgramStep[] {
  const lists = stepsBySupport.get(program) ?? new Map<string, readonly ProgramStep[]>()
  stepsBySupport.set(program, lists)
  const key = (activity.supports ?? []).join(' ')
  const found = lists.get(key)
  if (found !== undefined) return found
  const made = stepsOf(program).filter((step) => isGiven(step, activity))
  lists.set(key, made)
  return made
}

/** A step for some kinds of support stands where one of them is given, or nothing is said. */
const isGiven = ({ support }: ProgramStep, { supports = [] }: Activity) => {
  const kinds: readonly string[] | undefined = support
  return kinds === undefined || supports.length === 0 || supports.some((kind) => kinds.includes(kind))
}

/** The years of the program's money for an activity; where no line says one, that of the start; none where no money is needed. */
function moneyYears({ plan, activity, program, at }: OneProgram): { readonly years: readonly FiscalYear[]; readonly isAssumed: boolean } {
  const lines = plan.referring(activity.id, 'funding-line', 'activity').filter((line) => line.program === program.id)
  const needed = lines.filter(({ stage }) => stage !== 'none-needed')
  if (lines.length > 0 && needed.length === 0) return { years: [], isAssumed: false }
  const years = [...new Set(needed.flatMap(({ fiscalYear }) => fiscalYear ?? []))].sort((a, b) => a - b)
  return years.length > 0 ? { years, isAssumed: false } : { years: [fiscalYearOf(at.start)], isAssumed: true }
}

const bareByProgram = new WeakMap<Program, Map<ProgramStep, Bare>>()

/** What holds for a step of a program whatever the activity: worked out once, for thousands of activities. */
function bareOf(step: ProgramStep, program: Program): Bare {
  const ofProgram = bareByProgram.get(program) ?? new Map<ProgramStep, Bare>()
  bareByProgram.set(program, ofProgram)
  const found = ofProgram.get(step)
  if (found !== undefined) return found
  const { notification } = program
  const onlyIf = step.lead.sort === 'program-notice' && notification?.trigger !== 'each-activity' ? notification?.text : undefined
  const bare: Bare = {
    confidence: hasOwnNumber(step, program) ? program.confidence : step.confidence, isAfter: step.lead.sort === 'after',
    ...(onlyIf !== undefined && { onlyIf }), ...(step.foundBy !== undefined && onlyIf === undefined && { foundBy: step.foundBy }),
  }
  ofProgram.set(step, bare)
  return bare
}

function gateOf({ plan, activity, on, program, whole, at, isWanted }: OneProgram, step: ProgramStep, latest: Day, year?: FiscalYear): Gate | undefined {
  const bare = bareOf(step, program)
  const slackDays = daysBetween(on, latest)
  if (!isWanted(bare, slackDays)) return undefined
  const window = year === undefined ? undefined : windowFor(step, year)
  const answer = answerTo({ plan, activity, program: program.id, whole, step, window: window === undefined || year === undefined ? undefined : { ...window, year } })
  return {
    slackDays, ...bare,
    key: `${activity.id}/${program.id}/${step.id}${year === undefined ? '' : `/${year}`}`,
    activity: activity.id, program: program.id, step: step.id, title: step.title, owner: step.owner, latest, state: stateOf({ slackDays, confidence: bare.confidence, latest, answer }), source: sourceFor(step, program, at),
    ...(window !== undefined && { opens: window.opens }), ...(answer !== undefined && { answer }), ...(year !== undefined && { year }),
  }
}

function stateOf({ slackDays, latest, answer, confidence }: Pick<Gate, 'slackDays' | 'latest' | 'confidence'> & { readonly answer: GateAnswer | undefined }): GateState {
  if (answer?.isDone === true) return 'done'
  const isLate = slackDays < 0 || (answer?.day !== undefined && answer.day > latest)
  if (isLate) return answer !== undefined && !isRule({ confidence }) ? 'tight' : 'missed'
  return slackDays <= tightDays.days ? 'tight' : 'ahead'
}

/** How the data says of a step that its source is the law of each program. */
const anyLaw = "The program's law"

const hasOwnNumber = ({ lead }: ProgramStep, program: Program) => lead.sort === 'program-notice' || (lead.sort === 'program-lead' && program.leadTimeDays !== undefined)

const sources = new WeakMap<Program, Map<ProgramStep, Source>>()

/** A number of the program's own file is cited from there. */
function sourceFor(step: ProgramStep, program: Program, at: Reckoning): Source {
  if (hasOwnNumber(step, program)) return ownSource(step, program, at)
  const ofProgram = sources.get(program) ?? new Map<ProgramStep, Source>()
  sources.set(program, ofProgram)
  const found = ofProgram.get(step)
  if (found !== undefined) return found
  const law = lawOf(program)
  const made = { cite: law === undefined ? step.source : step.source.replace(anyLaw, law) }
  ofProgram.set(step, made)
  return made
}

const lawOf = ({ citations, sources: read }: Program): string | undefined => (citations.length > 0 ? citations.slice(0, 3).join('; ') : read[0]?.doc)

function ownSource(step: ProgramStep, program: Program, { country, start }: Reckoning): Source {
  const days = step.lead.sort === 'program-lead' ? program.leadTimeDays : noticeDays(program, country, start)
  return { cite: lawOf(program) ?? `Throughline catalogue, ${program.short}: from memory, no source read`, says: `${days} days before` }
}
