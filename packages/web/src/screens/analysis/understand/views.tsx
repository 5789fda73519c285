import type { PlanStepId } from '@throughline/analysis'
import type { StepView } from '../step-view.ts'
import { AssumptionsStep } from './assumptions-step.tsx'
import { ContingencyStep } from './contingency-step.tsx'
import { completeSince } from './environment/assess.ts'
import { EnvironmentStep } from './environment/step.tsx'
import { GuidanceStep } from './guidance-step.tsx'
import { PartnerFactsStep } from './partner-facts-step.tsx'
import { ResourcesStep } from './resources-step.tsx'
import { ThreatsStep } from './threats-step.tsx'
import './understand.css'

type UnderstandStep = Exclude<PlanStepId, 'roles' | 'integrate' | 'reassess'>

/** The steps that come before any role: what is asked, seen, there already and taken to be true. */
export const understandViews: Readonly<Record<UnderstandStep, StepView>> = {
  guidance: {
    why: 'The plan answers to documents above it, beside it and of the partner. Where the partner has set down its own strategy, the assessment starts from it: what it already wants need not be guessed.',
    Interview: GuidanceStep,
    tables: [{ kind: 'guidance-document', columns: ['title', 'family', 'type', 'owner', 'from', 'to', 'status'] }],
  },
  environment: {
    why: 'Corners cut here break plans later. What is seen is written down under fixed headings with its source, so that a later look can be held against it.',
    Interview: EnvironmentStep,
    tables: [{
      kind: 'assessment-entry', columns: ['text', 'heading', 'rating', 'trend', 'source', 'date', 'confidence', 'becomes', 'assessment'],
      locked: (record, graph) => (record.kind === 'assessment-entry' ? completeSince(graph.get('assessment', record.assessment)) : undefined),
    }],
  },
  threats: {
    why: 'Roles act on threats, and openings close. Both are named before anyone asks for a capability.',
    Interview: ThreatsStep,
    tables: [
      { kind: 'threat', columns: ['title', 'type', 'where', 'likelihood', 'consequence', 'level', 'trend', 'source'] },
      { kind: 'opportunity', columns: ['title', 'text', 'until', 'usedBy', 'source'] },
    ],
  },
  'partner-facts': {
    why: 'A plan the partner cannot man, pay for or run on is no plan. Its forces, budgets and purchases say what it can.',
    Interview: PartnerFactsStep,
    tables: [{ kind: 'partner', columns: ['name', 'population', 'gdp', 'fiscalYear', 'forces', 'budgets', 'purchases'] }],
  },
  resources: {
    why: 'What others already do need not be done twice, and a third party’s help changes which gap is worth our money.',
    Interview: ResourcesStep,
    tables: [{ kind: 'external-resource', columns: ['title', 'from', 'agency', 'account', 'fiscalYear', 'period', 'stage', 'amount', 'isWhole', 'source', 'asOf'] }],
  },
  assumptions: {
    why: 'Planning needs stand-ins for what is not known. Each must be valid and necessary, and is looked at again.',
    Interview: AssumptionsStep,
    tables: [{ kind: 'assumption', columns: ['text', 'valid', 'validReason', 'necessary', 'necessaryReason', 'status', 'reviewDate', 'owner', 'rests'] }],
  },
  'contingency-needs': {
    why: 'Contingency plans may count on the partner. Only the title and an unclassified task stand here; the country plan must answer each.',
    Interview: ContingencyStep,
    tables: [{ kind: 'contingency-need', columns: ['title', 'plan', 'task', 'partner'] }],
  },
}
