import { mayAlsoBe, type Program } from '@throughline/catalog'
import type { Day, PlanGraph, Rec } from '@throughline/model'
import { agreementsAbout } from '../agreements-about.ts'
import { packageOf, sayDay, type LawCase, type LawTest } from '../law-case.ts'
import type { Outcome } from '../verdict.ts'

type Concurrence = Program['concurrence'][number]
type Office = Concurrence['of']

/** Who is asked, as it is said. */
const offices: Readonly<Record<Office, string>> = {
  state: 'the Department of State', embassy: 'the Chief of Mission', defense: 'the Secretary of Defense', partner: 'the partner', other: 'the office the law names',
}

/** Who must agree every time has agreed, or is expected to before the start: read from the plan's agreements. What is needed only in some cases is shown, not decided. */
export const concurrence: LawTest = (one) => (one.need.isStaffStep ? [] : one.program.concurrence.flatMap((each): readonly Outcome[] => {
  if (each.confidence === 'memory') return [{ is: 'silent', text: `whether this is needed: ${each.text}` }]
  if (!each.always || each.sort !== 'concurrence' || !isNeededFor(one, each)) return []
  return [agreed(one, each)]
}))

/** Where it is needed for some recipients only: one of them is helped, or nobody has said who is. */
function isNeededFor({ need }: LawCase, { recipients }: Concurrence): boolean {
  if (recipients === undefined || need.units.length === 0) return true
  return need.units.some((unit) => unit.types.length === 0 || [...unit.types, ...mayAlsoBe(unit.types)].some((type) => recipients.some((each) => each === type)))
}

function agreed(one: LawCase, { of: party, text: words }: Concurrence): Outcome {
  const { plan, need, program } = one
  const office = party === 'other' ? `${offices.other} (${words})` : offices[party]
  const ask: Outcome = { is: 'ask', question: () => `Has ${office} agreed${need.start === undefined ? '' : `, or will it before ${sayDay(need.start)}`}?`, settles: `whether ${office} concurs`, key: `concurrence/${party}`, ...(need.activity !== undefined && { record: need.activity.id }) }
  if (need.activity === undefined) return ask
  const found = agreementsAbout(plan, need, packageOf(one)?.first).filter((agreement) => isOf(plan, agreement, party))
  const held = found.find((agreement) => agreement.state === 'held')
  if (held !== undefined) return { is: 'pass', text: () => `${capital(office)} has agreed: "${held.title}"${held.date === undefined ? '' : `, ${sayDay(held.date)}`}.` }
  const expected = found.find((agreement) => (agreement.state === 'expected' || agreement.state === 'asked') && isInTime(agreement.date, need.start))
  if (expected !== undefined) return { is: 'pass', text: () => `${capital(office)} is expected to agree${expected.date === undefined ? '' : ` by ${sayDay(expected.date)}`}, before the start: "${expected.title}".` }
  const refused = found.find((agreement) => agreement.state === 'refused')
  if (refused !== undefined) return { is: 'fail', text: `${capital(office)} has refused: "${refused.title}".`, boundary: `${program.short} with the agreement of ${office}` }
  return ask
}

/** Whose agreement it is. The Department of Defense is no party of its own: its offices are told by their organization. */
function isOf(plan: PlanGraph, agreement: Rec<'agreement'>, office: Office): boolean {
  if (office === 'other') return false
  if (office !== 'defense') return agreement.party === office
  const organization = agreement.organization === undefined ? undefined : plan.find(agreement.organization)
  return agreement.party === 'other' && organization?.kind === 'organization' && organization.side === 'us-defense'
}

const isInTime = (date: Day | undefined, start: Day | undefined) => date !== undefined && start !== undefined && date <= start
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
