import { formatDay, type PlanGraph, type Rec } from '@throughline/model'
import { cell, columns, emphasis, paragraph, row, strong, table, when } from '../block.ts'
import { choiceText, dayText, nameOf, section, titleFor, type Paper } from '../paper.ts'
import type { Cell, Runs, Section } from '../tree.ts'

type Assumption = Rec<'assumption'>

/** Assumptions, each with both tests, its owner and review, and what falls with it. (Chapter 19, Identify Key Planning Assumptions.) */
export function assumptions(paper: Paper): Section {
  const all = assumptionsInOrder(paper.plan)
  if (all.length === 0) return section(paper, { id: 'assumptions', open: 'The plan states no assumption.', blocks: [] })
  const kept = all.filter((one) => (one.history?.length ?? 0) > 0)
  return section(paper, {
    id: 'assumptions', open: undefined,
    blocks: [
      table({
        id: 'assumptions', caption: 'Assumptions', alt: 'One assumption a row: its two tests with reasons, status, owner, next review and what rests on it. Broken ones come first.',
        columns: columns(['No.', 6], ['Assumption', 28], ['Valid? Necessary?', 27], ['Status, owner, review', 18], ['Rests on it', 21]), isDense: true,
        rows: all.map((one, i) => row([`A${i + 1}`, statement(one), tests(one), state(paper, one), restsOn(paper, one)], { record: one.id })),
      }),
      ...when(kept.length > 0, paragraph('What earlier planners held, kept for those who follow:', 'lead-in'), {
        kind: 'bullets', items: kept.flatMap((one) => (one.history ?? []).map((entry): Runs => [strong(formatDay(entry.date)), { text: ` ${entry.text} (on “${one.text}”)` }])),
      }),
    ],
  })
}

/** Broken and doubtful ones first, then by the day of review: `A1` is the first. */
export const assumptionsInOrder = (plan: PlanGraph): readonly Assumption[] => plan.of('assumption')
  .toSorted((a, b) => order(a) - order(b) || compareText(a.reviewDate ?? '9', b.reviewDate ?? '9') || compareText(a.id, b.id))

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const order = (one: Assumption) => (one.status === 'broken' ? 0 : one.status === 'doubtful' ? 1 : 2)

const statement = (one: Assumption): Cell =>
  cell([{ text: one.text, record: one.id }], one.ifBreaks === undefined ? undefined : [emphasis('If it breaks: '), { text: one.ifBreaks }])

const tests = (one: Assumption): Cell => cell(
  [strong(`Valid: ${choiceText(one, 'valid').toLowerCase()}. `), { text: one.validReason ?? '' }],
  [strong(`Necessary: ${choiceText(one, 'necessary').toLowerCase()}. `), { text: one.necessaryReason ?? '' }],
)

function state({ plan, on }: Paper, one: Assumption): Cell {
  const isOverdue = one.reviewDate !== undefined && one.reviewDate < on && one.status !== 'proven'
  return cell(
    [one.status === 'broken' || one.status === 'doubtful' ? strong(choiceText(one, 'status')) : { text: choiceText(one, 'status') }],
    nameOf(plan, one.owner) ?? 'No owner',
    one.reviewDate === undefined ? 'No review date' : [{ text: `Review ${dayText(one.reviewDate)}` }, ...(isOverdue ? [strong(' (overdue)')] : [])],
  )
}

const restsOn = ({ plan }: Paper, one: Assumption): Cell => cell(...(one.rests ?? []).map((id): Runs => [
  ...(plan.get('contribution', id) === undefined ? [] : [emphasis('Contribution: ')]), { text: titleFor(plan, id), record: id },
]))
