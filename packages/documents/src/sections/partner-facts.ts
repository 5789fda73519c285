import { resourcesByYear, type ResourceSum } from '@throughline/analysis'
import { formatUsd, formatUsdThousands, kindOf, sumUsd, type Rec } from '@throughline/model'
import { cell, columns, heading, named, paragraph, row, strong, table, when } from '../block.ts'
import { choiceText, dayText, nameOf, numberText, titleFor, type Paper } from '../paper.ts'
import type { Block, Cell } from '../tree.ts'

/** The partner's own means: forces, budgets, purchases. (Chapter 19, Assessment of the Operational and Security Environment of the International partner.) */
export function partnerBlocks(paper: Paper): readonly Block[] {
  const partner = paper.plan.get('partner', paper.plan.head?.partner)
  if (partner === undefined) return []
  const { forces = [], budgets = [], purchases = [] } = partner
  return [
    ...when(forces.length > 0, table({
      id: 'partner-forces', caption: 'Forces', isDense: true, alt: 'One force a row: the ministry above it, its strength and what it is made up of.',
      columns: columns(['Force', 26], ['Under', 26], ['>Strength', 12], ['Made up of', 36]),
      rows: forces.map((one) => row([one.name, nameOf(paper.plan, one.ministry) ?? '', one.strength === undefined ? 'not known' : numberText(one.strength), one.text ?? ''])),
    })),
    ...when(budgets.length > 0, table({
      id: 'partner-budgets', caption: 'Security budgets, $K, by the partner’s own year', alt: 'One year a row, with the defense and the interior budget.',
      columns: columns(['Year', 16], ['>Defense', 20], ['>Interior security', 20], ['>Other', 14], ['Source', 30]),
      rows: [...new Set(budgets.map(({ year }) => year))].sort((a, b) => a - b).map((year) => budgetRow(paper, budgets.filter((one) => one.year === year), year)),
    })),
    ...when(purchases.length > 0, table({
      id: 'partner-purchases', caption: 'Bought abroad', alt: 'One purchase a row: year, what, from whom and for how much.',
      columns: columns(['Year', 12], ['What', 44], ['From', 26], ['>$K', 18]),
      rows: purchases.toSorted((a, b) => a.year - b.year).map((one) => row([String(one.year), one.what, one.seller ?? '', one.amount === undefined ? 'not known' : formatUsdThousands(one.amount)])),
    })),
  ]
}

type Budget = NonNullable<Rec<'partner'>['budgets']>[number]

function budgetRow({ plan }: Paper, budgets: readonly Budget[], year: number) {
  const of = (whose: Budget['of']) => { const found = budgets.filter((one) => one.of === whose); return found.length === 0 ? '' : formatUsdThousands(sumUsd(found.map(({ amount }) => amount))) }
  const sources = [...new Set(budgets.flatMap(({ source }) => source ?? []))]
  return row([String(year), of('defense'), of('interior'), of('other'), sources.length === 0 ? 'no source' : cell(...sources.map((id) => [named(titleFor(plan, id), id)]))])
}

/** What is planned or available besides this plan's own money: by account, year and stage, never one stage added to another. (Chapter 19, Identify Resources Planned or Available.) */
export function availableBlocks(paper: Paper): readonly Block[] {
  const { sums, wholes } = resourcesByYear(paper.plan)
  const shown = sums.slice(0, mostSums)
  return [
    ...when(sums.length > 0, heading(3, 'resources-available', 'Planned or available besides this plan'), table({
      id: 'resources-available', caption: 'Resources planned or available', isDense: true,
      alt: 'One account, year and stage a row, with its amount and what it is of. Stages are pictures of one stream of money at different points and are not added together.',
      columns: columns(['From, account', 40], ['Year', 12], ['Stage', 18], ['>Amount', 16], ['As of', 14]),
      rows: shown.map((sum) => row([fromCell(paper, sum), yearOf(sum), stageWord(sum.stage), amountOf(sum), dayText(sum.records[0]?.asOf)])),
      notes: [
        'Stages of the same money (requested, obligated, disbursed) are not added together.',
        ...(sums.length > shown.length ? [`${sums.length - shown.length} more lines stand in the plan.`] : []),
      ],
    })),
    ...when(wholes.length > 0, paragraph(`${wholes.length} further ${wholes.length === 1 ? 'amount is' : 'amounts are'} of whole activities over several countries. They stand in the plan and are counted for none.`)),
  ]
}

const mostSums = 40
const stageWord = (stage: ResourceSum['stage']) => kindOf('external-resource').fields['stage']?.choices?.find(({ value }) => value === stage)?.label ?? 'not stated'
const yearOf = ({ fiscalYear, period }: ResourceSum) => (fiscalYear === undefined ? period ?? 'not stated' : `FY${String(fiscalYear).slice(-2)}`)
const amountOf = ({ records, amount, unknown }: ResourceSum) => (records.length === 0 ? 'not known' : `${formatUsd(amount)}${unknown.length === 0 ? '' : ' and more not known'}`)

function fromCell({ plan }: Paper, sum: ResourceSum): Cell {
  const [first] = [...sum.records, ...sum.unknown]
  const who = sum.account ?? sum.sector ?? nameOf(plan, sum.organization) ?? sum.agency ?? (first === undefined ? 'not stated' : choiceText(first, 'from'))
  return cell([strong(who)], sum.records.length + sum.unknown.length === 1 && first !== undefined ? [{ text: first.title, record: first.id }] : undefined)
}
