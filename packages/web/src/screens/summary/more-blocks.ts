import { compareObjectives, numberOf, progressOf, type Progress } from '@throughline/analysis'
import type { Block, Table } from '@throughline/documents'
import { fieldsOf, formatDay, type Day, type Objective, type PlanGraph } from '@throughline/model'

const most = { risks: 4, assumptions: 3 } as const
const words: Readonly<Record<Progress['state'], string>> = { met: 'met', 'on-track': 'on track', 'at-risk': 'at risk', 'off-track': 'off track', 'not-begun': 'no news yet', unknown: 'cannot tell' }
const worst: readonly Progress['state'][] = ['off-track', 'at-risk', 'on-track', 'met', 'not-begun', 'unknown']

/** What a senior reader asks beyond the money: each objective with its deadline and state; the largest risks; the assumptions in doubt. */
export const moreBlocks = (plan: PlanGraph, on: Day): readonly Block[] => [...objectives(plan, on), ...risks(plan), ...assumptions(plan, on)]

function objectives(plan: PlanGraph, on: Day): readonly Block[] {
  const all = plan.of('objective').toSorted((a, b) => Number(a.level === 'intermediate-military-objective') - Number(b.level === 'intermediate-military-objective') || compareObjectives(a, b))
  if (all.length === 0) return []
  const half = Math.ceil(all.length / 2)
  return [{
    kind: 'table', id: 'summary-objectives', caption: 'Objectives, by when, and how far they are', alt: 'Two objectives a row, each with its deadline and the state of its measures.', isDense: true, hasRowHeadings: false, notes: [],
    columns: [{ heading: 'Objective', width: 31 }, { heading: 'By', width: 9 }, { heading: 'State', width: 9 }, { heading: 'Objective', width: 33 }, { heading: 'By', width: 9 }, { heading: 'State', width: 9 }],
    rows: all.slice(0, half).map((one, at) => ({ cells: [...cells(plan, on, one), ...cells(plan, on, all[half + at])] })),
  }]
}

type Cell = Table['rows'][number]['cells'][number]
const cell = (text: string): Cell => ({ paragraphs: text === '' ? [] : [[{ text }]] })

function cells(plan: PlanGraph, on: Day, one: Objective | undefined): readonly Cell[] {
  if (one === undefined) return [cell(''), cell(''), cell('')]
  const states = plan.referring(one.id, 'measure', 'objective').map((measure) => progressOf(plan, measure, on).state)
  const state = worst.find((each) => states.includes(each))
  const number = numberOf(plan, one)
  return [
    { paragraphs: [[...(number === undefined ? [] : [{ text: `${number} `, strong: true as const }]), { text: one.title, record: one.id }]] },
    cell(one.deadline === undefined ? 'no date' : formatDay(one.deadline)), cell(state === undefined ? 'no measure' : words[state]),
  ]
}

const levels = ['high', 'significant', 'moderate', 'low']
const rank = (level: string | undefined) => (level === undefined ? levels.length : levels.indexOf(level))

function risks(plan: PlanGraph): readonly Block[] {
  const top = plan.of('risk').toSorted((a, b) => rank(a.residual ?? a.level) - rank(b.residual ?? b.level) || rank(a.level) - rank(b.level)).slice(0, most.risks)
  const word = (level: string | undefined) => fieldsOf('risk')['level']?.choices?.find((choice) => choice.value === level)?.label ?? 'not judged'
  if (top.length === 0) return []
  return [
    { kind: 'paragraph', style: 'lead-in', runs: [{ text: 'Largest risks, before and after mitigation', strong: true }] },
    { kind: 'bullets', items: top.map((one) => [{ text: one.title, record: one.id }, { text: `: ${word(one.level).toLowerCase()}${one.residual === undefined ? '' : `, then ${word(one.residual).toLowerCase()}`}.` }]) },
  ]
}

function assumptions(plan: PlanGraph, on: Day): readonly Block[] {
  const doubtful = plan.of('assumption').filter((one) => one.status === 'broken' || one.status === 'doubtful' || (one.status !== 'proven' && one.reviewDate !== undefined && one.reviewDate < on)).slice(0, most.assumptions)
  if (doubtful.length === 0) return []
  return [
    { kind: 'paragraph', style: 'lead-in', runs: [{ text: 'Assumptions in doubt', strong: true }] },
    { kind: 'bullets', items: doubtful.map((one) => [{ text: one.text, record: one.id }, { text: one.status === 'broken' ? ' Broken.' : one.status === 'doubtful' ? ' Doubtful.' : ' Review overdue.' }]) },
  ]
}
