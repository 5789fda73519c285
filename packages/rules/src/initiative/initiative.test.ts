import { describe, expect, test } from 'vitest'
import { aPlan } from '../testing/a-plan.ts'
import { findingsIn, found, saidBy } from '../testing/found.ts'

const notMarked = { significantInitiative: undefined }

describe('significant initiatives', () => {
  const ofOther = ['talks', 'rights', 'institution']
  const oneProgram = Object.fromEntries(ofOther.flatMap((name) => [[`act-${name}`, { programs: ['sec-333-build-capacity'] }], [`fund-${name}`, { program: 'sec-333-build-capacity' }]]))
  const year = (start: string, end: string) => ({ start, end })
  const oneYear = {
    'act-talks': year('2027-02-01', '2027-02-03'), 'act-center': year('2027-06-01', '2027-09-30'),
    'act-delivery': year('2026-10-01', '2027-03-01'), 'act-training': year('2027-04-01', '2027-04-20'),
  }
  test('RUL-71 one program in one fiscal year is no significant initiative', () => {
    const plan = aPlan({ change: { ...oneYear, ...oneProgram, 'act-talks': { ...oneYear['act-talks'], ...oneProgram['act-talks'] } } })
    expect(found('initiative/not-significant', plan)).toEqual(['warning effort-border significantInitiative'])
    expect(saidBy('initiative/not-significant', plan)).toEqual(['Line of effort "Secure the border" is marked a significant initiative, but its activities use fewer than two programs and stay within one fiscal year.'])
  })
  test.each([
    ['several programs in one fiscal year', oneYear, 'stay within one fiscal year'],
    ['one program over several years', oneProgram, 'use fewer than two programs'],
  ])('RUL-71 %s are an advice', (_, change, said) => {
    const plan = aPlan({ change })
    expect(found('initiative/not-significant', plan)).toEqual(['advice effort-border significantInitiative'])
    expect(saidBy('initiative/not-significant', plan)[0]).toContain(`but its activities ${said}.`)
  })
  test('RUL-71 two programs over two fiscal years are one', () => {
    expect(found('initiative/not-significant', aPlan({ change: { ...oneYear, 'act-center': { start: '2027-06-01', end: '2027-10-01' } } }))).toEqual([])
  })
  test.each([
    ['over two fiscal years', '2027-10-01', []],
    ['within one fiscal year', '2027-09-30', ['advice effort-border significantInitiative']],
  ])('RUL-71 where no activity has a day, the line itself counts: %s', (_, end, expected) => {
    const undated = Object.fromEntries([...Object.keys(oneYear), 'act-rights', 'act-institution'].map((id) => [id, { start: undefined, end: undefined }]))
    expect(found('initiative/not-significant', aPlan({ change: { ...undated, 'effort-border': { start: '2026-10-01', end } } }))).toEqual(expected)
  })
  test('RUL-71 an activity of one year in a line of many does not make it multi-year', () => {
    expect(found('initiative/not-significant', aPlan({ change: { ...oneYear, 'effort-border': { start: '2026-10-01', end: '2031-09-30' } } })))
      .toEqual(['advice effort-border significantInitiative'])
  })
  test('RUL-71 a line that is not marked is asked nothing', () => {
    expect(found('initiative/not-significant', aPlan({ change: { ...oneYear, ...oneProgram, 'effort-border': notMarked } }))).toEqual([])
  })

  test('RUL-72 a significant initiative without theory of change is found', () => {
    expect(found('initiative/no-theory-of-change', aPlan({ change: { 'effort-border': { theoryOfChange: undefined } } }))).toEqual(['warning effort-border theoryOfChange'])
  })
  test('RUL-72 a line that is not marked may go without', () => {
    expect(found('initiative/no-theory-of-change', aPlan({ change: { 'effort-border': { theoryOfChange: undefined, ...notMarked } } }))).toEqual([])
  })
  test('RUL-76 a significant initiative without a judgement of sufficiency is asked for it', () => {
    expect(found('initiative/sufficiency-not-judged', aPlan({ change: { 'effort-border': { sufficiency: undefined } } }))).toEqual(['advice effort-border sufficiency'])
  })
  test('RUL-76 "no" is a judgement', () => {
    expect(found('initiative/sufficiency-not-judged', aPlan({ change: { 'effort-border': { sufficiency: 'no' } } }))).toEqual([])
  })
  test('RUL-76 a line that is not marked is not asked', () => {
    expect(found('initiative/sufficiency-not-judged', aPlan({ change: { 'effort-border': { sufficiency: undefined, ...notMarked } } }))).toEqual([])
  })
})

