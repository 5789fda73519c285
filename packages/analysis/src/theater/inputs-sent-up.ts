import { kindOf, titleOf, type Day, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import { fromOf, nameOf, type FromCountry, type Named } from './country-plan.ts'

type Input = Rec<'planning-input'>

/** What a country sends up, and what the theater said to it. */
export interface InputSentUp extends FromCountry {
  readonly id: RecordId
  readonly title: string
  readonly text?: string
  readonly about?: Named & { readonly kind: string }
  readonly objective?: Named
  readonly sent?: Day
  /** As the country plan has it. */
  readonly state: NonNullable<Input['state']>
  readonly noted?: string
  /** The newest answer of the theater's reassessments. */
  readonly answered?: { readonly reassessment: RecordId; readonly title: string; readonly date: Day; readonly state: 'considered' | 'accepted' | 'declined'; readonly answer?: string }
}

/** True once it has gone up: drafts are the country's own. */
export const isSent = ({ state, sent }: Pick<InputSentUp, 'state' | 'sent'>): boolean => state !== 'draft' || sent !== undefined

/**
 * Every input of the plans with the theater's newest answer; those not yet answered come first, then the newest sent.
 * `inputsOf(theater, plans).filter(isSent)`
 */
export function inputsOf(theater: PlanGraph, plans: readonly PlanGraph[]): readonly InputSentUp[] {
  const answers = answersOf(theater)
  const all = plans.flatMap((plan) => plan.of('planning-input').map((input) => inputOf(plan, theater, input, answers.get(input.id))))
  return all.toSorted((a, b) => Number(a.answered !== undefined) - Number(b.answered !== undefined) || ((a.sent ?? '') < (b.sent ?? '') ? 1 : (a.sent ?? '') > (b.sent ?? '') ? -1 : 0) || (a.id < b.id ? -1 : 1))
}

function answersOf(theater: PlanGraph): ReadonlyMap<RecordId, NonNullable<InputSentUp['answered']>> {
  const answers = new Map<RecordId, NonNullable<InputSentUp['answered']>>()
  const byAge = theater.of('reassessment').toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1))
  for (const again of byAge) {
    for (const { input, state, answer } of again.inputs ?? []) answers.set(input, { reassessment: again.id, title: again.title, date: again.date, state, ...(answer !== undefined && { answer }) })
  }
  return answers
}

function inputOf(plan: PlanGraph, theater: PlanGraph, input: Input, answered: InputSentUp['answered']): InputSentUp {
  const about = input.about === undefined ? undefined : plan.find(input.about)
  const objective = input.objective === undefined ? undefined : plan.find(input.objective) ?? theater.find(input.objective)
  return {
    ...fromOf(plan), id: input.id, title: titleOf(input), state: input.state ?? (input.sent === undefined ? 'draft' : 'sent'),
    ...(input.text !== undefined && { text: input.text }), ...(input.sent !== undefined && { sent: input.sent }), ...(input.answer !== undefined && { noted: input.answer }),
    ...(about !== undefined && { about: { ...nameOf(about), kind: kindOf(about.kind).one } }), ...(objective !== undefined && { objective: nameOf(objective) }),
    ...(answered !== undefined && { answered }),
  }
}
