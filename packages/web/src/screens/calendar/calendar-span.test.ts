import { bookId, createPlanGraph, day, parseRecord } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { spansOf } from './calendar-span.ts'

const planTo = (end: string | undefined) => {
  const parsed = parseRecord({ kind: 'plan', id: 'plan-a', title: 'Plan', scope: 'country', start: '2026-10-01', end: end ?? '2031-09-30' })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return createPlanGraph({ book: bookId('a'), records: end === undefined ? [] : [parsed.value] })
}
const spans = (end: string | undefined, on: string) => spansOf(planTo(end), day(on)).map(({ id, from, to }) => `${id} ${from} ${to}`)

describe('the span of the calendar', () => {
  test('WEB-841 ninety days, this fiscal year, the next, and to the end of the plan', () => {
    expect(spans('2031-09-30', '2026-11-20')).toEqual(['90 2026-11-20 2027-02-18', 'year 2026-11-20 2027-09-30', 'next 2027-10-01 2028-09-30', 'all 2026-11-20 2031-09-30'])
  })
  test.each([
    ['2026-09-30', 'year 2026-09-30 2026-09-30', 'next 2026-10-01 2027-09-30'],
    ['2026-10-01', 'year 2026-10-01 2027-09-30', 'next 2027-10-01 2028-09-30'],
  ])('WEB-841 on %s the fiscal year turns', (on, year, next) => expect(spans('2031-09-30', on).slice(1, 3)).toEqual([year, next]))
  test('WEB-841 a plan that is over, or a book without one, looks a year ahead', () => {
    expect(spans('2026-09-30', '2026-11-20').at(-1)).toBe('all 2026-11-20 2027-11-20')
    expect(spans(undefined, '2026-11-20').at(-1)).toBe('all 2026-11-20 2027-11-20')
  })
})
