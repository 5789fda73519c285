import { describe, expect, test } from 'vitest'
import { fundsOf, type FundLife } from './index.ts'
import { activityIn, idea, moneyLine, planOf, staffStep, type Fields } from './testing/small-plan.ts'

const sec333 = 'sec-333-build-capacity'
const lives = (records: readonly Fields[], id = 'act-x'): readonly FundLife[] => {
  const plan = planOf(...records)
  return fundsOf(plan, activityIn(plan, id))
}
const breaches = (more: Fields, lines: readonly Fields[], others: readonly Fields[] = []) =>
  lives([idea(more), ...lines, ...others]).flatMap((fund) => (fund.kind === 'told' ? fund.breaches.map(({ how, bound, days }) => `${how} ${bound} ${days}`) : []))

describe('the life of money on an activity', () => {
  test('SCH-70 lines of one program and year are one life; where none is needed, or the activity is cancelled, there is none', () => {
    const lines = [moneyLine(sec333, 2028), { ...moneyLine(sec333, 2028), id: 'fund-more' }, moneyLine(sec333, 2029), moneyLine('imet', 2028, { stage: 'none-needed' })]
    expect(lives([idea(), ...lines]).map((fund) => [fund.kind === 'told' ? fund.window.year : fund.why, fund.lines])).toEqual([[2028, ['fund-more', `fund-${sec333}-2028`]], [2029, [`fund-${sec333}-2029`]]])
    expect(lives([...lines.toReversed(), idea()])).toEqual(lives([idea(), ...lines]))
    expect(lives([idea({ status: 'cancelled' }), ...lines])).toEqual([])
  })
  test.each([
    ['no program', { id: 'fund-a', kind: 'funding-line', activity: 'act-x', fiscalYear: 2028 }, 'no-program'],
    ['no year', { id: 'fund-a', kind: 'funding-line', activity: 'act-x', program: 'imet' }, 'no-year'],
    ['money outside the catalogue', moneyLine('partner-national-budget', 2028), 'outside-catalogue'],
    ['money outside the catalogue without a year', { id: 'fund-a', kind: 'funding-line', activity: 'act-x', program: 'partner-national-budget' }, 'outside-catalogue'],
  ])('SCH-70 of a line with %s it cannot be told, and why is said', (_, line, why) => {
    expect(lives([idea(), line])).toMatchObject([{ kind: 'untold', why }])
  })

  test('SCH-71 work leaves what the catalogue reckons of its days; those that were so count before those planned', () => {
    const late = ['ends-too-late 2030-09-30 1']
    expect(breaches({ start: '2028-09-30', end: '2030-10-01' }, [moneyLine(sec333, 2028)])).toEqual(late)
    expect(breaches({ start: '2028-10-01', actualStart: '2028-09-30', end: '2030-09-30', actualEnd: '2030-10-01' }, [moneyLine(sec333, 2028)])).toEqual(late)
  })
  test('SCH-71 what belongs to a package counts from the first day of the package', () => {
    const first = idea({ start: '2028-01-10', end: '2028-03-31' })
    const later = { ...idea({ start: '2029-11-01', end: '2030-12-31' }), id: 'act-y' }
    const line = moneyLine(sec333, 2028, { activity: 'act-y' })
    const told = (more: readonly Fields[]) => lives([first, later, line, ...more], 'act-y').flatMap((fund) => (fund.kind === 'told' ? fund.breaches.map(({ how }) => how) : []))
    expect(told([])).toEqual(['starts-after-obligation'])
    expect(told([{ kind: 'proposal', id: 'proposal-a', title: 'A', program: sec333, activities: ['act-x', 'act-y'] }])).toEqual(['ends-too-late'])
  })
  test('SCH-71 no breach where no day is known, of money that does not expire, or by a step of the staff', () => {
    const undated = Object.fromEntries(Object.entries(idea()).filter(([name]) => name !== 'start' && name !== 'end'))
    expect(lives([undated, moneyLine(sec333, 2028)])).toMatchObject([{ kind: 'told', breaches: [] }])
    for (const program of ['fmf-grant', 'fms-cash', 'joint-exercise-program']) expect(breaches({ start: '2035-01-10', end: '2035-03-31' }, [moneyLine(program, 2028)])).toEqual([])
    expect(lives([staffStep('act-s', 'vetting', { start: '2027-01-01', end: '2027-01-02' }), { ...moneyLine(sec333, 2028, { activity: 'act-s' }) }], 'act-s')).toMatchObject([{ breaches: [] }])
  })
})
