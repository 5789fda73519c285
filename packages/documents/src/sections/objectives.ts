import { compareObjectives } from '@throughline/analysis'
import { titleOf, type Objective, type Rec } from '@throughline/model'
import { bullets, cell, columns, emphasis, heading, labelled, named, paragraph, row, table, when } from '../block.ts'
import { dayText, nameOf, openOn, section, type Paper } from '../paper.ts'
import type { Block, Cell, Runs, Section } from '../tree.ts'
import { measuresTable } from './measure-table.ts'
import { smartTable } from './smart-table.ts'
import { strategyElementBlocks } from './strategy-elements.ts'

const levels = [
  ['security-cooperation-objective', 'Security cooperation objectives of the theater'],
  ['country-level-objective', 'Country-level objectives'],
  ['intermediate-military-objective', 'Intermediate military objectives'],
] as const

/**
 * Objectives at three levels, each with what makes it specific, measurable, achievable, relevant and time-bound, and its measures.
 * (Chapter 19, Identify Intermediate Objectives/Focus Areas that Support Desired End States.)
 */
export function objectives(paper: Paper): Section {
  const all = objectivesOf(paper)
  const endStates = endStatesOf(paper)
  if (all.length === 0 && endStates.length === 0) return section(paper, { id: 'objectives', open: 'The plan has no end state and no objective yet.', blocks: [] })
  return section(paper, {
    id: 'objectives',
    open: paper.plan.of('objective').length === 0 ? 'The plan has no objective of its own yet.' : undefined,
    blocks: [
      ...when(endStates.length > 0, heading(2, 'end-states', 'End states'), ...endStates.flatMap((endState) => endStateBlocks(paper, endState))),
      ...when(all.length > 0, heading(2, 'objectives-at-a-glance', 'Objectives at a glance'), overview(paper, all)),
      ...levels.flatMap(([level, label]) => {
        const own = paper.plan.of('objective').filter((one) => one.level === level).toSorted(compareObjectives)
        return own.length === 0 ? [] : [heading(2, `level-${level}`, label), ...own.flatMap((one) => objectiveBlocks(paper, one))]
      }),
      ...strategyElementBlocks(paper),
    ],
  })
}

/** The plan's own objectives, and those of other books that they serve. */
function objectivesOf({ plan }: Paper): readonly Objective[] {
  const own = plan.of('objective')
  const above = own.flatMap((one) => plan.pick('objective', one.parents)).filter((one) => plan.isCited(one.id))
  return [...new Set([...above, ...own])].toSorted(compareObjectives)
}

const endStatesOf = ({ plan }: Paper): readonly Rec<'end-state'>[] =>
  [...new Set([...plan.of('end-state'), ...plan.of('objective').flatMap((one) => plan.get('end-state', one.endState) ?? [])])]

const endStateBlocks = ({ plan }: Paper, endState: Rec<'end-state'>): readonly Block[] => [
  heading(3, endState.id, endState.title),
  paragraph([{ text: endState.text ?? endState.title, record: endState.id }]),
  ...when((endState.conditions?.length ?? 0) > 0, paragraph('It holds when:', 'lead-in'), bullets(endState.conditions ?? [])),
  labelled('To be reached by:', dayText(endState.by)),
  ...when(plan.pick('guidance-statement', endState.guidance).length > 0,
    paragraph('It answers:', 'lead-in'), bullets(plan.pick('guidance-statement', endState.guidance).map((s) => answer(titleOf(s), plan.get('guidance-document', s.document), s)))),
]

const answer = (text: string, document: Rec<'guidance-document'> | undefined, statement: Rec<'guidance-statement'>): Runs => {
  const source = [document?.type ?? document?.title, statement.ref].filter((part) => part !== undefined).join('\u00a0')
  return [{ text, record: statement.id }, ...(source === '' ? [] : [emphasis(` (${source})`)])]
}

function overview(paper: Paper, all: readonly Objective[]): Block {
  const rows = levels.flatMap(([level, label]) => {
    const of = all.filter((one) => one.level === level)
    return of.length === 0 ? [] : [row([{ ...cell(label), span: 5 }], { tone: 'group' }), ...of.map((one) => row([
      one.rank === undefined ? '' : String(one.rank), cell([named(one.title, one.id)]), serves(paper, one), dayText(one.deadline), nameOf(paper.plan, one.lead) ?? (paper.plan.isCited(one.id) ? 'Theater' : 'No lead'),
    ], { record: one.id }))]
  })
  return table({
    id: 'objectives', caption: 'Objectives by level and rank', alt: 'Grouped by level: rank, objective, what it serves, deadline and lead.', hasRowHeadings: false,
    columns: columns(['Rank', 7], ['Objective', 33], ['Serves', 26], ['Deadline', 12], ['Lead', 22]), rows,
  })
}

function serves({ plan }: Paper, one: Objective): Cell {
  const parents = plan.pick('objective', one.parents)
  const endState = plan.get('end-state', one.endState)
  return cell(...parents.map((parent): Runs => [named(parent.title, parent.id)]), parents.length === 0 && endState !== undefined ? [named(endState.title, endState.id)] : undefined)
}

function objectiveBlocks(paper: Paper, one: Objective): readonly Block[] {
  const measures = paper.plan.referring(one.id, 'measure', 'objective')
  const open = openOn(paper, one.id).length
  return [
    heading(3, one.id, one.title),
    paragraph([{ text: one.text ?? 'The objective is not yet written in full.', record: one.id }]),
    smartTable(paper, one),
    measures.length === 0 ? paragraph('No measure shows whether this objective is reached.') : measuresTable(paper, one, measures),
    ...when(open > 0, paragraph([emphasis(`${open === 1 ? '1 finding is' : `${open} findings are`} open on this objective: see the annex of open findings.`)], 'note')),
  ]
}

