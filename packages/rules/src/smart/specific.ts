import type { Objective } from '@throughline/model'
import { smartSource, type LetterRule, type SmartReason } from './letter.ts'

const source = smartSource('Specific', 'The objective is discrete and says what is expected, by whom, and for or with whom.')

const stated = (objective: Objective, field: 'what' | 'byWhom' | 'forOrWith', words: string): SmartReason => {
  const met = objective[field] !== undefined
  return { met, text: met ? `says ${words}` : `does not say ${words}`, field, source }
}

/** S: what is expected, by whom, for or with whom. Read from the objective alone: what stands below cannot make it discrete. */
export const specific: LetterRule = {
  letter: 'S', word: 'Specific',
  reasons: (_, objective) => [
    stated(objective, 'what', 'what is expected'),
    stated(objective, 'byWhom', 'by whom'),
    stated(objective, 'forOrWith', 'for or with whom'),
  ],
}
