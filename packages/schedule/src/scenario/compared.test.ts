import { day, fiscalYear, inScenario, readScenario, recordId, scenarioOf, type Finding, type PlanGraph, type RecordChange } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { scheduleOf } from '../dates/plan-schedule.ts'
import { planOf, type Fields } from '../testing/small-plan.ts'
import { compareDates } from './compare-dates.ts'
import { findingChanges } from './finding-changes.ts'
import { objectiveChanges } from './objective-changes.ts'
import { promotedChanges, promotionOf } from './promotion.ts'
import { questionText, questionTitle, readQuestion } from './question-text.ts'
import { slipReport } from './slip-report.ts'
import { whatIf, type WhatIf } from './what-if.ts'

const on = day('2026-11-20')
const head: Fields = { kind: 'plan', id: 'plan-small', title: 'Small plan', scope: 'country', start: '2026-10-01', end: '2031-09-30' }
const step = (id: string, start: string, end: string, more: Fields = {}): Fields => ({ kind: 'activity', id: `act-${id}`, title: `Step ${id}`, start, end, status: 'idea', ...more })
const fund = (activity: string, program: string): Fields => ({ kind: 'funding-line', id: `fund-${activity}-${program}`, activity: `act-${activity}`, program, fiscalYear: 2027, likely: 1_000, stage: 'forecast' })
const unit: Fields = { kind: 'recipient-unit', id: 'unit-a', name: 'Unit A', vettingStatus: 'current' }
const dates = (plan: PlanGraph) => scheduleOf(plan, { on, hasLaw: false })

describe('a question in one line', () => {
  const plan = planOf(head, unit, step('a', '2027-02-01', '2027-02-26'), fund('a', 'fmf-grant'))
  test.each<[string, WhatIf, string]>([
    ['continuing-resolution:2027-03-19', { sort: 'continuing-resolution', year: fiscalYear(2027), until: day('2027-03-19') }, 'FY27 under a continuing resolution until 19 MAR 27; new starts from 20 MAR 27'],
    ['continuing-resolution:2027-10-01', { sort: 'continuing-resolution', year: fiscalYear(2028), until: day('2027-10-01') }, 'FY28 under a continuing resolution until 01 OCT 27; new starts from 02 OCT 27'],
    ['less:fmf-grant:20', { sort: 'less-money', program: 'fmf-grant', percent: 20 }, '20 % less FMF'],
    ['later-notice:1', { sort: 'later-notice', months: 1 }, 'Notification slips 1 month'],
    ['unit-fails-vetting:unit-a', { sort: 'unit-fails-vetting', unit: recordId('unit-a') }, 'Unit A fails vetting'],
    ['move-a-year:act-a', { sort: 'move-a-year', activities: [recordId('act-a')] }, 'Step a a year later'],
  ])('SCH-110 %s is read, written again as it stood, and has a title', (text, question, title) => {
    expect(readQuestion(plan, text)).toEqual({ ok: true, question })
    expect([questionText(question), questionTitle(plan, question)]).toEqual([text, title])
  })
  test.each([
    ['continuing-resolution:march', '"march" is no day'], ['less:imet:20', 'no funding line of this plan is of "imet": name one of fmf-grant'], ['less:fmf-grant:0', '"0" is no percentage from 1 to 100'],
    ['less:fmf-grant:101', '"101" is no percentage'], ['later-notice:0', '"0" is no number of months'], ['unit-fails-vetting:unit-z', 'name one of unit-a'], ['move-a-year:act-z,act-a', '"act-z" is no activity'],
  ])('SCH-110 %s is refused in words', (text, problem) => expect(readQuestion(plan, text)).toMatchObject({ ok: false, problem: expect.stringContaining(problem) }))
  test.each(['less:fmf-grant:1', 'less:fmf-grant:100'])('SCH-110 %s is within the limits', (text) => expect(readQuestion(plan, text)?.ok).toBe(true))
  test.each(['', 'constructor:1', 'scenario-x', 'Notification slips'])('SCH-110 "%s" is none of the questions', (text) => expect(readQuestion(plan, text)).toBeUndefined())
})

describe('findings of two states', () => {
  const finding = (check: string, record: string, more: Partial<Finding> = {}): Finding => ({ check, severity: 'warning', record: recordId(record), message: 'm', next: 'n', source: { cite: 'c' }, ...more })
  test('SCH-111 one that says the same in other words is no news; waived ones are none', () => {
    const before = [finding('a', 'act-a'), finding('a', 'act-b'), finding('w', 'act-a')]
    const after = [finding('a', 'act-a', { message: 'other' }), finding('c', 'act-a'), finding('w', 'act-a', { waived: { waiver: recordId('waiver-w'), reason: 'r' } })]
    const { added, gone } = findingChanges(before, after)
    expect([added.map(({ check }) => check), gone.map(({ check, record }) => [check, record])]).toEqual([['c'], [['a', 'act-b'], ['w', 'act-a']]])
  })
  test('SCH-111 twice on one field where it stood once is one more', () => {
    expect(findingChanges([finding('a', 'act-a')], [finding('a', 'act-a'), finding('a', 'act-a')])).toMatchObject({ added: [{ check: 'a' }], gone: [] })
  })
})

