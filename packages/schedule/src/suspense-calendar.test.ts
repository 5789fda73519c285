import { addDays, day, fiscalYearOf } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { dueBy, suspenseCalendar, weekOf } from './index.ts'
import { idea, moneyLine, planOf, today } from './testing/small-plan.ts'

const plan = planOf(
  idea(), { kind: 'milestone', id: 'milestone-m', title: 'Center open', date: '2027-12-27' }, { kind: 'milestone', id: 'milestone-met', title: 'Met', date: '2027-12-27', metOn: '2027-12-01' },
  { kind: 'assumption', id: 'assumption-a', text: 'It holds', reviewDate: '2027-12-31' }, { kind: 'risk', id: 'risk-r', title: 'Flood', reviewDate: '2028-01-02' },
)
const items = suspenseCalendar(plan, today, { from: day('2027-12-26'), to: day('2028-01-10') })
const told = items.map(({ due, sort, title }) => `${due} ${sort} ${title}`)

describe('the suspense calendar', () => {
  test('SCH-60 gates, recurring suspenses and the days of the plan stand together by day; what is met is left out', () => {
    expect(told).toContain('2027-12-26 gate Notice to Congress: Activity X')
    expect(told).toContain('2027-12-27 plan Center open')
    expect(told).toContain('2027-12-31 plan It holds')
    expect(told).toContain('2027-12-31 suspense Performance plan and report: data call')
    expect(told).toContain('2028-01-02 plan Flood')
    expect(told).toContain('2028-01-10 plan Activity X')
    expect(told.join()).not.toContain('Met')
    expect(items.map(({ due }) => due)).toEqual(items.map(({ due }) => due).toSorted())
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length)
    for (const { due, fiscalYear } of items) expect(fiscalYear).toBe(fiscalYearOf(due))
  })
  test('SCH-60 the first and last day are in it, the days before and after are not', () => {
    const on = (from: string, to: string) => suspenseCalendar(plan, today, { from: day(from), to: day(to) }).some(({ title }) => title.startsWith('Notice'))
    expect([on('2027-12-25', '2027-12-26'), on('2027-12-26', '2027-12-27'), on('2027-12-27', '2027-12-28'), on('2027-12-24', '2027-12-25')]).toEqual([true, true, false, false])
  })
  test('SCH-60 a missed gate of a rule stays on the calendar until it is mended', () => {
    const missed = planOf(idea({ start: '2029-01-22', end: '2029-06-15', programs: ['imet'] }), moneyLine('imet', 2029))
    expect(suspenseCalendar(missed, today, { from: today, to: addDays(today, 5) }).map(({ title, left }) => [title, left])).toContainEqual(['FMF and IMET submission: Activity X', -20])
  })
  test('SCH-61 by day, week (from Monday), month, fiscal year and owner', () => {
    expect([...dueBy(items, 'week').keys()]).toEqual(['Week of 20 DEC 27', 'Week of 27 DEC 27', 'Week of 03 JAN 28', 'Week of 10 JAN 28'])
    expect([...dueBy(items, 'month').keys()]).toEqual(['DEC 27', 'JAN 28'])
    expect([...dueBy(items, 'fiscal-year').keys()]).toEqual(['FY28'])
    expect([...dueBy(items, 'day').keys()].slice(0, 2)).toEqual(['26 DEC 27', '27 DEC 27'])
    expect([...dueBy(items, 'owner').keys()]).toEqual([...dueBy(items, 'owner').keys()].toSorted())
    expect(dueBy(items, 'owner').get('Not said')?.every(({ sort }) => sort === 'plan')).toBe(true)
    const turn = suspenseCalendar(plan, today, { from: day('2027-09-30'), to: day('2027-10-31') })
    expect([...dueBy(turn, 'fiscal-year').keys()]).toEqual(['FY27', 'FY28'])
  })
  test('SCH-61 a week begins on its Monday', () => expect(['2026-11-15', '2026-11-16', '2026-11-20', '2026-11-22', '2025-12-31'].map((d) => weekOf(day(d)))).toEqual(['2026-11-09', '2026-11-16', '2026-11-16', '2026-11-16', '2025-12-29']))
})
