import { expect, test } from 'vitest'
import { countsOf, lastLine } from './test-counts.mjs'

const report = (part) => ({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [], ...part })

test('GRD-10 counts a file that cannot be loaded as one failure', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ]
  expect(countsOf(report({ numPassedTests: 2, numFailedTests: 1, testResults }))).toEqual({ passed: 2, failed: 2, skipped: 0 })
})

test('GRD-10 counts skipped and promised tests', () => {
  expect(countsOf(report({ numPendingTests: 1, numTodoTests: 2 })).skipped).toBe(3)
})

test.each([
  ['two runs that pass', [{ isMet: true, counts: { passed: 3, failed: 0 } }, { isMet: true, counts: { passed: 4, failed: 0 } }], '7 passed, 0 failed'],
  ['a run with failed tests', [{ isMet: false, counts: { passed: 3, failed: 2 } }], '3 passed, 2 failed'],
  ['a failed step without tests', [{ isMet: false }, { isMet: true, counts: { passed: 3, failed: 0 } }], '3 passed, 1 failed'],
  ['a failed run without a failed test', [{ isMet: false, counts: { passed: 3, failed: 0 } }], '3 passed, 1 failed'],
])('GRD-10 sums up %s', (_what, results, line) => {
  expect(lastLine(results)).toBe(line)
})
