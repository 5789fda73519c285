import type { KindId } from './kind-id.ts'
import type { Kind, RecordOf } from './kind.ts'
import { activity } from './kinds/activity.ts'
import { agreement } from './kinds/agreement.ts'
import { assumption } from './kinds/assumption.ts'
import { caseRecord } from './kinds/case.ts'
import { comment } from './kinds/comment.ts'
import { contribution } from './kinds/contribution.ts'
import { dependency } from './kinds/dependency.ts'
import { endState } from './kinds/end-state.ts'
import { fundingLine } from './kinds/funding-line.ts'
import { guidanceDocument } from './kinds/guidance-document.ts'
import { guidanceStatement } from './kinds/guidance-statement.ts'
import { lawAnswer } from './kinds/law-answer.ts'
import { lineOfActivity } from './kinds/line-of-activity.ts'
import { lineOfEffort } from './kinds/line-of-effort.ts'
import { localProgram } from './kinds/local-program.ts'
import { measure } from './kinds/measure.ts'
import { milestone } from './kinds/milestone.ts'
import { objective } from './kinds/objective.ts'
import { observation } from './kinds/observation.ts'
import { organization } from './kinds/organization.ts'
import { partner } from './kinds/partner.ts'
import { phase } from './kinds/phase.ts'
import { plan } from './kinds/plan.ts'
import { programValue } from './kinds/program-value.ts'
import { proposal } from './kinds/proposal.ts'
import { recipientUnit } from './kinds/recipient-unit.ts'
import { risk } from './kinds/risk.ts'
import { sectionText } from './kinds/section-text.ts'
import { waiver } from './kinds/waiver.ts'

/** Every declaration by its kind. */
export const kinds = {
  plan,
  'guidance-document': guidanceDocument,
  'guidance-statement': guidanceStatement,
  assumption,
  risk,
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
