import { describe, expect, test } from 'vitest'
import { bookId, createPlanGraph, parseRecord, type AnyRecord } from '@throughline/model'
import { columnsOf, moneyText } from './columns.tsx'
import { filterRows } from './filters.ts'
import { activityRows } from './rows.ts'

const aRecord = (input: object): AnyRecord => {
  const parsed = parseRecord(input)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
const records = [
  { kind: 'line-of-effort', id: 'loe', title: 'Border' },
  { kind: 'line-of-activity', id: 'loa', title: 'Talks', effort: 'loe' },
  { kind: 'activity', id: 'act-late', title: 'Exercise Été', line: 'loa', start: '2027-09-30', end: '2027-10-02', status: 'approved', programs: ['imet'] },
  { kind: 'activity', id: 'act-early', title: 'Staff talks', line: 'loa', start: '2026-10-20' },
  { kind: 'activity', id: 'act-loose', title: 'Loose' },
  { kind: 'funding-line', id: 'fund-a', activity: 'act-late', fiscalYear: 2029, likely: 3_500_000 },
  { kind: 'funding-line', id: 'fund-b', activity: 'act-late', fiscalYear: 2029 },
].map(aRecord)
const rows = activityRows(createPlanGraph({ book: bookId('plan'), records }), { of: () => [] })
const columns = columnsOf([])
const found = (search: Parameters<typeof filterRows>[1]) => filterRows(rows, search, columns).map((row) => row.id)

describe('the table of activities', () => {
  test('WEB-401 activities are numbered by line of effort, line of activity and date; those in no line come last, unnumbered', () => {
    expect(rows.map((row) => [row.id, row.number])).toEqual([['act-early', '1.1.1'], ['act-late', '1.1.2'], ['act-loose', undefined]])
  })

  test('WEB-401 a cost of which a part is not known says so, and one that is not known is never zero', () => {
    expect(rows.map((row) => moneyText(row.cost))).toEqual(['?', '35 + ?', '?'])
  })

  test.each([
    [{ text: 'ete exer' }, ['act-late']],
    [{ status: 'approved' }, ['act-late']],
    [{ status: 'none' }, ['act-early', 'act-loose']],
    [{ line: 'loe' }, ['act-early', 'act-late']],
    [{ line: 'none' }, ['act-loose']],
    [{ program: 'imet' }, ['act-late']],
    [{ program: 'none' }, ['act-early', 'act-loose']],
    [{ year: '2027' }, ['act-early', 'act-late']],
    [{ year: '2028' }, ['act-late']],
    [{ year: '2029' }, ['act-late']],
    [{ with: 'findings' }, []],
  ])('WEB-402 the filter %j lets %j through', (search, ids) => {
    expect(found(search)).toEqual(ids)
  })
})
