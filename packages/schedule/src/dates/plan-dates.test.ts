import { day, recordId, runChecks, type PlanGraph } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { planOf, type Fields } from '../testing/small-plan.ts'
import { scheduleChecks } from '../checks.ts'
import { becauseOf } from './because.ts'
import { conflictsOf } from './conflicts.ts'
import { chainTo, criticalPaths } from './paths.ts'
import { scheduleOf } from './plan-schedule.ts'

const on = day('2026-11-20')
const head: Fields = { kind: 'plan', id: 'plan-small', title: 'Small plan', scope: 'country', start: '2026-10-01', end: '2031-09-30' }
const step = (id: string, start: string, end: string, more: Fields = {}): Fields => ({ kind: 'activity', id: `act-${id}`, title: `Step ${id}`, start, end, status: 'idea', ...more })
const wait = (from: string, to: string, more: Fields = {}): Fields => ({ kind: 'dependency', id: `dependency-${from}-${to}`, predecessor: `act-${from}`, successor: `act-${to}`, ...more })
const of = (plan: PlanGraph, id: string, hasLaw = false) => scheduleOf(plan, { on, hasLaw }).of(recordId(`act-${id}`))
const becauseIn = (plan: PlanGraph, id: string) => becauseOf(scheduleOf(plan, { on, hasLaw: false }), recordId(`act-${id}`))

describe('the days of an activity', () => {
  test('SCH-88 a typed start is the earliest its planner means; a link pushes it to the next day of work', () => {
    const plan = planOf(head, step('a', '2027-03-01', '2027-03-26'), step('b', '2027-03-15', '2027-03-19'), wait('a', 'b'))
    expect(of(plan, 'b')).toMatchObject({ earlyStart: '2027-03-29', earlyFinish: '2027-04-02' })
    expect(becauseIn(plan, 'b')?.start.text).toBe('waits for activity "Step a" to end (26 MAR 27); moved from 27 MAR 27 to the next day of work, past the weekend')
    expect(becauseIn(plan, 'b')?.next).toMatchObject({ day: '2027-03-15', daysEarlier: 14, text: 'its own start, 15 MAR 27' })
  })
  test.each([
    ['as-soon-as-possible', '2027-03-29'], ['not-before', '2027-06-07'], [undefined, '2027-06-07'], ['fixed', '2027-06-07'],
  ])('SCH-88 with timing %s it starts on %s', (timing, start) => {
    expect(of(planOf(head, step('a', '2027-03-01', '2027-03-26'), step('b', '2027-06-07', '2027-06-11', { timing }), wait('a', 'b')), 'b')?.earlyStart).toBe(start)
  })
  test('SCH-84 as late as possible ends the day before what waits for it', () => {
    const plan = planOf(head, step('a', '2027-03-01', '2027-03-05', { timing: 'as-late-as-possible' }), step('b', '2027-06-07', '2027-06-11'), wait('a', 'b'))
    expect(of(plan, 'a')).toMatchObject({ earlyStart: '2027-06-02', earlyFinish: '2027-06-06' })
  })
  test('SCH-89 what lies behind stands as it was; what should have begun starts on the day asked about', () => {
    const plan = planOf(head, step('a', '2026-10-05', '2026-10-09', { status: 'done', actualStart: '2026-10-06', actualEnd: '2026-10-12' }), step('b', '2026-11-02', '2026-11-06'), step('c', '2026-10-19', '2026-10-23', { status: undefined }), step('d', '2026-11-02', '2026-12-01', { actualStart: '2026-11-09', daysLeft: 10 }))
    expect(['a', 'b', 'c', 'd'].map((id) => { const one = of(plan, id); return [one?.progress, one?.earlyStart, one?.earlyFinish] })).toEqual([
      ['over', '2026-10-06', '2026-10-12'], ['to-come', '2026-11-20', '2026-11-24'], ['over', '2026-10-19', '2026-10-23'], ['under-way', '2026-11-09', '2026-11-29'],
    ])
    expect(becauseIn(plan, 'c')?.start.text).toMatch(/taken as held as planned/)
  })
  test('SCH-81 a length in working days passes weekends and the partner’s holidays', () => {
    const plan = planOf(head, { kind: 'holiday', id: 'holiday-a', title: 'River Day', spans: [{ start: '2027-04-27', end: '2027-04-27' }] }, step('a', '2027-04-23', '2027-04-23', { end: undefined, days: 4, daysIn: 'working-days' }))
    expect(of(plan, 'a')).toMatchObject({ earlyStart: '2027-04-23', earlyFinish: '2027-04-29' })
  })
  test('SCH-81 a day moved past a federal holiday cites the law of holidays, and that it was not read in the Code', () => {
    const plan = planOf(head, step('a', '2027-06-28', '2027-07-04'), step('b', '2027-06-28', '2027-06-29'), wait('a', 'b'))
    expect(becauseIn(plan, 'b')?.start).toMatchObject({ source: { cite: '5 U.S.C. 6103(a) and (b)', says: expect.stringMatching(/not read/) }, text: expect.stringMatching(/moved from 05 JUL 27 to the next day of work, past Independence Day/) })
    expect(becauseIn(planOf(head, step('a', '2027-03-01', '2027-03-26'), step('b', '2027-03-15', '2027-03-19'), wait('a', 'b')), 'b')?.start.source).toBeUndefined()
  })
  test('SCH-81 a weekend of the partner counts beside that of the United States', () => {
    const partner = { kind: 'partner', id: 'partner-x', name: 'Exland', weekend: ['friday', 'saturday'] }
    const plan = planOf({ ...head, partner: 'partner-x' }, partner, step('a', '2027-04-19', '2027-04-22'), step('b', '2027-04-19', '2027-04-20'), wait('a', 'b'))
    expect(of(plan, 'b')?.earlyStart).toBe('2027-04-26')
  })
  test('SCH-90 an activity with neither days nor a length is told apart, and binds nothing', () => {
    const plan = planOf(head, { kind: 'activity', id: 'act-a', title: 'Step a' }, step('b', '2027-03-01', '2027-03-05'), wait('a', 'b'))
    const schedule = scheduleOf(plan, { on, hasLaw: false })
    expect([schedule.undated, schedule.activities.map(({ id }) => id)]).toEqual([['act-a'], ['act-b']])
  })
})

