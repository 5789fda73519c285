import { bookId, createPlanGraph, day, parseRecord, type Activity, type PlanGraph } from '@throughline/model'
import { matchNeed, needOf, type Need } from '@throughline/rules'
import { fundsOf } from '@throughline/schedule'
import { describe, expect, test } from 'vitest'
import { fundScale } from '../../record/fund-scale.ts'
import { gateLook, slackText, sourceText } from '../../record/gate-words.ts'
import { nextGateWords, outlooksFor } from './next-gates.ts'

const on = day('2026-11-20')
const read = (fields: Readonly<Record<string, unknown>>) => {
  const parsed = parseRecord(fields)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
const planOf = (...records: readonly Readonly<Record<string, unknown>>[]): PlanGraph => createPlanGraph({ book: bookId('small'), records: records.map(read) })
const train = (more: Readonly<Record<string, unknown>> = {}) => ({ kind: 'activity', id: 'act-x', title: 'Train', start: '2028-01-10', end: '2028-03-31', status: 'idea', programs: ['sec-333-build-capacity'], ...more })
const activityIn = (plan: PlanGraph): Activity => plan.of('activity')[0] ?? expect.fail('no activity')
const sketch = (more: Partial<Need> = {}): Need => ({ title: 'Boats', purposes: [], support: [], units: [], money: [], isStaffStep: false, programs: [], ...more })

describe('the next gate of a program', () => {
  test('WEB-850 its latest day with what is to spare; too late by so many days, and the earliest honest start', () => {
    const plan = planOf(train())
    const words = (as: string) => nextGateWords(outlooksFor(plan, needOf(plan, activityIn(plan)), day(as))('sec-333-build-capacity'))
    expect(words('2026-11-20')).toMatchObject({ isLate: false, first: expect.stringMatching(/^\d\d [A-Z]{3} \d\d, \d+ days$/) })
    expect(words('2027-12-30')).toMatchObject({ isLate: true, first: expect.stringMatching(/^too late by \d+ days?$/), second: expect.stringMatching(/^earliest honest start \d\d [A-Z]{3} 28$/) })
  })
  test('WEB-850 a sketch is planned as the idea it would be; without a first day there is nothing to plan back from', () => {
    const plan = planOf()
    expect(outlooksFor(plan, sketch({ start: day('2028-01-10') }), on)('imet')?.gates.length).toBeGreaterThan(3)
    expect(nextGateWords(outlooksFor(plan, sketch(), on)('imet'))).toEqual({ first: '', second: 'no first day', isLate: false })
  })
  test('WEB-850 what the plan has done for the program it uses answers nothing for another', () => {
    const plan = planOf(train({ status: 'approved' }))
    const need = needOf(plan, activityIn(plan))
    const states = (program: string) => new Set(outlooksFor(plan, need, on)(program)?.gates.map(({ state }) => state))
    expect(states('sec-333-build-capacity').has('done')).toBe(true)
    expect(states('fms-cash').has('done')).toBe(false)
  })
})

describe('gates and money in words', () => {
  const gate = { latest: day('2027-11-11'), slackDays: 356, state: 'ahead' } as const
  test.each([
    [gate, '356 days'], [{ ...gate, slackDays: 1, state: 'tight' } as const, '1 day, tight'], [{ ...gate, slackDays: 0, state: 'tight' } as const, 'today, tight'], [{ ...gate, slackDays: -1, state: 'missed' } as const, '1 day late'],
    [{ ...gate, state: 'done' } as const, 'done'],
  ])('WEB-851 what is to spare of %j is said as %s', (one, said) => expect(slackText(one)).toBe(said))
  test('WEB-851 each gate says its source once, and whether it is our default', () => {
    const plan = planOf(train())
    const gates = outlooksFor(plan, needOf(plan, activityIn(plan)), on)('sec-333-build-capacity')?.gates ?? []
    for (const one of gates) expect(sourceText(one).toLowerCase().split('our default').length).toBeLessThanOrEqual(2)
    expect(new Set(gates.map((one) => gateLook(one, activityIn(plan))))).toEqual(new Set(['law', 'default']))
  })
  test.each([
    ['2028-01-10', '2030-09-30', 2028], ['2028-01-10', '2030-10-01', 2028], ['2027-01-10', '2027-03-01', 2028], ['2029-10-01', '2030-03-01', 2028], ['2029-09-30', '2030-03-01', 2028],
  ])('WEB-852 work from %s to %s on FY%i money leaves its life on the bar exactly where the law refuses the money', (start, end, fiscalYear) => {
    const plan = planOf(train({ start, end }), { kind: 'funding-line', id: 'fund-a', activity: 'act-x', program: 'sec-333-build-capacity', fiscalYear, likely: 100, stage: 'forecast' })
    const refused = matchNeed(plan, needOf(plan, activityIn(plan)), on).find(({ program }) => program === 'sec-333-build-capacity')?.failed.filter(({ test: name }) => name === 'money').length
    expect(fundsOf(plan, activityIn(plan)).flatMap((fund) => (fund.kind === 'told' ? fund.breaches : [])).length).toBe(refused)
  })
  test('WEB-852 the bars stand over whole fiscal years of the work and its money; a year typed wrong does not make a thousand', () => {
    const line = { kind: 'funding-line', id: 'fund-a', activity: 'act-x', program: 'sec-333-build-capacity', fiscalYear: 2028, stage: 'forecast' }
    const labels = (end: string) => { const plan = planOf(train({ end }), line); return fundScale(fundsOf(plan, activityIn(plan)), activityIn(plan))?.years.map(({ label }) => label) }
    expect(labels('2028-03-31')).toEqual(['FY28', 'FY29', 'FY30'])
    expect(labels('2128-03-31')).toEqual(['FY28', 'FY29', 'FY30'])
  })
})
