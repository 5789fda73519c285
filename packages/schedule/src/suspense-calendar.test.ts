import { addDays, day, fiscalYearOf } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { dueBy, suspenseCalendar, weekOf } from './index.ts'
import { idea, moneyLine, planIn, planOf, today } from './testing/small-plan.ts'

const plan = planOf(
  idea(), { kind: 'milestone', id: 'milestone-m', title: 'Center open', date: '2027-12-27' }, { kind: 'milestone', id: 'milestone-met', title: 'Met', date: '2027-12-27', metOn: '2027-12-01' },
  { kind: 'assumption', id: 'assumption-a', text: 'It holds', reviewDate: '2027-12-31' }, { kind: 'risk', id: 'risk-r', title: 'Flood', reviewDate: '2028-01-02' },
)
const items = suspenseCalendar([plan], today, { from: day('2027-12-26'), to: day('2028-01-10') })
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
    const on = (from: string, to: string) => suspenseCalendar([plan], today, { from: day(from), to: day(to) }).some(({ title }) => title.startsWith('Notice'))
    expect([on('2027-12-25', '2027-12-26'), on('2027-12-26', '2027-12-27'), on('2027-12-27', '2027-12-28'), on('2027-12-24', '2027-12-25')]).toEqual([true, true, false, false])
  })
  test('SCH-60 a missed gate of a rule stays on the calendar until it is mended', () => {
    const missed = planOf(idea({ start: '2029-01-22', end: '2029-06-15', programs: ['imet'] }), moneyLine('imet', 2029))
    expect(suspenseCalendar([missed], today, { from: today, to: addDays(today, 5) }).map(({ title, left }) => [title, left])).toContainEqual(['FMF and IMET submission: Activity X', -20])
  })
  test('SCH-62 over several plans every gate and day names its plan and keeps its own key, and what comes round stands once', () => {
    const other = planIn('other', idea(), { kind: 'milestone', id: 'milestone-m', title: 'Other center open', date: '2027-12-28' })
    const both = suspenseCalendar([plan, other], today, { from: day('2027-12-26'), to: day('2028-01-10') })
    const rows = both.filter(({ title }) => title === 'Notice to Congress: Activity X' || title === 'Other center open')
    expect(rows.map(({ key, plan: of }) => [key, of?.book])).toEqual([
      ['gate/other/act-x/sec-333-build-capacity/notice', 'other'], ['gate/small/act-x/sec-333-build-capacity/notice', 'small'], ['plan/other/milestone-m/metOn', 'other'],
    ])
    expect(both.filter(({ sort }) => sort === 'suspense')).toEqual(items.filter(({ sort }) => sort === 'suspense'))
    expect(new Set(both.map(({ key }) => key)).size).toBe(both.length)
    expect(suspenseCalendar([other, plan], today, { from: day('2027-12-26'), to: day('2028-01-10') })).toEqual(both)
    expect(both.filter(({ sort, plan: of }) => (sort === 'suspense') !== (of === undefined))).toEqual([])
  })
  test('SCH-63 a gate is owed by who acts on the step, a day of the plan by the office the record names', () => {
    const owned = planOf(
      { kind: 'organization', id: 'org-dao', name: 'Defense attaché office', short: 'DAO' }, { kind: 'organization', id: 'org-army', name: 'Army component' },
      idea({ owner: 'org-dao' }), { kind: 'risk', id: 'risk-r', title: 'Flood', reviewDate: '2028-01-02', owner: 'org-army' },
      { kind: 'agreement', id: 'agreement-a', title: 'Army agrees', subject: 'act-x', party: 'component', organization: 'org-army', state: 'expected', date: '2028-01-03' },
    )
    const owners = new Map(suspenseCalendar([owned], today, { from: day('2027-12-26'), to: day('2028-01-10') }).map(({ title, owner }) => [title, owner]))
    expect(['Activity X', 'Flood', 'Army agrees', 'Notice to Congress: Activity X'].map((title) => owners.get(title))).toEqual(['DAO', 'Army component', 'Army component', 'DSCA'])
  })
  test('SCH-61 by day, week (from Monday), month, fiscal year and owner', () => {
    expect([...dueBy(items, 'week').keys()]).toEqual(['Week of 20 DEC 27', 'Week of 27 DEC 27', 'Week of 03 JAN 28', 'Week of 10 JAN 28'])
    expect([...dueBy(items, 'month').keys()]).toEqual(['DEC 27', 'JAN 28'])
    expect([...dueBy(items, 'fiscal-year').keys()]).toEqual(['FY28'])
    expect([...dueBy(items, 'day').keys()].slice(0, 2)).toEqual(['26 DEC 27', '27 DEC 27'])
    expect([...dueBy(items, 'owner').keys()]).toEqual([...dueBy(items, 'owner').keys()].toSorted())
    expect(dueBy(items, 'owner').get('Not said')?.every(({ sort }) => sort === 'plan')).toBe(true)
    expect([...dueBy(items, 'plan').keys()]).toEqual(['Comes round, whatever the plan', 'small'])
    const turn = suspenseCalendar([plan], today, { from: day('2027-09-30'), to: day('2027-10-31') })
    expect([...dueBy(turn, 'fiscal-year').keys()]).toEqual(['FY27', 'FY28'])
  })
  test('SCH-61 a week begins on its Monday', () => expect(['2026-11-15', '2026-11-16', '2026-11-20', '2026-11-22', '2025-12-31'].map((d) => weekOf(day(d)))).toEqual(['2026-11-09', '2026-11-16', '2026-11-16', '2026-11-16', '2025-12-29']))
})