describe('what is critical', () => {
  const chain = [step('a', '2027-03-01', '2027-03-26'), step('b', '2027-03-27', '2027-04-30'), step('c', '2027-03-01', '2027-03-05'), wait('a', 'b'), wait('c', 'b')]
  test('SCH-91 the paths without float, each from its first step to its last', () => {
    const schedule = scheduleOf(planOf(head, ...chain), { on, hasLaw: false })
    expect(criticalPaths(schedule)).toEqual([['act-a', 'act-b']])
    expect(schedule.of(recordId('act-c'))).toMatchObject({ totalFloatDays: 21, freeFloatDays: 21, isCritical: false, isNearCritical: false })
    expect(becauseOf(schedule, recordId('act-c'))?.float.text).toBe('not critical: it can slip 21 days, until 26 MAR 27; none of that moves anything else')
  })
  test('SCH-91 what drives a step is the chain of links back to a step that stands on its own', () => {
    expect(chainTo(scheduleOf(planOf(head, ...chain), { on, hasLaw: false }), recordId('act-b'))).toEqual(['act-a', 'act-b'])
  })
  test('SCH-91 near-critical is a matter of the threshold', () => {
    const near = (nearDays: number) => scheduleOf(planOf(head, ...chain), { on, hasLaw: false, nearDays }).of(recordId('act-c'))?.isNearCritical
    expect([near(20), near(21), near(22)]).toEqual([false, true, true])
  })
})

describe('contradictions', () => {
  const milestone = (date: string): Fields => ({ kind: 'milestone', id: 'milestone-m', title: 'Certified', date, activities: ['act-b'] })
  const chain = [step('a', '2027-03-01', '2027-03-26'), step('b', '2027-03-10', '2027-03-19'), wait('a', 'b', { lagDays: 2 })]
  test.each([['2027-04-07', []], ['2027-04-06', [1]], ['2027-03-19', [19]]])('SCH-83 a chain that ends on 07 APR 27 misses a milestone of %s: %j', (date, expected) => {
    const schedule = scheduleOf(planOf(head, ...chain, milestone(date)), { on, hasLaw: false })
    expect(conflictsOf(schedule).map(({ days }) => days)).toEqual(expected)
  })
  test('SCH-92 a contradiction is the few facts that cannot all hold: without any one of them it is gone', () => {
    const all = [...chain, milestone('2027-04-01')]
    const [conflict] = conflictsOf(scheduleOf(planOf(head, ...all), { on, hasLaw: false }))
    expect(conflict?.because.map(({ record }) => record)).toEqual(['act-a', 'dependency-a-b', 'milestone-m'])
    const without = [
      all.map((one) => (one['id'] === 'act-a' ? { ...one, start: '2026-12-01', end: '2026-12-26' } : one)), all.filter((one) => one['kind'] !== 'dependency'), all.filter((one) => one['kind'] !== 'milestone'),
    ]
    for (const records of without) expect(conflictsOf(scheduleOf(planOf(head, ...records), { on, hasLaw: false }))).toEqual([])
  })
  test('SCH-92 a ring is named and the rest of the plan still has its days', () => {
    const schedule = scheduleOf(planOf(head, ...chain, wait('b', 'a')), { on, hasLaw: false })
    expect(conflictsOf(schedule)).toMatchObject([{ sort: 'ring', activity: 'act-a', chain: ['act-a', 'act-b'] }])
    expect(of(planOf(head, ...chain, wait('b', 'a')), 'b')?.earlyStart).toBe('2027-03-10')
  })
  test('SCH-92 a fixed day before what it waits for names both', () => {
    const plan = planOf(head, step('a', '2027-03-01', '2027-03-26'), step('b', '2027-03-10', '2027-03-19', { timing: 'fixed' }), wait('a', 'b'))
    expect(conflictsOf(scheduleOf(plan, { on, hasLaw: false }))).toMatchObject([{ sort: 'fixed', activity: 'act-b', days: 17 }])
    expect(of(plan, 'a')?.totalFloatDays).toBe(-17)
  })
  test('SCH-93 money that closes before the work can end is named as a window', () => {
    const plan = planOf(head, step('a', '2031-06-02', '2031-12-19', { timing: 'as-soon-as-possible', programs: ['humanitarian-assistance-2561'] }))
    expect(conflictsOf(scheduleOf(plan, { on, hasLaw: true }))).toEqual([])
  })
})

