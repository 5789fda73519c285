import type { Rec } from '@throughline/model'
import { measuresUnder } from '../reading/serving.ts'
import { smartSource, type LetterRule } from './letter.ts'

const source = smartSource('Measurable', 'Success is clearly and objectively defined, and a regular, observable method of measurement that can be kept up is in place.')

type Measure = Rec<'measure'>
const hasTarget = (measure: Measure) => (measure.targets ?? []).length > 0
const isComplete = (measure: Measure) => measure.baseline !== undefined && hasTarget(measure) && measure.source !== undefined

/** M: success and method are stated, and a measure of effectiveness, its own or below it, can show the change. */
export const measurable: LetterRule = {
  letter: 'M', word: 'Measurable',
  reasons: (plan, objective) => {
    const measures = measuresUnder(plan, objective)
    const hasSuccess = objective.success !== undefined || measures.some(hasTarget)
    const hasMethod = objective.method !== undefined || measures.some((measure) => measure.method !== undefined)
    const hasEffect = measures.some((measure) => measure.type === 'effectiveness')
    const hasComplete = measures.some(isComplete)
    return [
      { met: hasSuccess, text: hasSuccess ? 'says what success is' : 'does not say what success is', field: 'success', source },
      { met: hasMethod, text: hasMethod ? 'has a method of measurement' : 'has no method of measurement', field: 'method', source },
      { met: measures.length > 0, text: measures.length > 0 ? `has ${measures.length === 1 ? 'a measure' : `${measures.length} measures`}` : 'has no measure', source },
      ...(measures.length === 0 ? [] : [{ met: hasEffect, text: hasEffect ? 'has a measure of effectiveness' : 'has no measure of effectiveness', source }, {
        met: hasComplete,
        text: hasComplete ? 'has a measure with baseline, target and data source' : 'has no measure with baseline, target and data source together',
        source,
      }]),
    ]
  },
}