describe('objectives of a line of effort', () => {
  test('RUL-73 an objective that no activity serves is found', () => {
    const plan = aPlan({ remove: ['act-delivery', 'act-training'] })
    expect(found('initiative/objective-without-activity', plan)).toEqual(['warning objective-sectors'])
    expect(saidBy('initiative/objective-without-activity', plan)).toEqual(['Objective "Eight sectors held" stands in the line of effort "Secure the border", and no activity serves it.'])
  })
  test.each([
    ['one activity is enough', { remove: ['act-delivery'] }],
    ['an activity of an objective below it is enough', { change: { 'effort-border': { objectives: ['objective-border'] } } }],
    ['an objective in no line of effort is asked nothing here', { remove: ['act-delivery', 'act-training'], change: { 'effort-border': { objectives: ['objective-command'] } } }],
  ])('RUL-73 %s', (_, edit) => expect(found('initiative/objective-without-activity', aPlan(edit))).toEqual([]))

  test.each([
    ['the day before the deadline is in time', '2030-03-30', []],
    ['on the deadline is in time', '2030-03-31', []],
    ['the day after the deadline is found', '2030-04-01', ['warning objective-sectors deadline']],
  ])('RUL-74 a last activity that ends %s', (_, end, expected) => {
    expect(found('initiative/activity-after-deadline', aPlan({ change: { 'act-training': { end } } }))).toEqual(expected)
  })
  test('RUL-74 the activity is named', () => {
    expect(saidBy('initiative/activity-after-deadline', aPlan({ change: { 'act-training': { end: '2030-04-01' } } })))
      .toEqual(['Objective "Eight sectors held" is due on 31 MAR 30, but the last activity that serves it, "Night device training", ends on 01 APR 30.'])
  })
  test('RUL-74 work tied to the objective above is not held to the deadline below', () => {
    expect(found('initiative/activity-after-deadline', aPlan({ change: { 'act-training': { end: '2030-04-01', objectives: ['objective-border'] } } }))).toEqual([])
  })
  test('RUL-74 a cancelled activity is never late', () => {
    expect(found('initiative/activity-after-deadline', aPlan({ change: { 'act-training': { end: '2030-04-01', status: 'cancelled' } } }))).toEqual([])
  })

  test('RUL-75 an objective that stands before the one it needs first is found', () => {
    const plan = aPlan({ change: { 'effort-border': { objectives: ['objective-sectors', 'objective-command'] } } })
    expect(found('initiative/order-does-not-hold', plan)).toEqual(['error effort-border objectives'])
    expect(saidBy('initiative/order-does-not-hold', plan)).toEqual(['Line of effort "Secure the border" puts "Eight sectors held" before "One joint command", though the second must be reached first.'])
  })
  test('RUL-75 objectives that enable one another in a ring are found once', () => {
    const plan = aPlan({ change: { 'objective-sectors': { enables: ['objective-command'] } } })
    expect(found('initiative/order-does-not-hold', plan)).toEqual(['error effort-border objectives'])
    expect(findingsIn(plan).find((f) => f.check === 'initiative/order-does-not-hold')?.also).toEqual(['objective-command', 'objective-sectors'])
  })
  test('RUL-75 a ring is found whatever else its objectives enable or wait for', () => {
    const plan = aPlan({
      put: [{ kind: 'objective', id: 'objective-other', title: 'Other', level: 'intermediate-military-objective', enables: ['objective-command'] }],
      change: { 'objective-sectors': { enables: ['objective-command', 'objective-border'] }, 'objective-command': { enables: ['objective-border', 'objective-sectors'] } },
    })
    expect(saidBy('initiative/order-does-not-hold', plan)).toEqual(['In "Secure the border" these objectives enable one another in a ring, so none can be first: "One joint command" and "Eight sectors held".'])
  })
  test('RUL-75 objectives that enable nothing may stand anywhere', () => {
    expect(found('initiative/order-does-not-hold', aPlan({ change: { 'objective-command': { enables: undefined }, 'effort-border': { objectives: ['objective-sectors', 'objective-command'] } } }))).toEqual([])
  })
  test('RUL-75 a chain of three in order holds', () => {
    expect(found('initiative/order-does-not-hold', aPlan({ change: { 'objective-sectors': { enables: ['objective-border'] }, 'effort-border': { objectives: ['objective-command', 'objective-sectors', 'objective-border'] } } }))).toEqual([])
  })
})