describe('checks of people and calendars', () => {
  const findings = (...records: readonly Fields[]) => runChecks(scheduleChecks, planOf(head, ...records), on).map(({ check, record, also }) => [check, record, ...(also ?? [])])
  const office = { kind: 'capacity', id: 'capacity-office', title: 'Office', amount: 2, changes: [{ start: '2027-07-01', end: '2027-07-31', amount: 1 }] }
  const visit = (id: string, start: string, amount = 1) => step(id, start, start, { demands: [{ capacity: 'capacity-office', amount }] })
  test.each([
    ['two of two', [visit('a', '2027-03-02'), visit('b', '2027-03-02')], []],
    ['three of two', [visit('a', '2027-03-02'), visit('b', '2027-03-02'), visit('c', '2027-03-02')], [['schedule/over-capacity', 'capacity-office', 'act-a', 'act-b', 'act-c']]],
    ['three on three days', [visit('a', '2027-03-02'), visit('b', '2027-03-03'), visit('c', '2027-03-04')], []],
    ['two while one is away', [visit('a', '2027-07-31', 2)], [['schedule/over-capacity', 'capacity-office', 'act-a']]],
    ['two the day the other is back', [visit('a', '2027-08-01', 2)], []],
    ['what is cancelled', [visit('a', '2027-03-02', 2), { ...visit('b', '2027-03-02'), status: 'cancelled' }], []],
  ])('SCH-12 %s of an office', (_, records, expected) => { expect(findings(office, ...records)).toEqual(expected) })

  const election = { kind: 'blackout', id: 'blackout-vote', title: 'General election', spans: [{ start: '2028-05-01', end: '2028-06-16' }], categories: ['engagement'] }
  const riverDay = { kind: 'holiday', id: 'holiday-river', title: 'River Day', spans: [{ start: '2027-04-27', end: '2027-04-27' }] }
  test.each([
    ['an engagement on its last day', election, step('a', '2028-06-16', '2028-06-20', { category: 'engagement' }), [['schedule/closed-days', 'act-a', 'blackout-vote']]],
    ['a long engagement that it meets in its middle', election, step('a', '2028-04-03', '2028-06-20', { category: 'engagement' }), []],
    ['an engagement the day after', election, step('a', '2028-06-17', '2028-06-20', { category: 'engagement' }), []],
    ['a course, which it does not name', election, step('a', '2028-06-16', '2028-06-20', { category: 'training' }), []],
    ['a visit over a holiday', riverDay, step('a', '2027-04-26', '2027-04-28'), [['schedule/closed-days', 'act-a', 'holiday-river']]],
    ['two weeks over a holiday', riverDay, step('a', '2027-04-19', '2027-05-02'), [['schedule/closed-days', 'act-a', 'holiday-river']]],
    ['more than two weeks over a holiday', riverDay, step('a', '2027-04-19', '2027-05-03'), []],
    ['a step of the staff', riverDay, step('a', '2027-04-26', '2027-04-28', { isStaffStep: true }), []],
  ])('SCH-13 %s', (_, closed, activity, expected) => { expect(findings(closed, activity)).toEqual(expected) })

  test('SCH-14 a milestone that its chain cannot meet is an error on the activity that must meet it', () => {
    expect(findings(step('a', '2027-03-01', '2027-03-26'), step('b', '2027-03-29', '2027-04-02'), wait('a', 'b', { lagDays: 2 }), { kind: 'milestone', id: 'milestone-m', title: 'Certified', date: '2027-04-01', activities: ['act-b'] }))
      .toEqual([['schedule/deadline-missed', 'act-b', 'act-a']])
  })
})
