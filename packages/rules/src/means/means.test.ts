import { describe, expect, test } from 'vitest'
import { aPlan } from '../testing/a-plan.ts'
import { findingsIn, found, saidBy } from '../testing/found.ts'

const executed = { imported: { source: 'Report', key: 'row 1' }, status: 'done' }

describe('dates', () => {
  test.each([
    ['an activity that starts the day before the plan is found', { start: '2026-09-30' }, ['warning act-talks start']],
    ['an activity that starts with the plan is not', { start: '2026-10-01' }, []],
    ['an activity that starts a day after the plan is not', { start: '2026-10-02' }, []],
    ['an activity that ends a day before the plan is not', { end: '2031-09-29' }, []],
    ['an activity that ends with the plan is not', { end: '2031-09-30' }, []],
    ['an activity that ends the day after the plan is found', { end: '2031-10-01' }, ['warning act-talks end']],
    ['an activity without days is not', { start: undefined, end: undefined }, []],
    ['a cancelled activity is not', { start: '2020-01-01', status: 'cancelled' }, []],
    ['an executed import is history', { start: '2020-01-01', ...executed }, []],
  ])('RUL-61 %s', (_, change, expected) => {
    expect(found('means/outside-plan-dates', aPlan({ change: { 'act-talks': { line: undefined, ...change } } }))).toEqual(expected)
  })
  test('RUL-61 a line of activity that ends after the plan is found', () => {
    const plan = aPlan({ change: { 'line-units': { end: '2031-10-01' } } })
    expect(found('means/outside-plan-dates', plan)).toEqual(['warning line-units end'])
    expect(saidBy('means/outside-plan-dates', plan)).toEqual(['Line of activity "Land units" (01 OCT 27–01 OCT 31) lies outside the plan, which runs from 01 OCT 26 to 30 SEP 31.'])
  })

  test.each([
    ['starts the day before its line', { start: '2027-09-30' }, ['warning act-delivery start']],
    ['starts with its line', { start: '2027-10-01' }, []],
    ['ends with its line', { end: '2030-03-31' }, []],
    ['ends the day after its line', { end: '2030-04-01' }, ['warning act-delivery end']],
    ['is in no line', { end: '2030-04-01', line: undefined }, []],
  ])('RUL-62 an activity that %s', (_, change, expected) => {
    expect(found('means/outside-line-dates', aPlan({ change: { 'act-delivery': change } }))).toEqual(expected)
  })
  test('RUL-62 an executed import is history', () => {
    expect(found('means/outside-line-dates', aPlan({ change: { 'act-delivery': { end: '2030-04-01', ...executed } } }))).toEqual([])
  })
  test('RUL-62 a line without days holds nothing out', () => {
    expect(found('means/outside-line-dates', aPlan({ change: { 'line-units': { start: undefined, end: undefined } } }))).toEqual([])
  })

  test.each([
    ['an activity', 'act-talks', { end: '2027-01-31' }, ['error act-talks end']],
    ['an activity of one day', 'act-talks', { end: '2027-02-01' }, []],
    ['an executed import', 'act-talks', { end: '2027-01-31', ...executed }, []],
    ['an activity without a first day', 'act-talks', { start: undefined }, []],
    ['a phase', 'phase-start', { end: '2026-09-30' }, ['error phase-start end']],
    ['a line of activity', 'line-units', { end: '2027-09-30' }, ['error line-units end']],
    ['a line of effort', 'effort-border', { end: '2026-09-30' }, ['error effort-border end']],
    ['the plan', 'plan-small', { end: '2026-09-30' }, ['error plan-small end']],
  ])('RUL-63 the end of %s against its start', (_, id, change, expected) => {
    expect(found('means/ends-before-start', aPlan({ change: { [id]: change } }))).toEqual(expected)
  })
})

