import { expect, test } from 'vitest'
import { dayOf, momentOf, weekdayOf } from './moment.ts'

// Moments of the reader's own clock, so that the test says the same in every time zone.
const at = (...parts: readonly [number, number, number, number, number]) => new Date(...parts).toISOString()

test.each([
  [at(2026, 10, 24, 9, 5), '24 NOV 26', '24 NOV 26, 09:05', 'Tuesday, 24 NOV 26'],
  [at(2026, 11, 31, 23, 59), '31 DEC 26', '31 DEC 26, 23:59', 'Thursday, 31 DEC 26'],
  [at(2027, 0, 1, 0, 0), '01 JAN 27', '01 JAN 27, 00:00', 'Friday, 01 JAN 27'],
])('WEB-414 the moment %s is told as the house writes days', (moment, day, both, named) => {
  expect([dayOf(moment), momentOf(moment), weekdayOf(moment)]).toEqual([day, both, named])
})
