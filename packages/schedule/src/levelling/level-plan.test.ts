import { readFileSync } from 'node:fs'
import { createPlanGraph, day, readPlanFile, type PlanGraph } from '@throughline/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planOf, type Fields } from '../testing/small-plan.ts'
import { levelling, levelPlan } from './level-plan.ts'

const on = day('2026-11-20')
const head: Fields = { kind: 'plan', id: 'plan-small', title: 'Small plan', scope: 'country', start: '2026-10-01', end: '2031-09-30' }
const office: Fields = { kind: 'capacity', id: 'capacity-office', title: 'The office', amount: 2, unit: 'officers' }
const visit = (id: string, start: string, end: string, more: Fields = {}): Fields => ({
  kind: 'activity', id: `act-${id}`, title: `Visit ${id}`, start, end, status: 'idea', demands: [{ capacity: 'capacity-office', amount: 1 }], ...more,
})
const wait = (from: string, to: string): Fields => ({ kind: 'dependency', id: `dependency-${from}-${to}`, predecessor: `act-${from}`, successor: `act-${to}` })
const levelled = (plan: PlanGraph, seed = 1, budget = 500) => levelPlan(plan, { on, hasLaw: false }, { seed, budget })
const movesOf = (plan: PlanGraph) => levelled(plan).moved.map(({ activity, before, after, days }) => [activity.id, before.start, after.start, after.finish, days])

const week = [visit('a', '2027-05-03', '2027-05-07'), visit('b', '2027-05-03', '2027-05-07')]

describe('levelling a plan', () => {
  test('SCH-127 a plan that fits is left as it is', () => {
    expect(levelled(planOf(head, office, ...week))).toMatchObject({ moved: [], missed: [], left: [], isLevel: true, foundAfter: 1 })
  })

  test('SCH-127 of three visits in one week one moves, by as few days as it can, and says why', () => {
    const plan = planOf(head, office, ...week, visit('c', '2027-05-05', '2027-05-07'))
    expect(movesOf(plan)).toEqual([['act-c', '2027-05-05', '2027-05-10', '2027-05-12', 5]])
    expect(levelled(plan).moved[0]?.because.map(({ text }) => text)).toEqual(['The office: 2 from 05 MAY 27 to 07 MAY 27, and 3 would be taken, with "Visit a", "Visit b"'])
  })

  test('SCH-128 what is fixed or has begun stays; what is an idea moves before what is approved', () => {
    const plan = planOf(head, office, visit('a', '2027-05-03', '2027-05-07', { timing: 'fixed' }), visit('b', '2027-05-03', '2027-05-07', { status: 'approved' }), visit('c', '2027-05-03', '2027-05-07'))
    expect(movesOf(plan)).toEqual([['act-c', '2027-05-03', '2027-05-10', '2027-05-14', 7]])
  })

  test('SCH-129 a deadline is kept before moves are saved', () => {
    const plan = planOf(head, office, ...week.map((one) => ({ ...one, demands: [{ capacity: 'capacity-office', amount: 2 }] })), visit('c', '2027-05-10', '2027-05-14', { endBy: '2027-05-14', demands: [{ capacity: 'capacity-office', amount: 2 }] }))
    expect(levelled(plan).missed).toEqual([])
    expect(movesOf(plan)).toEqual([['act-b', '2027-05-03', '2027-05-17', '2027-05-21', 14]])
  })

  test('SCH-129 a deadline that cannot be kept is named with its days', () => {
    const two = [{ capacity: 'capacity-office', amount: 2 }]
    const plan = planOf(head, office, ...['a', 'b'].map((id) => visit(id, '2027-05-03', '2027-05-07', { endBy: '2027-05-11', demands: two })))
    expect(levelled(plan).missed.map(({ by, days, text }) => [by, days, text])).toEqual([['2027-05-11', 3, 'it must end by 11 MAY 27']])
  })

  test('SCH-130 what waits for a moved activity moves with it and says so', () => {
    const plan = planOf(head, office, ...week.map((one) => ({ ...one, timing: 'fixed' })), visit('c', '2027-05-04', '2027-05-07'), visit('d', '2027-05-10', '2027-05-11', { demands: [] }), wait('c', 'd'), visit('e', '2027-06-07', '2027-06-11'))
    const { moved } = levelled(plan)
    expect(moved.map(({ activity, days }) => [activity.id, days])).toEqual([['act-c', 6], ['act-d', 4]])
    expect(moved[1]?.because).toMatchObject([{ kind: 'link', text: 'it waits for "Visit c", which moves' }])
  })

  test('SCH-131 what no move mends is left and told with the reason', () => {
    const fixed = ['a', 'b', 'c'].map((id) => visit(id, '2027-05-03', '2027-05-07', { timing: 'fixed' }))
    expect(levelled(planOf(head, office, ...fixed)).left).toMatchObject([{ start: '2027-05-03', end: '2027-05-07', taken: 3, amount: 2, why: '"Visit a", "Visit b", "Visit c" have begun or are fixed: loosen one, move it by hand or find more for those days' }])
    const large = levelled(planOf(head, office, visit('a', '2027-05-03', '2027-05-07', { demands: [{ capacity: 'capacity-office', amount: 3 }] })))
    expect(large.left.map(({ why }) => why)).toEqual(['"Visit a" takes 3, and there are never more than 2: find more of it, or split the activity'])
  })

  test('SCH-132 an amount that changes by day counts from its first day to its last', () => {
    const leave = { ...office, changes: [{ start: '2027-05-06', end: '2027-05-12', amount: 1 }] }
    expect(movesOf(planOf(head, leave, ...week))).toEqual([['act-b', '2027-05-03', '2027-05-10', '2027-05-14', 7]])
  })
})

