import { day, runChecks } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { scheduleChecks } from './checks.ts'
import { forcesOf } from './forces.ts'
import { activityIn, planOf, staffStep, wait, type Fields } from './testing/small-plan.ts'

const exercise = (forces: Fields, more: Fields = {}): Fields => ({ kind: 'activity', id: 'act-x', title: 'Exercise', start: '2029-03-05', end: '2029-03-16', status: 'idea', forces, ...more })
const found = (on: string, ...records: readonly Fields[]) => {
  const plan = planOf(...records)
  return { forces: forcesOf(plan, activityIn(plan), day(on)), findings: runChecks(scheduleChecks, plan, day(on)).filter(({ check }) => check === 'schedule/forces-late') }
}

describe('requests for forces', () => {
  test.each([['2027-03-06', 'open', 0], ['2027-03-07', 'late', 1]])('CAT-85 SCH-16 a rotational request not made by %s is %s', (on, state, count) => {
    const { forces, findings } = found(on, exercise({ kind: 'rotational' }))
    expect([forces?.latest, forces?.state, findings.length]).toEqual(['2027-03-06', state, count])
  })
  test.each([['2028-11-05', 'asked'], ['2028-11-06', 'late']])('SCH-16 an emergent request of %s is %s', (requested, state) => {
    expect(found('2028-10-01', exercise({ kind: 'emergent', requested })).forces?.state).toBe(state)
  })
  test('SCH-16 a step that asks for them counts as the request', () => {
    const { forces, findings } = found('2027-06-01', exercise({ kind: 'rotational' }), staffStep('ask', 'force-request', { start: '2027-02-01', end: '2027-03-06' }), wait('ask', 'act-x'))
    expect([forces?.requested, forces?.state, findings]).toEqual(['2027-03-06', 'asked', []])
  })
  test('SCH-16 so does one that it waits for through others', () => {
    const { forces } = found('2027-06-01', exercise({ kind: 'rotational' }), staffStep('ask', 'force-request', { start: '2027-02-01', end: '2027-03-06' }), staffStep('meet', 'exercise', { start: '2028-02-01', end: '2028-02-03' }), wait('ask', 'meet'), wait('meet', 'act-x'))
    expect([forces?.requested, forces?.state]).toEqual(['2027-03-06', 'asked'])
  })
  test('SCH-16 both answers are shown: adapt to the forces there are, or move a year', () => {
    const { forces, findings } = found('2028-01-10', exercise({ kind: 'rotational', availableFrom: '2029-04-02', availableUntil: '2029-05-31' }))
    expect(forces?.answers).toEqual({ adapt: { start: '2029-04-02', end: '2029-04-13' }, emergentBy: '2028-11-05', moved: { start: '2030-03-04', end: '2030-03-15', latest: '2028-03-04', slackDays: 54 } })
    expect(findings[0]?.next).toBe('Adapt it to the forces: 02–13 APR 29, or move it a year, to 04–15 MAR 30, and ask by 04 MAR 28.')
  })
  test('SCH-16 forces that leave before it ends are not adapted to', () => {
    expect(found('2028-01-10', exercise({ kind: 'emergent', availableFrom: '2029-04-02', availableUntil: '2029-04-12' })).forces?.answers?.adapt).toBeUndefined()
  })
  test.each([{ status: 'done' }, { status: 'cancelled' }, { actualStart: '2029-03-05', status: 'under-way' }])('SCH-16 what is %j is past asking', (more) => {
    expect(found('2029-03-06', exercise({ kind: 'rotational' }, more)).findings).toEqual([])
  })
  test('SCH-16 an activity may set its own days ahead', () => {
    expect(found('2028-01-10', exercise({ kind: 'rotational', leadDays: 300 })).forces).toMatchObject({ isOwnLead: true, latest: '2028-05-09', state: 'open' })
  })
})
