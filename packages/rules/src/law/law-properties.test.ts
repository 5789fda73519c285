import { mayAlsoBe, programs, recipientKinds, supportKinds, type Program } from '@throughline/catalog'
import { addDays, createPlanGraph, day, fiscalYear, recordId, usd, type PlanGraph } from '@throughline/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchNeed, needOf, ownVerdicts, verdictOf, type Need } from '../index.ts'
import { aPlan } from '../testing/a-plan.ts'
import { statusDay } from '../testing/found.ts'
import { lawTests } from './law-tests.ts'
import type { NeedUnit } from './need.ts'

const plan = aPlan()
const activity = plan.get('activity', recordId('act-delivery'))
if (activity === undefined) throw new Error('no act-delivery')
const whole = needOf(plan, activity)
const rank = { eligible: 2, undetermined: 1, ineligible: 0 }

const all = [...programs.values()]
const aWord = fc.constantFrom(...new Set(all.flatMap((program) => program.purposes)), 'good will')
const anId = fc.constantFrom(...programs.keys())
const unit = plan.get('recipient-unit', recordId('unit-border'))
if (unit === undefined) throw new Error('no unit-border')
const aUnit: fc.Arbitrary<NeedUnit> = fc.record({
  types: fc.subarray([...recipientKinds], { maxLength: 2 }),
  vetting: fc.constantFrom('current', 'suspended', 'not-started', 'not-required'),
  until: fc.option(fc.integer({ min: -400, max: 2_000 }), { nil: undefined }),
}).map(({ types, vetting, until }) => ({
  name: 'Unit', types, id: recordId('unit-border'),
  record: { ...unit, types, vettingStatus: vetting, ...(until !== undefined && { vettingValidUntil: addDays(statusDay, until) }) },
}))
/** A sketch, drawn near what a program is for so that many of its tests are passed. */
const aNeed = (program: Program): fc.Arbitrary<Need> => {
  const near = <T extends string>(own: readonly T[], any: fc.Arbitrary<T>) => (own.length === 0 ? fc.array(any, { maxLength: 2 }) : fc.oneof({ weight: 4, arbitrary: fc.subarray([...own], { minLength: 1, maxLength: Math.min(2, own.length) }) }, { weight: 1, arbitrary: fc.array(any, { maxLength: 2 }) }))
  return fc.record({
    purposes: near(program.purposes, aWord), support: near<string>(program.support, fc.constantFrom(...supportKinds, 'goods')),
    units: fc.oneof({ weight: 3, arbitrary: fc.subarray([...program.recipients], { maxLength: Math.min(1, program.recipients.length) }).map((types): NeedUnit[] => [{ name: 'Unit', types, record: { ...unit, vettingStatus: 'not-required' } }]) }, { weight: 2, arbitrary: fc.array(aUnit, { maxLength: 2 }) }),
    country: fc.constantFrom(...(program.geography.countries ?? []), 'XB', 'XB', 'NP', 'KP', 'NO', 'IQ', 'SY', 'GT', undefined),
    start: fc.option(fc.integer({ min: -1_500, max: 2_500 }), { nil: undefined }), lasts: fc.option(fc.integer({ min: 0, max: 2_500 }), { nil: undefined }),
    money: fc.array(fc.record({ year: fc.option(fc.integer({ min: 2023, max: 2032 }), { nil: undefined }), usd: fc.option(fc.constantFrom(1_000, 900_000, 200_000_000), { nil: undefined }) }), { maxLength: 2 }),
    cost: fc.constantFrom(undefined, undefined, 'unknown', 700_000, 1_900_000, 2_600_000, 9_000_000), programs: fc.array(anId, { maxLength: 1 }),
  }).map(({ country, start, lasts, money, cost, ...rest }): Need => {
    const first = start === undefined ? undefined : addDays(statusDay, start)
    return {
      title: 'Sketch', isStaffStep: false, ...rest, ...(country !== undefined && { country }), ...(first !== undefined && { start: first }),
      ...(first !== undefined && lasts !== undefined && { end: addDays(first, lasts) }),
      money: money.map((line) => ({ program: program.id, ...(line.year !== undefined && { year: fiscalYear(line.year) }), ...(line.usd !== undefined && { usd: usd(line.usd) }) })),
      ...(cost !== undefined && { construction: typeof cost === 'number' ? { usd: usd(cost) } : {} }),
    }
  })
}
const everyProgram = (each: (program: Program, need: Need, more: number) => void, runs = 12) => {
  for (const program of all) fc.assert(fc.property(aNeed(program), fc.nat(), (need, more) => each(program, need, more)), { numRuns: runs })
}
const verdict = (need: Need, program: Program, on = statusDay) => verdictOf(plan, need, program, on)

/** What a need can leave unsaid. What stands beside it (other programs), and whether anything is built at all, are no facts that can be unknown. */
const leftOut: Readonly<Record<string, (need: Need) => Need>> = {
  'its purposes': (need) => ({ ...need, purposes: [] }),
  'what is given': (need) => ({ ...need, support: [] }),
  'who receives it': (need) => ({ ...need, units: [] }),
  'what kind of unit it is': (need) => ({ ...need, units: need.units.map((each) => ({ ...each, types: [] })) }),
  'whether the unit is cleared': (need) => ({ ...need, units: need.units.map(({ record: _, ...each }) => each) }),
  'the country': ({ country: _, ...need }) => need,
  'the first day': ({ start: _, end: __, ...need }) => need,
  'the last day': ({ end: _, ...need }) => need,
  'the money': (need) => ({ ...need, money: [] }),
  'the years of the money': (need) => ({ ...need, money: need.money.map(({ year: _, ...line }) => line) }),
  'the amounts': (need) => ({ ...need, money: need.money.map(({ usd: _, ...line }) => line) }),
  'what it costs to build': (need) => (need.construction === undefined ? need : { ...need, construction: {} }),
}