describe('properties', () => {
  const anyPlan = fc.array(fc.record({ at: fc.nat(20), days: fc.integer({ min: 1, max: 6 }), amount: fc.nat(2), isFixed: fc.boolean() }), { minLength: 1, maxLength: 8 }).map((all) => planOf(head, office, ...all.map(({ at, days, amount, isFixed }, i) => {
    const inMay = (n: number) => `2027-05-${String(n).padStart(2, '0')}`
    return visit(String(i), inMay(at + 1), inMay(at + days), { demands: [{ capacity: 'capacity-office', amount }], ...(isFixed && i > 2 && { timing: 'fixed' }) })
  })))

  test('SCH-127 nothing moves earlier, nothing but fixed activities stays over capacity, and the same seed gives the same answer (property)', () => {
    fc.assert(fc.property(anyPlan, fc.nat(), (plan, seed) => {
      const one = levelled(plan, seed, 150)
      for (const { days, because } of one.moved) { expect(days).toBeGreaterThan(0); expect(because.length).toBeGreaterThan(0) }
      for (const { activities } of one.left) expect(activities.every(({ timing }) => timing === 'fixed')).toBe(true)
      expect(levelled(plan, seed, 150)).toEqual(one)
    }), { numRuns: 40 })
  })

  test('SCH-125 a levelling left at any plan tells the best so far', () => {
    const { run, tell } = levelling(planOf(head, office, ...week, visit('c', '2027-05-03', '2027-05-07')), { on, hasLaw: false }, { seed: 1, budget: 1_000 })
    const first = run.next()
    if (first.done === true) throw new Error('no plan')
    expect(tell(first.value).moved).toHaveLength(1)
  })
})

describe('Bandaria', () => {
  const read = readPlanFile(readFileSync(new URL('../../../../examples/bandaria/bandaria.yaml', import.meta.url), 'utf8'))
  if (!read.ok) throw new Error('Bandaria does not read')
  const { book, records, cites } = read.file
  const bandaria = (...more: readonly Fields[]) => createPlanGraph({ book: book.id, records: [...records, ...planOf(...more).own], cited: cites })

  test('SCH-127 nothing moves: no week asks for more than there is', () => {
    expect(levelPlan(bandaria(), { on }, { seed: 1, budget: 300 })).toMatchObject({ moved: [], left: [], isLevel: true })
  })
  test('SCH-127 with a third visit in one week one activity moves, by a few days', () => {
    const busy = bandaria(...['x', 'y'].map((id) => visit(id, '2028-03-13', '2028-03-17', { demands: [{ capacity: 'capacity-sco', amount: 1 }] })))
    const { moved, missed, left } = levelPlan(busy, { on }, { seed: 1, budget: 300 })
    expect(moved.map(({ activity, days }) => [activity.id, days])).toEqual([['act-y', 4]])
    expect([missed, left]).toEqual([[], []])
  })
})
