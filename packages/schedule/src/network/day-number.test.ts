import { addDays, day, daysBetween } from '@throughline/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAt, dayNumber, weekdayOf } from './day-number.ts'

test('SCH-80 days count as the calendar does, over leap years and centuries (property)', () => {
  fc.assert(fc.property(fc.integer({ min: -200_000, max: 200_000 }), (n) => {
    const d = addDays(day('2000-01-03'), n)
    expect([dayNumber(d), dayAt(n)]).toEqual([daysBetween(day('2000-01-03'), d), d])
  }))
  expect([weekdayOf(dayNumber(day('2026-11-23'))), weekdayOf(dayNumber(day('1999-12-26')))]).toEqual([0, 6])
})
