import { isMateriel, levelWord, optionsFor, packageOf, packageParts, programName, rankGaps, riskMethodOf, rolesOfGap, sharedInterests, type RankedGap } from '@throughline/analysis'
import { formatFiscalYear, formatUsdShort, gapOutcomes, joinNames, sumUsd, titleOf, type FiscalYear, type PlanGraph, type Rec, type RiskLevel, type Usd } from '@throughline/model'

/** A gap as the brief shows it. */
export interface BriefGap { readonly rank: number; readonly title: string; readonly levels: readonly (RiskLevel | undefined)[]; readonly urgency: string; readonly why: string }
/** What was chosen for one gap. */
export interface BriefChoice { readonly gap: string; readonly options: readonly string[]; readonly programs: string; readonly costs: readonly (Usd | undefined)[]; readonly total: Usd | undefined; readonly isAllKnown: boolean }
/** Everything the two slides say, before it is laid out. */
export interface BriefContent {
  readonly partner: string
  readonly wanted: readonly string[]
  readonly notWanted: readonly string[]
  readonly sweetSpot: readonly string[]
  readonly warned: readonly string[]
  readonly gaps: readonly BriefGap[]
  readonly years: readonly FiscalYear[]
  readonly choices: readonly BriefChoice[]
  readonly sums: readonly (Usd | undefined)[]
  readonly waysOut: readonly string[]
  readonly asked: readonly string[]
  readonly sources: readonly string[]
}

/**
 * What a brief of the analysis says: roles, sweet spot, gaps by rank with why; chosen options with programs and rough cost by year, ways out, what is asked.
 * `briefContent(plan).gaps[0]?.title`
 */
export function briefContent(plan: PlanGraph): BriefContent {
  const ranked = rankGaps(plan)
  const roles = plan.of('role').toSorted((a, b) => (a.priority ?? Number.MAX_SAFE_INTEGER) - (b.priority ?? Number.MAX_SAFE_INTEGER))
  const shared = sharedInterests(plan)
  const chosen = plan.of('solution').filter(({ decision }) => decision === 'chosen')
  const years = [...new Set(chosen.flatMap(({ roughCost = [] }) => roughCost.map(({ fiscalYear }) => fiscalYear)))].sort((a, b) => a - b)
  const choices = ranked.map((one) => choiceOf(plan, one, years)).filter(({ options }) => options.length > 0)
  const partner = plan.get('partner', plan.head?.partner)
  return {
    partner: partner?.shortName ?? partner?.name ?? 'The partner',
    wanted: roles.filter(({ wanted, outcome }) => wanted === 'wanted' && outcome !== 'dropped').map(roleLine),
    notWanted: roles.filter(({ wanted }) => wanted === 'not-wanted').map(({ title }) => title),
    sweetSpot: shared.filter(({ isSweetSpot }) => isSweetSpot).map(({ interest }) => interest.topic),
    warned: shared.filter(({ warns }) => warns !== undefined).map(({ interest }) => interest.topic),
    gaps: ranked.map(gapOf), years, choices,
    sums: years.map((year) => amountOf(chosen, year)),
    waysOut: ranked.flatMap(({ gap }) => wayOut(plan, gap)),
    asked: askedOf(plan, ranked, choices, years),
    sources: sourcesOf(plan),
  }
}

const types = { primary: 'primary', support: 'support', governance: 'governance' } as const
const roleLine = ({ title, type, willingness }: Rec<'role'>) => `${title} (${[types[type], willingness].filter((word) => word !== undefined).join(', ')})`

const gapOf = ({ gap, rank, risk, urgency }: RankedGap): BriefGap => ({
  rank, title: gap.title, levels: [risk.operational, risk.ofNotProviding, risk.ofProviding], urgency: urgency === undefined ? 'not rated' : levelWord(urgency),
  why: gap.operational?.reason ?? gap.text ?? 'No reason is given.',
})

