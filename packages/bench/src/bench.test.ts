import { describe, expect, test } from 'vitest'
import { inventedTheater } from './invented-theater.ts'
import { lawFigures } from './law-figures.ts'
import { graphsOf } from './loaded-theater.ts'
import { overBudget, tableOf, type Figure } from './measure.ts'

describe('the bench', () => {
  test('BEN-1 the invented theater is the same at every run', () => {
    const once = inventedTheater(2)
    expect(inventedTheater(2)).toEqual(once)
    const plan = once[2]
    expect(plan?.records.length).toBeGreaterThan(1_900)
    expect(plan?.records.filter((r) => r.kind === 'activity')).toHaveLength(200)
    expect(once.map(({ type }) => type)).toEqual(['library', 'theater', 'plan', 'plan'])
  })
  test('BEN-4 the law is measured on every activity of the theater, against its limits', async () => {
    const figures = await lawFigures(graphsOf(inventedTheater(1)), 2)
    expect(figures.map(({ what, budget, unit }) => [what, budget, unit])).toEqual([
      ['every program for one need', 5, 'ms'], ['each of 200 activities of the theater against its own programs', 2_000, 'ms'],
    ])
  })
  test('BEN-6 every plan of the invented theater names its command and serves an objective of it', () => {
    const plans = inventedTheater(2).filter(({ type }) => type === 'plan')
    const head = plans.map(({ records }) => records.flatMap((r) => [r.kind === 'plan' ? r.command : r.kind === 'objective' ? r.parents?.[0] : undefined].filter((one) => one !== undefined)))
    expect(head).toEqual([['org-0', 'theater-imo-0'], ['org-0', 'theater-imo-1']])
  })
  const figure = (median: number, budget?: number): Figure => ({ what: 'x', median, worst: median * 3, unit: 'ms', ...(budget !== undefined && { budget }) })
  test.each([[29.9, 0], [30, 0], [30.1, 1]])('BEN-2 a median of %s against a budget of 30 is over in %i cases', (median, over) => {
    expect(overBudget([figure(median, 30), figure(10_000)])).toHaveLength(over)
  })
  test('BEN-3 the table shows unit, budget, ratio and raw work', () => {
    expect(tableOf([{ ...figure(15, 30), peer: { what: 'raw', median: 5 } }]).split('\n')[2]).toBe('| x | 15.0 ms | 45.0 ms | 30 ms | 0.50 | raw: 5.0 ms (×3.0) |')
  })
})
