import { applyToGraph, day, fiscalYear, inScenario, recordId, type AnyRecord, type PlanGraph } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { scheduleOf } from '../dates/plan-schedule.ts'
import { planOf, type Fields } from '../testing/small-plan.ts'
import { compareDates } from './compare-dates.ts'
import { objectivesReached } from './objectives-reached.ts'
import { whatIf, type WhatIf } from './what-if.ts'

const on = day('2026-11-20')
const head: Fields = { kind: 'plan', id: 'plan-small', title: 'Small plan', scope: 'country', start: '2026-10-01', end: '2031-09-30' }
const step = (id: string, start: string, end: string, more: Fields = {}): Fields => ({ kind: 'activity', id: `act-${id}`, title: `Step ${id}`, start, end, status: 'idea', ...more })
const wait = (from: string, to: string, more: Fields = {}): Fields => ({ kind: 'dependency', id: `dependency-${from}-${to}`, predecessor: `act-${from}`, successor: `act-${to}`, ...more })
const fund = (activity: string, year: number, more: Fields = {}): Fields => ({ kind: 'funding-line', id: `fund-${activity}-${year}`, activity: `act-${activity}`, program: 'fmf-grant', fiscalYear: year, likely: 1_000, stage: 'forecast', ...more })
const asked = (plan: PlanGraph, question: WhatIf) => whatIf(plan, question, on).map(({ id, fields }) => [id, ...fields.map(({ field, after }) => [field, after])])
const dates = (plan: PlanGraph) => scheduleOf(plan, { on, hasLaw: false })

describe('questions of what if', () => {
  const plan = planOf(head,
    { kind: 'partner', id: 'partner-x', name: 'Exland' }, { kind: 'recipient-unit', id: 'unit-a', name: 'Unit A', vettingStatus: 'current' }, { kind: 'recipient-unit', id: 'unit-b', name: 'Unit B', vettingStatus: 'current' },
    step('notice', '2027-01-04', '2027-01-22', { category: 'notification', isStaffStep: true }), step('course', '2027-02-01', '2027-02-26', { recipients: ['unit-a'] }), step('visit', '2027-06-07', '2027-06-11', { recipients: ['unit-a', 'unit-b'] }),
    step('begun', '2026-11-02', '2027-02-26', { status: 'under-way', recipients: ['unit-a'] }), step('own', '2027-02-01', '2027-02-26'), wait('notice', 'course'),
    fund('course', 2027), fund('visit', 2027), fund('begun', 2027), fund('own', 2027, { payer: 'partner-x' }))

  test('SCH-94 under a continuing resolution nothing new begins on the money of that year until it ends; the partner’s goes on', () => {
    expect(asked(plan, { sort: 'continuing-resolution', year: fiscalYear(2027), until: day('2027-03-19') })).toEqual([['act-course', ['start', '2027-03-20'], ['end', '2027-04-14']]])
  })
  test.each([['2027-01-31', []], ['2027-02-01', ['act-course']]])('SCH-94 one that ends on %s holds up %j', (until, expected) => {
    expect(asked(plan, { sort: 'continuing-resolution', year: fiscalYear(2027), until: day(until) }).map(([id]) => id)).toEqual(expected)
  })
  test('SCH-94 a fifth less money is a fifth off every amount that is not obligated', () => {
    expect(asked(plan, { sort: 'less-money', program: 'fmf-grant', percent: 20 }).map(([id, ...fields]) => [id, fields])).toEqual(['course', 'visit', 'begun', 'own'].map((id) => [`fund-${id}-2027`, [['likely', 800]]]))
    expect(asked(plan, { sort: 'less-money', program: 'imet', percent: 20 })).toEqual([])
  })
  test('SCH-94 a notice that slips six months pushes what waits for it', () => {
    const changes = whatIf(plan, { sort: 'later-notice', months: 6 }, on)
    expect(changes.map(({ id }) => id)).toEqual(['act-notice'])
    const [after] = compareDates(dates(plan), dates(inScenario(plan, { changes }))).filter(({ id }) => id === 'act-course')
    expect(after).toMatchObject({ before: { start: '2027-02-01' }, after: { start: '2027-07-26' }, causes: ['act-notice'] })
  })
  test('SCH-94 a unit that fails vetting takes with it what serves no other', () => {
    expect(asked(plan, { sort: 'unit-fails-vetting', unit: recordId('unit-a') })).toEqual([['unit-a', ['vettingStatus', 'suspended']], ['act-course', ['status', 'cancelled']]])
  })
  test('SCH-94 a year on keeps the weekday and takes the money along, unless it is obligated or begun', () => {
    expect(asked(plan, { sort: 'move-a-year', activities: [recordId('act-course'), recordId('act-begun')] })).toEqual([['act-course', ['start', '2028-01-31'], ['end', '2028-02-25']], ['fund-course-2027', ['fiscalYear', 2028]]])
  })
})

describe('what moved, and why', () => {
  const records = [step('a', '2027-03-01', '2027-03-26'), step('b', '2027-03-29', '2027-04-16'), step('c', '2027-04-19', '2027-04-30'), step('d', '2027-03-01', '2027-03-05'), wait('a', 'b'), wait('b', 'c')]
  const plan = planOf(head, ...records)
  const changed = (id: string, fields: Fields): PlanGraph => planOf(head, ...records.map((one) => (one['id'] === id ? { ...one, ...fields } : one)))

  test('SCH-95 one slip is followed to its cause through the chain; what stands is not told', () => {
    expect(compareDates(dates(plan), dates(changed('act-a', { end: '2027-04-09' }))).map(({ id, days, causes }) => [id, days, causes])).toEqual([
      ['act-a', 14, ['act-a']], ['act-b', 14, ['act-a']], ['act-c', 14, ['act-a']],
    ])
  })
  test('SCH-95 a link more is a change of the step that waits', () => {
    const after = planOf(head, ...records, wait('c', 'd'))
    expect(compareDates(dates(plan), dates(after)).map(({ id, causes }) => [id, causes])).toEqual([['act-d', ['act-d']]])
  })
  test('SCH-95 a step that is gone or new is told without a number of days', () => {
    const without = applyToGraph(plan, { put: [] satisfies readonly AnyRecord[], remove: [recordId('act-d')] })
    expect(compareDates(dates(plan), dates(without))).toMatchObject([{ id: 'act-d', before: { start: '2027-03-01' } }])
    expect(compareDates(dates(without), dates(plan))[0]?.days).toBeUndefined()
  })
  test('SCH-95 nothing changed, nothing told', () => expect(compareDates(dates(plan), dates(plan))).toEqual([]))
})

describe('objectives reached', () => {
  const objective = (deadline: string): Fields => ({ kind: 'objective', id: 'objective-o', title: 'Hold the sector', level: 'country-level-objective', deadline })
  test.each([['2027-03-26', true], ['2027-03-25', false]])('SCH-96 work until 26 MAR 27 for a deadline of %s: %s', (deadline, isReached) => {
    const plan = planOf(head, objective(deadline), step('a', '2027-03-01', '2027-03-26', { objectives: ['objective-o'] }), step('b', '2027-03-01', '2027-12-26', { objectives: ['objective-o'], status: 'cancelled' }))
    expect(objectivesReached(dates(plan))).toMatchObject([{ by: '2027-03-26', last: 'act-a', isReached }])
  })
})
