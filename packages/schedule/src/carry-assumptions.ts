import { formatDay, kindOf, type Day, type PlanGraph, type PlanHead, type Rec } from '@throughline/model'

type Assumption = Rec<'assumption'>

/** Whether the next plan still has to do with it: what broke or became fact stays with the plan that found out. */
export const isOpenAssumption = ({ status }: Assumption): boolean => status !== 'broken' && status !== 'proven'

const statusWord = (status: Assumption['status']): string => kindOf('assumption').fields['status']?.choices?.find(({ value }) => value === status)?.label ?? 'not said'

/** What the plan before held of it, as one line. `heldBefore(head, assumption) // 'Carried from the plan of 01 OCT 26 to 30 SEP 31. Status there: Holds. Last reviewed 28 SEP 26.'` */
export const heldBefore = (head: PlanHead, { status, lastReviewed }: Assumption): string =>
  `Carried from the plan of ${formatDay(head.start)} to ${formatDay(head.end)}. Status there: ${statusWord(status)}. ${lastReviewed === undefined ? 'Not reviewed there.' : `Last reviewed ${formatDay(lastReviewed)}.`}`

/**
 * The open assumptions of a plan as the next plan takes them on: each with a line of history of what was held before.
 * Chapter: Identify Key Planning Assumptions. `carriedAssumptions(plan, on)[0]?.history?.at(-1)?.date`
 */
export const carriedAssumptions = (plan: PlanGraph, on: Day): readonly Assumption[] => {
  const { head } = plan
  if (head === undefined) return []
  return plan.of('assumption').filter(isOpenAssumption).map((one) => ({ ...one, history: [...(one.history ?? []), { date: on, text: heldBefore(head, one) }] }))
}
