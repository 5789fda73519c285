import { describe, expect, test } from 'vitest'
import { problemOf, RefusedError } from './api.ts'

describe('what is told of an error', () => {
  test.each([
    'Failed to fetch dynamically imported module: http://127.0.0.1:4174/assets/screen-C_ytSQMf.js',
    'error loading dynamically imported module: http://127.0.0.1:4174/assets/screen.js',
    'Importing a module script failed.',
    'Unable to preload CSS for http://127.0.0.1:4174/assets/screen-C_ytSQMf.css',
  ])('WEB-12 "%s" is told as a screen that could not be loaded, with what to do', (message) => {
    expect(problemOf(new TypeError(message))).toMatchObject({ code: 'not-loaded', detail: expect.stringContaining('npm start') })
  })
  test('WEB-12 another fault is told as it is, and a refusal in the words of the server', () => {
    expect(problemOf(new TypeError('x is not a function'))).toMatchObject({ code: 'page-fault', detail: 'x is not a function' })
    const problem = { title: 'Refused', status: 409, code: 'record-changed' }
    expect(problemOf(new RefusedError(problem))).toBe(problem)
  })
})
