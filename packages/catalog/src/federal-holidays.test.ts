import { describe, expect, test } from 'vitest'
import { federalHolidays } from './federal-holidays.ts'

describe('federal holidays', () => {
  test('CAT-80 a year has its eleven, on the days they are kept', () => {
    expect(federalHolidays(2027).map(({ date }) => date)).toEqual([
      '2027-01-01', '2027-01-18', '2027-02-15', '2027-05-31', '2027-06-18', '2027-07-05', '2027-09-06', '2027-10-11', '2027-11-11', '2027-11-25', '2027-12-24',
    ])
  })
  test('CAT-80 one on a Saturday is kept the day before, in the year before where that falls so', () => {
    expect(federalHolidays(2028)[0]).toEqual({ title: 'New Year\'s Day', date: '2027-12-31' })
    expect(federalHolidays(2028).find(({ title }) => title === 'Veterans Day')?.date).toBe('2028-11-10')
  })
  test('CAT-80 one that came later is not kept before', () => {
    expect(federalHolidays(2020).map(({ title }) => title)).not.toContain('Juneteenth National Independence Day')
  })
})
