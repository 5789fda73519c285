import type { StepView } from '../step-view.ts'
import { ConditionsStep } from './conditions-step.tsx'
import { DesireStep } from './desire-step.tsx'
import { InterestsStep } from './interests-step.tsx'
import { NeighboursStep } from './neighbours-step.tsx'
import { RolesStep } from './roles-step.tsx'

type RolesStep = 'roles' | 'conditions' | 'desire' | 'interests' | 'neighbours'

/** The steps that say what the partner is to do, and whether it can and will. */
export const roleViews: Readonly<Record<RolesStep, StepView>> = {
  roles: {
    why: 'Everything after hangs on what the partner is wanted to do, and as plainly on what it is not. Not every country can or should fill every role.',
    Interview: RolesStep,
    tables: [{ kind: 'role', columns: ['title', 'type', 'wanted', 'priority', 'interest', 'riskToCampaignPlan', 'riskToStrategy', 'supports'] }],
  },
  conditions: {
    why: 'A role is played by forces, and carried by the institutions behind them. What must be true of both is said before gaps are looked for.',
    Interview: ConditionsStep,
    tables: [{ kind: 'condition', columns: ['text', 'type', 'factor', 'status', 'evidence'], roleField: 'role' }],
  },
  desire: {
    why: 'Capability without will is wasted. Where the partner does not want the role, no resources are spent on it.',
    Interview: DesireStep,
    tables: [{ kind: 'partner-desire', columns: ['text', 'factor', 'rating', 'source', 'date'], roleField: 'role' }],
  },
  interests: {
    why: 'What defense, State and the partner all want has the widest pay-off and the most support: the sweet spot.',
    Interview: InterestsStep,
    tables: [{ kind: 'interest', columns: ['topic', 'defense', 'state', 'partner', 'result'], roleField: 'role' }],
  },
  neighbours: {
    why: 'A strategy for one partner can help or upset another. The planners of its neighbours are asked.',
    Interview: NeighboursStep,
    tables: [{ kind: 'role', columns: ['title', 'neighbours'], only: (record, _, role) => record.id === role }],
  },
}
