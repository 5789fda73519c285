import { examplesOfProgram, lawTestsOfExamples, programs } from '@throughline/catalog'
import { describe, expect, test } from 'vitest'
import { planOfExample } from './example-plan.ts'
import { examplesOf } from './examples-of.ts'
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
  test.each(testIds)('LAW-16 the page of %s can show what it decides, and beside it what passes', (id) => {
    const told = examplesOf(id)
    expect(told.map(({ outcome }) => outcome)).toContain(id === 'confidence' || id === 'sustainment' ? 'asks' : 'fails')
    for (const { program, outcome, verdict, text } of told) {
      expect(outcome === 'fails' ? verdict : 'ineligible').toBe('ineligible')
      expect(text).toMatch(/[.?]$/)
      expect(told.some((other) => other.program === program && other.outcome !== 'passes')).toBe(true)
    }
  })
  test('LAW-16 a companion on the same day, and none, stand before one the day before', () => {
    const told = examplesOf('companion').map(({ program, outcome, says }) => [program, outcome, says.includes('same day')])
    expect(told).toEqual([['fails', true], ['fails', false], ['passes', false], ['passes', false]].map((rest) => ['sec-333-build-capacity', ...rest]))
  })
})
