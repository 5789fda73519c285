import { outsidePrograms } from '@throughline/catalog'
import { titleOf } from '@throughline/model'
import { agreementsAbout } from '../agreements-about.ts'
import type { LawTest } from '../law-case.ts'

/** Where the law lets the partner bear a share: the plan shows what the partner pays, or its agreement. */
export const costShare: LawTest = ({ plan, need, program }) => {
  if (need.isStaffStep || program.costShare === undefined || program.isShareOfPartner !== true) return []
  const { activity } = need
  const pays = need.money.some((line) => line.program !== undefined && outsidePrograms.get(line.program)?.money === 'partner')
  if (pays) return [{ is: 'pass', text: () => `The partner pays a share of it. ${program.costShare}.` }]
  const held = agreementsAbout(plan, need)
    .find((agreement) => agreement.party === 'partner' && (agreement.state === 'held' || agreement.state === 'expected'))
  if (held !== undefined) return [{ is: 'pass', text: () => `The partner has agreed, or is expected to: "${titleOf(held)}". ${program.costShare}.` }]
  return [{ is: 'ask', question: `Has the partner agreed to its share? ${program.costShare}.`, settles: 'whether the cost share is agreed', ...(activity !== undefined && { record: activity.id }) }]
}