describe('random needs under every program', () => {
  // oxlint-disable-next-line vitest/expect-expect -- The property expects, for each of many needs.
  test.each(Object.entries(leftOut))('LAW-12 leaving out %s never makes a need eligible that was not (property)', (_, leave) => {
    everyProgram((program, need, more) => {
      const on = addDays(statusDay, -(more % 1_200))
      const before = verdict(need, program, on)
      const after = verdict(leave(need), program, on)
      if (before.verdict !== 'eligible') expect({ program: program.id, need, because: after.because, before, verdict: after.verdict }).not.toMatchObject({ verdict: 'eligible' })
    })
  }, 60_000)

  /** Facts that fail, whatever else is so. */
  const bad: Readonly<Record<string, (need: Need, program: Program) => Need>> = {
    'a kind of support it may not give': (need, program) => ({ ...need, support: [...need.support, ...supportKinds.filter((kind) => !program.support.includes(kind)).slice(0, 1)] }),
    'a recipient it may not help': (need, program) => ({ ...need, units: [...need.units, { name: 'Choir', types: recipientKinds.filter((kind) => ![kind, ...mayAlsoBe([kind])].some((each) => program.recipients.includes(each))).slice(0, 1) }] }),
    'a unit whose vetting is suspended': (need) => ({ ...need, units: need.units.map((each) => ({ ...each, record: { ...unit, vettingStatus: 'suspended' } })) }),
    'a building that costs too much': (need) => ({ ...need, construction: { usd: usd(900_000_000) } }),
    'money beyond every limit': (need) => ({ ...need, money: [...need.money, ...need.money.slice(0, 1).map((line) => ({ ...line, usd: usd(9_000_000_000) }))] }),
  }
  test.each(Object.entries(bad))('LAW-12 adding %s never betters a verdict (property)', (_, add) => {
    everyProgram((program, need) => {
      expect(rank[verdict(add(need, program), program).verdict]).toBeLessThanOrEqual(rank[verdict(need, program).verdict])
    })
  }, 60_000)

  test('LAW-13 no verdict without a source (property)', () => {
    everyProgram((program, need, more) => {
      const { because, failed, ask } = verdict(more % 5 === 0 ? { ...need, isStaffStep: true } : need, program)
      const sources = [...because, ...failed, ...ask].map(({ source }) => source.cite)
      expect(sources.length).toBeGreaterThan(0)
      expect(sources.filter((cite) => cite.trim().length < 4)).toEqual([])
    })
  }, 60_000)

  test('LAW-2 every failed test says what would pass it (property)', () => {
    everyProgram((program, need) => {
      expect(verdict(need, program).failed.filter(({ boundary }) => boundary === undefined || boundary.length < 3).map(({ test: name, text }) => [name, text])).toEqual([])
    })
  }, 60_000)

  test('LAW-13 neither the order of tests nor that of what a need names changes a verdict (property)', () => {
    everyProgram((program, need, seed) => {
      const told = verdict(need, program)
      const at = seed % lawTests.length
      const turned = [...lawTests.slice(at), ...lawTests.slice(0, at)].toReversed()
      const outcomes = turned.flatMap(({ test: one }) => one({ plan, need, program, on: statusDay })).map(({ is }) => is)
      expect([outcomes.filter((is) => is === 'fail').length, outcomes.filter((is) => is === 'ask').length]).toEqual([told.failed.length, told.ask.length])
      const mirrored = { ...need, purposes: need.purposes.toReversed(), support: need.support.toReversed(), units: need.units.toReversed(), money: need.money.toReversed() }
      const after = verdict(mirrored, program)
      expect([after.verdict, after.failed.map(({ test: name }) => name).toSorted(), after.ask.map(({ key }) => key).toSorted()]).toEqual([told.verdict, told.failed.map(({ test: name }) => name).toSorted(), told.ask.map(({ key }) => key).toSorted()])
    })
  }, 60_000)
})

test('LAW-13 every program has a verdict, eligible first, and no program stands twice', () => {
  const verdicts = matchNeed(plan, whole, statusDay)
  expect(new Set(verdicts.map(({ program }) => program)).size).toBe(programs.size)
  const places = verdicts.map((one) => ['eligible', 'undetermined', 'ineligible'].indexOf(one.verdict))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})
test('LAW-13 the order of records changes no verdict (property)', () => {
  // Two of a package start on one day, so that which is the first must not hang on the order.
  const sure = aPlan({
    put: [{ kind: 'proposal', id: 'proposal-border', title: 'Border package', program: 'sec-333-build-capacity', activities: ['act-training', 'act-delivery'] }],
    change: { 'act-training': { start: '2028-01-10', end: '2028-02-10' }, 'act-institution': { start: '2028-03-01', end: '2028-03-02' } },
  })
  const judged = (one: PlanGraph) => [...ownVerdicts(one, day('2026-11-20'))].map(([id, verdicts]) => `${id} ${JSON.stringify(verdicts)}`).toSorted()
  expect(judged(sure).filter((text) => text.includes('"test":"companion"')).map((text) => text.split(' ')[0])).toEqual(['act-center', 'act-delivery'])
  fc.assert(fc.property(fc.shuffledSubarray([...sure.own], { minLength: sure.own.length }), (records) => {
    expect(judged(createPlanGraph({ book: sure.book, records }))).toEqual(judged(sure))
  }), { numRuns: 50 })
})
