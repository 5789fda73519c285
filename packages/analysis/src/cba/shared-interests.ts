import type { PlanGraph, Rec } from '@throughline/model'
import { byText } from './order.ts'

export type InterestAnswer = 'yes' | 'partly' | 'no'
export type InterestSide = 'defense' | 'state' | 'partner'

export interface SharedInterest {
  readonly interest: Rec<'interest'>
  readonly role?: Rec<'role'>
  /** Undefined where a side was not asked. */
  readonly answers: Readonly<Record<InterestSide, InterestAnswer | undefined>>
  /** What defense, State and the partner all want. */
  readonly isSweetSpot: boolean
  /** Set where the partner does not want it, or has not been asked. */
  readonly warns?: string
}

const sides: readonly InterestSide[] = ['defense', 'state', 'partner']

/** The sides that want it in full: where it stands among the three circles; who wants it in part is not inside. `wantedBy(shared) // ['defense', 'partner']` */
export const wantedBy = ({ answers }: SharedInterest): readonly InterestSide[] => sides.filter((side) => answers[side] === 'yes')

const worth: Readonly<Record<InterestAnswer, number>> = { yes: 2, partly: 1, no: 0 }

/**
 * The shared interests in the order of the sweet spot: what all three want first, then by how much they want together; what the partner does not want stands last.
 * Chapter: Requirements Coordination and Integration; Assess Partner Desire to Play That Role.
 * `sharedInterests(plan).filter(({ isSweetSpot }) => isSweetSpot)`
 */
export const sharedInterests = (plan: PlanGraph): readonly SharedInterest[] => plan.of('interest').map((interest) => sharedOf(plan, interest)).sort(compareInterests)

function sharedOf(plan: PlanGraph, interest: Rec<'interest'>): SharedInterest {
  const role = plan.get('role', interest.role)
  const answers = { defense: interest.defense?.answer, state: interest.state?.answer, partner: interest.partner?.answer }
  const warns = warningOf(answers.partner, role)
  return {
    interest, answers, isSweetSpot: sides.every((side) => answers[side] === 'yes'),
    ...(role !== undefined && { role }), ...(warns !== undefined && { warns }),
  }
}

function warningOf(partner: InterestAnswer | undefined, role: Rec<'role'> | undefined): string | undefined {
  if (role?.wanted === 'not-wanted') return undefined
  if (partner === 'no') return 'The partner does not want it: the chapter says not to spend on a role for which the partner has no desire.'
  if (role?.willingness === 'opposed') return 'The partner is opposed to the role it speaks of.'
  return partner === undefined ? 'The partner’s own interest is not known: ask before money is planned.' : undefined
}

const sumOf = ({ answers }: SharedInterest): number => Object.values(answers).reduce((sum, answer) => sum + (answer === undefined ? 0 : worth[answer]), 0)
const isRefused = ({ answers }: SharedInterest) => (answers.partner === 'no' ? 1 : 0)

const compareInterests = (a: SharedInterest, b: SharedInterest): number => isRefused(a) - isRefused(b) || sumOf(b) - sumOf(a) || byText(a.interest.id, b.interest.id)
