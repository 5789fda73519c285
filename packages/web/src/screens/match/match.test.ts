import { describe, expect, test } from 'vitest'
import { bookId, createPlanGraph, parseRecord, type AnyRecord } from '@throughline/model'
import type { LawFailure, LawQuestion, Verdict } from '@throughline/rules'
import { openPlaces } from './open-questions.ts'
import { remainingOf, sayNearest } from './remaining.ts'

const source = { cite: '10 U.S.C. 333' }
const failure = (name: LawFailure['test'], boundary?: string): LawFailure => ({ test: name, text: `fails ${name}`, source, ...(boundary !== undefined && { boundary }) })
const verdict = (parts: Partial<Verdict>): Verdict => ({ program: 'imet', verdict: 'ineligible', because: [], failed: [], ask: [], silent: [], ...parts })
const question = (parts: Partial<LawQuestion> = {}): LawQuestion => ({ test: 'purpose', key: 'imet/purpose', question: 'What is it for?', settles: 'the purpose', source, ...parts })

describe('what would admit a program', () => {
  test('WEB-812 for each failed test, those that would still fail are all the others', () => {
    const all = [failure('limit', 'construction at or below $2,000,000'), failure('companion', 'training before the start'), failure('in-force')]
    expect(remainingOf(verdict({ failed: all })).map(({ failure: one, thenStill }) => [one.test, thenStill.map(({ test: name }) => name)])).toEqual([
      ['limit', ['companion', 'in-force']], ['companion', ['limit', 'in-force']], ['in-force', ['limit', 'companion']],
    ])
  })

  test.each([
    ['one failed test, mended, leaves nothing', [failure('limit', 'construction at or below $2,000,000')], [], 'construction at or below $2,000,000'],
    ['the others are named once each', [failure('limit', 'at most $2M'), failure('companion'), failure('companion')], [], 'at most $2M; then still: companion'],
    ['questions stay too', [failure('limit', 'at most $2M')], [question(), question()], 'at most $2M; then still: 2 questions'],
    ['a failed test without boundary does not hide another one’s', [failure('in-force'), failure('limit', 'at most $2M')], [question()], 'at most $2M; then still: in force, 1 question'],
    ['none known', [failure('in-force')], [], 'no change known that would admit it'],
  ] as const)('WEB-812 %s', (_name, failed, ask, said) => {
    expect(sayNearest(verdict({ failed, ask }))).toBe(said)
  })
})

describe('what settles several programs at once', () => {
  const read = parseRecord({ kind: 'activity', id: 'act-talks', title: 'Talks' })
  if (!read.ok) throw new Error('the activity was not read')
  const activity: AnyRecord = read.value
  const graph = createPlanGraph({ book: bookId('bandaria'), records: [activity] })
  const asks = (program: string, field: string, kind: Verdict['verdict'] = 'undetermined') => verdict({ program, verdict: kind, ask: [question({ record: activity.id, field })] })

  test('WEB-814 a field that more than one open program asks for is named, the most asked first; one asked by one only, or by a refused program, is not', () => {
    const places = openPlaces(graph, [asks('a', 'supports'), asks('b', 'supports'), asks('a', 'purposes'), asks('b', 'purposes'), asks('c', 'purposes'), asks('a', 'start'), asks('d', 'start', 'ineligible')])
    expect(places.map(({ label, programs }) => [label, programs])).toEqual([['Purposes', 3], ['Kinds of support', 2]])
  })

  test('WEB-814 a question that names no field is none of them', () => {
    expect(openPlaces(graph, [verdict({ verdict: 'undetermined', ask: [question()] }), verdict({ program: 'b', verdict: 'undetermined', ask: [question()] })])).toEqual([])
  })
})
