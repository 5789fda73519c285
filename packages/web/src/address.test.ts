import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSearch, writeSearch } from './address.ts'

test('WEB-2 any words of the address come back as they were written', () => {
  fc.assert(fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ minLength: 1, unit: 'grapheme' })), (words) => {
    expect(readSearch(writeSearch(words))).toEqual(words)
  }))
})
test('WEB-2 words that are empty or no text are left out', () => {
  expect(writeSearch({ on: undefined, compare: '', record: 'act-talks', n: 3 })).toBe('?record=act-talks')
})
