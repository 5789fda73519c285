import { addYears } from '@throughline/model'
import { packageOf, sayDay, type LawTest } from '../law-case.ts'

/** Sustainment beyond five years is explained where the law asks for it: Section 333(e)(7). */
export const sustainment: LawTest = (one) => {
  const { need, program } = one
  if (need.isStaffStep || !need.support.includes('sustainment') || !program.prohibitions.some((text) => /five years/i.test(text) && /sustain/i.test(text))) return []
  const start = packageOf(one)?.start ?? need.start
  if (start === undefined || need.end === undefined || need.end <= addYears(start, 5)) return []
  const item = packageOf(one)?.proposal.noticeItems?.find((each) => each.item === 'sustainment-beyond-five-years')
  if (item?.state === 'answered') return [{ is: 'pass', text: 'Sustainment beyond five years is explained in the notice.' }]
  return [{ is: 'ask', question: `Sustainment runs beyond ${sayDay(addYears(start, 5))}. Is that justified in the notice, with a plan to hand it over?`, settles: 'whether sustainment may go beyond five years' }]
}
