import { Teach } from '../frame/teach.tsx'
import type { StepView } from '../step-view.ts'

type RolesStep = 'roles' | 'conditions' | 'desire' | 'interests' | 'neighbours'

/** The steps that say what the partner is to do, and whether it can and will. */
export const roleViews: Readonly<Record<RolesStep, StepView>> = {
  roles: {
    why: 'Everything after hangs on what the partner is wanted to do, and as plainly on what it is not. Not every country can or should fill every role.',
    Interview: () => <Teach kind="role" title="Roles">Name the first role.</Teach>,
    tables: [{ kind: 'role', columns: ['title', 'type', 'wanted', 'priority', 'interest', 'riskToCampaignPlan', 'riskToStrategy', 'supports'] }],
  },
  conditions: {
    why: 'A role is played by forces, and carried by the institutions behind them. What must be true of both is said before gaps are looked for.',
    Interview: () => <Teach kind="condition" title="Conditions">What must be true of the partner.</Teach>,
    tables: [{ kind: 'condition', columns: ['text', 'type', 'factor', 'status', 'evidence'], roleField: 'role' }],
  },
  desire: {
    why: 'Capability without will is wasted. Where the partner does not want the role, no resources are spent on it.',
    Interview: () => <Teach kind="partner-desire" title="Partner desire">Factor by factor.</Teach>,
    tables: [{ kind: 'partner-desire', columns: ['text', 'factor', 'rating', 'source', 'date'], roleField: 'role' }],
  },
  interests: {
    why: 'What defense, State and the partner all want has the widest pay-off and the most support: the sweet spot.',
    Interview: () => <Teach kind="interest" title="Shared interests">Who wants what.</Teach>,
    tables: [{ kind: 'interest', columns: ['topic', 'defense', 'state', 'partner', 'result'], roleField: 'role' }],
  },
  neighbours: {
    why: 'A strategy for one partner can help or upset another. The planners of its neighbours are asked.',
    Interview: () => <Teach kind="role" title="Neighbours">How neighbours’ roles fit.</Teach>,
    tables: [{ kind: 'role', columns: ['title', 'neighbours'], only: (record, _, role) => record.id === role }],
  },
}
