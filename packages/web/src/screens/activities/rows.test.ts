import { describe, expect, test } from 'vitest'
import { bookId, createPlanGraph, parseRecord, recordId, type AnyRecord, type Finding, type Severity } from '@throughline/model'
import { columnsOf, moneyText } from './columns.tsx'
import { filterRows } from './filters.ts'
import { activityRows, rowsWithFindings } from './rows.ts'

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
const rows = activityRows(createPlanGraph({ book: bookId('plan'), records }))
const columns = columnsOf([])
const found = (search: Parameters<typeof filterRows>[1]) => filterRows(rows, search, columns).map((row) => row.id)

describe('the table of activities', () => {
  test('WEB-401 activities are numbered by line of effort, line of activity and date; those in no line come last, unnumbered', () => {
    expect(rows.map((row) => [row.id, row.number])).toEqual([['act-early', '1.1.1'], ['act-late', '1.1.2'], ['act-loose', undefined]])
  })

  test('WEB-401 a cost of which a part is not known says so, and one that is not known is never zero', () => {
    expect(rows.map((row) => moneyText(row.cost))).toEqual(['?', '35 + ?', '?'])
  })

  test('WEB-409 a row shows the worst of its open findings; a row nothing is wrong with is the same row', () => {
    const finding = (severity: Severity, isWaived = false): Finding => ({ check: 'a/b', severity, record: recordId('act-late'), message: 'm', next: 'n', source: { cite: 'c' }, ...(isWaived && { waived: { waiver: recordId('w'), reason: 'r' } }) })
    const told = [finding('error', true), finding('advice'), finding('warning')]
    const withFindings = rowsWithFindings(rows, { of: (id) => (id === 'act-late' ? told : id === 'act-loose' ? [finding('error', true)] : []) })
    expect(withFindings.map((row) => [row.id, row.findings.length, row.worst])).toEqual([['act-early', 0, undefined], ['act-late', 2, 'warning'], ['act-loose', 0, undefined]])
    expect(withFindings.map((row, at) => row === rows[at])).toEqual([true, false, true])
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
