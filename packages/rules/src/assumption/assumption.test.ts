import { day } from '@throughline/model'
import { expect, test } from 'vitest'
import { aPlan } from '../testing/a-plan.ts'
import { found, findingsIn, saidBy } from '../testing/found.ts'

const changed = (fields: object) => aPlan({ change: { 'assumption-accord': { ...fields } } })

test.each([['valid'], ['necessary']])('RUL-51 an assumption whose test "%s" is not answered is found', (field) => {
  expect(found('assumption/untested', changed({ [field]: undefined }))).toEqual([`warning assumption-accord ${field}`])
})
test('RUL-51 each test that is not answered is a finding of its own', () => {
  expect(found('assumption/untested', changed({ valid: undefined, necessary: undefined }))).toHaveLength(2)
})
test('RUL-51 "no" is an answer', () => expect(found('assumption/untested', changed({ valid: 'no' }))).toEqual([]))

test.each([
  ['the day before it is due it is not overdue', '2027-06-29', []],
  ['on the day it is due it is not overdue', '2027-06-30', []],
  ['the day after it is overdue', '2027-07-01', ['warning assumption-accord reviewDate']],
])('RUL-52 %s', (_, on, expected) => expect(found('assumption/review-overdue', aPlan(), day(on))).toEqual(expected))
test('RUL-52 the message says how many days ago', () => {
  expect(saidBy('assumption/review-overdue', aPlan(), day('2027-07-01'))).toEqual(['Assumption "The accord outlives the election." was to be reviewed by 30 JUN 27, 1 day ago.'])
})
test.each([['broken'], ['proven']])('RUL-52 an assumption that is %s needs no more review', (status) => {
  expect(found('assumption/review-overdue', changed({ status }), day('2028-01-01'))).toEqual([])
})

test('RUL-53 a broken assumption is found with everything that rests on it, arrows included', () => {
  const plan = changed({ status: 'broken' })
  expect(found('assumption/broken', plan)).toEqual(['error assumption-accord status'])
  expect(findingsIn(plan)[0]?.also).toEqual(['objective-command', 'act-center', 'contribution-command'])
  expect(saidBy('assumption/broken', plan)).toEqual(['Assumption "The accord outlives the election." is broken. On it rest "One joint command", "Joint center opens" and "orders come in time".'])
})
test('RUL-53 a broken assumption on which nothing rests says so', () => {
  const plan = aPlan({ change: { 'assumption-accord': { status: 'broken', rests: undefined }, 'contribution-command': { assumptions: undefined } } })
  expect(saidBy('assumption/broken', plan)).toEqual(['Assumption "The accord outlives the election." is broken. Nothing is said to rest on it.'])
})
test('RUL-53 a doubtful assumption is not broken', () => expect(found('assumption/broken', changed({ status: 'doubtful' }))).toEqual([]))
