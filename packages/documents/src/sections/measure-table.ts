import { progressOf, type Progress } from '@throughline/analysis'
import { formatDay, type Objective, type Rec } from '@throughline/model'
import { cell, columns, emphasis, named, row, table } from '../block.ts'
import { choiceText, numberText, type Paper } from '../paper.ts'
import type { Block, Cell } from '../tree.ts'

type Measure = Rec<'measure'>

const states: Readonly<Record<Progress['state'], string>> = {
  met: 'Met', 'on-track': 'On track', 'at-risk': 'At risk', 'off-track': 'Off track', 'not-begun': 'Not begun', unknown: 'Cannot tell',
}

/** The measures of an objective: where things stood, stand and should stand. */
export const measuresTable = (paper: Paper, objective: Objective, measures: readonly Measure[]): Block => table({
  id: `measures-${objective.id}`, caption: `Measures: ${objective.title}`, alt: 'One measure a row: type, baseline, newest reading, next target, last target and progress.', isDense: true,
  columns: columns(['Measure', 30], ['Type', 13], ['>Baseline', 13], ['>Now', 13], ['>Next target', 13], ['>Last target', 13], ['Progress', 12]),
  rows: measures.map((measure) => measureRow(paper, measure)),
})

function measureRow({ plan, on }: Paper, measure: Measure) {
  const progress = progressOf(plan, measure, on)
  return row([
    cell([named(measure.title, measure.id), ...(measure.unit === undefined ? [] : [emphasis(` (${measure.unit})`)])]),
    choiceText(measure, 'type'), reading(progress.baseline, 'none'), reading(progress.now, 'not observed'), reading(progress.target, 'none'), reading(progress.final, 'none'), states[progress.state],
  ], { record: measure.id })
}

const reading = (one: Progress['now'], none: string): Cell =>
  one === undefined ? cell(none) : cell(numberText(one.value), one.date === undefined ? undefined : formatDay(one.date))
