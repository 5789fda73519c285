import { bookId, createPlanGraph, day, daysBetween, addDays, parseRecord, usd, type Activity, type AnyRecord } from '@throughline/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repeatOnce, repeatYearly, rollForward, shiftYears } from './index.ts'
import { shiftTitle } from './yearly-shift.ts'

type Fields = Readonly<Record<string, unknown>>

function read(fields: Fields): AnyRecord {
  const parsed = parseRecord(fields)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
const planOf = (records: readonly Fields[]) => createPlanGraph({ book: bookId('small'), records: records.map(read) })
const on = day('2027-09-01')
const head = { kind: 'plan', id: 'plan-small', title: 'Plan FY27–FY31', scope: 'country', start: '2026-10-01', end: '2031-09-30' }
const talks = (more: Fields = {}) => ({ kind: 'activity', id: 'act-talks', title: 'Staff talks', start: '2026-10-20', end: '2026-10-22', status: 'approved', line: 'line-1', ...more })
const money = (more: Fields = {}) => ({ kind: 'funding-line', id: 'fund-talks', activity: 'act-talks', program: 'x', fiscalYear: 2027, likely: usd(38_000), stage: 'requested', requested: usd(38_000), ...more })
const activityIn = (plan: ReturnType<typeof planOf>, id = 'act-talks'): Activity => {
  const found = plan.of('activity').find((a) => a.id === id)
  if (found === undefined) throw new Error('No such activity')
  return found
}
const ids = (plan: ReturnType<typeof planOf>) => new Set<string>(plan.own.map((r) => r.id))

describe('years on', () => {
  test.each([
    ['2026-10-20', 1, '2027-10-19'],
    ['2027-10-19', 1, '2028-10-17'],
    ['2028-02-29', 1, '2029-02-27'],
    ['2026-10-20', 0, '2026-10-20'],
    ['2027-01-01', -1, '2026-01-02'],
  ])('SCH-20 %s and %i years is %s, on the same day of the week', (from, years, to) => {
    expect(shiftYears(day(from), years)).toBe(to)
  })

  test('SCH-20 for any day: the weekday stays, and the date moves by at most three days', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 10 }), (n, years) => {
      const from = addDays(day('1990-01-01'), n)
      const to = shiftYears(from, years)
      expect(daysBetween(from, to) % 7).toBe(0)
      expect(Math.abs(daysBetween(from, to) - years * 365.25)).toBeLessThan(5)
    }))
  })

  test.each([['Staff talks FY27', 'Staff talks FY28'], ['Exercise 2027', 'Exercise 2028'], ['FY 99 review', 'FY 00 review'], ['Staff talks', 'Staff talks'], ['Route 66', 'Route 66']])('SCH-21 "%s" a year on is "%s"', (from, to) => {
    expect(shiftTitle(from, 1)).toBe(to)
  })
})

describe('repeating an activity', () => {
  test('SCH-22 it is an idea again, a year on, with its money as a forecast of the next fiscal year', () => {
    const plan = planOf([head, talks({ actualStart: '2026-10-21', imported: { source: 'list.xlsx', key: '7' } }), money({ approved: usd(30_000) })])
    expect(repeatOnce(plan, activityIn(plan), 1, ids(plan))).toEqual([
      { kind: 'activity', id: 'act-staff-talks-fy28', title: 'Staff talks', start: '2027-10-19', end: '2027-10-21', status: 'idea', line: 'line-1' },
      { kind: 'funding-line', id: 'fund-staff-talks-fy28', activity: 'act-staff-talks-fy28', program: 'x', fiscalYear: 2028, likely: usd(38_000), stage: 'forecast' },
    ])
  })

  test('SCH-22 money of which none is needed stays so', () => {
    const plan = planOf([head, talks(), money({ stage: 'none-needed', requested: undefined, likely: usd(0) })])
    expect(repeatOnce(plan, activityIn(plan), 1, ids(plan))[1]).toMatchObject({ stage: 'none-needed', likely: 0 })
  })

  test('SCH-23 each year gets its own, with ids no one has', () => {
    const plan = planOf([head, talks(), { ...talks(), id: 'act-staff-talks-fy28' }])
    const taken = ids(plan)
    const made = repeatYearly(plan, activityIn(plan), 3, taken).map(({ id }) => id)
    expect(made).toEqual(['act-staff-talks-fy28-2', 'act-staff-talks-fy29', 'act-staff-talks-fy30'])
    expect(made.every((id) => taken.has(id))).toBe(true)
  })

  test('SCH-23 a duplicate stands where the first stands', () => {
    const plan = planOf([head, talks(), money()])
    expect(repeatOnce(plan, activityIn(plan), 0, ids(plan))).toMatchObject([{ id: 'act-staff-talks-copy', title: 'Staff talks (copy)', start: '2026-10-20', status: 'idea' }, { fiscalYear: 2027, stage: 'forecast' }])
  })

  test('SCH-24 it falls in the phase of its new day', () => {
    const phase = (id: string, start: string, end: string) => ({ kind: 'phase', id, title: id, start, end })
    const plan = planOf([head, talks({ phase: 'phase-1' }), phase('phase-1', '2026-10-01', '2027-09-30'), phase('phase-2', '2027-10-01', '2028-09-30')])
    expect(repeatYearly(plan, activityIn(plan), 2, ids(plan)).map((r) => (r.kind === 'activity' ? r.phase : undefined))).toEqual(['phase-2', undefined])
  })

  test('SCH-22 an activity without dates is repeated without dates', () => {
    const plan = planOf([head, talks({ start: undefined, end: undefined })])
    expect(repeatOnce(plan, activityIn(plan), 1, ids(plan))).toEqual([{ kind: 'activity', id: 'act-staff-talks', title: 'Staff talks', status: 'idea', line: 'line-1' }])
  })
})

