import { recordId, runChecks } from '@throughline/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aPlan, type PlanEdit } from '../testing/a-plan.ts'
import { statusDay } from '../testing/found.ts'
import { programById } from '@throughline/catalog'
import { needOf } from './need.ts'
import { caseNoticeOf, sayNoticeOnRecord, transferFlags, transferNoticesOf } from './transfer-notice.ts'
import { transferNoticeDue, transferNoticeUnknown } from './transfer-notice-due.ts'
import { verdictOf } from './verdict-of.ts'

type Fields = Readonly<Record<string, unknown>>
const million = 100_000_000
const dollar = 100
const sale: Fields = { kind: 'case', id: 'case-a', title: 'Radios', type: 'foreign-military-sale', program: 'fms-cash', covers: 'articles-and-services', majorDefenseEquipment: 0, offered: '2027-06-01' }
const grant: Fields = { kind: 'case', id: 'case-a', title: 'Machines', type: 'excess-grant', program: 'eda-grant-516', significantMilitaryEquipment: false, offered: '2027-06-01' }

interface Parts { readonly code?: string; readonly put?: readonly Fields[]; readonly cite?: readonly string[] }
const planOf = (fields: Fields, { code = 'NP', put = [], cite = [] }: Parts = {}, edit: PlanEdit = {}) =>
  aPlan({ put: [fields, ...put], cite, change: { 'partner-land': { code }, 'plan-small': { partner: 'partner-land' }, ...edit.change } })
function flagOf(fields: Fields, parts: Parts = {}) {
  const plan = planOf(fields, parts)
  const one = plan.get('case', recordId('case-a'))
  const found = one && caseNoticeOf(plan, one, statusDay)
  if (found === undefined) throw new Error('no flag')
  return found
}
const stateOf = (fields: Fields, parts: Parts = {}) => flagOf(fields, parts).state

