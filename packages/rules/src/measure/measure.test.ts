import { expect, test } from 'vitest'
import { aPlan } from '../testing/a-plan.ts'
import { found, saidBy } from '../testing/found.ts'

test('RUL-41 an objective without any measure is found', () => {
  const plan = aPlan({ remove: ['measure-sectors'] })
  expect(found('measure/none', plan)).toEqual(['error objective-sectors'])
  expect(saidBy('measure/none', plan)).toEqual(['Objective "Eight sectors held" has no measure, and no objective below it has one.'])
})
test('RUL-41 the measures of the objectives below it count', () => {
  expect(found('measure/none', aPlan({ remove: ['measure-crossings'] }))).toEqual([])
})
test('RUL-42 a measure without baseline is found', () => {
  const plan = aPlan({ change: { 'measure-sectors': { baseline: undefined } } })
  expect(found('measure/no-baseline', plan)).toEqual(['error measure-sectors baseline'])
  expect(saidBy('measure/no-baseline', plan)[0]).toMatch(/^Measure "measure-sectors" of "Eight sectors held" has no baseline/)
})
test('RUL-42 a baseline of zero is a baseline', () => {
  expect(found('measure/no-baseline', aPlan({ change: { 'measure-sectors': { baseline: { value: 0 } } } }))).toEqual([])
})
test.each([['none', undefined], ['an empty list', []]])('RUL-43 a measure with %s of targets is found', (_, targets) => {
  expect(found('measure/no-target', aPlan({ change: { 'measure-sectors': { targets } } }))).toEqual(['warning measure-sectors targets'])
})
test('RUL-43 a target of zero is a target', () => {
  expect(found('measure/no-target', aPlan({ change: { 'measure-sectors': { targets: [{ date: '2030-03-31', value: 0 }] } } }))).toEqual([])
})
test('RUL-44 an objective with measures of performance only is found', () => {
  const plan = aPlan({ change: { 'measure-sectors': { type: 'performance' } } })
  expect(found('measure/no-effectiveness', plan)).toEqual(['warning objective-sectors'])
  expect(saidBy('measure/no-effectiveness', plan)[0]).toMatch(/measured only by what is done \("measure-sectors"\)/)
})
test.each([
  ['one measure of effectiveness beside it is enough', {}],
  ['a measure whose type is not said is left alone', { 'measure-sectors': { type: undefined } }],
  ['an objective measured for effectiveness below is not found', { 'measure-crossings': { type: 'performance' } }],
])('RUL-44 %s', (_, change) => expect(found('measure/no-effectiveness', aPlan({ change }))).toEqual([]))
test('RUL-44 an objective without any measure is the business of another check', () => {
  expect(found('measure/no-effectiveness', aPlan({ remove: ['measure-sectors'] }))).toEqual([])
})
test.each([
  ['the day before the deadline is in time', '2030-03-30', []],
  ['the deadline itself is in time', '2030-03-31', []],
  ['the day after the deadline is too late', '2030-04-01', ['warning measure-sectors targets']],
])('RUL-45 a target on %s', (_, date, expected) => {
  expect(found('measure/target-after-deadline', aPlan({ change: { 'measure-sectors': { targets: [{ date: '2029-01-01', value: 4 }, { date, value: 8 }] } } }))).toEqual(expected)
})
test('RUL-45 without a deadline no target is too late', () => {
  expect(found('measure/target-after-deadline', aPlan({ change: { 'objective-sectors': { deadline: undefined } } }))).toEqual([])
})
