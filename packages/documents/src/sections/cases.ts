import { programName } from '@throughline/analysis'
import { caseStates, formatDay, formatUsd, type PlanGraph, type Rec } from '@throughline/model'
import { caseNoticeOf, sayNoticeOnRecord, transferFlags, type TransferNotice } from '@throughline/rules'
import { cell, columns, emphasis, heading, named, paragraph, row, strong, table, when, type Words } from '../block.ts'
import { choiceText, titleFor, type Paper } from '../paper.ts'
import type { Block, Cell, Runs } from '../tree.ts'

const noticeWords = { above: 'Congress is told', below: 'No notice by its amount', unknown: 'Cannot tell yet' } as const

/** Cases with what they come to and whether Congress is told of each: one row a case. */
export function casesTable({ plan, on }: Paper, cases: readonly Rec<'case'>[]): Block {
  return table({
    id: 'cases', caption: 'Cases, and what Congress is told of each', isDense: true, alt: 'One case a row: type, program and state; the total with its major defense equipment, or the original value; and whether a notice to Congress is due, by which amounts, and what is on record.',
    columns: columns(['Case', 25], ['Type, program, state', 19], ['>Comes to', 18], ['Notice to Congress', 38]),
    rows: cases.map((one) => row([
      cell([named(one.title, one.id)], one.designator === undefined ? undefined : [emphasis(one.designator)]),
      cell(choiceText(one, 'type'), one.program === undefined ? [emphasis('no program named')] : programName(one.program, plan), one.state === undefined ? [emphasis('state not said')] : caseStates[one.state]),
      amountCell(one), noticeCell(plan, one, caseNoticeOf(plan, one, on)),
    ], { record: one.id })),
    notes: ['A case counts as a whole and once, whatever number of activities it serves. An amount that is not known is a question mark, never zero. A planning aid, not legal advice.'],
  })
}

function amountCell({ type, total, majorDefenseEquipment: major, construction, originalValue }: Rec<'case'>): Cell {
  const isExcess = type === 'excess-grant' || type === 'excess-sale'
  const lines: readonly Words[] = [
    total === undefined ? '?' : formatUsd(total), ...(isExcess ? [[emphasis(`bought for ${originalValue === undefined ? '?' : formatUsd(originalValue)}`)]] : [[emphasis(major === 0 ? 'no major defense equipment' : `major defense equipment ${major === undefined ? '?' : formatUsd(major)}`)]]),
    ...(construction === undefined || construction === 0 ? [] : [[emphasis(`construction ${formatUsd(construction)}`)]]),
  ]
  return cell(...lines)
}

function noticeCell(plan: PlanGraph, one: Rec<'case'>, flag: TransferNotice | undefined): Cell {
  if (flag === undefined) return cell(`Told by the notice of ${one.program === undefined ? 'the program that pays' : programName(one.program, plan)}, whatever its amount.`, notice(plan, one))
  const record = sayNoticeOnRecord(flag)
  return cell([strong(`${noticeWords[flag.state]}. `), { text: flag.text }], ...(record === undefined ? [] : [record]), ...(flag.asks === undefined ? [] : [[emphasis(flag.asks)]]), [emphasis(flag.cite)])
}

function notice(plan: PlanGraph, one: Rec<'case'>): Runs | undefined {
  const step = plan.get('activity', one.notice)
  return step === undefined ? undefined : [{ text: 'By: ' }, named(step.title, step.id), { text: step.end === undefined ? '.' : `, by ${formatDay(step.end)}.` }]
}

/** The plan's cases, and activities that sell, give or lend without one and of which Congress may be told. Nothing where there is neither. */
export function caseBlocks(paper: Paper): readonly Block[] {
  const { plan, on } = paper
  const cases = plan.of('case').filter(({ state }) => state !== 'cancelled')
  const alone = transferFlags(plan, on).filter(({ of, state }) => state !== 'below' && plan.get('activity', of) !== undefined)
  if (cases.length + alone.length === 0) return []
  return [
    heading(2, 'cases', 'Cases, and what Congress is told of them'),
    ...when(cases.length > 0, casesTable(paper, cases)),
    ...when(alone.length > 0, table({
      id: 'no-case', caption: 'Sales and transfers that no case holds', isDense: true, alt: 'One activity a row: whether Congress is told, and what is not known.', columns: columns(['Activity', 30], ['Notice to Congress', 70]),
      rows: alone.map((flag) => row([cell([named(titleFor(plan, flag.of), flag.of)]), cell([strong(`${noticeWords[flag.state]}. `), { text: flag.text }], ...(flag.asks === undefined ? [] : [[emphasis(flag.asks)]]))], { record: flag.of })),
    })),
    ...when(cases.length === 0, paragraph('The plan holds no case: each stands for itself here, though the law counts the case as a whole.', 'note')),
  ]
}
