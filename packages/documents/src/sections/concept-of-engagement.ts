import { activitiesOf, compareObjectives, costOfAll, effortsOf, linesOf, phasesOf } from '@throughline/analysis'
import type { Objective, PlanGraph, Rec } from '@throughline/model'
import { bullets, cell, columns, heading, labelled, named, paragraph, row, table, when } from '../block.ts'
import { choiceText, hasProse, moneyText, nameOf, namesOf, section, spanText, titleFor, type Paper } from '../paper.ts'
import type { Block, Cell, Runs, Section } from '../tree.ts'
import { assumptionsInOrder } from './assumptions.ts'

type Effort = Rec<'line-of-effort'>

/**
 * Concept of engagement: how the ways reach the ends: phases, lines of effort with their theory of change, lines of activity, contributions.
 * (Chapter 19, Significant Security Cooperation Initiatives and Lines of Effort; Theory of Change and Logic Framework.)
 */
export function conceptOfEngagement(paper: Paper): Section {
  const { plan } = paper
  const phases = phasesOf(plan)
  const efforts = effortsOf(plan)
  const isOpen = !hasProse(paper, 'concept-of-engagement') && efforts.length === 0
  return section(paper, {
    id: 'concept-of-engagement',
    open: isOpen ? 'No concept is written yet, and the plan has no line of effort.' : undefined,
    blocks: [
      ...when(phases.length > 0, heading(2, 'phases', 'Phases'), phaseTable(phases)),
      ...efforts.flatMap((effort) => effortBlocks(paper, effort)),
    ],
  })
}

const phaseTable = (phases: readonly Rec<'phase'>[]): Block => table({
  id: 'phases', caption: 'Phases', alt: 'One phase a row: its time and what it is for.', columns: columns(['Phase', 20], ['Time', 25], ['What it is for', 55]),
  rows: phases.map((phase, i) => row([`${i + 1}. ${phase.title}`, spanText(phase.start, phase.end), phase.text ?? ''], { record: phase.id })),
})

function effortBlocks(paper: Paper, effort: Effort): readonly Block[] {
  const { plan } = paper
  const lines = linesOf(plan, effort.id)
  const endState = plan.get('end-state', effort.endState)
  const contributions = contributionsOf(paper, effort)
  return [
    heading(2, effort.id, `${effort.title}${effort.significantInitiative === true ? ' (significant initiative)' : ''}`),
    paragraph([
      { text: effort.significantInitiative === true ? 'A significant security cooperation initiative' : 'A line of effort' },
      { text: endState === undefined ? ' that names no end state yet' : ' that leads to the end state “' }, ...(endState === undefined ? [] : [named(endState.title, endState.id), { text: '”' }]),
      { text: `, ${unbroken(spanText(effort.start, effort.end))}. Lead: ${nameOf(plan, effort.lead) ?? 'not named'}.${(effort.partners?.length ?? 0) === 0 ? '' : ` With: ${namesOf(plan, effort.partners)}.`}` },
    ]),
    ...(effort.problem === undefined ? [] : [labelled('Problem', effort.problem)]),
    labelled('Theory of change', effort.theoryOfChange ?? 'Not yet written.'),
    ...when((effort.stopOrChange?.length ?? 0) > 0, paragraph('Stop or change if:', 'lead-in'), bullets(effort.stopOrChange ?? [])),
    labelled('Do the objectives suffice?', effort.sufficiency === undefined ? 'Not yet judged.' : `${choiceText(effort, 'sufficiency')}. ${effort.sufficiencyReason ?? ''}`.trim()),
    lines.length === 0 ? paragraph('It has no line of activity yet.') : linesTable(paper, effort, lines),
    contributions.length === 0 ? paragraph('No contribution is recorded: how one step leads to the next, and why.') : contributionTable(paper, effort, contributions),
  ]
}

const linesTable = (paper: Paper, effort: Effort, lines: readonly Rec<'line-of-activity'>[]): Block => table({
  id: `lines-${effort.id}`, caption: `Lines of activity: ${effort.title}`, alt: 'One line of activity a row: what it consists of, the objective it leads to, its time, number of activities and likely cost in thousands of dollars.',
  columns: columns(['Line of activity', 32], ['Leads to', 26], ['Time', 22], ['>Activities', 11], ['>$K', 9]),
  rows: lines.map((line) => {
    const activities = activitiesOf(paper.plan, line.id)
    return row([
      cell([named(line.title, line.id)], line.text), line.objective === undefined ? 'no objective' : cell([named(titleFor(paper.plan, line.objective), line.objective)]),
      spanText(line.start, line.end), String(activities.length), moneyText(costOfAll(paper.plan, activities.map((one) => one.id))),
    ], { record: line.id })
  }),
})

/** Arrows whose cause lies in the line of effort, from the work upward: a step of its lines, its lines, its objectives, itself. */
function contributionsOf({ plan }: Paper, effort: Effort): readonly Rec<'contribution'>[] {
  const lines = linesOf(plan, effort.id)
  const steps = lines.flatMap((line) => [...activitiesOf(plan, line.id).map((one) => one.id), line.id])
  const ends = plan.pick('objective', effort.objectives).toSorted((a, b) => height(a) - height(b) || compareObjectives(a, b))
  const causes = [...steps, ...ends.map((one) => one.id), effort.id]
  return [...new Set(causes.flatMap((id) => plan.referring(id, 'contribution', 'from')))]
}

/** How far up a theory of change an objective stands. */
const height = ({ level }: Objective): number => (level === 'intermediate-military-objective' ? 0 : level === 'country-level-objective' ? 1 : 2)

/** A day of running text stays on one line. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0')

/** Assumptions by their number in section 3; one of another book by its text. */
const assuming = (plan: PlanGraph, one: Rec<'contribution'>): Cell => {
  const order = assumptionsInOrder(plan)
  return cell((one.assumptions ?? []).flatMap((id, i): Runs => {
    const at = order.findIndex((assumption) => assumption.id === id)
    return [{ text: i === 0 ? '' : ', ' }, { text: at === -1 ? titleFor(plan, id) : `A${at + 1}`, record: id }]
  }))
}

const contributionTable = ({ plan }: Paper, effort: Effort, contributions: readonly Rec<'contribution'>[]): Block => table({
  id: `contributions-${effort.id}`, caption: `What leads to what: ${effort.title}`, alt: 'One arrow of the theory of change a row: if this, then that, because, assuming; and how sure the office is.', hasRowHeadings: false,
  columns: columns(['If', 29], ['Then', 24], ['Because', 25], ['Assuming', 12], ['Sure?', 10]), isDense: true,
  rows: contributions.map((one) => row([
    cell([{ text: one.if ?? titleFor(plan, one.from), record: one.from }]), cell([{ text: one.then ?? titleFor(plan, one.to), record: one.to }]), one.because ?? 'not stated',
    assuming(plan, one), choiceText(one, 'confidence'),
  ], { record: one.id })),
  notes: contributions.some((one) => (one.assumptions?.length ?? 0) > 0) ? ['A1, A2 and so on are the assumptions of section 3.'] : [],
})