function amountOf(options: readonly Rec<'solution'>[], year: FiscalYear): Usd | undefined {
  const amounts = options.flatMap(({ roughCost = [] }) => roughCost.filter(({ fiscalYear }) => fiscalYear === year).map(({ amount }) => amount))
  return amounts.length === 0 ? undefined : sumUsd(amounts)
}

function choiceOf(plan: PlanGraph, { gap, rank }: RankedGap, years: readonly FiscalYear[]): BriefChoice {
  const options = optionsFor(plan, gap.id).filter(({ decision }) => decision === 'chosen')
  const costs = years.map((year) => amountOf(options, year))
  const known = costs.filter((amount) => amount !== undefined)
  return {
    gap: `${rank}. ${gap.title}`, options: options.map(({ text }) => text), programs: [...new Set(options.flatMap(({ programs = [] }) => programs.map((id) => programName(id, plan))))].join(', ') || 'none named', costs,
    total: known.length === 0 ? undefined : sumUsd(known), isAllKnown: options.every(({ roughCost = [] }) => roughCost.length > 0),
  }
}

const ways = ['change-the-role', 'drop-the-role', 'propose-a-program-change'] as const
type Way = (typeof ways)[number]
const isWay = (word: string | undefined): word is Way => ways.some((way) => way === word)

function wayOut(plan: PlanGraph, gap: Rec<'gap'>): readonly string[] {
  const option = optionsFor(plan, gap.id).find(({ decision }) => isWay(decision))
  const way = isWay(gap.outcome) ? gap.outcome : isWay(option?.decision) ? option.decision : undefined
  return way === undefined ? [] : [`${gap.title}: ${lower(gapOutcomes[way])}. ${(isWay(gap.outcome) ? gap.outcomeBecause : option?.why) ?? 'No reason is given.'}`]
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

function askedOf(plan: PlanGraph, ranked: readonly RankedGap[], choices: readonly BriefChoice[], years: readonly FiscalYear[]): readonly string[] {
  const total = sumUsd(choices.flatMap(({ total: sum }) => sum ?? []))
  const [first, last] = [years[0], years.at(-1)]
  const span = first === undefined || last === undefined ? '' : first === last ? ` in ${formatFiscalYear(first)}` : ` over ${formatFiscalYear(first)} to ${formatFiscalYear(last)}`
  const waiting = ranked.filter(({ gap }) => gap.outcome === undefined || gap.outcome === 'open')
  const changes = ranked.filter(({ gap }) => isWay(gap.outcome))
  const short = plan.of('solution').filter((option) => option.decision === 'chosen' && isMateriel(option)).flatMap((option) => packageOf(plan, option.id).missing)
  return [
    ...(choices.length === 0 ? [] : [`Support the chosen options: about ${formatUsdShort(total)}${span}${choices.every(({ isAllKnown }) => isAllKnown) ? '' : ', where costs are known'}.`]),
    ...changes.map(({ gap }) => askFor(plan, gap)),
    ...(waiting.length === 0 ? [] : [`Decide what becomes of ${joinNames(waiting.map(({ gap }) => gap.title))}.`]),
    ...(short.length === 0 ? [] : [`Say who provides what equipment still lacks: ${joinNames([...new Set(short)].map((part) => packageParts[part].toLowerCase()))}.`]),
  ]
}

function askFor(plan: PlanGraph, gap: Rec<'gap'>): string {
  const roles = joinNames(rolesOfGap(plan, gap).map(({ title }) => `“${title}”`)) || 'its role'
  if (gap.outcome === 'propose-a-program-change') return `Carry the proposed change of a program upward: ${gap.title}.`
  return gap.outcome === 'drop-the-role' ? `Agree to drop ${roles}: ${gap.title}.` : `Agree to change ${roles}: ${gap.title}.`
}

const sourcesOf = (plan: PlanGraph): readonly string[] => [
  `Ranks: ${riskMethodOf(plan).source}`,
  ...[...plan.all('source')].map((source) => titleOf(source)).toSorted(),
  'Chapter 19: Problem Analysis; Assess the Risks; Solutions Analysis; Recommend Solutions.',
]
