import { fiscalYearsBetween, formatUsd, kindOf, noMoney, sumUsd, usd, type Day, type FiscalYear, type PlanGraph, type Rec, type RecordId, type Usd } from '@throughline/model'
import { programName } from '../cost.ts'
import { byKnown, byText, counted } from '../cba/order.ts'
import type { FromCountry } from './country-plan.ts'
import { neededBy, type NeedLine } from './needed-money.ts'

type Target = Rec<'resource-target'>

/** Money needed, and how many costs behind it are not known: those are not nothing. */
export interface Needed { readonly usd: Usd; readonly unknown: number }
export interface NeededByProgram extends Needed { readonly program?: string; readonly name: string; readonly countries: readonly (Needed & FromCountry)[] }

/** One figure the command can count on, held against what the plans need of the same year, program and country. */
export interface TargetAgainst {
  readonly id: RecordId
  readonly title: string
  readonly program?: string
  readonly programName?: string
  readonly partner?: RecordId
  readonly partnerName?: string
  readonly amount?: Usd
  readonly stage?: string
  readonly source?: string
  readonly asOf?: Day
  readonly needed: Needed
  /** Needed less available; below zero where there is more than is needed. Left out while the amount is not known. */
  readonly gap?: Usd
  /** What was taken over from the plans, and when. */
  readonly stored?: Usd
  readonly storedAsOf?: Day
  /** The plans have moved since it was taken over, or it never was. */
  readonly isToTakeOver: boolean
  readonly riskStatement?: string
}

export interface ResourceYear {
  readonly fiscalYear: FiscalYear
  readonly needed: Needed
  readonly countries: readonly (Needed & FromCountry)[]
  readonly programs: readonly NeededByProgram[]
  readonly targets: readonly TargetAgainst[]
  /** What can be counted on in the year; left out where no figure is known. */
  readonly available?: Usd
  /** The need the available figure speaks of: of all, or of the programs or countries that have one. */
  readonly against?: Needed
  readonly gap?: Usd
  /** How the figure was come by. */
  readonly because: string
}

export interface ResourcesAgainst {
  readonly years: readonly ResourceYear[]
  /** Money without a year, and activities without a date. */
  readonly undated: Needed
}

/**
 * What every plan of the command needs of U.S. money against what the command can count on, by year. Figures of one
 * program, country and year at several stages are one stream: the furthest along counts. A figure for all is not added
 * to those of its parts. Chapter: Identify Resources Available.
 * `resourcesAgainst(theater, plans).years[0]?.gap`
 */
export function resourcesAgainst(theater: PlanGraph, plans: readonly PlanGraph[]): ResourcesAgainst {
  const needs = plans.flatMap((plan) => neededBy(plan))
  const targets = theater.of('resource-target')
  const span = theater.head === undefined ? [] : fiscalYearsBetween(theater.head.start, theater.head.end)
  const years = [...new Set([...span, ...needs.flatMap(({ fiscalYear }) => fiscalYear ?? []), ...targets.map(({ fiscalYear }) => fiscalYear)])].sort((a, b) => a - b)
  return {
    years: years.map((year) => yearOf(theater, year, needs.filter(({ fiscalYear }) => fiscalYear === year), targets.filter(({ fiscalYear }) => fiscalYear === year))),
    undated: add(needs.filter(({ fiscalYear }) => fiscalYear === undefined)),
  }
}

const add = (needs: readonly Needed[]): Needed => ({ usd: sumUsd(needs.map((need) => need.usd)), unknown: needs.reduce((n, need) => n + need.unknown, 0) })

function yearOf(theater: PlanGraph, fiscalYear: FiscalYear, needs: readonly NeedLine[], targets: readonly Target[]): ResourceYear {
  const against = targets.map((target) => targetAgainst(theater, target, needs)).sort((a, b) => byKnown(a.programName, b.programName) || byKnown(a.partnerName, b.partnerName) || byText(a.id, b.id))
  return {
    fiscalYear, needed: add(needs), countries: byCountry(needs), programs: byProgram(theater, needs), targets: against,
    ...availableOf(targets, needs),
  }
}

const byCountry = (needs: readonly NeedLine[]): readonly (Needed & FromCountry)[] =>
  [...Map.groupBy(needs, ({ book }) => book).values()].flatMap((same) => {
    const [first] = same
    return first === undefined ? [] : [{ book: first.book, country: first.country, ...add(same) }]
  }).sort((a, b) => b.usd - a.usd || byText(a.book, b.book))