describe('the notice of a case, by its amounts', () => {
  test.each<[string, Fields, Parts, string]>([
    ['one dollar under all articles', { total: 50 * million - dollar }, {}, 'below'],
    ['at all articles', { total: 50 * million }, {}, 'above'],
    ['one dollar over', { total: 50 * million + dollar }, {}, 'above'],
    ['one dollar under major defense equipment', { total: 20 * million, majorDefenseEquipment: 14 * million - dollar }, {}, 'below'],
    ['at major defense equipment', { total: 20 * million, majorDefenseEquipment: 14 * million }, {}, 'above'],
    ['one dollar over major defense equipment', { total: 20 * million, majorDefenseEquipment: 14 * million + dollar }, {}, 'above'],
    ['one dollar under construction', { total: 200 * million - dollar, covers: 'construction' }, {}, 'below'],
    ['at construction', { total: 200 * million, covers: 'construction' }, {}, 'above'],
    ['articles and construction told apart', { total: 240 * million, covers: 'both', construction: 190 * million + dollar }, {}, 'below'],
    ['the articles of both at their amount', { total: 240 * million, covers: 'both', construction: 190 * million }, {}, 'above'],
    ['NATO and five more, one dollar under', { total: 100 * million - dollar }, { code: 'JP' }, 'below'],
    ['NATO and five more, at the amount', { total: 100 * million }, { code: 'JP' }, 'above'],
    ['NATO and five more, major defense equipment', { total: 90 * million, majorDefenseEquipment: 25 * million }, { code: 'PL' }, 'above'],
    ['NATO and five more, construction one dollar under', { total: 300 * million - dollar, covers: 'construction' }, { code: 'PL' }, 'below'],
  ])('LAW-46 %s', (_, fields, parts, state) => expect(stateOf({ ...sale, ...fields }, parts)).toBe(state))

  test.each<[string, Fields, Parts, string, RegExp]>([
    ['no total', {}, {}, 'unknown', /^What does the whole case come to\?$/],
    ['no total and no part', { majorDefenseEquipment: undefined }, {}, 'unknown', /how much of it is major defense equipment\?$/],
    ['no total, but its part is past the amount', { majorDefenseEquipment: 14 * million }, {}, 'above', /^$/],
    ['a total that could be all major defense equipment', { total: 14 * million, majorDefenseEquipment: undefined }, {}, 'unknown', /^Is \$14,000,000 or more of it major defense equipment\?$/],
    ['a total too small for it', { total: 14 * million - dollar, majorDefenseEquipment: undefined }, {}, 'below', /^$/],
    ['what it covers not said', { total: 60 * million, covers: undefined }, {}, 'unknown', /^How much of it is design and construction services\?$/],
    ['a group not known, where both agree', { total: 10 * million }, { code: 'ZZ' }, 'below', /^$/],
  ])('LAW-46 an unknown amount is unknown, never zero: %s', (_, fields, parts, state, asks) => {
    const flag = flagOf({ ...sale, ...fields }, parts)
    expect([flag.state, flag.asks ?? '']).toEqual([state, expect.stringMatching(asks)])
  })
  test('LAW-46 whatever is known, leaving an amount out never turns above or below into the other (property)', () => {
    const amount = fc.integer({ min: 0, max: 120 }).map((n) => n * million)
    fc.assert(fc.property(amount, amount, fc.constantFrom('NP', 'JP'), fc.constantFrom('total', 'majorDefenseEquipment', 'covers'), (a, b, code, left) => {
      const whole = { ...sale, total: Math.max(a, b), majorDefenseEquipment: Math.min(a, b) }
      const known = stateOf(whole, { code })
      const open = stateOf({ ...whole, [left]: undefined }, { code })
      expect([known, 'unknown']).toContain(open)
    }), { numRuns: 60 })
  })
  test.each<[string, Fields, string]>([
    ['one dollar under', { originalValue: 7 * million - dollar }, 'below'], ['at the amount', { originalValue: 7 * million }, 'above'], ['one dollar over', { originalValue: 7 * million + dollar }, 'above'],
    ['not known', {}, 'unknown'], ['significant military equipment at any value', { originalValue: dollar, significantMilitaryEquipment: true }, 'above'],
    ['significant and the value not known', { significantMilitaryEquipment: true }, 'above'], ['not known whether significant', { originalValue: dollar, significantMilitaryEquipment: undefined }, 'unknown'],
    ['not known whether significant, past the amount', { originalValue: 8 * million, significantMilitaryEquipment: undefined }, 'above'], ['free of charge says nothing', { total: 0 }, 'unknown'],
  ])('LAW-46 excess articles: %s', (_, fields, state) => expect(stateOf({ ...grant, ...fields })).toBe(state))
  const lease: Fields = { type: 'lease', program: 'lease-aeca61', total: 50 * million - dollar, offered: '2027-06-01' }
  test.each<[string, Fields, string]>([
    ['a day under a year', { leaseEnds: '2028-05-30' }, 'below'], ['a year', { leaseEnds: '2028-05-31' }, 'above'], ['a day over a year', { leaseEnds: '2028-06-01' }, 'above'],
    ['no end known', {}, 'unknown'], ['no first day known', { offered: undefined, leaseEnds: '2028-05-31' }, 'unknown'],
    ['counted from the day it was accepted', { accepted: '2027-06-03', leaseEnds: '2028-06-01' }, 'below'],
    ['counted from the day it took effect', { accepted: '2027-06-03', implemented: '2027-07-01', leaseEnds: '2028-06-29' }, 'below'],
    ['a year, its amount not known', { total: undefined, leaseEnds: '2028-05-31' }, 'above'], ['under a year, its amount not known', { total: undefined, leaseEnds: '2028-05-30' }, 'unknown'],
    ['no end known, past the amount', { total: 50 * million }, 'above'], ['under a year, past the amount', { total: 50 * million, leaseEnds: '2027-12-01' }, 'above'],
  ])('LAW-56 a lease below the amount is told by its length: %s', (_, fields, state) => expect(stateOf({ ...sale, ...lease, ...fields })).toBe(state))
  test('LAW-56 a length that is not known is asked, in the field that holds it; what is known is said', () => {
    expect(flagOf({ ...sale, ...lease })).toMatchObject({ state: 'unknown', asksField: 'leaseEnds', asks: 'On which day does the lease end? Congress is told of one of a year or more at any amount.' })
    expect(flagOf({ ...sale, ...lease, leaseEnds: '2028-05-31' })).toMatchObject({ asks: undefined, asksField: undefined, cite: 'AECA 62-63; 22 U.S.C. 2796b', wait: { days: 30 }, text: expect.stringMatching(/Of a lease of a year or more it is told at any amount: this one lasts from 01 JUN 27 to 31 MAY 28, which is as long\.$/) })
    expect(runChecks([transferNoticeUnknown], planOf({ ...sale, ...lease }), statusDay).map(({ field }) => field)).toEqual(['leaseEnds'])
  })
  test('LAW-56 an activity without a case lasts as long as the lease at least: shorter says nothing', () => {
    const stateFor = (end: string) => transferFlags(planOf({ ...sale, state: 'cancelled' }, { put: [{ kind: 'activity', id: 'act-lease', title: 'Lease', programs: ['lease-aeca61'], start: '2027-06-01', end }, { kind: 'funding-line', id: 'fund-lease', activity: 'act-lease', program: 'lease-aeca61', likely: million }] }), statusDay).map(({ state }) => state)
    expect([stateFor('2027-06-05'), stateFor('2028-05-31')]).toEqual([['unknown'], ['above']])
  })
  test.each<[string, Fields, string]>([
    ['a lease', { type: 'lease', program: 'lease-aeca61', total: 50 * million }, 'above'], ['a transfer to a third party', { type: 'third-party-transfer', program: 'third-party-transfer', total: 50 * million }, 'above'],
    ['an export that is no weapon', { type: 'direct-commercial-sale', program: 'dcs', total: 2 * million, weaponsClass: 'other' }, 'below'],
    ['an export that may be firearms', { type: 'direct-commercial-sale', program: 'dcs', total: million }, 'unknown'], ['an export too small for firearms to count', { type: 'direct-commercial-sale', program: 'dcs', total: million - dollar }, 'below'],
  ])('LAW-46 %s has its own amounts', (_, fields, state) => expect(stateOf({ ...sale, ...fields })).toBe(state))
  test('LAW-46 what the program that pays tells Congress has no flag of its own', () => {
    const plan = planOf({ ...sale, type: 'building-partner-capacity', program: 'sec-333-build-capacity', total: 90 * million })
    expect(transferFlags(plan, statusDay)).toEqual([])
  })
})

