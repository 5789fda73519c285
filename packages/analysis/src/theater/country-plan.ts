import { perPlan, titleOf, type BookId, type PlanGraph, type RecordId } from '@throughline/model'

/** What every line of the theater's picture says of where it comes from. */
export interface FromCountry {
  readonly book: BookId
  /** The partner's short name, else the plan's title. */
  readonly country: string
}

/** One plan of the command, as the theater lists it. */
export interface CountryPlan extends FromCountry {
  readonly title: string
  readonly partner?: RecordId
}

/** `countryOf(plan) // { book: 'bandaria', country: 'Bandaria', title: 'Bandaria: …', partner: 'partner-bandaria' }` */
export const countryOf: (plan: PlanGraph) => CountryPlan = perPlan((plan) => {
  const { head, book } = plan
  const partner = plan.get('partner', head?.partner)
  const title = head === undefined ? book : titleOf(head)
  return { book, country: partner?.shortName ?? partner?.name ?? title, title, ...(head?.partner !== undefined && { partner: head.partner }) }
})

/** The mark of a line: `{ book, country }`. */
export const fromOf = (plan: PlanGraph): FromCountry => {
  const { book, country } = countryOf(plan)
  return { book, country }
}

/** A record as it is named over books. */
export interface Named { readonly id: RecordId; readonly title: string }
export const nameOf = (record: Parameters<typeof titleOf>[0]): Named => ({ id: record.id, title: titleOf(record) })
