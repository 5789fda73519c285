import { analyse } from '@throughline/analysis'
import { createPlanGraph } from '@throughline/model'
import { inventedAnalysis } from './invented-analysis.ts'
import { timed, type Figure } from './measure.ts'

/** What the analysis takes: gaps ranked with their reasons, and every step of every role. */
export async function analysisFigures(runs = 20): Promise<readonly Figure[]> {
  const plan = inventedAnalysis()
  // A graph anew for each run: the analysis is remembered for as long as a plan stands.
  const plans = Array.from({ length: runs + 1 }, () => createPlanGraph({ book: plan.book, records: plan.own }))
  const figure = await timed(runs, (n) => analyse(plans[n] ?? plan))
  return [{ what: `analyse a plan of ${plan.own.length} records, ${plan.of('gap').length} gaps and ${plan.of('solution').length} options among them`, ...figure, unit: 'ms', budget: 50 }]
}