describe('rolling a plan forward', () => {
  test('SCH-30 the span and the title of the plan move a year', () => {
    const plan = planOf([head])
    expect(rollForward(plan, ids(plan), on)?.put).toEqual([{ ...head, title: 'Plan FY28–FY32', start: '2027-10-01', end: '2032-09-30' }])
  })

  test('SCH-30 a book without a head does not roll', () => {
    expect(rollForward(planOf([]), new Set(), on)).toBeUndefined()
  })

  test.each([
    ['2027-09-30', 'requested', {}, true],
    ['2027-10-01', 'requested', {}, false],
    ['2026-10-20', 'done', {}, false],
    ['2026-10-20', 'cancelled', {}, false],
    ['2026-10-20', 'under-way', {}, false],
    ['2026-10-20', undefined, { actualStart: '2026-10-20' }, false],
    ['2026-10-20', undefined, {}, true],
  ])('SCH-31 an activity that starts %s, status %s, %o: carried over: %s', (start, status, more, isCarried) => {
    const plan = planOf([head, talks({ start, end: undefined, status, ...more })])
    expect(rollForward(plan, ids(plan), on)?.put.some(({ id }) => id === 'act-talks')).toBe(isCarried)
  })

  test.each([['requested', {}, 2028], ['obligated', {}, 2027], ['approved', { obligated: usd(1) }, 2027]])('SCH-32 money at stage %s %o of what is carried over is of fiscal year %i', (stage, more, year) => {
    const plan = planOf([head, talks(), money({ stage, ...more })])
    const next = [...(rollForward(plan, ids(plan), on)?.put ?? []), ...plan.own].find((r) => r.kind === 'funding-line')
    expect(next).toMatchObject({ fiscalYear: year })
  })

  test('SCH-33 what is held in each of the last two years is held in the new last year', () => {
    const yearly = (id: string, start: string, title: string) => talks({ id, start, end: start, title })
    const plan = planOf([head, yearly('a', '2029-11-06', 'Talks FY30'), yearly('b', '2030-11-05', 'Talks FY31'), yearly('c', '2031-01-07', 'Once only')])
    expect(rollForward(plan, ids(plan), on)?.add).toMatchObject([{ title: 'Talks FY32', start: '2031-11-04', status: 'idea' }])
  })

  test('SCH-34 the outer phases follow the span of the plan', () => {
    const plan = planOf([head, { kind: 'phase', id: 'p1', title: 'First', start: '2026-10-01', end: '2028-09-30' }, { kind: 'phase', id: 'p2', title: 'Last', start: '2028-10-01', end: '2031-09-30' }])
    expect(rollForward(plan, ids(plan), on)?.put).toMatchObject([{ kind: 'plan' }, { id: 'p1', start: '2027-10-01', end: '2028-09-30' }, { id: 'p2', start: '2028-10-01', end: '2032-09-30' }])
  })

  test.each([['holds', true], ['doubtful', true], [undefined, true], ['broken', false], ['proven', false]])('SCH-35 an assumption that is %s comes along with what was held of it: %s', (status, isCarried) => {
    const held = { kind: 'assumption', id: 'assumption-pay', text: 'Pay is kept.', status, lastReviewed: '2027-03-01', history: [{ date: '2026-01-05', text: 'First written down.' }] }
    const carried = rollForward(planOf([head, held]), new Set(), on)?.put.filter(({ kind }) => kind === 'assumption')
    const word = status === undefined ? 'not said' : status === 'holds' ? 'Holds' : 'Doubtful'
    expect(carried).toEqual(isCarried ? [{ ...held, history: [...held.history, { date: '2027-09-01', text: `Carried from the plan of 01 OCT 26 to 30 SEP 31. Status there: ${word}. Last reviewed 01 MAR 27.` }] }] : [])
  })
})
