import { bookId, createPlanGraph, day, parseRecord, type AnyRecord } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { catalogueGaps, knownHere } from './catalogue-gap.ts'
import { catalogueValueOf } from './catalogue-value.ts'
import { programById, type Program } from './program.ts'

const record = (content: object): AnyRecord => {
  const parsed = parseRecord(content)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
const known = (id: string): Program => {
  const program = programById(id)
  if (program === undefined) throw new Error(`no program ${id}`)
  return program
}
const on = day('2026-11-20')
const library = (...values: readonly object[]) => createPlanGraph({
  book: bookId('b'), records: [record({ kind: 'plan', id: 'p', title: 'P', scope: 'country', start: '2026-10-01', end: '2031-09-30' })],
  cited: values.map((one, at) => ({ book: bookId('library'), record: record({ kind: 'program-value', id: `value-${at}`, source: 'Memo 7', asOf: '2026-10-02', ...one }) })),
})

describe('what the catalogue says beside a local value', () => {
  test.each<[string, Parameters<typeof catalogueValueOf>[1], string, string | undefined]>([
    ['sec-333-build-capacity', 'construction-project-limit', '2023-12-21', '$1,500,000 until 21 DEC 23'], ['sec-333-build-capacity', 'construction-project-limit', '2023-12-22', '$2,000,000 since 22 DEC 23'],
    ['sec-333-build-capacity', 'notification-days', '2026-11-20', '15 days'], ['drawdown-506a1', 'notification-days', '2026-11-20', undefined],
    ['drawdown-506a1', 'fiscal-year-limit', '2022-10-01', '$14,500,000,000 since 01 OCT 22 until 30 SEP 23'], ['licb-1210', 'in-force', '2024-12-31', 'in force until 31 DEC 24'], ['licb-1210', 'in-force', '2025-01-01', undefined],
    ['fms-cash', 'notice-articles-and-services', '2026-11-20', '$50,000,000'], ['fms-cash', 'notice-articles-and-services-nato-plus-five', '2026-11-20', '$100,000,000'], ['eda-grant-516', 'notice-original-value', '2026-11-20', '$7,000,000'],
    ['imet', 'notice-original-value', '2026-11-20', undefined],
  ])('CAT-82 %s, %s on %s', (program, what, at, text) => {
    const value = catalogueValueOf(known(program), what, day(at))
    expect(value?.text).toBe(text)
    if (value !== undefined) expect(value.source.length).toBeGreaterThan(3)
  })
})

describe('what is known here of what the catalogue does not know', () => {
  const open = catalogueGaps().find(({ program, saidBy }) => program === 'drawdown-506a1' && saidBy === 'notification-days')
  const days = { program: 'drawdown-506a1', what: 'notification-days', value: '10' }
  test.each<[string, readonly object[], string, readonly string[]]>([
    ['a local value says it', [days], '2026-11-20', ['10']], ['nothing does', [], '2026-11-20', []],
    ['another value of the program', [{ ...days, what: 'in-force', value: 'yes' }], '2026-11-20', []], ['the same of another program', [{ ...days, program: 'imet' }], '2026-11-20', []],
    ['the day before it holds', [{ ...days, from: '2026-11-21' }], '2026-11-20', []], ['the day it holds from', [{ ...days, from: '2026-11-20' }], '2026-11-20', ['10']],
    ['its last day', [{ ...days, until: '2026-11-20' }], '2026-11-20', ['10']], ['the day after it', [{ ...days, until: '2026-11-19' }], '2026-11-20', []],
  ])('CAT-83 %s', (_, values, at, said) => {
    if (open === undefined) throw new Error('no gap')
    expect(knownHere(library(...values), open, day(at)).map(({ value }) => value)).toEqual(said)
  })
  test('CAT-83 the catalogue itself does not know it any better, and restrictions have no local value', () => {
    expect(catalogueGaps().filter(({ restriction, saidBy }) => restriction !== undefined && saidBy !== undefined)).toEqual([])
    expect(catalogueGaps().filter((gap) => knownHere(library(), gap, on).length > 0)).toEqual([])
  })
})
