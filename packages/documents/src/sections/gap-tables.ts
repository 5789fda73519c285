import { levelWord, optionsFor, packageOf, packageParts, riskMethodOf, rolesOfGap, type RankedGap } from '@throughline/analysis'
import { formatUsdThousands, gapOutcomes, joinNames, rankParts, sumUsd, type PlanGraph, type Rec, type RiskLevel } from '@throughline/model'
import { bullets, cell, columns, emphasis, heading, named, paragraph, row, strong, table, when } from '../block.ts'
import { choiceText, dayText, nameOf, programNames, titleFor, type Paper } from '../paper.ts'
import type { Block, Cell, Runs } from '../tree.ts'

/** Capabilities in priority order, against their standards. (Chapter 19, Needs Analysis.) */
export function capabilityTable({ plan }: Paper): Block {
  const all = plan.of('capability').toSorted((a, b) => (a.priority ?? 999) - (b.priority ?? 999) || (a.id < b.id ? -1 : 1))
  return table({
    id: 'capabilities', caption: 'Capabilities against their standards, by priority', isDense: true, alt: 'One capability a row: the task it is for, its standard, what was seen, by whom and when, and who keeps it up.',
    columns: columns(['Capability', 22], ['Standard', 24], ['Today', 30], ['Kept up by', 24]),
    rows: all.map((one) => row([
      cell([...(one.priority === undefined ? [] : [{ text: `${one.priority}. ` }]), { text: one.title, strong: true, record: one.id }], taskOf(plan, one)),
      one.standard ?? 'no standard', todayCell(plan, one), keptCell(one),
    ], { record: one.id })),
  })
}

const taskOf = (plan: PlanGraph, one: Rec<'capability'>): Runs | undefined => {
  const task = plan.get('task', one.task)
  return task === undefined ? undefined : [emphasis(`${task.ref ?? task.ujtl ?? 'Task'}: ${task.text}`)]
}

const levels = { none: 'None', partial: 'Partial', mostly: 'Mostly', full: 'Full', unknown: 'Not known' } as const

function todayCell(plan: PlanGraph, { current }: Rec<'capability'>): Cell {
  if (current === undefined) return cell('not assessed')
  const by = [nameOf(plan, current.assessedBy), current.date === undefined ? undefined : dayText(current.date)].filter((part) => part !== undefined)
  return cell([strong(current.level === undefined ? 'Not rated' : levels[current.level]), { text: current.text === undefined ? '' : `. ${current.text}` }], by.length === 0 ? undefined : [emphasis(by.join(', '))])
}

const keptCell = ({ sustainedBy }: Rec<'capability'>): Cell => (sustainedBy === undefined ? cell('not shown')
  : cell(sustainedBy.payer ?? 'payer not said', [emphasis(`Will ${sustainedBy.will ?? 'not known'}, money ${sustainedBy.money ?? 'not known'}`)], sustainedBy.reason))

/** Gaps by rank, with every risk and the urgency. */
export function gapTable({ plan }: Paper, ranked: readonly RankedGap[]): Block {
  const method = riskMethodOf(plan)
  const weights = joinNames((['operational', 'ofNotProviding', 'ofProviding', 'urgency'] as const).map((part) => `${rankParts[part].toLowerCase()} ${method.weights[part]}`))
  return table({
    id: 'gaps', caption: 'Gaps by rank', isDense: true, alt: 'One gap a row: what is missing, the operational risk, the political risk both ways, the urgency, and what becomes of it.',
    columns: columns(['>Rank', 6], ['Gap', 26], ['Operational', 14], ['Not providing', 14], ['Providing', 14], ['Urgency', 12], ['Outcome', 14]),
    rows: ranked.map((one) => row([
      String(one.rank), cell([{ text: one.gap.title, strong: true, record: one.gap.id }], one.gap.text, rolesLine(plan, one.gap)),
      riskCell(one.risk.operational, one.gap.operational?.reason), riskCell(one.risk.ofNotProviding, one.gap.ofNotProviding?.reason), riskCell(one.risk.ofProviding, one.gap.ofProviding?.reason),
      cell([strong(one.urgency === undefined ? 'not rated' : levelWord(one.urgency))], one.gap.urgency?.neededBy === undefined ? undefined : `by ${dayText(one.gap.urgency.neededBy)}`),
      cell(one.gap.outcome === undefined ? 'open' : gapOutcomes[one.gap.outcome], one.gap.outcomeBecause),
    ], { record: one.gap.id })),
    notes: [`Ranked by weight times points: ${weights}. ${method.source} Ties go to the earlier need.`],
  })
}