describe('money, programs, owners', () => {
  test('RUL-64 an activity without a funding line is found', () => {
    const plan = aPlan({ remove: ['fund-talks'] })
    expect(found('means/no-cost', plan)).toEqual(['warning act-talks'])
    expect(findingsIn(plan)[0]).not.toHaveProperty('also')
    expect(saidBy('means/no-cost', plan)).toEqual(['Activity "Staff talks" has no cost: no funding line is for it.'])
  })
  test('RUL-64 a funding line without an amount is no cost', () => {
    const plan = aPlan({ change: { 'fund-talks': { likely: undefined } } })
    expect(saidBy('means/no-cost', plan)).toEqual(['Activity "Staff talks" has no cost: its funding line holds no amount.'])
    expect(findingsIn(plan)[0]?.also).toEqual(['fund-talks'])
  })
  test.each([['likely'], ['low'], ['high'], ['requested'], ['approved'], ['obligated']])('RUL-64 zero as "%s" is a cost', (field) => {
    expect(found('means/no-cost', aPlan({ change: { 'fund-talks': { likely: undefined, [field]: 0 } } }))).toEqual([])
  })
  test.each([['a cancelled activity', { status: 'cancelled' }], ['an executed import', executed]])('RUL-64 %s needs no cost', (_, change) => {
    expect(found('means/no-cost', aPlan({ remove: ['fund-talks'], change: { 'act-talks': change } }))).toEqual([])
  })

  test.each([['left out', undefined], ['empty', []]])('RUL-65 an activity whose programs are %s is found', (_, programs) => {
    expect(found('means/no-program', aPlan({ remove: ['fund-talks'], change: { 'act-talks': { programs } } }))).toEqual(['warning act-talks programs'])
  })
  test('RUL-65 money that names a program is enough', () => {
    expect(found('means/no-program', aPlan({ change: { 'act-talks': { programs: undefined } } }))).toEqual([])
  })
  test.each([['a cancelled activity', { status: 'cancelled' }], ['an executed import', executed]])('RUL-65 %s needs no program', (_, change) => {
    expect(found('means/no-program', aPlan({ remove: ['fund-talks'], change: { 'act-talks': { programs: undefined, ...change } } }))).toEqual([])
  })
  test('RUL-65 a staff step needs no program', () => {
    expect(found('means/no-program', aPlan({ remove: ['fund-talks'], change: { 'act-talks': { programs: undefined, isStaffStep: true } } }))).toEqual([])
  })

  test.each([
    ['an activity', 'act-talks', { programs: ['state-partnership-341', 'state-partnership-314'] }, ['error act-talks programs']],
    ['a funding line', 'fund-talks', { program: 'state-partnership-314' }, ['error fund-talks program']],
    ['an objective', 'objective-sectors', { programs: ['sec-333'] }, ['error objective-sectors programs']],
  ])('RUL-66 %s that names an unknown program is found', (_, id, change, expected) => {
    expect(found('means/unknown-program', aPlan({ change: { [id]: change } }))).toEqual(expected)
  })
  test('RUL-66 an id the catalogue never had is said to be unknown', () => {
    expect(saidBy('means/unknown-program', aPlan({ change: { 'fund-talks': { program: 'sec-999' } } })))
      .toEqual(['A funding line names the program "sec-999", which the catalogue does not have.'])
  })
  test('RUL-66 a former id is found with the id to write', () => {
    const plan = aPlan({ change: { 'act-talks': { programs: ['global-security-contingency-fund'] } } })
    expect(found('means/unknown-program', plan)).toEqual(['error act-talks programs'])
    expect(saidBy('means/unknown-program', plan)[0]).toMatch(/which the catalogue now calls "gscf-1207"\.$/)
  })
  test.each([['partner-national-budget'], ['un-peacekeeping-budget'], ['imet']])('RUL-66 "%s" is known', (program) => {
    expect(found('means/unknown-program', aPlan({ change: { 'fund-talks': { program }, 'act-talks': { programs: [program] } } }))).toEqual([])
  })
  test('RUL-66 the programs of history are read too', () => {
    expect(found('means/unknown-program', aPlan({ change: { 'act-talks': { ...executed, programs: ['sec-999'] } } }))).toEqual(['error act-talks programs'])
  })

  test('RUL-67 an activity without owner is found', () => {
    expect(found('means/no-owner', aPlan({ change: { 'act-talks': { owner: undefined } } }))).toEqual(['warning act-talks owner'])
  })
  test('RUL-67 an executed import needs no owner', () => {
    expect(found('means/no-owner', aPlan({ change: { 'act-talks': { owner: undefined, ...executed } } }))).toEqual([])
  })
})

test.each([
  ['the day before the one it enables is in order', '2030-03-30', []],
  ['the same day as the one it enables is in order', '2030-03-31', []],
  ['the day after the one it enables is found', '2030-04-01', ['error objective-command deadline']],
])('RUL-68 an objective due %s', (_, deadline, expected) => {
  expect(found('means/objective-after-enabled', aPlan({ change: { 'objective-command': { deadline } } }))).toEqual(expected)
})
test('RUL-68 without both days nothing is out of order', () => {
  expect(found('means/objective-after-enabled', aPlan({ change: { 'objective-command': { deadline: '2031-01-01' }, 'objective-sectors': { deadline: undefined } } }))).toEqual([])
})
