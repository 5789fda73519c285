/** The one verb that answers a finding, and what it does. */
export interface FindingVerb { readonly word: string; readonly more: string }

const verbs: readonly (readonly [check: string, word: string, more: string])[] = [
  ['assumption/broken', 'Plan again', 'open the assumption'],
  ['assumption/review-overdue', 'Review', 'open the assumption'],
  ['assumption/untested', 'Test', 'open the assumption'],
  ['measure/no-baseline', 'Record', 'open the measure'],
  ['measure/', 'Add', 'open the objective'],
  ['schedule/', 'Move', 'open what must wait'],
  ['thread/superseded', 'Link', 'open what rests on it'],
  ['thread/', 'Link', 'open the record'],
  ['smart/', 'Sharpen', 'open the objective'],
  ['means/no-cost', 'Cost it', 'open the activity'],
  ['means/no-program', 'Match', 'open the activity'],
  ['means/no-owner', 'Name', 'open the activity'],
  ['initiative/', 'Judge', 'open the record'],
]

/** `verbOf('assumption/review-overdue').word // Review` */
export function verbOf(check: string): FindingVerb {
  const [, word, more] = verbs.find(([start]) => check.startsWith(start)) ?? ['', 'Open', 'open the record']
  return { word, more }
}