describe('the day of a case', () => {
  const newLaw = (group: '' | '-nato-plus-five'): Fields => ({ kind: 'program-value', id: `value${group}`, program: 'fms-cash', what: `notice-articles-and-services${group}`, value: '$83,000,000', from: '2027-06-01', source: 'An act of the test', asOf: '2026-11-01' })
  test.each([['the day before the amount changes', '2027-05-31', 'above'], ['the day it changes', '2027-06-01', 'below'], ['the day after', '2027-06-02', 'below']])('LAW-46 the amount in force on the day of the offer counts: %s', (_, offered, state) => {
    expect(stateOf({ ...sale, total: 50 * million, offered }, { put: [newLaw('')], cite: ['value'] })).toBe(state)
  })
  test('LAW-46 a new amount is of its group alone, and named with its source day', () => {
    const parts = { put: [newLaw('')], cite: ['value'] }
    expect(stateOf({ ...sale, total: 100 * million }, { ...parts, code: 'JP' })).toBe('above')
    expect(flagOf({ ...sale, total: million }, parts).text).toContain('$83,000,000 of defense articles or services')
    expect(stateOf({ ...sale, total: 83 * million - dollar, offered: '2027-06-01' }, parts)).toBe('below')
    expect(stateOf({ ...sale, total: 83 * million, offered: '2027-06-01' }, parts)).toBe('above')
  })
  test('LAW-46 without a day of the offer, the first activity that gives something; without one, the day asked', () => {
    const act = (id: string, start: string, more: Fields = {}) => ({ kind: 'activity', id, title: id, programs: ['fms-cash'], start, ...more })
    const put = [act('act-request', '2027-01-01', { isStaffStep: true }), act('act-gone', '2027-02-01', { status: 'cancelled' }), act('act-made', '2027-09-01'), act('act-given', '2028-01-01')]
    const activities = ['act-given', 'act-made', 'act-request', 'act-gone']
    expect(flagOf({ ...sale, total: million, offered: undefined, activities }, { put })).toMatchObject({ day: '2027-09-01', dayFrom: 'activities' })
    expect(flagOf({ ...sale, total: million, activities }, { put })).toMatchObject({ day: '2027-06-01', dayFrom: 'offered' })
    expect(flagOf({ ...sale, total: million, offered: undefined })).toMatchObject({ day: statusDay, dayFrom: 'asked', onRecord: { lastDay: undefined } })
  })
})

