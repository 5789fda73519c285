import { readFileSync } from 'node:fs'
import { strategyCoverage } from '@throughline/analysis'
import { createPlanGraph, day, readPlanFile, sumUsd, type PlanGraph } from '@throughline/model'
import { transferFlags } from '@throughline/rules'
import { describe, expect, test } from 'vitest'

function read(): PlanGraph {
  const file = readPlanFile(readFileSync(new URL('../../../examples/bandaria/bandaria.yaml', import.meta.url), 'utf8'))
  if (!file.ok) throw new Error('The example cannot be read')
  return createPlanGraph({ book: file.file.book.id, records: file.file.records, cited: file.file.cites })
}
const bandaria = read()
const on = day('2026-11-20')

describe('the cases of the example', () => {
  test('BAN-13 eight cases; each comes to what the money of its program for its activities does; no activity serves two', () => {
    const cases = bandaria.of('case')
    expect(cases).toHaveLength(8)
    for (const { id, total, program, activities = [] } of cases) {
      const lines = activities.flatMap((activity) => bandaria.referring(activity, 'funding-line', 'activity')).filter((line) => line.program === program)
      expect([id, total]).toEqual([id, sumUsd(lines.flatMap(({ likely }) => likely ?? []))])
    }
    const served = cases.flatMap(({ activities = [] }) => activities)
    expect(new Set(served).size).toBe(served.length)
  })
  test('BAN-13 Congress is told of the excess machines alone, in time; of no sale it cannot be told', () => {
    expect(transferFlags(bandaria, on).filter(({ state }) => state !== 'below').map(({ of, state, onRecord }) => [of, state, onRecord.state])).toEqual([['case-engineer-machines', 'above', 'in-time']])
  })
  test('BAN-14 seven elements of the section 1206 strategy are served; strategic competition by nothing', () => {
    expect(strategyCoverage(bandaria).untagged.map(({ id }) => id)).toEqual(['strategic-competition'])
    expect(strategyCoverage(bandaria).withoutActivity).toEqual([])
  })
})
