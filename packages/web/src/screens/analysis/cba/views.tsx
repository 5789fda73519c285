import type { RoleStepId } from '@throughline/analysis'
import type { RecordId } from '@throughline/model'
import { Teach } from '../frame/teach.tsx'
import type { StepView } from '../step-view.ts'

type CbaStep = Exclude<RoleStepId, 'conditions' | 'desire' | 'interests' | 'neighbours'> | 'integrate' | 'reassess'

const ofRole = (role: RecordId | undefined) => (role === undefined ? {} : { role })

/** The steps of the capabilities-based analysis, of solutions and of looking again. */
export const cbaViews: Readonly<Record<CbaStep, StepView>> = {
  tasks: {
    why: 'A role is a wish until it is said what must be done to play it.',
    Interview: ({ role }) => <Teach kind="task" title="Tasks of the role" values={ofRole(role)}>List what must be done to play the role. Numbers of a task list can be typed beside each.</Teach>,
    tables: [{ kind: 'task', columns: ['title'], roleField: 'role' }],
  },
  capabilities: {
    why: 'What the partner must be able to do, and how well, is the standard against which the present is held.',
    Interview: () => <Teach kind="capability" title="Capabilities">For each task: what must the partner be able to do, and how well?</Teach>,
    tables: [{ kind: 'capability', columns: ['title', 'priority', 'task', 'standard'] }],
  },
  current: {
    why: 'A gap is only as sure as the look at the present: by whom, when, on what evidence.',
    Interview: () => <Teach kind="capability" title="Current state">How far can it today: who says so, when, and on what evidence?</Teach>,
    tables: [{ kind: 'capability', columns: ['title', 'standard', 'current'] }],
  },
  gaps: {
    why: 'What is missing between standard and present is what the plan may spend on.',
    Interview: () => <Teach kind="gap" title="Gaps">Name what is missing, and which capabilities it touches.</Teach>,
    tables: [{ kind: 'gap', columns: ['title', 'capabilities', 'text'] }],
  },
  risk: {
    why: 'Risk and urgency put the gaps in order.',
    Interview: () => <Teach kind="gap" title="Risk and urgency">Likelihood and consequence if the gap stays, of filling it and of not filling it; and by when it is needed.</Teach>,
    tables: [{ kind: 'gap', columns: ['title', 'operational', 'ofNotProviding', 'ofProviding', 'urgency'] }],
  },
  options: {
    why: 'Material is seldom the first answer: every domain is asked before one is chosen.',
    Interview: () => <Teach kind="solution" title="Options">What could close the gap, domain by domain?</Teach>,
    tables: [{ kind: 'solution', columns: ['title', 'gap', 'domain'] }],
  },
  judge: {
    why: 'An option that cannot be paid for, done or had in time is none.',
    Interview: () => <Teach kind="solution" title="Judge the options">Is each option affordable, feasible and responsive, and why?</Teach>,
    tables: [{ kind: 'solution', columns: ['title', 'gap', 'domain'] }],
  },
  choose: {
    why: 'A choice with its reasons can be defended; where nothing fits, that too is an answer.',
    Interview: () => <Teach kind="solution" title="Choose">Which options are chosen; and where none fits, which way out?</Teach>,
    tables: [{ kind: 'solution', columns: ['title', 'gap', 'decision'] }],
  },
  activities: {
    why: 'The plan carries out what was chosen by activities: that is where the analysis becomes dates and money.',
    Interview: () => <Teach kind="activity" title="Activities">Which activities do the chosen options become?</Teach>,
    tables: [{ kind: 'solution', columns: ['title', 'becomes'] }],
  },
  integrate: {
    why: 'The services rank their gaps themselves; one list shows where theirs and ours differ.',
    Interview: () => <Teach kind="gap" title="The joint list">Gaps of all services in one order.</Teach>,
    tables: [{ kind: 'gap', columns: ['title', 'capabilities'] }],
  },
  reassess: {
    why: 'The environment moves: success, order and sufficiency are asked again, and the decision recorded.',
    Interview: () => <Teach kind="reassessment" title="Look again">What is success now, are the steps in order and enough, and what is decided?</Teach>,
    tables: [{ kind: 'reassessment', columns: ['title', 'date', 'success', 'decision'] }],
  },
}
