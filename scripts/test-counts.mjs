// Reads how many tests passed and failed out of vitest's own report.
import { readFileSync } from 'node:fs'

/**
 * Counts of a report file of vitest's json reporter. A file that could not be loaded counts as one failure.
 *
 * @example countsIn('.cache/tests/unit.json') // → { passed: 412, failed: 0, skipped: 0 }
 */
export function countsIn(file) {
  return countsOf(JSON.parse(readFileSync(file, 'utf8')))
}

/** Counts of a report already read. */
export function countsOf(report) {
  const unloaded = report.testResults.filter(
    (suite) => suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * The last line of a run. A step that failed without any failed test of its own (types, lint …) counts as one failure,
 * so that the line never says "0 failed" of a run that failed.
 *
 * @example lastLine([{ isMet: true, counts: { passed: 3, failed: 0 } }, { isMet: false }]) // → '3 passed, 1 failed'
 */
export function lastLine(results) {
  const passed = results.reduce((sum, { counts }) => sum + (counts?.passed ?? 0), 0)
  const failed = results.reduce((sum, { isMet, counts }) => sum + (isMet ? 0 : Math.max(1, counts?.failed ?? 0)), 0)
  return `${passed} passed, ${failed} failed`
}
