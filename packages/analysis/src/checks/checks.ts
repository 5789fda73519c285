import type { Check } from '@throughline/model'
import { capabilityNotAssessed } from './capability-not-assessed.ts'
import { capabilityNotPrioritized } from './capability-not-prioritized.ts'
import { cautionsNotAsked } from './cautions-not-asked.ts'
import { chosenWithoutActivity } from './chosen-without-activity.ts'
import { contingencyNeed } from './contingency-need.ts'
import { desireNotAssessed } from './desire-not-assessed.ts'
import { domainOpen } from './domain-open.ts'
import { entryWithoutSource } from './entry-without-source.ts'
import { gapNotRated } from './gap-not-rated.ts'
import { gapWithoutUrgency } from './gap-not-urgent.ts'
import { headingOpen } from './heading-open.ts'
import { interestNotJudged } from './interest-not-judged.ts'
import { lowRiskFunded } from './low-risk-funded.ts'
import { materielOnly } from './materiel-only.ts'
import { needWithoutPartner } from './need-without-partner.ts'
import { neighbourConflict } from './neighbour-conflict.ts'
import { neighboursNotAsked } from './neighbours-not-asked.ts'
import { noDesire } from './no-desire.ts'
import { noUnwantedRole } from './no-unwanted-role.ts'
import { noWayOut } from './no-way-out.ts'
import { notAssessed } from './not-assessed.ts'
import { packageIncomplete } from './package-incomplete.ts'
import { partnerFacts } from './partner-facts.ts'
import { reassessmentIncomplete } from './reassessment-incomplete.ts'
import { rejectedInPlan } from './rejected-in-plan.ts'
import { roleConditions } from './role-conditions.ts'
import { roleNotPrioritized } from './role-not-prioritized.ts'
import { roleNotTied } from './role-not-tied.ts'
import { roleUnchanged } from './role-unchanged.ts'
import { roleWithoutRisk } from './role-without-risk.ts'
import { roleWithoutTask } from './role-without-task.ts'
import { shortfallUntold } from './shortfall-untold.ts'
import { shortWithoutGap } from './short-without-gap.ts'
import { solutionNotJudged } from './solution-not-judged.ts'
import { sustainmentNotShown } from './sustainment-not-shown.ts'
import { thirdParty } from './third-party.ts'
import { unwantedServed } from './unwanted-served.ts'

/** The checks of assessment, roles, gaps and options, in the order of docs/spec/analysis.md. */
export const analysisChecks: readonly Check[] = [
  notAssessed, headingOpen, entryWithoutSource, partnerFacts, contingencyNeed,
  noUnwantedRole, roleNotPrioritized, roleWithoutRisk, roleNotTied, roleConditions, desireNotAssessed, noDesire, interestNotJudged, neighboursNotAsked, neighbourConflict,
  unwantedServed, roleWithoutTask,
  capabilityNotPrioritized, capabilityNotAssessed, shortWithoutGap, sustainmentNotShown,
  gapNotRated, gapWithoutUrgency, cautionsNotAsked, lowRiskFunded, thirdParty, domainOpen, materielOnly, noWayOut, roleUnchanged,
  packageIncomplete, solutionNotJudged, chosenWithoutActivity, rejectedInPlan, reassessmentIncomplete, shortfallUntold, needWithoutPartner,
]
