import { readFileSync } from 'node:fs'
import { bookId, createPlanGraph, day, parseRecord, runChecks, type AnyRecord, type PlanGraph } from '@throughline/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dependencyCycles, scheduleChecks } from './index.ts'

type Fields = Readonly<Record<string, unknown>>
const on = day('2026-11-20')

function read(fields: Fields): AnyRecord {
  const parsed = parseRecord(fields)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
const planOf = (records: readonly Fields[]): PlanGraph => createPlanGraph({ book: bookId('small'), records: records.map(read) })
const step = (id: string, more: Fields = {}): Fields => ({ kind: 'activity', id, title: `Step ${id}`, start: '2029-01-01', end: '2029-01-10', ...more })
const wait = (predecessor: string, successor: string, more: Fields = {}): Fields => ({
  kind: 'dependency', id: `${predecessor}-before-${successor}`, predecessor, successor, type: 'finish-start', lagDays: 0, ...more,
})
const findingsOf = (plan: PlanGraph) => runChecks(scheduleChecks, plan, on)
const found = (plan: PlanGraph) => findingsOf(plan).map((f) => `${f.check} ${f.severity} ${f.record}`)

const delivery = step('delivery', { start: '2028-01-10', end: '2029-06-29' })
const training = (start: string, more: Fields = {}) => step('training', { start, end: '2029-12-31', ...more })
const late = ['schedule/starts-too-early error delivery-before-training']

describe('a step that starts too early', () => {
  test.each([
    ['SCH-2 the day after the end is early enough', training('2029-06-30'), {}, []],
    ['SCH-2 the last day itself is too early', training('2029-06-29'), {}, late],
    ['SCH-2 one day more than needed is early enough', training('2029-07-01'), {}, []],
    ['SCH-2 with lag 3 the third day after the end is too early', training('2029-07-02'), { lagDays: 3 }, late],
    ['SCH-2 with lag 3 the fourth day after the end is early enough', training('2029-07-03'), { lagDays: 3 }, []],
    ['SCH-2 a lead lets it overlap', training('2029-06-20'), { lagDays: -10 }, []],
    ['SCH-2 a lead of ten days is not eleven', training('2029-06-19'), { lagDays: -10 }, late],
    ['SCH-1 without a type it is finish-start', training('2029-06-29'), { type: undefined, lagDays: undefined }, late],
    ['SCH-2 start-start binds the two first days', training('2028-01-09'), { type: 'start-start' }, late],
    ['SCH-2 start-start on the same day is early enough', training('2028-01-10'), { type: 'start-start' }, []],
    ['SCH-2 finish-finish binds the two last days', training('2028-01-10', { end: '2029-06-28' }), { type: 'finish-finish' }, late],
    ['SCH-2 finish-finish on the same day is late enough', training('2028-01-10', { end: '2029-06-29' }), { type: 'finish-finish' }, []],
    ['SCH-2 start-finish binds the last day to a first day', training('2027-01-10', { end: '2028-01-16' }), { type: 'start-finish', lagDays: 7 }, late],
    ['SCH-2 start-finish a week after is late enough', training('2027-01-10', { end: '2028-01-17' }), { type: 'start-finish', lagDays: 7 }, []],
    ['SCH-2 a lag in working days passes the weekend', training('2029-07-03'), { lagDays: 2, lagIn: 'working-days' }, late],
    ['SCH-2 after two working days it may start', training('2029-07-04'), { lagDays: 2, lagIn: 'working-days' }, []],
    ['SCH-2 a lag in working days passes the Fourth of July', training('2029-07-05'), { lagDays: 3, lagIn: 'working-days' }, late],
    ['SCH-2 a lead in working days reaches back past the weekend', training('2029-06-27'), { lagDays: -2, lagIn: 'working-days' }, late],
    ['SCH-3 the day it really began counts', training('2029-07-02', { actualStart: '2029-06-20', status: 'under-way' }), {}, late],
    ['SCH-4 a cancelled step waits for nothing', training('2029-05-14', { status: 'cancelled' }), {}, []],
    ['SCH-10 a step that is done is past mending', training('2029-05-14', { status: 'done' }), {}, []],
  ])('%s', (_, successor, dependency, expected) => {
    const tie = Object.fromEntries(Object.entries(wait('delivery', 'training', dependency)).filter(([, value]) => value !== undefined))
    expect(found(planOf([delivery, successor, tie]))).toEqual(expected)
  })

  test('SCH-3 a step that ended early lets the next start', () => {
    expect(found(planOf([{ ...delivery, actualEnd: '2029-05-01' }, training('2029-05-14'), wait('delivery', 'training')]))).toEqual([])
  })
  test('SCH-4 a day that is not known is not too early', () => {
    expect(found(planOf([{ kind: 'activity', id: 'delivery', title: 'Delivery' }, training('2029-05-14'), wait('delivery', 'training')]))).toEqual([])
  })
  test('SCH-10 the message counts the days and says the earliest day', () => {
    const [finding] = findingsOf(planOf([delivery, training('2029-05-14'), wait('delivery', 'training')]))
    expect(finding).toMatchObject({
      record: 'delivery-before-training', also: ['training', 'delivery'],
      message: 'Activity "Step training" starts on 14 MAY 29, 47 days too early: it waits for "Step delivery", which ends on 29 JUN 29.',
    })
    expect(finding?.next).toMatch(/^Move it to 30 JUN 29 or later/)
  })
  test('SCH-10 one day is said as one day, and a lag is named', () => {
    const [finding] = findingsOf(planOf([delivery, training('2029-07-01'), wait('delivery', 'training', { lagDays: 2 })]))
    expect(finding?.message).toMatch(/1 day too early: .* and 2 days must lie between\.$/)
  })
  test.each([['2028-02-28', '2028-02-29', []], ['2028-02-28', '2028-02-28', late], ['2028-02-29', '2028-03-01', []]])('SCH-2 after %s it may start on %s across months and leap days: %j', (end, start, expected) => {
    expect(found(planOf([{ ...delivery, end }, training(start), wait('delivery', 'training')]))).toEqual(expected)
  })
})

describe('a ring', () => {
  const undated = (id: string): Fields => ({ kind: 'activity', id, title: `Step ${id}` })
  const ring = [undated('a'), undated('b'), undated('c'), wait('a', 'b'), wait('b', 'c')]

  test('SCH-11 a ring is found once and named in full', () => {
    const [finding, ...others] = findingsOf(planOf([...ring, wait('c', 'a')]))
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      check: 'schedule/cycle', severity: 'error', record: 'a', also: ['b', 'c'],
      message: 'These activities wait for one another in a ring, so none can start: "Step a" → "Step b" → "Step c" → "Step a".',
    })
  })
  test('SCH-11 a chain is no ring', () => expect(found(planOf(ring))).toEqual([]))
  test('SCH-11 two ways to the same step are no ring', () => expect(found(planOf([...ring, wait('a', 'c')]))).toEqual([]))
  test('SCH-11 a step that waits for itself is a ring of one', () => {
    expect(findingsOf(planOf([undated('a'), wait('a', 'a')])).map((f) => f.message)).toEqual([expect.stringMatching(/"Step a" → "Step a"\.$/)])
  })
  test('SCH-11 a ring that start-start closes is a ring', () => {
    expect(found(planOf([...ring, wait('c', 'a', { type: 'start-start' })]))).toEqual(['schedule/cycle error a'])
  })
  test('SCH-4 a cancelled step breaks the ring', () => {
    expect(found(planOf([...ring.slice(1), { ...undated('a'), status: 'cancelled' }, wait('c', 'a')]))).toEqual([])
  })
  test('SCH-5 two rings apart are two findings', () => {
    expect(found(planOf([undated('a'), undated('b'), undated('x'), undated('y'), wait('a', 'b'), wait('b', 'a'), wait('x', 'y'), wait('y', 'x')])))
      .toEqual(['schedule/cycle error a', 'schedule/cycle error x'])
  })

  test('SCH-5 a step that also waits for itself within a ring is the same knot', () => {
    expect(found(planOf([undated('a'), undated('b'), wait('a', 'b'), wait('b', 'a'), wait('b', 'b')]))).toEqual(['schedule/cycle error a'])
  })

  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const edges = fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { selector: ([a, b]) => `${a}>${b}`, maxLength: 14 })
  test('SCH-5 the order of records changes nothing', () => {
    fc.assert(fc.property(edges.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, shuffled]) => {
      const cyclesOf = (pairs: typeof list) => dependencyCycles(planOf([...ids.map(undated), ...pairs.map(([a, b]) => wait(a, b))])).map((cycle) => cycle.map((s) => s.id))
      expect(cyclesOf(shuffled)).toEqual(cyclesOf(list))
    }))
  })
  test('SCH-5 there is a ring exactly where the steps cannot be put in order, and each ring is one', () => {
    fc.assert(fc.property(edges, (list) => {
      const cycles = dependencyCycles(planOf([...ids.map(undated), ...list.map(([a, b]) => wait(a, b))])).map((cycle) => cycle.map((s) => s.id))
      let left: readonly string[] = ids
      const ready = () => left.filter((id) => !list.some(([a, b]) => b === id && left.includes(a)))
      for (let now = ready(); now.length > 0; now = ready()) left = left.filter((id) => !now.includes(id))
      expect(cycles.length > 0).toBe(left.length > 0)
      for (const cycle of cycles) for (const [i, id] of cycle.entries()) expect(list).toContainEqual([id, cycle[(i + 1) % cycle.length]])
    }))
  })
  test('SCH-5 a chain of 20,000 steps is walked', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `s${i}`)
    const plan = planOf([...many.map(undated), ...many.slice(1).map((id, i) => wait(`s${i}`, id))])
    expect(dependencyCycles(plan)).toEqual([])
  })
})

describe('every check', () => {
  const spec = readFileSync(new URL('../../../docs/spec/schedule.md', import.meta.url), 'utf8')
  test.each(scheduleChecks.map((check) => [check.spec, check]))('%s is in the spec, with its severity and why', (_, check) => {
    expect(spec).toContain(`**${check.spec}** \`${check.id}\``)
    expect(spec).toContain(`| \`${check.id}\` | ${check.severity} | ${check.severityBecause} |`)
  })
})
