import type { AnalysisStepId } from '@throughline/analysis'
import { understandViews } from '../analysis/understand/views.tsx'
import type { StepView } from '../analysis/step-view.ts'
import { ReassessStep } from './reassess-step.tsx'
import { ResourcesOfBook } from './resources-step.tsx'

/** The steps that look over the countries of a theater, or at the whole plan again. */
export const theaterViews: Readonly<Record<Extract<AnalysisStepId, 'resources' | 'reassess'>, StepView>> = {
  resources: {
    ...understandViews.resources, Interview: ResourcesOfBook,
    tables: [...understandViews.resources.tables, { kind: 'resource-target', columns: ['title', 'fiscalYear', 'program', 'partner', 'stage', 'amount', 'needed', 'neededAsOf', 'source', 'asOf', 'riskStatement'] }],
  },
  reassess: {
    why: 'The environment moves and so does guidance. Success, order and sufficiency are asked again from a new baseline, and the decision is recorded, so that those who follow know why the plan is as it is.',
    Interview: ReassessStep,
    tables: [{ kind: 'reassessment', columns: ['title', 'date', 'endStates', 'success', 'baseline', 'sequence', 'sufficiency', 'objectives', 'inputs', 'decision', 'decidedBy'] }],
  },
}
