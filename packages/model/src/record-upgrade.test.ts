import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kinds, parseRecord, upgradeField, upgradeRecord } from './index.ts'

const step = (state?: string, note?: string) => ({ step: 'Draft', ...(state !== undefined && { state }), ...(note !== undefined && { note }) })
const upgraded = (value: unknown) => upgradeField('plan', 'approvals', [value])
const states = kinds.plan.fields.approvals.fields?.['state']?.choices?.map(({ value }) => value) ?? []

describe('what earlier versions wrote', () => {
  test.each([
    ['Done', step('done')], ['done.', step('done')], ['DONE', step('done')], ['Done with two comments', step('done', 'With two comments')],
    ['Approved, pending funds', step('approved', 'Pending funds')], ['In staffing', step('in-staffing')], ['Concurred', step('concurred')],
    ['Concur: see letter', step('concurred', 'See letter')], ['Non-concur', step('not-concurred')], ['Returned 3 NOV', step('returned', '3 NOV')],
    ['Not started', step('not-started')], ['Open', step(undefined, 'Open')], ['Not done', step(undefined, 'Not done')], ['Donegal', step(undefined, 'Donegal')],
  ])('MOD-42 the state of approval "%s" is read', (text, expected) => {
    expect(upgraded(step(text))).toEqual([expected])
  })

  test('MOD-42 a note that is there already stays', () => {
    expect(upgraded(step('Open', 'Letter sent'))).toEqual([step(undefined, 'Letter sent; Open')])
  })

  test('MOD-42 every state of today, and no state at all, is left as it is', () => {
    expect(states).toHaveLength(7)
    for (const state of [undefined, ...states]) expect(upgraded(step(state, 'Letter sent'))).toEqual([step(state, 'Letter sent')])
  })

  test('MOD-42 any old text gives a record that can be read, loses no word, and is left alone the second time', () => {
    const text = fc.oneof(fc.constantFrom('done', 'Approved', 'open', 'in staffing', 'concur'), fc.stringMatching(/^[A-Za-z][A-Za-z ,-]{0,30}$/))
    fc.assert(fc.property(fc.array(text, { minLength: 1, maxLength: 2 }), (parts) => {
      const said = parts.join(' ').trim()
      const once = upgradeRecord('plan', { kind: 'plan' as const, id: 'plan-b', title: 'B', scope: 'country', start: '2026-10-01', end: '2027-09-30', approvals: [step(said)] })
      const told = JSON.stringify(once.approvals).toLowerCase()
      const words = said.toLowerCase().match(/[a-z]{9,}/g) ?? []
      return parseRecord(once).ok && words.every((word) => told.includes(word.slice(0, 6))) && JSON.stringify(upgradeRecord('plan', once)) === JSON.stringify(once)
    }), { numRuns: 300 })
  })

  test('MOD-42 nothing else is touched', () => {
    const record = { id: 'plan-b', title: 'Done' }
    expect(upgradeRecord('plan', record)).toBe(record)
    expect(upgradeField('agreement', 'state', 'Done')).toBe('Done')
    expect(upgradeField('plan', 'approvals', 'Done')).toBe('Done')
  })
})
