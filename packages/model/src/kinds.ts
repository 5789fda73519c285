import type { KindId } from './kind-id.ts'
import type { Kind, RecordOf } from './kind.ts'
import { activity } from './kinds/activity.ts'
import { agreement } from './kinds/agreement.ts'
import { assessment } from './kinds/assessment.ts'
import { assessmentEntry } from './kinds/assessment-entry.ts'
import { assumption } from './kinds/assumption.ts'
import { blackout } from './kinds/blackout.ts'
import { capability } from './kinds/capability.ts'
import { capacity } from './kinds/capacity.ts'
import { caseRecord } from './kinds/case.ts'
import { comment } from './kinds/comment.ts'
import { condition } from './kinds/condition.ts'
import { contingencyNeed } from './kinds/contingency-need.ts'
import { contribution } from './kinds/contribution.ts'
import { dependency } from './kinds/dependency.ts'
import { endState } from './kinds/end-state.ts'
import { externalResource } from './kinds/external-resource.ts'
import { fundingLine } from './kinds/funding-line.ts'
import { gap } from './kinds/gap.ts'
import { guidanceDocument } from './kinds/guidance-document.ts'
import { guidanceStatement } from './kinds/guidance-statement.ts'
import { holiday } from './kinds/holiday.ts'
import { interest } from './kinds/interest.ts'
import { lawAnswer } from './kinds/law-answer.ts'
import { lineOfActivity } from './kinds/line-of-activity.ts'
import { lineOfEffort } from './kinds/line-of-effort.ts'
import { localProgram } from './kinds/local-program.ts'
import { measure } from './kinds/measure.ts'
import { milestone } from './kinds/milestone.ts'
import { notNeeded } from './kinds/not-needed.ts'
import { objective } from './kinds/objective.ts'
import { observation } from './kinds/observation.ts'
import { opportunity } from './kinds/opportunity.ts'
import { organization } from './kinds/organization.ts'
import { partner } from './kinds/partner.ts'
import { partnerDesire } from './kinds/partner-desire.ts'
import { phase } from './kinds/phase.ts'
import { plan } from './kinds/plan.ts'
import { planningInput } from './kinds/planning-input.ts'
import { programValue } from './kinds/program-value.ts'
import { proposal } from './kinds/proposal.ts'
import { reassessment } from './kinds/reassessment.ts'
import { recipientUnit } from './kinds/recipient-unit.ts'
import { resourceTarget } from './kinds/resource-target.ts'
import { risk } from './kinds/risk.ts'
import { riskMatrix } from './kinds/risk-matrix.ts'
import { role } from './kinds/role.ts'
import { scenario } from './kinds/scenario.ts'
import { sectionText } from './kinds/section-text.ts'
import { solution } from './kinds/solution.ts'
import { source } from './kinds/source.ts'
import { task } from './kinds/task.ts'
import { threat } from './kinds/threat.ts'
import { waiver } from './kinds/waiver.ts'

/** Every declaration by its kind. */
export const kinds = {
  plan,
  'guidance-document': guidanceDocument,
  'guidance-statement': guidanceStatement,
  source,
  'contingency-need': contingencyNeed,
  assessment,
  'assessment-entry': assessmentEntry,
  threat,
  opportunity,
  'external-resource': externalResource,
  assumption,
  risk,
  role,
  interest,
  condition,
  'partner-desire': partnerDesire,
  task,
  capability,
  gap,
  'risk-matrix': riskMatrix,
  solution,
  'resource-target': resourceTarget,
  'planning-input': planningInput,
  reassessment,
  'not-needed': notNeeded,
  'end-state': endState,
  objective,
  measure,
  observation,
  milestone,
  'line-of-effort': lineOfEffort,
  'line-of-activity': lineOfActivity,
  contribution,
  phase,
  activity,
  dependency,
  holiday,
  blackout,
  capacity,
  scenario,
  'funding-line': fundingLine,
  proposal,
  case: caseRecord,
  'law-answer': lawAnswer,
  organization,
  partner,
  'recipient-unit': recipientUnit,
  'local-program': localProgram,
  'program-value': programValue,
  agreement,
  'section-text': sectionText,
  comment,
  waiver,
} as const

/** A record of one kind: `Rec<'activity'>`. */
export type Rec<K extends KindId> = RecordOf<(typeof kinds)[K]>
/** A record of any kind, told apart by `kind`. */
export type AnyRecord = { [K in KindId]: Rec<K> }[KindId]

export type Activity = Rec<'activity'>
export type Objective = Rec<'objective'>
export type PlanHead = Rec<'plan'>

const byId: Readonly<Record<KindId, Kind>> = kinds

/** The declaration of a kind, as data: for forms, tables, files. `kindOf('activity').many // activities` */
export const kindOf = (id: KindId): Kind => byId[id]
