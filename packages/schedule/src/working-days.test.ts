import { federalHolidays } from '@throughline/catalog'
import { addDays, day, daysBetween, type Day } from '@throughline/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { workingDaysBefore } from './index.ts'

const weekday = (d: Day) => new Date(`${d}T00:00:00Z`).getUTCDay()

describe('working days', () => {
  test.each([
    ['2027-03-15', 1, '2027-03-12'], ['2027-03-15', 5, '2027-03-08'], ['2027-03-15', 6, '2027-03-05'], ['2027-03-15', 10, '2027-03-01'],
    ['2027-03-16', 1, '2027-03-15'], ['2027-03-13', 1, '2027-03-12'], ['2027-03-14', 1, '2027-03-12'], ['2027-03-14', 0, '2027-03-14'],
    ['2028-03-01', 1, '2028-02-29'], ['2027-01-04', 1, '2026-12-31'], ['2027-01-04', 2, '2026-12-30'], ['2028-11-13', 1, '2028-11-09'],
  ])('SCH-41 of %s, %i working days before is %s', (from, days, expected) => expect(workingDaysBefore(day(from), days)).toBe(expected))

  test('SCH-41 as many days from Monday to Friday, federal holidays apart, lie between as are asked for, and it falls on one of them', () => {
    fc.assert(fc.property(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: 1, max: 60 }), (offset, days) => {
      const from = addDays(day('2027-01-01'), offset)
      const found = workingDaysBefore(from, days)
      const isWork = (d: Day) => ![0, 6].includes(weekday(d)) && ![0, 1].some((next) => federalHolidays(Number(d.slice(0, 4)) + next).some(({ date }) => date === d))
      const between = Array.from({ length: daysBetween(found, from) }, (_, n) => addDays(found, n)).filter(isWork)
      expect([between.length, isWork(found)]).toEqual([days, true])
    }))
  })
})
