import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readStrategies } from './strategies.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const nepal = new Uint8Array(readFileSync(new URL('../../../examples/nepal/strategies.json', import.meta.url)))
const read = (value: unknown) => readStrategies(bytesOf(JSON.stringify(value)), 's.json')

describe('strategies', () => {
  test('EXC-20 the Nepal strategies are read with their goals, objectives and links', () => {
    const reading = readStrategies(nepal, 'strategies.json')
    expect(reading).toMatchObject({ kind: 'read', value: { strategies: [{ country: 'NPL', approved: '2022-04-01' }, { country: 'NPL', issuer: 'USAID' }] } })
    expect(reading.kind === 'read' && reading.value.strategies[0]?.goals?.[0]?.objectives?.[2]?.links).toEqual(['SCA JRS BO 4.1', 'Indo-Pacific Strategy Pillar 5', 'CA FBS Goal 2'])
  })

  test('EXC-20 every wrong, missing and unknown field is named at once with its place', () => {
    const reading = read({ strategies: [{ document: '', country: 'NP', complete: 'yes', goals: [{ id: '1' }], author: 'x' }] })
    expect(reading).toMatchObject({ kind: 'refused', code: 'not-recognized' })
    const message = reading.kind === 'refused' ? reading.message : ''
    for (const words of [
      'strategies[0].document is empty', 'strategies[0].country is not a three-letter country code', 'strategies[0].complete is of type string; boolean is expected',
      'strategies[0].source is missing', 'strategies[0].goals[0].title is missing', 'strategies[0] has a field that has no place there: "author"',
    ]) expect(message).toContain(words)
  })

  test('EXC-20 a day that does not exist is refused', () => {
    expect(read({ strategies: [{ document: 'D', country: 'NPL', complete: true, source: 's', approved: '2022-02-30' }] }).kind).toBe('refused')
    expect(read({ strategies: [{ document: 'D', country: 'NPL', complete: true, source: 's', approved: '2022-02-28' }] }).kind).toBe('read')
  })

  test('EXC-20 JSON cut short is refused with its line', () => {
    expect(readStrategies(nepal.subarray(0, 2_000), 's.json')).toMatchObject({ kind: 'refused', code: 'wrong-format' })
  })

  test('EXC-7 a classified banner in a text refuses the file', () => {
    expect(read({ strategies: [{ document: 'SECRET', country: 'NPL', complete: true, source: 's' }] })).toMatchObject({ code: 'classified' })
  })

  test('EXC-8 random JSON, prototype keys included, gives strategies or a refusal', () => {
    fc.assert(fc.property(fc.json(), (text) => {
      expect(['read', 'refused']).toContain(readStrategies(bytesOf(text), 's.json').kind)
    }))
    expect(readStrategies(bytesOf('{"__proto__":{"x":1},"strategies":[]}'), 's.json').kind).toBe('refused')
    expect(readStrategies(bytesOf('['.repeat(1_000_000)), 's.json').kind).toBe('refused')
  })
})
