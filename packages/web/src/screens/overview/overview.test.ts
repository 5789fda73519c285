import { bookId, createPlanGraph, day, fiscalYear, recordId, usd, type AnyRecord, type PlanGraph } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { headline } from './headline.ts'
import { moneyView, fewest } from './money-view.ts'
import { needsMyAction } from './my-action.ts'
import { whatsNext } from './whats-next.ts'

const on = day('2026-11-20')
const id = recordId
const aPlan = (...records: readonly AnyRecord[]): PlanGraph => createPlanGraph({
  book: bookId('nepal'),
  records: [{ kind: 'plan', id: id('plan-nepal'), title: 'Nepal', scope: 'country', start: day('2026-10-01'), end: day('2028-09-30') }, ...records],
})
const activity = (name: string, more: object = {}): AnyRecord => ({ kind: 'activity', id: id(`act-${name}`), title: name, ...more })
const fund = (name: string, year: number, dollars: number, more: object = {}): AnyRecord =>
  ({ kind: 'funding-line', id: id(`fund-${name}-${year}`), activity: id(`act-${name}`), program: 'imet', fiscalYear: fiscalYear(year), likely: usd(dollars), ...more })

describe('what comes next', () => {
  const milestone = (date: string, more: object = {}): AnyRecord => ({ kind: 'milestone', id: id(`milestone-${date}`), title: date, date: day(date), ...more })

  test('WEB-606 it looks 90 days ahead and back to all that is late, by day', () => {
    const plan = aPlan(milestone('2027-02-18'), milestone('2027-02-19'), milestone('2027-02-17'), milestone('2026-01-01'), milestone('2026-11-20'))
    expect(whatsNext(plan, on).map((one) => [one.title, one.left])).toEqual([['2026-01-01', -323], ['2026-11-20', 0], ['2027-02-17', 89], ['2027-02-18', 90]])
  })

  test('WEB-606 what is met, held, begun or cancelled is left out', () => {
    const plan = aPlan(
      milestone('2026-12-01', { metOn: on }), activity('begun', { start: day('2026-12-01'), actualStart: on }), activity('off', { start: day('2026-12-01'), status: 'cancelled' }),
      { kind: 'agreement', id: id('agreement-1'), title: 'held', subject: id('plan-nepal'), party: 'partner', state: 'held', date: day('2026-12-01') },
    )
    expect(whatsNext(plan, on)).toEqual([])
  })
})

describe('money', () => {
  const plan = aPlan(activity('talks'), activity('course'), fund('talks', 2027, 100), fund('talks', 2028, 50), fund('course', 2027, 30, { program: 'fmf-grant', stage: 'obligated' }))

  test('WEB-607 years, series and all add up, and what is not funded is told apart', () => {
    const view = moneyView(plan, 'program')
    expect(view.series.map((one) => [one.key, one.sum.usd, one.sum.unfunded])).toEqual([['imet', 15_000, 15_000], ['fmf-grant', 3_000, 0]])
    expect(view.totals.map((sum) => sum.usd)).toEqual([13_000, 5_000])
    expect(view.total.usd).toBe(view.totals.reduce((sum, one) => sum + one.usd, 0))
    for (const series of view.series) for (const year of series.years) expect(year.parts.reduce((sum, part) => sum + part.sum.usd, 0)).toBe(year.sum.usd)
  })

  test('WEB-607 the rest stands as one, so that nothing is left out of the picture', () => {
    const shown = fewest(moneyView(plan, 'program').series, 1)
    expect(shown.map((one) => [one.label, one.sum.usd])).toEqual([['2 others', 18_000]])
    expect(shown[0]?.years.map((year) => year.sum.usd)).toEqual([13_000, 5_000])
  })

  test('WEB-601 the headline says what the plan costs and what has no cost', () => {
    expect(headline(aPlan(activity('talks'), activity('free'), fund('talks', 2027, 38_000)), { error: 2, warning: 0, advice: 0, waived: 0 }))
      .toBe('Two errors stand between this draft and coordination. 2 activities, $38K over two years; 1 activity has no cost yet.')
  })
})

test.each([[undefined, true], ['not-started', true], ['in-staffing', true], ['returned', true], ['not-concurred', true], ['done', false], ['concurred', false], ['approved', false]] as const)(
  'WEB-608 a step of approval that is %s is awaited: %s', (state, isAwaited) => {
    const head: AnyRecord = { kind: 'plan', id: id('plan-nepal'), title: 'Nepal', scope: 'country', start: day('2026-10-01'), end: day('2028-09-30'), approvals: [{ step: 'Review', date: day('2026-11-30'), ...(state && { state }) }] }
    const plan = createPlanGraph({ book: bookId('nepal'), records: [head] })
    expect([needsMyAction(plan, on).length === 1, whatsNext(plan, on).length === 1]).toEqual([isAwaited, isAwaited])
  })

test('WEB-608 open comments and due reviews wait for the office, settled ones do not', () => {
  const comment = (name: string, state?: 'open' | 'done'): AnyRecord => ({ kind: 'comment', id: id(`comment-${name}`), on: id('act-talks'), text: name, ...(state && { state }) })
  const assumption = (name: string, reviewDate: string): AnyRecord => ({ kind: 'assumption', id: id(`assumption-${name}`), text: name, reviewDate: day(reviewDate) })
  const plan = aPlan(activity('talks'), comment('new'), comment('open', 'open'), comment('done', 'done'), assumption('due', '2026-11-20'), assumption('later', '2026-11-21'))
  expect(needsMyAction(plan, on).map((one) => one.text)).toEqual(['new', 'open', 'due'])
})
