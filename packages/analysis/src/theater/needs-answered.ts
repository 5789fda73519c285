import type { PlanGraph, RecordId } from '@throughline/model'
import { notNeeded } from '../cba/not-needed.ts'
import { fromOf, nameOf, type FromCountry, type Named } from './country-plan.ts'

/** A need of a contingency plan, by title and unclassified task only, and the capabilities of the partner's plans that answer it. */
export interface NeedAnswered {
  readonly need: RecordId
  readonly title: string
  readonly plan: string
  readonly task?: string
  readonly partner?: Named
  readonly state: 'answered' | 'not-needed' | 'not-answered' | 'no-plan' | 'no-partner'
  readonly answeredBy: readonly (FromCountry & { readonly capabilities: readonly Named[] })[]
  /** Why a country plan leaves it open on purpose. */
  readonly because?: string
}

/**
 * The needs the theater and the library hold, each with what answers it. Chapter: Analyze Higher-Level Guidance.
 * `needsAnswered(theater, plans).filter(({ state }) => state === 'not-answered')`
 */
export function needsAnswered(theater: PlanGraph, plans: readonly PlanGraph[]): readonly NeedAnswered[] {
  return theater.all('contingency-need').map((need): NeedAnswered => {
    // Of a need without a partner every plan may say that it could answer it.
    const theirs = plans.filter(({ head }) => need.partner === undefined || head?.partner === need.partner)
    const answeredBy = theirs.flatMap((plan) => {
      const capabilities = plan.of('capability').filter(({ answers }) => answers?.includes(need.id) === true)
      return capabilities.length === 0 ? [] : [{ ...fromOf(plan), capabilities: capabilities.map(nameOf) }]
    })
    const because = need.partner === undefined ? undefined : theirs.flatMap((plan) => notNeeded(plan, 'contingency-needs', need.id)?.because ?? [])[0]
    const partner = need.partner === undefined ? undefined : [...plans, theater].flatMap((plan) => plan.get('partner', need.partner) ?? [])[0]
    return {
      need: need.id, title: need.title, plan: need.plan, answeredBy,
      state: need.partner === undefined ? 'no-partner' : answeredBy.length > 0 ? 'answered' : theirs.length === 0 ? 'no-plan' : because === undefined ? 'not-answered' : 'not-needed',
      ...(need.task !== undefined && { task: need.task }), ...(partner !== undefined && { partner: { id: partner.id, title: partner.shortName ?? partner.name } }), ...(because !== undefined && { because }),
    }
  })
}
