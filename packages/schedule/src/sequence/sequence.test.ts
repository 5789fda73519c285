import { day, runChecks } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { planOf, type Fields } from '../testing/small-plan.ts'
import { scheduleChecks } from '../checks.ts'

const on = day('2026-11-20')
const frame: readonly Fields[] = [
  { kind: 'plan', id: 'plan-small', title: 'Small plan', scope: 'country', start: '2026-10-01', end: '2031-09-30' },
  { kind: 'line-of-effort', id: 'effort-a', title: 'Hold the border' }, { kind: 'line-of-activity', id: 'line-a', title: 'Units', effort: 'effort-a' },
  { kind: 'recipient-unit', id: 'unit-a', name: 'Unit A' }, { kind: 'recipient-unit', id: 'unit-b', name: 'Unit B' },
]
const step = (id: string, category: string, start: string, end: string, more: Fields = {}): Fields => ({ kind: 'activity', id: `act-${id}`, title: `Step ${id}`, category, line: 'line-a', status: 'idea', start, end, ...more })
const talks = step('talks', 'engagement', '2027-01-11', '2027-01-13')
const delivery = step('delivery', 'delivery', '2029-01-08', '2029-01-26', { recipients: ['unit-a'] })
const institution = (start: string) => step('institution', 'institution-building', start, '2029-12-14')
const found = (...records: readonly Fields[]) => runChecks(scheduleChecks, planOf(...frame, ...records), on).map(({ check, record, also }) => [check, record, ...(also ?? [])])

describe('the order of the work', () => {
  test.each<readonly [string, readonly Fields[], readonly (readonly string[])[]]>([
    ['SCH-100 institution building from the first day of the delivery is in time', [talks, delivery, institution('2029-01-08')], []],
    ['SCH-100 a day later it is late', [talks, delivery, institution('2029-01-09')], [['sequence/institution-late', 'act-delivery', 'effort-a', 'act-institution']]],
    ['SCH-100 none at all is found, too', [talks, delivery], [['sequence/institution-late', 'act-delivery', 'effort-a']]],
    ['SCH-100 one that is cancelled is none', [talks, delivery, { ...institution('2028-01-10'), status: 'cancelled' }], [['sequence/institution-late', 'act-delivery', 'effort-a']]],
    ['SCH-100 no delivery, nothing asked', [talks], []],
  ])('%s', (_, records, expected) => { expect(found(...records)).toEqual(expected) })

  const course = (start: string, more: Fields = {}) => step('course', 'training', start, '2029-12-14', { recipients: ['unit-a'], supports: ['training', 'sustainment'], ...more })
  const base = [talks, delivery, institution('2028-01-10')]
  test.each<readonly [string, Fields, readonly (readonly string[])[]]>([
    ['SCH-101 a course on the last day of the delivery is in time', course('2029-01-26'), []],
    ['SCH-101 a day later it is late', course('2029-01-27'), [['sequence/sustainment-late', 'act-delivery', 'act-course']]],
    ['SCH-101 a course for another unit is not its course', course('2029-01-27', { recipients: ['unit-b'] }), []],
    ['SCH-101 a course that sustains nothing is not asked', course('2029-01-27', { supports: ['training'] }), []],
  ])('%s', (_, record, expected) => { expect(found(...base, record)).toEqual(expected) })

  const course2027 = step('course', 'training', '2027-01-11', '2027-02-11')
  test.each<readonly [string, readonly Fields[], readonly (readonly string[])[]]>([
    ['SCH-102 engagement on the first day of the first course prepares it', [talks, course2027], []],
    ['SCH-102 engagement a day after it does not', [{ ...talks, start: '2027-01-12' }, course2027], [['sequence/ground-not-prepared', 'effort-a', 'act-course']]],
    ['SCH-102 none at all is found, too', [course2027], [['sequence/ground-not-prepared', 'effort-a', 'act-course']]],
    ['SCH-102 an assessment prepares as well', [step('look', 'assessment', '2026-12-01', '2026-12-02'), course2027], []],
  ])('%s', (_, records, expected) => { expect(found(...records)).toEqual(expected) })

  const certified = step('certified', 'evaluation', '2031-09-01', '2031-09-05')
  const waits = (lagDays: number): Fields => ({ kind: 'dependency', id: 'dependency-x', predecessor: 'act-drill', successor: 'act-certified', lagDays })
  test.each([[21, []], [22, [['schedule/starts-too-early', 'dependency-x', 'act-certified', 'act-drill']]], [60, [['schedule/starts-too-early', 'dependency-x', 'act-certified', 'act-drill'], ['schedule/beyond-plan', 'act-certified', 'act-drill']]]])('SCH-15 certified %i days after a drill', (lag, expected) => {
    expect(found(talks, step('drill', 'exercise', '2031-08-01', '2031-08-10'), certified, waits(lag))).toEqual(expected)
  })
})
