import { joinNames, type Rec } from '@throughline/model'
import { criteria } from './judgement.tsx'

/**
 * What an option chosen now would leave unsaid, one sentence each; empty where it is judged in full.
 * `notJudged(boats) // ['Not yet judged: feasible and responsive.', 'Judged without a reason: affordable.']`
 */
export function notJudged(option: Rec<'solution'>): readonly string[] {
  const open = criteria.filter((name) => option[name] === undefined)
  const bare = criteria.filter((name) => option[name] !== undefined && option[name].reason === undefined)
  return [
    ...(open.length > 0 ? [`Not yet judged: ${joinNames(open)}.`] : []),
    ...(bare.length > 0 ? [`Judged without a reason: ${joinNames(bare)}.`] : []),
    ...((option.roughCost ?? []).length === 0 ? ['About how much it costs, in which year, is not known.'] : []),
  ]
}
