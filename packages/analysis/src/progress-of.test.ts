import { describe, expect, test } from 'vitest'
import { day, recordId } from '@throughline/model'
import { smallPlan, type PlanEdit } from './testing/small-plan.ts'
import { progressOf } from './index.ts'
import { durationWords, insideSentence } from './words.ts'

const on = day('2026-11-20')
function progress(edit: PlanEdit, at = on) {
  const plan = smallPlan(edit)
  const measure = plan.get('measure', recordId('measure-signed'))
  if (measure === undefined) throw new Error('no measure')
  return progressOf(plan, measure, at)
}

describe('progress of a measure', () => {
  test.each([
    [4, 'met'], [5, 'met'], [2, 'on-track'], [0, 'off-track'],
  ] as const)('ANA-40 from 0 towards 4 in a year, %s after half of it is %s', (value, state) => {
    expect(progress({ change: { 'obs-1': { value, date: '2027-04-01' } } }, day('2027-09-01')).state).toBe(state)
  })

  test('ANA-41 a little behind even progress is at risk, more is off track', () => {
    const at = (value: number) => progress({ change: { 'obs-1': { value, date: '2027-04-01' } } }, day('2027-05-01')).state
    expect([at(2), at(1.9), at(1.3), at(1.1)]).toEqual(['on-track', 'at-risk', 'at-risk', 'off-track'])
  })

  test('ANA-42 what cannot be told is said to be unknown, with the reason', () => {
    expect(progress({ change: { 'measure-signed': { baseline: undefined } } })).toMatchObject({ state: 'unknown', because: 'It has no baseline, so progress cannot be told.' })
    expect(progress({ change: { 'measure-signed': { targets: undefined } } })).toMatchObject({ state: 'unknown', because: 'It has no target, so progress cannot be told.' })
    expect(progress({ remove: ['obs-1'] })).toMatchObject({ state: 'not-begun' })
  })

  test('ANA-43 an observation after the day is not yet known', () => {
    expect(progress({ change: { 'obs-1': { date: '2026-11-21' } } }).state).toBe('not-begun')
  })

  test('ANA-44 fewer may be better', () => {
    const edit = { change: { 'measure-signed': { direction: 'down', baseline: { value: 100, date: '2026-10-01' }, targets: [{ date: '2027-10-01', value: 50 }] }, 'obs-1': { value: 70, date: '2027-04-01' } } }
    expect(progress(edit, day('2027-05-01'))).toMatchObject({ share: 0.6, state: 'on-track' })
  })
})

describe('words', () => {
  test.each([
    ['2026-11-03', '2026-11-03', 'one-day'], ['2026-11-03', '2026-11-05', 'three-day'], ['2026-11-01', '2026-11-12', 'twelve-day'], ['2026-11-01', '2026-11-14', 'two-week'],
    ['2026-12-01', '2027-02-26', 'three-month'], ['2026-10-01', '2028-09-30', 'two-year'],
  ])('ANA-45 %s to %s is %s', (start, end, words) => {
    expect(durationWords(day(start), day(end))).toBe(words)
  })

  test.each([
    ['The center opens.', 'the center opens'], ['Bandaria pays', 'Bandaria pays'], ['NATO agrees', 'NATO agrees'], ['because it must;', 'it must'], ['U.S. forces leave.', 'U.S. forces leave'],
  ])('ANA-46 %s inside a sentence is %s', (text, inside) => {
    expect(insideSentence(text)).toBe(inside)
  })
})
