import { applyToGraph, day, recordId, type Activity, type PlanGraph } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { activityIn, planOf, type Fields } from '../testing/small-plan.ts'
import { consequencesOf } from './consequences.ts'

const on = day('2026-11-20')
const head: Fields = { kind: 'plan', id: 'plan-small', title: 'Small plan', scope: 'country', start: '2026-10-01', end: '2031-09-30' }
const step = (id: string, start: string, end: string, more: Fields = {}): Fields => ({ kind: 'activity', id: `act-${id}`, title: `Step ${id}`, start, end, status: 'idea', ...more })
const wait = (from: string, to: string): Fields => ({ kind: 'dependency', id: `dependency-${from}-${to}`, predecessor: `act-${from}`, successor: `act-${to}` })
const plan = planOf(head, step('a', '2027-03-01', '2027-03-26'), step('b', '2027-03-29', '2027-04-16', { endBy: '2027-04-30' }), step('c', '2027-06-01', '2027-06-04'), step('d', '2028-03-06', '2028-03-24'), wait('a', 'b'), wait('b', 'c'),
  { kind: 'funding-line', id: 'fund-d', activity: 'act-d', program: 'imet', fiscalYear: 2028, likely: 1_000, stage: 'forecast' })
const moved = (id: string, fields: Partial<Activity>): PlanGraph => applyToGraph(plan, { put: [{ ...activityIn(plan, `act-${id}`), ...fields }], remove: [] })
const after = (id: string, start: string, end: string) => consequencesOf(plan, moved(id, { start: day(start), end: day(end) }), on)

describe('what a change would do', () => {
  test('SCH-98 what moves, and by how many days, is told before the change is made', () => {
    expect(after('a', '2027-03-08', '2027-04-02').moved.map(({ id, days }) => [id, days])).toEqual([['act-a', 7], ['act-b', 7]])
  })
  test.each([['2027-04-09', 0], ['2027-04-12', 1]])('SCH-98 a day that could no longer be kept is a contradiction that is new (earlier step ends %s)', (end, count) => {
    expect(after('a', '2027-03-15', end).conflicts.map(({ sort, activity }) => [sort, activity])).toEqual(Array.from({ length: count }, () => ['deadline', 'act-b']))
  })
  test('SCH-98 a finding of the checks of dates that is new is told; one that goes is told as mended', () => {
    const broken = moved('b', { start: day('2027-03-22'), end: day('2027-04-09') })
    expect(consequencesOf(plan, broken, on).findings.map(({ check }) => check)).toEqual(['schedule/starts-too-early'])
    expect(consequencesOf(broken, plan, on).findings).toEqual([])
    expect(consequencesOf(broken, plan, on).mended).toHaveLength(1)
  })
  test('SCH-98 money whose life the work would leave is told', () => {
    expect(after('d', '2030-03-05', '2030-03-23').money).toMatchObject([{ activity: 'act-d', text: expect.stringContaining('IMET FY28') }])
    expect(after('d', '2028-04-03', '2028-04-21').money).toEqual([])
  })
  test('SCH-98 a ring made by a link is told with its activities', () => {
    const ring = applyToGraph(plan, { put: [{ kind: 'dependency', id: recordId('dependency-c-a'), predecessor: recordId('act-c'), successor: recordId('act-a') }], remove: [] })
    expect(consequencesOf(plan, ring, on).conflicts.map(({ sort }) => sort)).toEqual(['ring'])
  })
  test('SCH-98 nothing changed, nothing told', () => {
    expect(consequencesOf(plan, plan, on)).toEqual({ moved: [], conflicts: [], findings: [], mended: [], money: [] })
  })
})