const made = (id: string, likely: number | undefined, more: Fields = {}): readonly Fields[] => [
  { kind: 'activity', id, title: id, programs: ['fms-cash'], start: '2027-09-01', ...more },
  { kind: 'funding-line', id: `fund-${id}`, activity: id, program: 'fms-cash', ...(likely !== undefined && { likely }) },
]

describe('a case that serves several activities', () => {
  test('LAW-46 counts once, as a whole; its activities carry its flag and none of their own', () => {
    const put = [...made('act-one', 30 * million), ...made('act-two', 20 * million)]
    const plan = planOf({ ...sale, activities: ['act-one', 'act-two', 'act-one'] }, { put })
    expect(transferFlags(plan, statusDay).map(({ of, state, text }) => [of, state, text.slice(0, 42)])).toEqual([['case-a', 'above', 'It comes to $50,000,000 by its activities,']])
    const activity = plan.get('activity', recordId('act-one'))
    expect(activity && transferNoticesOf(plan, activity, statusDay).map(({ of, state }) => [of, state])).toEqual([['case-a', 'above']])
  })
  test('LAW-46 money and items of the same goods in different activities are not added up', () => {
    const put = [...made('act-one', 30 * million, { items: [{ item: 'Radios', cost: 49 * million }] }), ...made('act-two', 19 * million)]
    expect(flagOf({ ...sale, activities: ['act-one', 'act-two'] }, { put })).toMatchObject({ state: 'below', text: expect.stringContaining('$49,000,000 by its activities') })
  })
  test('LAW-46 one amount of its activities that is not known leaves the whole unknown; a stated total stands', () => {
    const put = [...made('act-one', 3 * million), ...made('act-two', undefined)]
    expect(stateOf({ ...sale, activities: ['act-one', 'act-two'] }, { put })).toBe('unknown')
    expect(stateOf({ ...sale, total: 5 * million, activities: ['act-one', 'act-two'] }, { put })).toBe('below')
  })
  test('LAW-46 a cancelled case flags nothing, and its activities stand for themselves', () => {
    const plan = planOf({ ...sale, total: 90 * million, state: 'cancelled', activities: ['act-one'] }, { put: made('act-one', million) })
    expect(transferFlags(plan, statusDay).map(({ of, state }) => [of, state])).toEqual([['act-one', 'below']])
  })
})

describe('a notice that is due', () => {
  const notice = (end: string | undefined, more: Fields = {}): Fields => ({ kind: 'activity', id: 'act-notice', title: 'Notice', isStaffStep: true, start: '2027-01-01', ...(end !== undefined && { end }), ...more })
  const big = { ...sale, total: 60 * million }
  const due = (fields: Fields, put: readonly Fields[] = [], on = statusDay) => runChecks([transferNoticeDue], planOf(fields, { put }), on).map(({ record, field, message }) => `${record} ${field ?? ''} ${message}`)
  test.each<[string, Fields, readonly Fields[], number]>([
    ['not on record', big, [], 1], ['given on the last day', { ...big, notice: 'act-notice' }, [notice('2027-05-02')], 0], ['given a day late', { ...big, notice: 'act-notice' }, [notice('2027-05-03')], 1],
    ['a step without a day', { ...big, notice: 'act-notice' }, [notice(undefined)], 1], ['a cancelled step', { ...big, notice: 'act-notice' }, [notice('2027-05-02', { status: 'cancelled' })], 1],
    ['told on a day', { ...big, notified: '2027-05-02' }, [], 0], ['of a case below the amount', { ...big, total: million }, [], 0], ['of a case that is closed', { ...big, state: 'closed' }, [], 0],
    ['of an unknown amount, which is another finding', sale, [], 0],
  ])('LAW-47 %s', (_, fields, put, count) => expect(due(fields, put)).toHaveLength(count))
  test('LAW-47 the wait is that of the group: fifteen days for NATO and five more', () => {
    const told = (notified: string) => flagOf({ ...sale, total: 100 * million, notified }, { code: 'JP' }).onRecord.state
    expect([told('2027-05-17'), told('2027-05-18')]).toEqual(['in-time', 'late'])
  })
  test('LAW-47 the finding says what, by which amounts and by when', () => {
    expect(due(big)).toEqual(['case-a notice Case "Radios" is told to Congress before the letter of offer. It comes to $60,000,000, none of it major defense equipment. On 01 JUN 27, the day of the letter of offer, Congress is told at $14,000,000 of major defense equipment, $50,000,000 of defense articles or services or $200,000,000 of design and construction services. No notice is on record; the last day is 02 MAY 27, 30 days before the letter of offer, after 20 days of early review.'])
    expect(due({ ...big, offered: '2026-12-01' })[0]).toMatch(/That day was over on 20 NOV 26\.$/)
  })
  test('LAW-47 an activity past the amount without a case is found too', () => {
    const plan = planOf({ ...sale, state: 'cancelled' }, { put: made('act-one', 60 * million) })
    expect(runChecks([transferNoticeDue], plan, statusDay).map(({ record }) => record)).toEqual(['act-one'])
  })
  test.each<[string, Fields, number]>([['unknown', sale, 1], ['known', big, 0], ['unknown, but told', { ...sale, notified: '2027-01-01' }, 0], ['unknown and closed', { ...sale, state: 'closed' }, 0]])('LAW-48 a case %s', (_, fields, count) => {
    const found = runChecks([transferNoticeUnknown], planOf(fields), statusDay)
    expect(found.map(({ severity, next }) => [severity, next])).toEqual(count === 0 ? [] : [['advice', 'Answer: What does the whole case come to?']])
  })
  test('LAW-47 what is on record is told in one sentence; below the amount there is nothing to tell', () => {
    expect(sayNoticeOnRecord(flagOf({ ...big, notified: '2027-05-03' }))).toBe('The notice is given by 03 MAY 27; the last day is 02 MAY 27, 30 days before the letter of offer: too late.')
    expect(sayNoticeOnRecord(flagOf({ ...sale, total: million }))).toBeUndefined()
  })
})

