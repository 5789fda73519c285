import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import * as contract from './index.ts'

const schemas = Object.entries(contract).flatMap(([name, value]): [string, z.ZodType][] => (value instanceof z.ZodType ? [[name, value]] : []))

describe('contract', () => {
  test.each(schemas)('CON-1 %s can be told as JSON Schema, so that OpenAPI comes from it', (_name, schema) => {
    expect(z.toJSONSchema(schema, { io: 'input' })).toBeTypeOf('object')
  })

  test('CON-2 a refusal code names one trouble only', () => {
    expect(new Set(contract.refusalCodes).size).toBe(contract.refusalCodes.length)
  })

  test('CON-3 a change of a field no one declared is refused by name, at its place', () => {
    const sent = { changes: [{ action: 'edit', kind: 'activity', id: 'act-talks', fields: [], because: 'x' }] }
    const parsed = contract.changeRequestSchema.safeParse(sent)
    expect(parsed.error?.issues.map((i) => [i.code, i.path])).toEqual([['unrecognized_keys', ['changes', 0]]])
  })

  test.each([[0, false], [1, true], [20_000, true], [20_001, false]])('CON-4 a change holds 1 to 20,000 records: %i is taken: %s', (n, taken) => {
    const one = { action: 'remove', kind: 'activity', id: 'act-talks', fields: [] }
    expect(contract.changeRequestSchema.safeParse({ changes: Array.from({ length: n }, () => one) }).success).toBe(taken)
  })

  test.each([['edit', true], ['waive', true], ['undo', false], ['import', false]])('CON-5 a client may claim the cause %s: %s', (type, taken) => {
    const sent = { changes: [{ action: 'remove', kind: 'activity', id: 'a', fields: [] }], cause: { type } }
    expect(contract.changeRequestSchema.safeParse(sent).success).toBe(taken)
  })

  test.each([[0, false], [1, true], [10, true], [11, false]])('CON-6 a new plan is for 1 to 10 years: %i is taken: %s', (years, taken) => {
    const sent = { country: 'NP', countryName: 'Nepal', command: 'USINDOPACOM', firstYear: 2027, years }
    expect(contract.newPlanRequestSchema.safeParse(sent).success).toBe(taken)
  })

  test.each([['Nepal', true], ['नेपाल', true], ['a\r\nb', false], ['a\u0000', false], ['\u202egnp.exe', false], ['\ud800', false]])('CON-9 %j is a name a person may send: %s', (countryName, taken) => {
    expect(contract.newPlanRequestSchema.safeParse({ country: 'XB', countryName, firstYear: 2027, years: 5 }).success).toBe(taken)
  })

  test.each([['Submitted', true], ['baseline:x', false], ['', false], ['two\nlines', false]])('CON-7 "%s" names a baseline: %s', (name, taken) => {
    expect(contract.baselineRequestSchema.safeParse({ name, reason: 'Sent to staff' }).success).toBe(taken)
  })

  test('CON-8 a reason of spaces is no reason', () => {
    expect(contract.baselineRequestSchema.safeParse({ name: 'Submitted', reason: '  ' }).success).toBe(false)
  })
})

describe('a sketch of a need', () => {
  const bad = (sent: unknown) => {
    const parsed = contract.sketchSchema.safeParse(sent)
    return parsed.success ? [] : contract.placesOf(parsed.error).map(({ path, message }) => `${path} ${message}`)
  }
  const most = Array.from({ length: 101 }, () => 'training')

  test('CON-10 a sketch needs a title, and takes purposes, support, recipients, country, days, money, construction and who asks', () => {
    expect(bad({ title: 'Boats' })).toEqual([])
    expect(bad({
      title: 'Boats', purposes: ['maritime-border-security'], support: ['equipment'], recipients: ['border-security'], country: 'NP', start: '2027-10-01', end: '2027-10-01',
      money: [{ year: 2028, usd: 900_000 }, { year: 2029 }], construction: { usd: 0 }, asks: 'The embassy',
    })).toEqual([])
  })
  test.each([
    ['no title', {}, ['title is missing']],
    ['an unknown field', { title: 'B', budget: 1 }, ['budget is not known here']],
    ['an unknown field inside money', { title: 'B', money: [{ year: 2028, usd: 1, cents: 1 }] }, ['money.0.cents is not known here']],
    ['a prototype key', JSON.parse('{"title":"B","__proto__":{"a":1}}'), ['__proto__ is not known here']],
    ['an amount below zero', { title: 'B', money: [{ usd: -1 }] }, ['money.0.usd is below zero']],
    ['an amount that is text', { title: 'B', construction: { usd: '2M' } }, ['construction.usd is not an amount: write dollars as a number, for example 250000']],
    ['an end before the start', { title: 'B', start: '2027-10-02', end: '2027-10-01' }, ['end lies before the start']],
    ['a country in words', { title: 'B', country: 'Nepal' }, ['country is not a two-letter country code in capitals, for example NP']],
    ['a day that is none', { title: 'B', start: '2027-02-30' }, ['start is not a day: write year-month-day, for example 2026-11-20']],
    ['101 kinds of support', { title: 'B', support: most }, ['support holds more than 100']],
    ['several at once', { title: '', country: 'np', extra: 1 }, ['title is empty', 'country is not a two-letter country code in capitals, for example NP', 'extra is not known here']],
  ])('CON-10 %s is refused, every bad place by name', (_, sent, places) => {
    expect(bad(sent)).toEqual(places)
  })
  test.each([[100, true], [101, false]])('CON-10 %i words are taken: %s', (n, taken) => {
    expect(contract.sketchSchema.safeParse({ title: 'B', support: most.slice(0, n) }).success).toBe(taken)
  })
})
