import { parseRecord } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { withField, withoutChange } from './scenario-changes.ts'

const parsed = parseRecord({ kind: 'activity', id: 'act-talks', title: 'Talks', start: '2027-03-01' })
if (!parsed.ok) throw new Error('no activity')
const talks = parsed.value

describe('changing a scenario', () => {
  test('WEB-963 a field is set with what the plan holds as what stood before, in the words of the plan file', () => {
    expect(withField(undefined, talks, 'start', '2027-04-01')).toEqual([{ record: 'act-talks', action: 'edit', field: 'start', was: '"2027-03-01"', value: '"2027-04-01"' }])
    expect(withField(undefined, talks, 'end', '2027-04-01')).toEqual([{ record: 'act-talks', action: 'edit', field: 'end', value: '"2027-04-01"' }])
    expect(withField(undefined, talks, 'start', undefined)).toEqual([{ record: 'act-talks', action: 'edit', field: 'start', was: '"2027-03-01"' }])
  })
  test('WEB-963 set again it keeps its place and what stood before; set to what the plan holds it is taken out', () => {
    const two = withField(withField(undefined, talks, 'start', '2027-04-01'), talks, 'end', '2027-04-02')
    const moved = two.map((one) => (one.field === 'start' ? { ...one, was: '"2027-02-01"' } : one))
    expect(withField(moved, talks, 'start', '2027-05-01').map(({ field, was, value }) => [field, was, value])).toEqual([['start', '"2027-02-01"', '"2027-05-01"'], ['end', undefined, '"2027-04-02"']])
    expect(withField(two, talks, 'start', '2027-03-01').map(({ field }) => field)).toEqual(['end'])
  })
  test('WEB-963 one field is taken out, or a record whole', () => {
    const two = withField(withField(undefined, talks, 'start', '2027-04-01'), talks, 'end', '2027-04-02')
    expect([withoutChange(two, 'act-talks', 'end').length, withoutChange(two, 'act-talks').length, withoutChange(two, 'act-other').length]).toEqual([1, 0, 2])
  })
})
