import { programById } from '@throughline/catalog'
import { addDays, day, fiscalYear, type Day, type Usd, usd } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { aPlan } from '../testing/a-plan.ts'
import { statusDay } from '../testing/found.ts'
import type { Need } from './need.ts'
import { transferNoticeOfNeed } from './transfer-notice.ts'
import { verdictOf } from './verdict-of.ts'

const plan = aPlan({})
const dollars = (amount: number): Usd => usd(amount)
const sketch = (more: Partial<Need> = {}): Need => ({ title: 'Boats', purposes: ['border-security'], support: ['equipment'], units: [], country: 'XB', money: [], isStaffStep: false, programs: [], ...more })
const money = (amount: number | undefined): Partial<Need> => ({ money: [{ year: fiscalYear(2028), ...(amount !== undefined && { usd: dollars(amount) }) }] })
const stateOf = (need: Need, program = 'fms-cash') => transferNoticeOfNeed(plan, need, program, statusDay)?.state

describe('the notice of a need tried out', () => {
  test.each<[string, Partial<Need>, string, string]>([
    ['no amount', {}, 'fms-cash', 'unknown'], ['a year without an amount', money(undefined), 'fms-cash', 'unknown'],
    ['one dollar under major defense equipment', money(13_999_999), 'fms-cash', 'below'], ['at it: is it?', money(14_000_000), 'fms-cash', 'unknown'],
    ['one dollar under all articles', money(49_999_999), 'fms-cash', 'unknown'], ['at all articles', money(50_000_000), 'fms-cash', 'above'], ['one dollar over', money(50_000_001), 'fms-cash', 'above'],
    ['NATO and five more', { ...money(50_000_000), country: 'JP' }, 'fms-cash', 'unknown'],
    ['one of two amounts is not known', { money: [{ usd: dollars(1) }, {}] }, 'fms-cash', 'unknown'],
    ['what it gives is not said: it may be construction', { ...money(50_000_000), support: [] }, 'fms-cash', 'unknown'],
    ['what the articles cost when bought is never said', money(1), 'eda-grant-516', 'unknown'],
    ['how long a lease lasts is never said', money(1), 'lease-aeca61', 'unknown'], ['a lease past the amount', money(50_000_000), 'lease-aeca61', 'above'],
  ])('LAW-57 %s', (_, more, program, state) => expect(stateOf(sketch(more), program)).toBe(state))
  test('LAW-57 programs that sell, give and lend nothing have no flag, nor have steps of the staff', () => {
    expect([stateOf(sketch(money(60_000_000)), 'sec-333-build-capacity'), stateOf(sketch({ isStaffStep: true }))]).toEqual([undefined, undefined])
  })
  const program = programById('fms-cash')
  function verdict(start: Day | undefined, more: Partial<Need>) {
    if (program === undefined) throw new Error('no program')
    const { because, failed, ask } = verdictOf(plan, sketch({ ...(start !== undefined && { start }), ...more }), program, statusDay)
    const of = (list: readonly { readonly text: string }[]) => list.filter(({ text }) => /Congress/.test(text)).map(({ text }) => text)
    return { because: of(because).filter((text) => /^(Congress is told before|No notice|Whether Congress)/.test(text)), failed: of(failed), ask: ask.filter(({ key }) => key === 'fms-cash/transfer-notice').map(({ question }) => question) }
  }
  test('LAW-57 the verdict on it names the amounts; the last day is the wait before its start', () => {
    expect(verdict(day('2028-01-10'), money(60_000_000)).because).toEqual([expect.stringMatching(/^Congress is told before this goes\. It comes to \$60,000,000\..+The notice can still go: its last day is 11 DEC 27, 30 days before the letter of offer\.$/)])
    expect(verdict(day('2028-01-10'), {}).because).toEqual([expect.stringMatching(/^Whether Congress is told cannot be said yet\. What it comes to is not known/)])
    expect(verdict(day('2028-01-10'), money(1)).because).toEqual([expect.stringMatching(/^No notice to Congress by its amount/)])
  })
  test.each<[string, number, number]>([['on the last day it goes', 30, 0], ['a day after, it fails', 29, 1]])('LAW-57 %s', (_, days, count) => {
    expect(verdict(addDays(statusDay, days), money(60_000_000)).failed).toHaveLength(count)
  })
  test('LAW-57 too late and not known whether it is due is asked', () => {
    expect(verdict(addDays(statusDay, 5), money(20_000_000)).ask).toEqual([expect.stringMatching(/major defense equipment\?$/)])
  })
  test('LAW-12 LAW-57 whether a notice can still go is asked of a transfer without a day, as of one that comes too soon (found at random)', () => {
    const sale = programById('eda-sale')
    if (sale === undefined) throw new Error('no program')
    const found = sketch({ purposes: ['partner-capacity'], support: ['supplies'], units: [{ name: 'Unit', types: ['military'] }] })
    const asked = (start: Day | undefined) => verdictOf(plan, { ...found, ...(start !== undefined && { start }) }, sale, statusDay).ask.map(({ key }) => key).filter((key) => key === 'eda-sale/transfer-notice')
    expect([asked(statusDay), asked(undefined), asked(addDays(statusDay, 60))]).toEqual([['eda-sale/transfer-notice'], ['eda-sale/transfer-notice'], []])
  })
  test('LAW-12 of work whose last day is not said, it is asked whether it ends in time (found at random)', () => {
    const defense = programById('rdfp-345')
    if (defense === undefined) throw new Error('no program')
    const found = sketch({ purposes: ['irregular-warfare'], support: ['training'], units: [{ name: 'Unit', types: ['military'] }], start: day('2027-02-14'), money: [{ program: defense.id, year: fiscalYear(2027), usd: dollars(100_000) }] })
    const about = (end: Day | undefined) => {
      const { failed, ask } = verdictOf(plan, { ...found, ...(end !== undefined && { end }) }, defense, statusDay)
      return [...failed.filter(({ test: name }) => name === 'money').map(() => 'refused'), ...ask.filter(({ key }) => key === 'rdfp-345/money/work-end').map(() => 'asked')]
    }
    expect([undefined, day('2028-09-30'), day('2028-10-01')].map(about)).toEqual([['asked'], [], ['refused']])
  })
})
