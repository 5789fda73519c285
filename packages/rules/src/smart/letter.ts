import type { Day, Objective, PlanGraph, Source } from '@throughline/model'

export type SmartLetterName = 'S' | 'M' | 'A' | 'R' | 'T'

/** One thing a letter asks of an objective. */
export interface SmartReason {
  /** `not-checked` speaks neither for nor against: the check does not exist yet. */
  readonly met: boolean | 'not-checked'
  /** A clause that reads after "it": `says by whom`, `does not say by whom`. The law's is a sentence. */
  readonly text: string
  /** The field of the objective that would mend it, where one does. */
  readonly field?: string
  readonly source: Source
}

export interface SmartLetter {
  readonly letter: SmartLetterName
  /** `Specific` */
  readonly word: string
  readonly state: 'met' | 'not-met' | 'cannot-tell'
  readonly reasons: readonly SmartReason[]
}

/** How one letter is read from the plan. */
export interface LetterRule {
  readonly letter: SmartLetterName
  readonly word: string
  reasons(plan: PlanGraph, objective: Objective, on: Day): readonly SmartReason[]
}

const heading = 'Chapter 19, Identify Intermediate Objectives/Focus Areas that Support Desired End States'

/** The chapter's line on one letter, as a source. */
export const smartSource = (word: string, says: string): Source => ({ cite: `${heading} (SMART: ${word})`, says })

/**
 * One letter of one objective. Of an objective of another book only a stub may be at hand: what it does not show there
 * is not held against it.
 */
export function readLetter(rule: LetterRule, plan: PlanGraph, objective: Objective, on: Day): SmartLetter {
  const reasons = rule.reasons(plan, objective, on)
  const isMet = reasons.every((reason) => reason.met !== false)
  return { letter: rule.letter, word: rule.word, state: isMet ? 'met' : plan.isCited(objective.id) ? 'cannot-tell' : 'not-met', reasons }
}
