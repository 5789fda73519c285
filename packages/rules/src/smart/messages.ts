import { named, type Objective } from '@throughline/model'
import type { Said } from '../reading/said.ts'
import type { SmartLetter } from './letter.ts'

/** "it does not say by whom, and has no deadline": what speaks against a letter. */
function against(letter: SmartLetter): string {
  const texts = letter.reasons.filter((reason) => reason.met === false).map((reason) => reason.text)
  return texts.length > 1 ? `it ${texts.slice(0, -1).join(', ')}, and ${texts.at(-1) ?? ''}` : `it ${texts.join('')}`
}

/** The words of the SMART checks, by check id. */
export const smartMessages = {
  'smart/not-specific': (objective: Objective, letter: SmartLetter): Said => ({
    message: `${named(objective)} is not specific: ${against(letter)}.`,
    next: 'State one discrete result, who brings it about, and for or with whom.',
  }),
  'smart/not-measurable': (objective: Objective, letter: SmartLetter): Said => ({
    message: `${named(objective)} is not measurable: ${against(letter)}.`,
    next: 'Say what success is and how it is measured; add a measure of effectiveness with baseline, target and data source.',
  }),
  'smart/not-achievable': (objective: Objective, letter: SmartLetter): Said => ({
    message: `${named(objective)} is not shown to be achievable: ${against(letter)}.`,
    next: 'Fill in what is missing, or change the objective to what can be carried.',
  }),
  'smart/not-relevant': (objective: Objective, letter: SmartLetter): Said => ({
    message: `${named(objective)} is not shown to be relevant: ${against(letter)}.`,
    next: 'Say why it matters, what guidance it answers in both chains, and where it stands among the others.',
  }),
  'smart/not-time-bound': (objective: Objective, letter: SmartLetter): Said => ({
    message: `${named(objective)} is not time-bound: ${against(letter)}.`,
    next: 'Set the day by which it is reached.',
  }),
  'smart/vague-wording': (objective: Objective, word: string): Said => ({
    message: `${named(objective)} says "${word}" and gives no number: two readers may disagree on whether it was reached.`,
    next: 'Say how much, how many or to what standard.',
  }),
} as const
