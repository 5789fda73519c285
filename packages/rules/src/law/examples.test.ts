import { examplesOfProgram, lawTestsOfExamples, programs } from '@throughline/catalog'
import { describe, expect, test } from 'vitest'
import { planOfExample } from './example-plan.ts'
import { testIds } from './verdict.ts'
import { verdictOf } from './verdict-of.ts'

/** Each test once, in the order of the tests. */
const names = (outcomes: readonly { readonly test: string }[]) => testIds.filter((id) => outcomes.some((outcome) => outcome.test === id))

describe('the examples of each program, written from its law', () => {
  test.each([...programs.values()].map((program) => [program.id, program] as const))('LAW-16 %s gives each of its examples the verdict its law asks for', (id, program) => {
    const examples = examplesOfProgram(id)
    const found = examples.map((example) => {
      const { plan, need } = planOfExample(id, example)
      const { verdict, failed, ask } = verdictOf(plan, need, program, example.on)
      return { says: example.says, verdict, failed: names(failed), asked: names(ask) }
    })
    expect(found).toEqual(examples.map(({ says, verdict, failed, asked }) => ({ says, verdict, failed, asked })))
  })
  test('LAW-16 the examples know the tests of the rules, in their order', () => expect(lawTestsOfExamples).toEqual(testIds))
})
