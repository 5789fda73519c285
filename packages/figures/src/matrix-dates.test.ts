import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matrixOf } from '@throughline/analysis'
import { bookId, createPlanGraph, day, recordId, type AnyRecord } from '@throughline/model'
import { scheduleOf } from '@throughline/schedule'
import { dateMarks } from './date-marks.ts'
import { linkRoute, tiedEnds } from './link-route.ts'
import { matrixFigure } from './matrix-figure.ts'

const on = day('2026-11-20')
const id = recordId
const records: readonly AnyRecord[] = [
  { kind: 'plan', id: id('plan'), title: 'P', scope: 'country', start: day('2026-10-01'), end: day('2027-09-30') },
  { kind: 'activity', id: id('act-a'), title: 'A', start: day('2027-03-01'), end: day('2027-03-26') },
  { kind: 'activity', id: id('act-b'), title: 'B', start: day('2027-03-15'), end: day('2027-03-19') },
  { kind: 'activity', id: id('act-c'), title: 'C', start: day('2027-03-01'), end: day('2027-03-05') },
  { kind: 'dependency', id: id('link-ab'), predecessor: id('act-a'), successor: id('act-b') },
  { kind: 'dependency', id: id('link-ca'), predecessor: id('act-c'), successor: id('act-a'), type: 'finish-finish' },
]
const plan = createPlanGraph({ book: bookId('b'), records })
const schedule = scheduleOf(plan, { on, hasLaw: false })
const matrix = matrixOf(plan, { rows: 'effort', columns: 'fiscal-year', on })
const marksOf = (record: string | undefined) => { const activity = plan.get('activity', id(record ?? '')); return dateMarks(schedule.of(id(record ?? '')), activity?.start === undefined || activity.end === undefined ? undefined : { start: activity.start, end: activity.end }) }

describe('days beside the bar', () => {
  test('FIG-40 critical, float and forecast, and the same in words', () => {
    expect(marksOf('act-b')).toMatchObject({ isCritical: true, floatDays: 0, ghost: { start: '2027-03-29', end: '2027-04-02', days: 14 } })
    expect(marksOf('act-b')?.words).toEqual(['on the critical path', 'no float', 'forecast 29 MAR\u201302 APR 27, 14 days later than planned'])
    expect(marksOf('act-c')).toMatchObject({ isCritical: false, tail: { start: '2027-03-06' } })
  })
  test('FIG-41 they are drawn only where asked for: a frame, a tail, dashes; the text alternative counts them', () => {
    const figure = matrixFigure(matrix, { width: 1000, datesOf: (row) => marksOf(row.record) }).svg
    expect(figure.match(/data-dates=/g)).toHaveLength(3)
    expect(figure).toContain('1 activity is on the critical path. The forecast of 1 activity is later than planned.')
    expect(matrixFigure(matrix, { width: 1000 }).svg).not.toContain('data-dates')
  })
  test('FIG-42 a link leaves and enters the ends its type ties, and says them', () => {
    const figure = matrixFigure(matrix, { width: 1000 }).svg
    expect(figure).toContain('C ends 05 MAR 27; A ends 26 MAR 27')
    expect(figure).toContain('A ends 26 MAR 27; B starts 15 MAR 27, before it may')
    const spot = fc.record({ x: fc.integer({ min: 0, max: 1000 }), y: fc.integer({ min: 0, max: 200 }) })
    fc.assert(fc.property(spot, spot, fc.constantFrom('finish-start', 'start-start', 'finish-finish', 'start-finish'), (from, to, type) => {
      fc.pre(from.y !== to.y)
      const ends = tiedEnds(type)
      const route = linkRoute({ ...from, end: ends.from }, { ...to, end: ends.to })
      expect(route.line.startsWith(`M${from.x} ${from.y}`)).toBe(true)
      expect(Math.abs(route.x - to.x)).toBeLessThanOrEqual(3)
      expect(route.y).toBe(to.y)
    }))
  })
})
