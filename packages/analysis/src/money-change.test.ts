import { bookId, createPlanGraph, parseRecord, type PlanGraph } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { moneyChanges } from './money-change.ts'

const line = (id: string, fiscalYear: number | undefined, program: string, likely: number, stage = 'forecast') => ({ kind: 'funding-line', id: `fund-${id}`, activity: 'act-a', program, ...(fiscalYear !== undefined && { fiscalYear }), likely, stage })

function planOf(...records: readonly Readonly<Record<string, unknown>>[]): PlanGraph {
  return createPlanGraph({ book: bookId('small'), records: [{ kind: 'activity', id: 'act-a', title: 'A' }, ...records].map((fields) => {
    const parsed = parseRecord(fields)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    return parsed.value
  }) })
}

describe('money in two states of a plan', () => {
  const before = planOf(line('a', 2028, 'fmf-grant', 100), line('b', 2027, 'imet', 50, 'approved'), line('c', undefined, 'imet', 7))
  const after = planOf(line('a', 2029, 'fmf-grant', 100), line('b', 2027, 'imet', 40, 'approved'), line('d', 2026, 'tca', 5))

  test('ANA-199 years stand in their order, those of only one state among them, money without a year last', () => {
    expect(moneyChanges(before, after, 'fiscal-year').rows.map(({ label, before: was, after: is, difference }) => [label, was.usd, is.usd, difference])).toEqual([
      ['FY26', 0, 5, 5], ['FY27', 50, 40, -10], ['FY28', 100, 0, -100], ['FY29', 0, 100, 100], ['No year', 7, 0, -7],
    ])
  })
  test('ANA-199 by program the sums of the rows are the totals', () => {
    const { rows, total } = moneyChanges(before, after, 'program')
    expect(rows.map(({ key, difference }) => [key, difference])).toEqual([['fmf-grant', 0], ['imet', -17], ['tca', 5]])
    expect(total).toMatchObject({ difference: rows.reduce((sum, { difference }) => sum + difference, 0), before: { usd: 157 } })
  })
})
