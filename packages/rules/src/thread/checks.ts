import type { Check } from '@throughline/model'
import { activityWithoutObjective } from './activity-without-objective.ts'
import { endStateUnserved } from './end-state-unserved.ts'
import { importedWithoutObjective } from './imported-without-objective.ts'
import { lineOfActivityUnserved } from './line-of-activity-unserved.ts'
import { lineOfEffortUnserved } from './line-of-effort-unserved.ts'
import { noDefenseGuidance } from './no-defense-guidance.ts'
import { noStateGuidance } from './no-state-guidance.ts'
import { objectiveWithoutEndState } from './objective-without-end-state.ts'
import { statementUnserved } from './statement-unserved.ts'
import { supersededDocument } from './superseded-document.ts'

export const threadChecks: readonly Check[] = [
  activityWithoutObjective, objectiveWithoutEndState, noDefenseGuidance, noStateGuidance, endStateUnserved,
  statementUnserved, lineOfEffortUnserved, lineOfActivityUnserved, supersededDocument, importedWithoutObjective,
]
