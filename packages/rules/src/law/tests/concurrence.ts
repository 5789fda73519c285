import type { Day } from '@throughline/model'
import { agreementsAbout } from '../agreements-about.ts'
import { packageOf, sayDay, type LawCase, type LawTest } from '../law-case.ts'
import type { Outcome } from '../verdict.ts'

const offices = { state: 'the Department of State', embassy: 'the Chief of Mission' } as const

/** Who must agree every time has agreed, or is expected to before the start: read from the plan's agreements. What is needed only in some cases is shown, not decided. */
export const concurrence: LawTest = (one) => (one.need.isStaffStep ? [] : one.program.concurrence.flatMap((each): readonly Outcome[] => {
  if (each.confidence === 'memory') return [{ is: 'silent', text: `whether this is needed: ${each.text}` }]
  if (!each.always || each.sort !== 'concurrence' || (each.of !== 'state' && each.of !== 'embassy')) return []
  return [agreed(one, each.of)]
}))

function agreed(one: LawCase, party: 'state' | 'embassy'): Outcome {
  const { plan, need, program } = one
  const office = offices[party]
  const settles = `whether ${office} concurs`
  const question = `Has ${office} agreed${need.start === undefined ? '' : `, or will it before ${sayDay(need.start)}`}?`
  const ask: Outcome = { is: 'ask', question, settles, key: `concurrence/${party}`, ...(need.activity !== undefined && { record: need.activity.id }) }
  if (need.activity === undefined) return ask
  const found = agreementsAbout(plan, need, packageOf(one)?.first).filter((agreement) => agreement.party === party)
  const held = found.find((agreement) => agreement.state === 'held')
  if (held !== undefined) return { is: 'pass', text: () => `${capital(office)} has agreed: "${held.title}"${held.date === undefined ? '' : `, ${sayDay(held.date)}`}.` }
  const expected = found.find((agreement) => (agreement.state === 'expected' || agreement.state === 'asked') && isInTime(agreement.date, need.start))
  if (expected !== undefined) return { is: 'pass', text: () => `${capital(office)} is expected to agree${expected.date === undefined ? '' : ` by ${sayDay(expected.date)}`}, before the start: "${expected.title}".` }
  const refused = found.find((agreement) => agreement.state === 'refused')
  if (refused !== undefined) return { is: 'fail', text: `${capital(office)} has refused: "${refused.title}".`, boundary: `${program.short} with the agreement of ${office}` }
  return ask
}

const isInTime = (date: Day | undefined, start: Day | undefined) => date !== undefined && start !== undefined && date <= start
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