const riskCell = (level: RiskLevel | undefined, reason: string | undefined): Cell => cell([strong(level === undefined ? 'not rated' : levelWord(level))], reason)
const rolesLine = (plan: PlanGraph, gap: Rec<'gap'>): Runs | undefined => { const roles = rolesOfGap(plan, gap); return roles.length === 0 ? undefined : [emphasis(`Role: ${roles.map(({ title }) => title).join('; ')}`)] }

/** One gap's options: judged, costed, decided; what was closed; what is missing of a package. (Chapter 19, Recommend Solutions.) */
export function optionBlocks(paper: Paper, { gap, rank }: RankedGap): readonly Block[] {
  const { plan } = paper
  const options = optionsFor(plan, gap.id).toSorted((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1))
  const closed = gap.closedDomains ?? []
  return [
    heading(3, `options-${gap.id}`, `${gap.title} (rank ${rank})`),
    ...when(options.length > 0, table({
      id: `options-${gap.id}`, caption: `Options for “${gap.title}”`, isDense: true, alt: 'One option a row: its domain, the three judgements, rough cost, programs, and the decision with its reason.',
      columns: columns(['Option', 30], ['Affordable? Feasible? Responsive?', 32], ['Rough cost, programs', 18], ['Decision', 20]),
      rows: options.map((option) => row([optionCell(plan, option), judgedCell(option), costCell(plan, option), decisionCell(plan, option)], { record: option.id })),
    })),
    ...when(closed.length > 0, bullets(closed.map(({ domain, because }): Runs => [strong(`${domainWords[domain]}: `), { text: because }]))),
    ...when(options.length === 0 && closed.length === 0, paragraph('No option is written yet.')),
  ]
}

const domainWords = { doctrine: 'Doctrine', organization: 'Organization', training: 'Training', materiel: 'Materiel', 'leadership-education': 'Leadership and education', personnel: 'Personnel', facilities: 'Facilities', policy: 'Policy' } as const
const place = ({ decision }: Rec<'solution'>) => (decision === 'chosen' ? 0 : decision === 'rejected' ? 2 : 1)

function optionCell(plan: PlanGraph, option: Rec<'solution'>): Cell {
  const missing = option.decision === 'rejected' ? [] : packageOf(plan, option.id)?.missing ?? []
  return cell([{ text: option.text, record: option.id }], [emphasis(option.domain !== undefined ? choiceText(option, 'domain') : option.jointFunction !== undefined ? choiceText(option, 'jointFunction') : 'No domain')],
    missing.length === 0 ? undefined : [strong('Missing beside it: '), { text: joinNames(missing.map((part) => packageParts[part].toLowerCase())) }])
}

const judgements = { affordable: 'Affordable', feasible: 'Feasible', responsive: 'Responsive' } as const
const judgedCell = (option: Rec<'solution'>): Cell => cell(...(['affordable', 'feasible', 'responsive'] as const).map((test): Runs => {
  const judged = option[test]
  return judged === undefined ? [strong(`${judgements[test]}: not judged`)] : [strong(`${judgements[test]}: ${judged.answer}. `), { text: judged.reason ?? '' }]
}))

const costCell = (plan: PlanGraph, option: Rec<'solution'>): Cell => cell(
  (option.roughCost?.length ?? 0) === 0 ? 'cost not known' : `$${formatUsdThousands(sumUsd((option.roughCost ?? []).map(({ amount }) => amount)))}K (${(option.roughCost ?? []).map(({ fiscalYear }) => `FY${String(fiscalYear).slice(-2)}`).join(', ')})`,
  (option.programs?.length ?? 0) === 0 ? undefined : [emphasis(programNames(plan, option.programs))],
)

const decisionCell = (plan: PlanGraph, option: Rec<'solution'>): Cell => cell([strong(option.decision === undefined ? 'Open' : choiceText(option, 'decision'))], option.why,
  ...(option.becomes ?? []).slice(0, 4).map((id): Runs => [named(titleFor(plan, id), id)]), (option.becomes?.length ?? 0) > 4 ? `and ${(option.becomes?.length ?? 0) - 4} more` : undefined)

