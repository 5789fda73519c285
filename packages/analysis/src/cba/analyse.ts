import { type PlanGraph, type RecordId, type RiskLevel } from '@throughline/model'
import { coverageOf, type StepState } from './coverage.ts'
import { rankGaps, type UrgencyRating } from './rank-gaps.ts'
import type { AnalysisStepId } from './step.ts'
import type { StepStateId } from './step-answer.ts'

export interface AnalysedGap {
  readonly id: RecordId
  readonly rank: number
  /** Null where it was not rated. */
  readonly risk: { readonly operational: RiskLevel | null; readonly ofProviding: RiskLevel | null; readonly ofNotProviding: RiskLevel | null }
  readonly urgency: UrgencyRating | null
  readonly because: readonly string[]
}

export interface AnalysedStep {
  readonly step: AnalysisStepId
  /** What the step is called. */
  readonly title: string
  /** The role it is about, where it is asked of each. */
  readonly role: RecordId | null
  readonly state: StepStateId
  readonly because: string
}

export interface OpenStep extends AnalysedStep {
  readonly state: 'open' | 'partly'
  /** What to do next, one sentence. */
  readonly next: string
  /** The step to be taken first, where this one cannot be taken yet. */
  readonly waitsFor: AnalysisStepId | null
}

/** The answer of `throughline analyse PLAN --json`. */
export interface Analysis {
  readonly gaps: readonly AnalysedGap[]
  readonly coverage: readonly AnalysedStep[]
  /** What is open or answered in part, in the order of the steps, with what to do next. */
  readonly open: readonly OpenStep[]
}

/**
 * The gaps by rank with their because, the coverage of the steps, and what is open.
 * `analyse(plan).gaps[0]?.id // 'gap-joint-command'`
 */
export function analyse(plan: PlanGraph): Analysis {
  const { plan: once, roles } = coverageOf(plan)
  const cells = [...once.map((state) => cellOf(state, null)), ...roles.flatMap(({ role, steps }) => steps.map((state) => cellOf(state, role.id)))]
  return {
    gaps: rankGaps(plan).map(({ gap, rank, risk, urgency, because }) => ({
      id: gap.id, rank,
      risk: { operational: risk.operational ?? null, ofProviding: risk.ofProviding ?? null, ofNotProviding: risk.ofNotProviding ?? null },
      urgency: urgency ?? null, because,
    })),
    coverage: cells.map(({ analysed }) => analysed),
    open: cells.flatMap(({ analysed, state }) => openOf(analysed, state)),
  }
}

interface Cell { readonly analysed: AnalysedStep; readonly state: StepState }

const cellOf = (state: StepState, role: RecordId | null): Cell => ({ analysed: { step: state.step.id, title: state.step.title, role, state: state.state, because: state.because }, state })

const openOf = ({ state, ...cell }: AnalysedStep, { next, waitsFor }: StepState): readonly OpenStep[] =>
  state === 'open' || state === 'partly' ? [{ ...cell, state, next: next ?? 'Answer it, or say why it is not needed.', waitsFor: waitsFor ?? null }] : []
