import { expect, test } from 'vitest'
import { citationTroubles, rulesIn, titlesIn } from './spec-citations.mjs'

test('GRD-13 reads the rules of a spec, in a list or in a table', () => {
  const spec = '# Rules\n- **RUL-1** One.\n- See **RUL-9** too.\n| RUL-2 | Two. |\n| **RUL-3** | Three. |\n### RUL-4 Four\n'
  expect(rulesIn(spec)).toEqual(['RUL-1', 'RUL-2', 'RUL-3', 'RUL-4'])
})

test('GRD-13 reads the titles of tests and of tables of tests, each with its line', () => {
  const file = [
    "describe('not a test', () => {",
    "  test('RUL-1 says why', () => {})",
    '  it(`RUL-2 ${x}`, () => {})',
    "  test.each([['RUL-3 one'], ['RUL-4 two']])('%s', () => {})",
    "  test.each([[1]])('RUL-5 of %i', () => {})",
    '  ;/RUL/.test(line, 1)',
    '})',
  ].join('\n')
  expect(titlesIn('a.test.ts', file)).toEqual([
    { line: 2, title: 'RUL-1 says why' },
    { line: 3, title: 'RUL-2 …' },
    { line: 4, title: 'RUL-3 one' },
    { line: 4, title: 'RUL-4 two' },
    { line: 5, title: 'RUL-5 of %i' },
  ])
})

test.each([
  ['a rule that stands in no spec', [{ place: 'a:1', title: 'RUL-2 x' }], ['RUL-1'], 'a:1 cites RUL-2'],
  ['a title without a rule', [{ place: 'a:1', title: 'works' }], ['RUL-1'], 'a:1 cites no rule'],
  ['an id that stands twice', [], ['RUL-1', 'RUL-1'], 'RUL-1 stands twice'],
])('GRD-13 finds %s', (_what, titles, rules, told) => {
  expect(citationTroubles(titles, rules)).toEqual([expect.stringContaining(told)])
})

test('GRD-13 is content with a test that cites a rule of the spec', () => {
  expect(citationTroubles([{ place: 'a:1', title: 'RUL-1 says why' }], ['RUL-1', 'RUL-2'])).toEqual([])
})