describe('the verdict on an activity of a case', () => {
  const program = programById('fms-cash')
  function verdict(fields: Fields, of = 'act-one') {
    const plan = planOf({ ...fields, activities: ['act-one', 'act-two'] }, { put: [...made('act-one', 30 * million), ...made('act-two', 30 * million, { start: '2028-01-01' })] })
    const activity = plan.get('activity', recordId(of))
    if (activity === undefined || program === undefined) throw new Error('none')
    const { because, failed, ask } = verdictOf(plan, needOf(plan, activity), program, statusDay)
    const told = (text: string) => /Congress|offer/.test(text)
    return { because: because.map(({ text }) => text).filter((text) => /^(Congress is told before|No notice|Whether)/.test(text)), failed: failed.filter(({ text }) => told(text)), ask: ask.filter(({ key }) => key === 'fms-cash/transfer-notice') }
  }
  test('LAW-49 names the amounts, and that the notice can still go', () => {
    expect(verdict({ ...sale, offered: '2027-06-01' })).toMatchObject({ because: [expect.stringMatching(/^Congress is told before this goes\. It comes to \$60,000,000 .+\$50,000,000 of defense articles.+The notice can still go: its last day is 02 MAY 27/)], failed: [], ask: [] })
    expect(verdict({ ...sale, total: million }).because).toEqual([expect.stringMatching(/^No notice to Congress by its amount\. .+\$14,000,000 of major defense equipment/)])
  })
  test.each([['2026-12-20', []], ['2026-12-19', ['the letter of offer on or after 01 SEP 27']]])('LAW-49 too late for an offer on %s fails once, with what would pass', (offered, boundaries) => {
    expect(verdict({ ...sale, offered }).failed.map(({ boundary }) => boundary)).toEqual(boundaries)
    expect(verdict({ ...sale, offered }, 'act-two').failed).toEqual([])
  })
  test('LAW-49 what nobody knows is asked only where the days have run out', () => {
    expect(verdict({ ...sale, total: undefined, majorDefenseEquipment: undefined, covers: 'both', offered: '2027-06-01' }).ask).toEqual([])
    expect(verdict({ ...sale, majorDefenseEquipment: undefined, covers: 'both', offered: '2026-12-01' }).ask).toMatchObject([{ question: expect.stringMatching(/\?$/) }])
    expect(verdict({ ...sale, offered: '2026-11-01' }).ask).toMatchObject([{ question: expect.stringMatching(/^Was Congress told in time\?/) }])
  })
})