describe('causes of what moved', () => {
  test('SCH-95 a step whose gate moves with the notice before it is moved by the notice; one whose programs changed, by itself', () => {
    const plan = (notice: string, programs: readonly string[]) => planOf(head, step('notice', notice, notice.replace('-01-', '-02-'), { category: 'notification', isStaffStep: true }), step('order', '2028-06-01', '2028-07-28', { programs: ['sec-333-build-capacity'] }), step('other', '2028-06-01', '2028-07-28', { programs }), { kind: 'dependency', id: 'd', predecessor: 'act-notice', successor: 'act-order', lagDays: 0 })
    const law = (one: PlanGraph) => scheduleOf(one, { on })
    const changes = compareDates(law(plan('2028-01-03', [])), law(plan('2029-01-03', ['sec-333-build-capacity'])))
    expect(changes.map(({ id, causes }) => [id, causes] as const).toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual([['act-notice', ['act-notice']], ['act-order', ['act-notice']], ...changes.some(({ id }) => id === 'act-other') ? [['act-other', ['act-other']]] : []])
  })
})

describe('the slip report', () => {
  const plan = (...more: readonly Fields[]) => planOf(head, ...more, fund('a', 'fmf-grant'), fund('b', 'fmf-grant'), fund('b', 'imet'))
  const before = plan(step('a', '2027-03-01', '2027-03-26'), step('b', '2027-04-05', '2027-04-16'), step('c', '2027-05-03', '2027-05-07'), step('d', '2027-06-01', '2027-06-30'))
  test('SCH-112 every later activity stands with its days and the cause given for it, added up by cause and by program', () => {
    const after = plan(step('a', '2027-03-08', '2027-04-02', { slipCause: 'funding-late', slipNote: 'Bill late' }), step('b', '2027-04-06', '2027-04-17', { slipCause: 'funding-late' }), step('c', '2027-05-04', '2027-05-08'), step('d', '2027-05-31', '2027-06-29'))
    const report = slipReport(dates(before), dates(after))
    expect(report.slips.map(({ id, startDays, finishDays, cause }) => [id, startDays, finishDays, cause])).toEqual([['act-a', 7, 7, 'funding-late'], ['act-b', 1, 1, 'funding-late'], ['act-c', 1, 1, 'unknown']])
    expect([report.compared, report.slips[0]?.note, report.byCause, report.byProgram]).toEqual([4, 'Bill late',
      [{ key: 'funding-late', activities: 2, days: 8, most: 7 }, { key: 'unknown', activities: 1, days: 1, most: 1 }],
      [{ key: 'fmf-grant', activities: 2, days: 8, most: 7 }, { key: '', activities: 1, days: 1, most: 1 }, { key: 'imet', activities: 1, days: 1, most: 1 }]])
  })
  test('SCH-112 a later start with the same end is a slip of no days; what is cancelled is none', () => {
    const after = plan(step('a', '2027-03-08', '2027-03-26'), step('b', '2027-04-05', '2027-04-16'), step('c', '2028-05-03', '2028-05-07', { status: 'cancelled' }), step('d', '2027-06-01', '2027-06-30'))
    expect(slipReport(dates(before), dates(after)).slips.map(({ id, startDays, finishDays }) => [id, startDays, finishDays])).toEqual([['act-a', 7, 0]])
  })
})

describe('objectives in two states', () => {
  const state = (end: string) => dates(planOf(head, { kind: 'objective', id: 'objective-o', title: 'Hold', level: 'country-level-objective', deadline: '2027-03-26' }, step('a', '2027-03-01', end, { objectives: ['objective-o'] })))
  test.each([['2027-03-24', '2027-03-29', ['lost']], ['2027-03-24', '2027-03-26', ['later']], ['2027-03-29', '2027-03-26', ['gained']], ['2027-03-29', '2027-03-30', ['later']], ['2027-03-25', '2027-03-24', ['earlier']], ['2027-03-24', '2027-03-24', []]])('SCH-114 its work until %s and then until %s, for a deadline of 26 MAR 27: %j', (was, is, sorts) => {
    expect(objectiveChanges(state(was), state(is)).map(({ sort }) => sort)).toEqual(sorts)
  })
})

describe('promotion', () => {
  const plan = planOf(head, unit, step('n', '2027-02-01', '2027-02-05', { category: 'notification' }), step('a', '2027-02-01', '2027-02-26', { recipients: ['unit-a'] }))
  const kept = (changes: readonly RecordChange[]) => ({ kind: 'scenario', id: recordId('scenario-s'), title: 'S', changes: [...scenarioOf(changes)] }) as const
  const asked = kept(whatIf(plan, { sort: 'move-a-year', activities: [recordId('act-a'), recordId('act-n')] }, on))
  test('SCH-113 what the plan changed since is told field by field; the rest is free; what it holds by now is sent no more', () => {
    const since = planOf(head, unit, step('n', '2028-01-31', '2027-02-05', { category: 'notification' }), step('a', '2027-02-15', '2027-02-26', { recipients: ['unit-a'] }))
    const found = promotionOf(since, readScenario(since, asked).changes)
    expect(found.map(({ change, fields, isChanged }) => [change.id, isChanged, fields.map(({ field, stands, now }) => [field, stands, now])])).toEqual([
      ['act-a', true, [['start', 'changed', '2027-02-15'], ['end', 'free', '2027-02-26']]], ['act-n', false, [['start', 'same', '2028-01-31'], ['end', 'free', '2027-02-05']]],
    ])
    expect(promotedChanges(found).map(({ id, fields }) => [id, fields.map(({ field, before }) => [field, before])])).toEqual([['act-a', [['start', '2027-02-15'], ['end', '2027-02-26']]], ['act-n', [['end', '2027-02-05']]]])
  })
  test('SCH-113 promoted whole, the plan is the plan in the scenario, and nothing is left to promote', () => {
    const read = readScenario(plan, asked)
    const promoted = inScenario(plan, { changes: promotedChanges(promotionOf(plan, read.changes)) })
    expect(promoted.of('activity')).toEqual(inScenario(plan, read).of('activity'))
    expect(promotedChanges(promotionOf(promoted, read.changes))).toEqual([])
  })
})
