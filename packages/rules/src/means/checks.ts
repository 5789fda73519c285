import type { Check } from '@throughline/model'
import { endsBeforeStart } from './ends-before-start.ts'
import { noCost } from './no-cost.ts'
import { noOwner } from './no-owner.ts'
import { noProgram } from './no-program.ts'
import { objectiveAfterEnabled } from './objective-after-enabled.ts'
import { outsideLineDates } from './outside-line-dates.ts'
import { outsidePlanDates } from './outside-plan-dates.ts'
import { unknownProgram } from './unknown-program.ts'

export const meansChecks: readonly Check[] = [
  outsidePlanDates, outsideLineDates, endsBeforeStart, noCost, noProgram, unknownProgram, noOwner, objectiveAfterEnabled,
]
