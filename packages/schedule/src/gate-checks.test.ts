import { day, runChecks, type PlanGraph } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { scheduleChecks } from './index.ts'
import { idea, moneyLine, noticeOf, planOf, staffStep, today, wait, withLibrary, type Fields } from './testing/small-plan.ts'

const found = (plan: PlanGraph, on = today) => runChecks(scheduleChecks, plan, on).map((f) => `${f.severity} ${f.check} ${f.record}`)
const imet = (more: Fields = {}) => [idea({ start: '2029-01-22', end: '2029-06-15', programs: ['imet'], ...more }), moneyLine('imet', 2029)]
const submission = (more: Fields) => staffStep('act-submit', 'budget-request', more)

describe('gates missed', () => {
  test('SCH-50 a window of a source that is past is a warning, named with its day and source', () => {
    const [finding] = runChecks(scheduleChecks, planOf(...imet()), today)
    expect(finding).toMatchObject({ check: 'schedule/gate-missed', severity: 'warning', record: 'act-x', field: 'start' })
    expect(finding?.message).toMatch(/^Activity "Activity X" has missed a step its program asks for: FMF and IMET submission by 31 OCT 26 \(Chapter 19/)
    expect(finding?.next).toContain('earliest honest start')
  })
  test.each([['2026-10-16', []], ['2026-10-17', ['advice schedule/gate-tight act-x']], ['2026-10-31', ['advice schedule/gate-tight act-x']], ['2026-11-01', ['warning schedule/gate-missed act-x']]])(
    'SCH-50 SCH-51 a window that ends on 31 OCT 26, seen on %s', (on, expected) => expect(found(planOf(...imet()), day(on))).toEqual(expected))
  test('SCH-50 a default of ours only advises, and only on what the plan neither schedules nor has approved', () => {
    const talks = (more: Fields = {}) => idea({ start: '2026-12-08', end: '2026-12-10', programs: ['tca'], ...more })
    expect(found(planOf(talks()))).toEqual(['advice schedule/gate-missed act-x', 'advice schedule/gate-tight act-x'])
    expect(found(planOf(talks({ status: 'approved' })))).toEqual([])
    const vetted = (...more: readonly Fields[]) => planOf(idea({ start: '2027-01-04', end: '2027-01-08', programs: ['incle-481'], supports: ['training'], recipients: ['unit-a'], status: 'requested' }), { kind: 'recipient-unit', id: 'unit-a', name: 'A' }, ...more)
    expect(found(vetted())).toEqual(['advice schedule/gate-missed act-x', 'advice schedule/gate-tight act-x'])
    expect(found(vetted(staffStep('act-vet', 'vetting', { clearsRecipients: true, recipients: ['unit-a'], start: '2026-12-01', end: '2027-01-03' }), staffStep('act-clear', 'clearance', { start: '2026-12-01', end: '2026-12-02' }), wait('act-clear', 'act-x')))).toEqual([])
  })
  test('SCH-55 the days of notice held are those of the library, where it holds some, as in the calendar', () => {
    const plan = [idea({ programs: ['eda-grant-516'], supports: ['supplies'], status: 'approved' }), staffStep('act-notice', 'notification', { end: '2027-12-11' }), wait('act-notice', 'act-x')] as const
    expect([30, 31].map((days) => found(withLibrary([noticeOf('eda-grant-516', days)], ...plan)))).toEqual([[], ['warning schedule/gate-missed act-x']])
  })
  test('SCH-50 a rule is held against the plan\'s own step', () => {
    const late = (end: string) => planOf(idea({ programs: ['eda-grant-516'], supports: ['supplies'], status: 'approved' }), staffStep('act-notice', 'notification', { end }), wait('act-notice', 'act-x'))
    expect([found(late('2027-12-11')), found(late('2027-12-12'))]).toEqual([[], ['warning schedule/gate-missed act-x']])
    expect(runChecks(scheduleChecks, late('2027-12-12'), today)[0]).toMatchObject({ also: ['act-notice'], message: expect.stringContaining('but the plan has it on 12 DEC 27') })
  })
  test('SCH-50 what a check of the law finds, what only sometimes stands, what is over and what comes after are not found here', () => {
    const soon = { start: '2026-12-01', end: '2026-12-04', status: 'approved' }
    expect(found(planOf(idea(soon)))).toEqual([])
    expect(found(planOf(idea({ ...soon, programs: ['eda-grant-516'] })))).toEqual([])
    expect(found(planOf(idea({ programs: ['tca'], start: '2026-10-01', end: '2026-10-02' })))).toEqual([])
    expect(found(planOf(idea({ programs: ['tca'], start: '2026-10-01', end: '2026-10-02', status: 'done' })))).toEqual([])
  })
  test('SCH-50 a step the plan had in time and does not show as done is missed once its day is past, and the message says so', () => {
    const [finding] = runChecks(scheduleChecks, planOf(...imet(), submission({ start: '2026-10-05', end: '2026-10-30', status: 'approved' })), today)
    expect(finding).toMatchObject({ severity: 'warning', also: ['act-submit'], message: expect.stringContaining('by 31 OCT 26, which the plan has on 05 OCT 26 and does not show as done') })
  })
  test('SCH-50 a submission that is done, or scheduled in its window, is none missed', () => {
    expect(found(planOf(...imet(), submission({ start: '2026-10-01', end: '2026-10-30', status: 'done' })))).toEqual([])
    expect(found(planOf(...imet(), submission({ start: '2026-10-01', end: '2026-10-30', status: 'approved' })), day('2026-10-20'))).toEqual([])
  })
})
