import { analyse as analyseGraph } from '@throughline/analysis'
import type { AnalysisAnswer } from '@throughline/contract'
import type { BookId } from '@throughline/model'
import type { Core } from './core.ts'
import { done, type Outcome } from './outcome.ts'
import { openPlan } from './reading-plans.ts'
import type { Who } from './who.ts'

/** The gaps of a plan by rank, how far each step of the analysis is, and what is open. */
export async function analyse(core: Core, who: Who, book: BookId): Promise<Outcome<AnalysisAnswer>> {
  const opened = await openPlan(core, who, book)
  if (!opened.ok) return opened
  const { gaps, coverage, open } = analyseGraph(opened.value.graph)
  return done({ gaps: gaps.map((gap) => ({ ...gap, because: [...gap.because] })), coverage: [...coverage], open: [...open] })
}
