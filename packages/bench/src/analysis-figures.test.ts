import { analyse } from '@throughline/analysis'
import { expect, test } from 'vitest'
import { analysisFigures } from './analysis-figures.ts'
import { inventedAnalysis } from './invented-analysis.ts'

test('BEN-5 the plan that is analysed is the same at every run, of some 2,000 records, and analysed against its limit', async () => {
  const plan = inventedAnalysis()
  expect(inventedAnalysis().own).toEqual(plan.own)
  expect(plan.own.length).toBeGreaterThanOrEqual(2_000)
  const { gaps, coverage } = analyse(plan)
  expect([gaps.length, coverage.length, coverage.filter(({ step, state }) => step === 'options' && state === 'answered').length]).toEqual([200, 10 + 12 * 13, 12])
  const [figure] = await analysisFigures(2)
  expect([figure?.what, figure?.budget, figure?.unit]).toEqual([expect.stringMatching(/^analyse a plan of 2\d{3} records/), 50, 'ms'])
})
