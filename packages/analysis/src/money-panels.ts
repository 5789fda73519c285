import { addUsd, fiscalYearsBetween, formatFiscalYear, noMoney, type FiscalYear, type PlanGraph, type Rec, type Usd } from '@throughline/model'
import { lineSum, payerNameOf, payerSideOf, programName, stageOf } from './cost.ts'
import type { BarStatus } from './matrix.ts'
import { noSum, sumOf, type MoneySum } from './money-sum.ts'

/** The money of one program, or of the partner itself, year by year. */
export interface MoneyPanel {
  readonly key: string
  readonly label: string
  readonly sum: MoneySum
  readonly isPartners: boolean
  readonly years: readonly MoneyYear[]
}

export interface MoneyYear {
  readonly year: FiscalYear
  readonly label: string
  readonly sum: MoneySum
  /** Parts from the surest to the least sure, without those of nothing. */
  readonly parts: readonly { readonly status: BarStatus; readonly usd: Usd }[]
}

export interface MoneyPanels {
  readonly years: readonly FiscalYear[]
  /** The largest first; what does not fit is one last panel. */
  readonly panels: readonly MoneyPanel[]
  readonly all: MoneyPanel
}

type FundingLine = Rec<'funding-line'>

/**
 * Money by program and year in at most `most` panels on one scale; the partner's own money is one panel, whatever its programs.
 * `moneyPanels(plan, 8).panels[0]?.label // Section 333`
 */
export function moneyPanels(plan: PlanGraph, most: number): MoneyPanels {
  const lines = plan.of('funding-line')
  const years = yearsOf(plan, lines)
  const groups = [...Map.groupBy(lines, (line) => keyOf(plan, line))].map(([key, own]) => ({ key, own, usd: sumOf(own.map((line) => lineSum(plan, line))).usd }))
    .filter(({ usd, own }) => usd > 0 || own.some((line) => lineSum(plan, line).unknown > 0))
    .sort((a, b) => b.usd - a.usd || (a.key < b.key ? -1 : 1))
  const shown = groups.length <= most ? groups : groups.slice(0, most - 1)
  const rest = groups.slice(shown.length).flatMap(({ own }) => own)
  const panel = (key: string, label: string, own: readonly FundingLine[]) => panelOf(plan, years, key, label, own)
  return {
    years,
    panels: [...shown.map(({ key, own }) => panel(key, labelOf(plan, key), own)), ...(rest.length === 0 ? [] : [panel('other', 'Other', rest)])],
    all: panel('all', 'All programs', lines),
  }
}

const partnerKey = 'partner'
const keyOf = (plan: PlanGraph, line: FundingLine) => (payerSideOf(plan, line) === 'partner' ? partnerKey : line.program ?? '')
const labelOf = (plan: PlanGraph, key: string) =>
  key === partnerKey ? payerNameOf(plan, plan.head?.partner) ?? "Partner's own" : key === '' ? 'No program' : programName(key, plan)

function yearsOf(plan: PlanGraph, lines: readonly FundingLine[]): readonly FiscalYear[] {
  const own = plan.head === undefined ? [] : fiscalYearsBetween(plan.head.start, plan.head.end)
  return [...new Set([...own, ...lines.flatMap((line) => line.fiscalYear ?? [])])].sort((a, b) => a - b)
}

function panelOf(plan: PlanGraph, years: readonly FiscalYear[], key: string, label: string, lines: readonly FundingLine[]): MoneyPanel {
  const isPartners = lines.length > 0 && lines.every((line) => payerSideOf(plan, line) === 'partner')
  return {
    key, label, isPartners, sum: sumOf(lines.map((line) => lineSum(plan, line))),
    years: years.map((year) => {
      const own = lines.filter((line) => line.fiscalYear === year)
      return { year, label: formatFiscalYear(year), sum: own.length === 0 ? noSum : sumOf(own.map((line) => lineSum(plan, line))), parts: partsOf(plan, own) }
    }),
  }
}

const surest: readonly BarStatus[] = ['done', 'approved', 'requested', 'idea', 'partner']

function statusOf(plan: PlanGraph, line: FundingLine): BarStatus {
  if (payerSideOf(plan, line) === 'partner') return 'partner'
  const stage = stageOf(line)
  return stage === 'obligated' || stage === 'none-needed' ? 'done' : stage === 'forecast' ? 'idea' : stage
}

function partsOf(plan: PlanGraph, lines: readonly FundingLine[]): MoneyYear['parts'] {
  const sums = new Map<BarStatus, Usd>()
  for (const line of lines) {
    const status = statusOf(plan, line)
    sums.set(status, addUsd(sums.get(status) ?? noMoney, lineSum(plan, line).usd))
  }
  return surest.flatMap((status) => {
    const usd = sums.get(status) ?? noMoney
    return usd > 0 ? [{ status, usd }] : []
  })
}
