import { addDays, day, fiscalYearOf } from '@throughline/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suspenses, suspensesBetween, suspensesOrigin, undatedSuspenses } from './index.ts'

const idsBetween = (from: string, to: string) => suspensesBetween(day(from), day(to)).map((one) => one.suspense.id)
const dueOf = (id: string, from: string, to: string) => suspensesBetween(day(from), day(to)).filter((one) => one.suspense.id === id).map((one) => one.due)

describe('recurring suspenses', () => {
  test('CAT-63 every suspense has an owner, a source and how far it was read; what comes from no source says so', () => {
    for (const one of suspenses.values()) expect([one.id, one.owner !== '', one.source !== '']).toEqual([one.id, true, true])
    for (const one of suspenses.values()) if (one.confidence === 'memory' || one.confidence === 'default') expect(one.source).toMatch(/our default/i)
    expect(suspensesOrigin).toMatchObject({ asOf: '2026-11', licence: 'Apache-2.0' })
  })
  test('CAT-64 a fixed day comes round every year, on the day itself and on no other', () => {
    expect(idsBetween('2027-01-31', '2027-01-31')).toEqual(['javits-sales-data', 'training-report'])
    expect(idsBetween('2027-02-01', '2027-02-01')).toEqual(['javits-report', 'report-332'])
    expect(idsBetween('2027-02-02', '2027-02-27')).toEqual([])
    expect(dueOf('javits-report', '2026-10-01', '2029-09-30')).toEqual(['2027-02-01', '2028-02-01', '2029-02-01'])
  })
  test('CAT-64 a span is due on its last day and says when it opens; February ends with the year\'s own last day', () => {
    const [one] = suspensesBetween(day('2026-10-31'), day('2026-10-31'))
    expect([one?.suspense.id, one?.opens, one?.fiscalYear]).toEqual(['fiscal-year-start', '2026-10-01', 2027])
    expect(dueOf('presidents-budget', '2027-01-01', '2028-12-31')).toEqual(['2027-02-28', '2028-02-29'])
    expect(suspensesBetween(day('2026-10-01'), day('2026-10-31')).find(({ suspense }) => suspense.id === 'fmf-imet-submission')?.opens).toBe('2026-09-01')
  })
  test('CAT-64 a quarter is reckoned from its last day: 60 days after it, over the turn of the year', () => {
    expect(dueOf('obligations-report-381', '2026-10-01', '2027-09-30')).toEqual(['2026-11-29', '2027-03-01', '2027-05-30', '2027-08-29'])
    expect(dueOf('end-use-monitoring', '2026-10-01', '2027-09-30')).toEqual(['2026-12-31', '2027-03-31', '2027-06-30', '2027-09-30'])
    expect(dueOf('obligations-report-381', '2028-02-28', '2028-03-01')).toEqual(['2028-02-29'])
  })
  test('CAT-65 what comes round on no day that can be reckoned is listed apart, with how often', () => {
    expect(undatedSuspenses.map(({ id }) => id)).toContain('monitoring-report-333')
    const dated = new Set(suspensesBetween(day('2026-01-01'), day('2027-12-31')).map(({ suspense }) => suspense.id))
    for (const id of suspenses.keys()) expect([id, dated.has(id)]).toEqual([id, !undatedSuspenses.some((one) => one.id === id)])
  })
  test('CAT-64 any span of days is the sum of its parts, in order, each key once', () => {
    const days = fc.integer({ min: 0, max: 2000 }).map((n) => addDays(day('2026-01-01'), n))
    fc.assert(fc.property(days, fc.nat(800), fc.nat(800), (from, first, second) => {
      const [middle, to] = [addDays(from, first), addDays(from, first + 1 + second)]
      const whole = suspensesBetween(from, to)
      expect([...suspensesBetween(from, middle), ...suspensesBetween(addDays(middle, 1), to)]).toEqual(whole)
      expect(new Set(whole.map(({ key }) => key)).size).toBe(whole.length)
      for (const { due, fiscalYear } of whole) expect(fiscalYear).toBe(fiscalYearOf(due))
    }))
  })
})
