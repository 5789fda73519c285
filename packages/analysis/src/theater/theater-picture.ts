import type { BookId, Day, PlanGraph } from '@throughline/model'
import { countryOf, type CountryPlan } from './country-plan.ts'
import { inputsOf, isSent, type InputSentUp } from './inputs-sent-up.ts'
import { needsAnswered, type NeedAnswered } from './needs-answered.ts'
import { objectivesAnswered, type ObjectiveAnswered } from './objectives-answered.ts'
import { policyWaysOut, type PolicyWayOut } from './policy-ways-out.ts'
import { resourcesAgainst, type ResourcesAgainst } from './resources-against.ts'
import { rolesAcross, type RoleOfCountry } from './roles-across.ts'

/** The theater over the plans of its command: what they need, answer, ask and send up. */
export interface TheaterPicture {
  readonly plans: readonly CountryPlan[]
  readonly resources: ResourcesAgainst
  readonly objectives: readonly ObjectiveAnswered[]
  readonly inputs: readonly InputSentUp[]
  readonly waysOut: readonly PolicyWayOut[]
  readonly needs: readonly NeedAnswered[]
  readonly roles: readonly RoleOfCountry[]
}

/**
 * All of it, over every plan of the command that was read, as of a day.
 * `theaterPicture(theater, plans, day('2026-11-20')).objectives`
 */
export const theaterPicture = (theater: PlanGraph, plans: readonly PlanGraph[], on: Day): TheaterPicture => {
  const inOrder = plans.toSorted((a, b) => (countryOf(a).country < countryOf(b).country ? -1 : 1))
  return {
    plans: inOrder.map(countryOf), resources: resourcesAgainst(theater, inOrder), objectives: objectivesAnswered(theater, inOrder, on),
    inputs: inputsOf(theater, inOrder), waysOut: policyWaysOut(inOrder), needs: needsAnswered(theater, inOrder), roles: rolesAcross(inOrder),
  }
}

/** As the theater sees it: drafts of inputs are the countries' own. */
export const asSeenAbove = (picture: TheaterPicture): TheaterPicture => ({ ...picture, inputs: picture.inputs.filter(isSent) })

/**
 * One country's part of it: its own money beside the sums of all, its answers, inputs (drafts too), ways out and needs, its roles, and those of others that have to do with them.
 * `partOf(picture, 'bandaria').inputs`
 */
export function partOf(picture: TheaterPicture, book: BookId): TheaterPicture {
  const isOwn = (one: { readonly book: BookId }) => one.book === book
  const plans = picture.plans.filter(isOwn)
  return {
    ...picture, plans, resources: resourcesOf(picture.resources, isOwn),
    objectives: picture.objectives.map((one) => ({ ...one, answers: one.answers.filter(isOwn) })),
    inputs: picture.inputs.filter(isOwn), waysOut: picture.waysOut.filter(isOwn),
    needs: picture.needs.filter(({ partner }) => partner !== undefined && plans.some((plan) => plan.partner === partner.id)),
    roles: picture.roles.filter((role) => isOwn(role) || role.namedBy.some(isOwn) || role.relations.some((relation) => relation.role !== undefined && isOwn(relation.role))),
  }
}

/** The sums of all plans stay, for the gap is theirs; of the countries only this one is named. */
const resourcesOf = ({ years, undated }: ResourcesAgainst, isOwn: (one: { readonly book: BookId }) => boolean): ResourcesAgainst => ({
  undated,
  years: years.map((year) => ({
    ...year, countries: year.countries.filter(isOwn),
    programs: year.programs.filter(({ countries }) => countries.some(isOwn)).map((program) => ({ ...program, countries: program.countries.filter(isOwn) })),
  })),
})
