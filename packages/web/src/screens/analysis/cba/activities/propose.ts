import { addDays, daysBetween, firstDayOf, lastDayOf, type Day, type FiscalYear, type Rec, type Usd } from '@throughline/model'
import { stepsOfDomain, type StepTemplate } from './step-templates.ts'

type Solution = Rec<'solution'>

/** A step as proposed, to be edited before it is added. */
export interface ProposedStep extends Omit<StepTemplate, 'verb' | 'days'> {
  readonly title: string
  readonly start: Day
  readonly end: Day
  readonly isIn: boolean
}

/** Money of one year, and the step it goes to. */
export interface ProposedMoney {
  readonly fiscalYear: FiscalYear
  readonly amount: Usd
  readonly step: string
}

const dayAfter = (d: Day) => addDays(d, 1)

/** Laid end to end from a first day. */
function laidFrom(templates: readonly StepTemplate[], first: Day, nameOf: (verb: string) => string): readonly ProposedStep[] {
  let start = first
  return templates.map(({ verb, days, ...rest }) => {
    const end = addDays(start, days - 1)
    const step = { ...rest, title: nameOf(verb), start, end, isIn: true }
    start = dayAfter(end)
    return step
  })
}

const daysOf = (templates: readonly StepTemplate[]) => templates.reduce((sum, { days }) => sum + days, 0)

/**
 * The steps of an option, end to end, so that all but what comes after end on the day the gap must be closed by; from the day asked about where that is too late or no day is named.
 * `proposeSteps(boats, day('2030-12-31'), day('2026-11-20')).at(-2)?.end // 2030-12-31`
 */
export function proposeSteps({ domain, text }: Pick<Solution, 'domain' | 'text'>, neededBy: Day | undefined, on: Day): readonly ProposedStep[] {
  const templates = stepsOfDomain(domain)
  const within = daysOf(templates.filter(({ isAfter }) => isAfter !== true))
  const back = neededBy === undefined ? undefined : addDays(neededBy, 1 - within)
  const first = back === undefined || back < on ? dayAfter(on) : back
  return laidFrom(templates, first, (verb) => `${verb}: ${shortText(text)}`)
}

const titleLength = 80

/** The first words of an option, for the title of an activity. */
export function shortText(text: string): string {
  const line = (text.split('\n')[0] ?? text).replace(/[.;]$/, '')
  const lower = /^[A-Z][a-z]/.test(line) ? line.charAt(0).toLowerCase() + line.slice(1) : line
  if (lower.length <= titleLength) return lower
  const cut = lower.lastIndexOf(' ', titleLength)
  return `${lower.slice(0, cut > 0 ? cut : titleLength)}…`
}

/** The step named and all after it, moved so that it starts on a day or later; those before stay. */
export function startFrom(steps: readonly ProposedStep[], key: string, first: Day): readonly ProposedStep[] {
  const at = steps.findIndex((step) => step.key === key)
  const from = steps[at]
  const by = from === undefined ? 0 : daysBetween(from.start, first)
  return by <= 0 ? steps : steps.map((step, index) => (index < at ? step : { ...step, start: addDays(step.start, by), end: addDays(step.end, by) }))
}

/** The step the gates and the money are asked of first. */
export const mainOf = (steps: readonly ProposedStep[]): ProposedStep | undefined => steps.find(({ isMain, isIn }) => isMain === true && isIn) ?? steps.find(({ isIn, isStaffStep }) => isIn && isStaffStep !== true)

/** Each year of the rough cost goes to the main step where that falls in the year, else to the first that does and is no staff work, else to the main one. */
export function proposeMoney(steps: readonly ProposedStep[], roughCost: Solution['roughCost']): readonly ProposedMoney[] {
  const main = mainOf(steps)
  return (roughCost ?? []).flatMap(({ fiscalYear, amount }) => {
    const inYear = steps.filter((step) => step.isIn && step.isStaffStep !== true && step.start <= lastDayOf(fiscalYear) && step.end >= firstDayOf(fiscalYear))
    const step = inYear.find((one) => one === main) ?? inYear[0] ?? main
    return step === undefined ? [] : [{ fiscalYear, amount, step: step.key }]
  })
}

/** Steps that would begin before the one they wait for ends. */
export const overlapping = (steps: readonly ProposedStep[]): readonly ProposedStep[] => {
  const own = steps.filter(({ isIn }) => isIn)
  return own.filter((step, index) => { const before = own[index - 1]; return before !== undefined && step.start <= before.end })
}