const byProgram = (theater: PlanGraph, needs: readonly NeedLine[]): readonly NeededByProgram[] =>
  [...Map.groupBy(needs, ({ program }) => program)].map(([program, same]): NeededByProgram => ({
    ...(program !== undefined && { program }), name: program === undefined ? 'No program named' : programName(program, theater), ...add(same), countries: byCountry(same),
  })).sort((a, b) => Number(a.program === undefined) - Number(b.program === undefined) || b.usd - a.usd || byText(a.name, b.name))

const isWithin = ({ program, partner }: Target) => (need: NeedLine): boolean =>
  (program === undefined || need.program === program) && (partner === undefined || need.partner === partner)

function targetAgainst(theater: PlanGraph, target: Target, needs: readonly NeedLine[]): TargetAgainst {
  const { id, title, program, partner, amount, stage, asOf, needed: stored, neededAsOf, riskStatement } = target
  const needed = add(needs.filter(isWithin(target)))
  const source = theater.get('source', target.source)?.title
  const country = theater.get('partner', partner)
  return {
    id, title, needed, isToTakeOver: stored !== needed.usd,
    ...(program !== undefined && { program, programName: programName(program, theater) }),
    ...(partner !== undefined && { partner, partnerName: country?.shortName ?? country?.name ?? partner }),
    ...(amount !== undefined && { amount, gap: less(needed.usd, amount) }),
    ...(stage !== undefined && { stage }), ...(source !== undefined && { source }), ...(asOf !== undefined && { asOf }),
    ...(stored !== undefined && { stored }), ...(neededAsOf !== undefined && { storedAsOf: neededAsOf }), ...(riskStatement !== undefined && { riskStatement }),
  }
}

const less = (a: Usd, b: Usd): Usd => usd((a - b) / 100)

const stages = kindOf('resource-target').fields['stage']?.choices?.map(({ value }) => value) ?? []
const isKnown = (target: Target): target is Target & { readonly amount: Usd } => target.amount !== undefined

/** Of one stream the figure furthest along, then the newest. */
function furthest(targets: readonly (Target & { readonly amount: Usd })[]) {
  return targets.toSorted((a, b) => stages.indexOf(b.stage ?? '') - stages.indexOf(a.stage ?? '') || byText(b.asOf ?? '', a.asOf ?? '') || byText(a.id, b.id))[0]
}

/** Figures that do not overlap: for all; else one for each program, and for programs of one country that have no figure of their own; else for countries. */
function counting(targets: readonly Target[]) {
  const streams = [...Map.groupBy(targets.filter(isKnown), ({ program, partner }) => JSON.stringify([program, partner])).values()].flatMap((same) => furthest(same) ?? [])
  const all = streams.filter(({ program, partner }) => program === undefined && partner === undefined)
  if (all.length > 0) return { counted: all, isOfAll: true }
  const whole = streams.filter(({ program, partner }) => program !== undefined && partner === undefined)
  const programs = new Set(whole.map(({ program }) => program))
  const pairs = streams.filter(({ program, partner }) => program !== undefined && partner !== undefined && !programs.has(program))
  if (whole.length > 0) return { counted: [...whole, ...pairs], isOfAll: false }
  const countries = streams.filter(({ program }) => program === undefined)
  const named = new Set(countries.map(({ partner }) => partner))
  return { counted: [...countries, ...pairs.filter(({ partner }) => !named.has(partner))], isOfAll: false }
}

function availableOf(targets: readonly Target[], needs: readonly NeedLine[]): Pick<ResourceYear, 'available' | 'against' | 'gap' | 'because'> {
  const { counted: figures, isOfAll } = counting(targets)
  if (figures.length === 0) return { because: targets.length === 0 ? 'No figure of what can be counted on.' : 'The figures name no amount: unknown, not zero.' }
  const available = sumUsd(figures.map(({ amount }) => amount))
  const against = add(needs.filter((need) => figures.some((figure) => isWithin(figure)(need))))
  const outside = less(sumUsd(needs.map((need) => need.usd)), against.usd)
  const scope = isOfAll ? 'One figure for all programs.' : `${counted(figures.length, 'figure')}, each for its program or country.`
  const rest = outside > noMoney ? ` ${formatUsd(outside)} of what is needed has no figure beside it.` : ''
  const doubt = against.unknown > 0 ? ` ${counted(against.unknown, 'cost')} not known: the gap may be wider.` : ''
  return { available, against, gap: less(against.usd, available), because: `${scope}${rest}${doubt}` }
}
