/** One step of the guided analysis; its id is what a `not-needed` record names. */
export interface AnalysisStep {
  readonly id: AnalysisStepId
  readonly group: AnalysisGroup
  readonly title: string
  /** What the planner is asked. */
  readonly question: string
  /** The heading of the chapter it comes from. */
  readonly chapter: string
  /** Asked once for the plan, or of every role. */
  readonly per: 'plan' | 'role'
  /** Whose step it is: a country plan's, a theater's, or both. */
  readonly level: 'country' | 'theater' | 'both'
}

export type AnalysisGroup = 'understand' | 'roles' | 'analysis' | 'solutions' | 'again'

export type PlanStepId = 'guidance' | 'environment' | 'threats' | 'partner-facts' | 'resources' | 'assumptions' | 'contingency-needs' | 'roles' | 'integrate' | 'reassess'
export type RoleStepId = 'conditions' | 'desire' | 'interests' | 'neighbours' | 'tasks' | 'capabilities' | 'current' | 'gaps' | 'risk' | 'options' | 'judge' | 'choose' | 'activities'
export type AnalysisStepId = PlanStepId | RoleStepId

/** The groups of steps with their titles, in order. `analysisGroups.roles // 'Roles'` */
export const analysisGroups: Readonly<Record<AnalysisGroup, string>> = {
  understand: 'Understand', roles: 'Roles', analysis: 'Analysis', solutions: 'Solutions', again: 'Again',
}

const ofCountry = 'Assessment of the Operational and Security Environment of the International partner'

/**
 * The steps between guidance and the chosen activities, in the order of the chapter.
 * `analysisSteps.find(({ id }) => id === 'gaps')?.per // 'role'`
 */
export const analysisSteps: readonly AnalysisStep[] = [
  { id: 'guidance', group: 'understand', title: 'Guidance', question: 'Which documents above, beside and of the partner does the plan answer to?', chapter: 'Analyze Higher-Level Guidance', per: 'plan', level: 'both' },
  { id: 'environment', group: 'understand', title: 'Environment', question: 'What is seen in the environment, under each heading, and who says so?', chapter: ofCountry, per: 'plan', level: 'both' },
  { id: 'threats', group: 'understand', title: 'Threats and opportunities', question: 'What endangers the partner and its neighbours, and what openings are there?', chapter: ofCountry, per: 'plan', level: 'both' },
  { id: 'partner-facts', group: 'understand', title: 'Partner facts', question: 'What forces, budgets and purchases has the partner?', chapter: ofCountry, per: 'plan', level: 'country' },
  { id: 'resources', group: 'understand', title: 'Resources', question: 'What is planned or available already: of the United States, the partner and others?', chapter: 'Identify Resources Planned or Available', per: 'plan', level: 'both' },
  { id: 'assumptions', group: 'understand', title: 'Assumptions', question: 'What is taken to be true: is it valid, and is it necessary?', chapter: 'Identify Key Planning Assumptions', per: 'plan', level: 'both' },
  { id: 'contingency-needs', group: 'understand', title: 'Needs of contingency plans', question: 'Which capabilities do contingency plans need of the partner, and what answers them?', chapter: 'Analyze Higher-Level Guidance', per: 'plan', level: 'both' },
  { id: 'roles', group: 'roles', title: 'Roles', question: 'What is the partner wanted to do, and what not?', chapter: 'Define the Desired Security Role(s) the USG Would Like the International partner to Play', per: 'plan', level: 'country' },
  { id: 'conditions', group: 'roles', title: 'Conditions', question: 'What must be true of its forces and its institutions before it can play the role?', chapter: 'Determine Required Condition of International Partner to Perform Desired Role(s)', per: 'role', level: 'country' },
  { id: 'desire', group: 'roles', title: 'Partner desire', question: 'Does the partner want the role, factor by factor?', chapter: 'Assess Partner Desire to Play That Role', per: 'role', level: 'country' },
  { id: 'interests', group: 'roles', title: 'Shared interests', question: 'Do defense, State and the partner want it alike?', chapter: 'Requirements Coordination and Integration', per: 'role', level: 'country' },
  { id: 'neighbours', group: 'roles', title: 'Neighbours', question: 'How do neighbours’ roles fit with it?', chapter: 'Define the Desired Security Role(s) the USG Would Like the International partner to Play', per: 'role', level: 'country' },
  { id: 'tasks', group: 'analysis', title: 'Tasks', question: 'What must be done to play the role?', chapter: 'Problem Analysis', per: 'role', level: 'country' },
  { id: 'capabilities', group: 'analysis', title: 'Capabilities', question: 'What must the partner be able to do for each task, how well, and what comes first?', chapter: 'Problem Analysis', per: 'role', level: 'country' },
  { id: 'current', group: 'analysis', title: 'Current state', question: 'How far can it today: who says so, when, and on what evidence?', chapter: 'Assess the Current Capabilities and Identify “Gaps”', per: 'role', level: 'country' },
  { id: 'gaps', group: 'analysis', title: 'Gaps', question: 'What is missing between the two?', chapter: 'Assess the Current Capabilities and Identify “Gaps”', per: 'role', level: 'country' },
  { id: 'risk', group: 'analysis', title: 'Risk and urgency', question: 'What is the risk if the gap stays, of filling it and of not filling it, and by when is it needed?', chapter: 'Assess the Risks', per: 'role', level: 'country' },
  { id: 'options', group: 'solutions', title: 'Options', question: 'What could close the gap, in each domain or by each joint function?', chapter: 'Identify Alternate Solutions', per: 'role', level: 'country' },
  { id: 'judge', group: 'solutions', title: 'Judge', question: 'Is each option affordable, feasible and responsive?', chapter: 'Recommend Solutions', per: 'role', level: 'country' },
  { id: 'choose', group: 'solutions', title: 'Choose', question: 'Which options are chosen; and where none fits, which way out?', chapter: 'Recommend Solutions', per: 'role', level: 'country' },
  { id: 'activities', group: 'solutions', title: 'Activities', question: 'Which activities do the chosen options become?', chapter: 'Putting the Pieces Together in a CSCS', per: 'role', level: 'country' },
  { id: 'integrate', group: 'solutions', title: 'Joint list', question: 'How do the services’ own priorities stand beside ours?', chapter: 'Requirements Coordination and Integration', per: 'plan', level: 'country' },
  { id: 'reassess', group: 'again', title: 'Reassess', question: 'What is success now, are the steps in order and enough, and what is decided?', chapter: 'Assess Theater Strategic End States and Intermediate Objectives', per: 'plan', level: 'both' },
]
