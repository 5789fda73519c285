import { addSums, lineSum, noSum, payerNameOf, payerSideOf, programName, stageOf, sumOf, isFunded, type MoneySum, type PayerSide } from '@throughline/analysis'
import { formatFiscalYear, formatUsdThousands, noMoney, type FiscalYear, type Rec, type Usd } from '@throughline/model'
import { cell, columns, named, row, table } from '../block.ts'
import { moneyText, titleFor, type Paper } from '../paper.ts'
import type { Block, TableRow } from '../tree.ts'

type FundingLine = Rec<'funding-line'>

const sides: readonly (readonly [PayerSide, string])[] = [
  ['united-states', 'United States'], ['partner', 'Partner'], ['international-organization', 'International organizations'], ['not-named', 'Payer not named'],
]

const yearsOf = ({ plan }: Paper): readonly FiscalYear[] =>
  [...new Set(plan.of('funding-line').flatMap((line) => line.fiscalYear ?? []))].sort((a, b) => a - b)

const hasNoYear = ({ plan }: Paper) => plan.of('funding-line').some((line) => line.fiscalYear === undefined)

function moneyColumns(paper: Paper, first: readonly (readonly [string, number])[]) {
  const years = yearsOf(paper)
  const later: readonly (readonly [string, number])[] = [...years.map((year): [string, number] => [`>${formatFiscalYear(year)}`, 10]), ...(hasNoYear(paper) ? [['>No year', 10] as const] : []), ['>All', 11]]
  const sumsOf = (lines: readonly FundingLine[]): readonly MoneySum[] => {
    const at = (year: FiscalYear | undefined) => sumOf(lines.filter((line) => line.fiscalYear === year).map((line) => lineSum(paper.plan, line)))
    const parts = [...years.map(at), ...(hasNoYear(paper) ? [at(undefined)] : [])]
    return [...parts, parts.reduce(addSums, noSum)]
  }
  return { columns: columns(...first, ...later), sumsOf }
}

/** Money by payer and program over the fiscal years of the money. */
export function programTable(paper: Paper): Block {
  const { plan } = paper
  const all = plan.of('funding-line')
  const { columns: head, sumsOf } = moneyColumns(paper, [['Payer, program', 34]])
  const cellsOf = (lines: readonly FundingLine[]) => sumsOf(lines).map(moneyText)
  const rows = sides.flatMap(([side, name]): readonly TableRow[] => {
    const label = side === 'partner' ? paper.partner : name
    const ofSide = all.filter((line) => payerSideOf(plan, line) === side)
    if (ofSide.length === 0) return []
    const payers = groupBy(ofSide, (line) => payerNameOf(plan, line.payer) ?? 'Payer not named')
    return [row([label, ...cellsOf(ofSide)], { tone: 'group' }), ...payers.flatMap(([payer, ofPayer]) => [
      ...(payers.length === 1 && payer === label ? [] : [row([{ ...cell(payer), indent: 1 }, ...cellsOf(ofPayer)], { tone: 'subgroup' as const })]),
      ...groupBy(ofPayer, (line) => (line.program === undefined ? 'Program not named' : programName(line.program, paper.plan))).map(([program, lines]) =>
        row([{ ...cell(program), indent: 2 }, ...cellsOf(lines)])),
    ])]
  })
  return table({
    id: 'money', caption: 'Likely cost in thousands of dollars, by payer, program and year of the money', isDense: true,
    alt: 'Payers and programs as rows, fiscal years of the money as columns; groups carry their sums.',
    columns: head, rows: [...rows, row(['All', ...cellsOf(all)], { tone: 'total' })],
    notes: ['The year is the year of the money, not always of the work. A question mark stands for an amount that is not known; zero is a cost and shows as nothing.'],
  })
}

function groupBy(lines: readonly FundingLine[], nameOf: (line: FundingLine) => string): readonly (readonly [string, readonly FundingLine[]])[] {
  const groups = new Map<string, FundingLine[]>()
  for (const line of lines) {
    const name = nameOf(line)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [line])
    else group.push(line)
  }
  const amount = (group: readonly FundingLine[]) => group.reduce((sum, line) => sum + (line.likely ?? 0), 0)
  return [...groups].sort(([a, left], [b, right]) => amount(right) - amount(left) || (a < b ? -1 : 1))
}

/** What is there and what is only asked for, by fiscal year. */
export function fundedTable(paper: Paper): Block {
  const all = paper.plan.of('funding-line')
  const { columns: head, sumsOf } = moneyColumns(paper, [['State of the money', 34]])
  const sums = sumsOf(all)
  const show = (amount: Usd) => (amount === 0 ? '' : formatUsdThousands(amount))
  return table({
    id: 'funded', caption: 'Funded and not yet funded, in thousands of dollars', alt: 'Approved, obligated or not needed; requested or forecast; and the number of amounts not known, by fiscal year.', isDense: true,
    columns: head,
    rows: [
      row(['Approved or obligated', ...sums.map((sum) => show(sum.funded))]),
      row(['Forecast or requested only', ...sums.map((sum) => show(sum.unfunded))]),
      row(['Likely cost', ...sums.map((sum) => show(sum.usd))], { tone: 'total' }),
      row(['Amounts not known (number)', ...sums.map((sum) => (sum.unknown === 0 ? '' : String(sum.unknown)))]),
    ],
  })
}

const largestShown = 10
const stages: Readonly<Record<string, string>> = { requested: 'Requested', forecast: 'Forecast' }

/** The largest amounts that are not yet there. */
export function unfundedTable(paper: Paper): readonly Block[] {
  const lines = paper.plan.of('funding-line')
    .filter((line) => !isFunded(stageOf(line)) && (line.likely ?? 0) > 0)
    .toSorted((a, b) => (b.likely ?? 0) - (a.likely ?? 0) || (a.id < b.id ? -1 : 1))
  if (lines.length === 0) return []
  return [table({
    id: 'unfunded', caption: `The largest amounts not yet funded${lines.length > largestShown ? ` (${largestShown} of ${lines.length})` : ''}, in thousands of dollars`,
    alt: 'One funding line a row, the largest first: activity, program, payer, year and state of the money, likely cost.', isDense: true,
    columns: columns(['Activity', 36], ['Program', 20], ['Payer', 16], ['Year', 8], ['State', 11], ['>$K', 9]),
    rows: lines.slice(0, largestShown).map((line) => row([
      cell([named(titleFor(paper.plan, line.activity), line.activity)]), line.program === undefined ? 'not named' : programName(line.program, paper.plan), payerNameOf(paper.plan, line.payer) ?? 'not named',
      line.fiscalYear === undefined ? 'none' : formatFiscalYear(line.fiscalYear), stages[stageOf(line)] ?? '', formatUsdThousands(line.likely ?? noMoney),
    ], { record: line.id })),
  })]
}
