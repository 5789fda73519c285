import { type Check, joinNames, named } from '@throughline/model'
import { chapter } from './reading.ts'

const tests = ['affordable', 'feasible', 'responsive'] as const

export const solutionNotJudged: Check = {
  id: 'solution/not-judged',
  severity: 'error',
  title: 'Option chosen and not judged',
  why: 'The chapter says each option must be assessed: can it be paid for, can it be done, does it come in time and meet the need. An option that is chosen without these three answers was not compared with anything.',
  severityBecause: 'The chapter says each option must be assessed as affordable, feasible and responsive.',
  source: chapter('Recommend Solutions', 'Each option is assessed as affordable, feasible and responsive.'),
  spec: 'ANA-151',
  *find(plan) {
    for (const option of plan.of('solution')) {
      const missing = tests.filter((test) => option[test] === undefined)
      const [first] = missing
      if (option.decision !== 'chosen' || first === undefined) continue
      yield { record: option.id, field: first, message: `${named(option)} is chosen and nobody judged whether it is ${joinNames(missing)}.`, next: 'Answer each with a reason (Analysis, Judge).' }
    }
  },
}
