import type { Check } from '@throughline/model'
import { activityAfterDeadline } from './activity-after-deadline.ts'
import { noTheoryOfChange } from './no-theory-of-change.ts'
import { notSignificant } from './not-significant.ts'
import { objectiveWithoutActivity } from './objective-without-activity.ts'
import { orderDoesNotHold } from './order-does-not-hold.ts'
import { sufficiencyNotJudged } from './sufficiency-not-judged.ts'

export const initiativeChecks: readonly Check[] = [
  notSignificant, noTheoryOfChange, objectiveWithoutActivity, activityAfterDeadline, orderDoesNotHold, sufficiencyNotJudged,
]
