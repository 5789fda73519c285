import type { Day, Objective, PlanGraph } from '@throughline/model'
import { achievable } from './achievable.ts'
import { readLetter, type LetterRule, type SmartLetter } from './letter.ts'
import { measurable } from './measurable.ts'
import { relevant } from './relevant.ts'
import { specific } from './specific.ts'
import { timeBound } from './time-bound.ts'

const letters: readonly LetterRule[] = [specific, measurable, achievable, relevant, timeBound]

/**
 * The five letters of an objective in order, each with its reasons (chapter 19, the SMART list).
 * `smartOf(plan, objective, on).filter((l) => l.state === 'not-met').map((l) => l.letter) // ['S', 'M']`
 */
export const smartOf = (plan: PlanGraph, objective: Objective, on: Day): readonly SmartLetter[] =>
  letters.map((rule) => readLetter(rule, plan, objective, on))
