import { compareObjectives } from '@throughline/analysis'
import type { PlanGraph, Rec } from '@throughline/model'
import { cell, columns, heading, named, row, strong, table, when } from '../block.ts'
import { dayText, hasProse, nameOf, section, titleFor, type Paper } from '../paper.ts'
import type { Block, Section } from '../tree.ts'

/** Assessment, monitoring and evaluation: milestones, how each measure is taken, evaluation intent. (10 U.S.C. 383; chapter 19, Assess Theater Strategic End States and Intermediate Objectives.) */
export function assessmentMonitoringEvaluation(paper: Paper): Section {
  const { plan } = paper
  const milestones = plan.of('milestone')
  const measures = plan.of('measure')
  const hasAny = milestones.length > 0 || measures.length > 0
  return section(paper, {
    id: 'assessment-monitoring-evaluation',
    open: hasAny || hasProse(paper, 'assessment-monitoring-evaluation') ? undefined : 'Nothing is written yet on how progress is assessed, monitored and evaluated, and there is no milestone and no measure.',
    blocks: [
      ...when(milestones.length > 0, heading(2, 'milestones', 'Milestones'), milestoneTable(paper, milestones)),
      ...when(measures.length > 0, heading(2, 'measure-sheet', 'How the measures are taken'), measureSheet(paper, measures)),
    ],
  })
}

const milestoneTable = ({ plan, on }: Paper, milestones: readonly Rec<'milestone'>[]): Block => table({
  id: 'milestones', caption: 'Milestones', alt: 'One milestone a row, by date: objective, proof, and whether it was met.',
  columns: columns(['Date', 13], ['Milestone', 30], ['Objective', 28], ['Proof', 17], ['State', 12]), hasRowHeadings: false,
  rows: milestones.toSorted((a, b) => ((a.date ?? '9') < (b.date ?? '9') ? -1 : 1)).map((one) => row([
    dayText(one.date), cell([named(one.title, one.id)]), one.objective === undefined ? 'no objective' : titleFor(plan, one.objective), one.proof ?? 'not stated',
    one.metOn !== undefined ? `Met ${dayText(one.metOn)}` : one.date !== undefined && one.date < on ? cell([strong('Overdue')]) : 'Ahead',
  ], { record: one.id })),
})

/** Measures in the order of the objectives they measure, as section 5 has them. */
function inOrder(plan: PlanGraph, measures: readonly Rec<'measure'>[]): readonly Rec<'measure'>[] {
  const objectives = plan.of('objective').toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || compareObjectives(a, b)).map((one) => one.id)
  const place = (one: Rec<'measure'>) => (one.objective === undefined ? objectives.length : objectives.indexOf(one.objective))
  return measures.toSorted((a, b) => place(a) - place(b))
}

const levels = ['security-cooperation-objective', 'country-level-objective', 'intermediate-military-objective']

const measureSheet = ({ plan }: Paper, measures: readonly Rec<'measure'>[]): Block => table({
  id: 'measure-sheet', caption: 'What is counted, from which source, how often and by whom', alt: 'One measure a row: definition and known limits, source and method, rhythm and office.', isDense: true,
  columns: columns(['Measure', 26], ['Exactly what is counted', 32], ['Source, method', 22], ['How often, by whom', 20]),
  rows: inOrder(plan, measures).map((one) => row([
    cell([named(one.title, one.id)]), cell(one.definition ?? 'not defined', one.knownLimits === undefined ? undefined : [{ text: 'Limits: ', emphasis: true }, { text: one.knownLimits }]),
    cell(one.source ?? 'no source', one.method), cell(one.frequency ?? 'not stated', nameOf(plan, one.responsible) ?? 'nobody named'),
  ], { record: one.id })),
})
