import { roleWork, type RoleStepId, type RoleWork } from '@throughline/analysis'
import type { AnyRecord, PlanGraph, RecordId } from '@throughline/model'
import type { StepView } from '../step-view.ts'
import { ActivitiesStep } from './activities/activities-step.tsx'
import { CapabilitiesStep } from './capabilities-step.tsx'
import { ChooseStep } from './choose-step.tsx'
import { CurrentStep } from './current-step.tsx'
import { GapsStep } from './gaps-step.tsx'
import { IntegrateStep } from './integrate-step.tsx'
import { JudgeStep } from './judge/judge-step.tsx'
import { OptionsStep } from './options/options-step.tsx'
import { RiskStep } from './risk/risk-step.tsx'
import { TasksStep } from './tasks-step.tsx'
import './cba.css'
import './risk/risk.css'
import './options/solutions.css'
import './activities/activities-step.css'

type CbaStep = Exclude<RoleStepId, 'conditions' | 'desire' | 'interests' | 'neighbours'> | 'integrate'

/** Records of the work under the role asked about; all of them where there is no role. */
const under = (part: keyof RoleWork) => (record: AnyRecord, graph: PlanGraph, role: RecordId | undefined): boolean => role === undefined || roleWork(graph, role)[part].some(({ id }) => id === record.id)

/** The steps of the capabilities-based analysis and of solutions. */
export const cbaViews: Readonly<Record<CbaStep, StepView>> = {
  tasks: {
    why: 'A role is a wish until it is said what must be done to play it.',
    Interview: TasksStep,
    tables: [{ kind: 'task', columns: ['text', 'ref', 'ujtl', 'condition', 'standard'], roleField: 'role' }],
  },
  capabilities: {
    why: 'What the partner must be able to do, and how well, is the standard against which the present is held.',
    Interview: CapabilitiesStep,
    tables: [{ kind: 'capability', columns: ['title', 'priority', 'task', 'standard', 'answers', 'expert'], only: under('capabilities') }],
  },
  current: {
    why: 'A gap is only as sure as the look at the present: by whom, when, on what evidence.',
    Interview: CurrentStep,
    tables: [{ kind: 'capability', columns: ['title', 'standard', 'current', 'sustainedBy', 'expert'], only: under('capabilities') }],
  },
  gaps: {
    why: 'What is missing between standard and present is what the plan may spend on.',
    Interview: GapsStep,
    tables: [{ kind: 'gap', columns: ['title', 'capabilities', 'text', 'service', 'partnerPriority', 'cautions'], only: under('gaps') }],
  },
  risk: {
    why: 'Risk and urgency put the gaps in order, and say why one comes before another.',
    Interview: RiskStep,
    tables: [{ kind: 'gap', columns: ['title', 'operational', 'ofNotProviding', 'ofProviding', 'urgency', 'officeRank', 'officeRankBecause'], only: under('gaps') }],
  },
  options: {
    why: 'Materiel is seldom the first answer: every domain is asked before one is chosen, and what is bought lasts only with what stands beside it.',
    Interview: OptionsStep,
    tables: [{ kind: 'solution', columns: ['text', 'gap', 'domain', 'jointFunction', 'materiel', 'companions', 'alternativeTo'], only: under('options') }],
  },
  judge: {
    why: 'An option that cannot be paid for, done or had in time is none.',
    Interview: JudgeStep,
    tables: [{ kind: 'solution', columns: ['text', 'affordable', 'feasible', 'responsive', 'roughCost', 'programs'], only: under('options') }],
  },
  choose: {
    why: 'A choice with its reasons can be defended; where nothing fits, that too is an answer.',
    Interview: ChooseStep,
    tables: [{ kind: 'solution', columns: ['text', 'gap', 'decision', 'why'], only: under('options') }, { kind: 'gap', columns: ['title', 'outcome', 'outcomeBecause'], only: under('gaps') }],
  },
  activities: {
    why: 'The plan carries out what was chosen by activities: that is where the analysis becomes dates and money.',
    Interview: ActivitiesStep,
    tables: [{ kind: 'solution', columns: ['text', 'decision', 'becomes'], only: under('options') }],
  },
  integrate: {
    why: 'The services rank their gaps themselves; one list shows where theirs and ours differ. It is often left to the planner of the country.',
    Interview: IntegrateStep,
    tables: [{ kind: 'gap', columns: ['title', 'service', 'partnerPriority', 'officeRank', 'officeRankBecause'] }],
  },
}
