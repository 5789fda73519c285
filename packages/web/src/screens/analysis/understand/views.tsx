import type { PlanStepId } from '@throughline/analysis'
import { Teach } from '../frame/teach.tsx'
import type { StepView } from '../step-view.ts'

type UnderstandStep = Exclude<PlanStepId, 'roles' | 'integrate' | 'reassess'>

/** The steps that come before any role: what is asked, seen, there already and taken to be true. */
export const understandViews: Readonly<Record<UnderstandStep, StepView>> = {
  guidance: {
    why: 'The plan answers to documents above it, beside it and of the partner. Where the partner has set down its own strategy, the assessment starts from it: what it already wants need not be guessed.',
    Interview: () => <Teach kind="guidance-document" title="Guidance">Start from the partner’s own documents.</Teach>,
    tables: [{ kind: 'guidance-document', columns: ['title', 'family', 'type', 'owner', 'from', 'to', 'status'] }],
  },
  environment: {
    why: 'Corners cut here break plans later. What is seen is written down under fixed headings with its source, so that a later look can be held against it.',
    Interview: () => <Teach kind="assessment" title="Environment">Begin an assessment.</Teach>,
    tables: [{ kind: 'assessment-entry', columns: ['text', 'assessment', 'heading', 'rating', 'trend', 'source', 'date', 'confidence', 'becomes'] }],
  },
  threats: {
    why: 'Roles act on threats, and openings close. Both are named before anyone asks for a capability.',
    Interview: () => <Teach kind="threat" title="Threats and opportunities">Name what endangers the partner and its neighbours.</Teach>,
    tables: [
      { kind: 'threat', columns: ['title', 'type', 'where', 'likelihood', 'consequence', 'level', 'trend', 'source'] },
      { kind: 'opportunity', columns: ['title', 'text', 'until', 'usedBy', 'source'] },
    ],
  },
  'partner-facts': {
    why: 'A plan the partner cannot man, pay for or run on is no plan. Its forces, budgets and purchases say what it can.',
    Interview: () => <Teach kind="partner" title="Partner facts">Forces, budgets and purchases.</Teach>,
    tables: [{ kind: 'partner', columns: ['name', 'population', 'gdp', 'fiscalYear', 'forces', 'budgets', 'purchases'] }],
  },
  resources: {
    why: 'What others already do need not be done twice, and a third party’s help changes which gap is worth our money.',
    Interview: () => <Teach kind="external-resource" title="Resources">What is planned or available already.</Teach>,
    tables: [{ kind: 'external-resource', columns: ['title', 'from', 'agency', 'account', 'fiscalYear', 'period', 'stage', 'amount', 'isWhole', 'source', 'asOf'] }],
  },
  assumptions: {
    why: 'Planning needs stand-ins for what is not known. Each must be valid and necessary, and is looked at again.',
    Interview: () => <Teach kind="assumption" title="Assumptions">What is taken to be true.</Teach>,
    tables: [{ kind: 'assumption', columns: ['text', 'valid', 'validReason', 'necessary', 'necessaryReason', 'status', 'reviewDate', 'owner', 'rests'] }],
  },
  'contingency-needs': {
    why: 'Contingency plans may count on the partner. Only the title and an unclassified task stand here; the country plan must answer each.',
    Interview: () => <Teach kind="contingency-need" title="Needs of contingency plans">Ask the contingency planners.</Teach>,
    tables: [{ kind: 'contingency-need', columns: ['title', 'plan', 'task', 'partner'] }],
  },
}
