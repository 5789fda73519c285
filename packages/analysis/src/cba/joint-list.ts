import { titleOf, type PlanGraph, type Rec } from '@throughline/model'
import { byKnown, byText } from './order.ts'
import { rankGaps } from './rank-gaps.ts'

/** A gap in the list across the partner's services. */
export interface JointListLine {
  readonly gap: Rec<'gap'>
  readonly service?: Rec<'organization'> | Rec<'recipient-unit'>
  readonly ourRank: number
  /** Its place among the gaps of its service, by our rank. */
  readonly ourPlaceInService: number
  readonly ofInService: number
  /** The place the service itself gives it. */
  readonly partnerPriority: number | undefined
  /** Its place among the gaps of its service to which the service gave a priority, by that priority. */
  readonly theirPlaceInService: number | undefined
  /** `unknown` where no service, or no priority of its own, is named. */
  readonly compares: 'same' | 'earlier' | 'later' | 'unknown'
  readonly because: string
}

/**
 * The gaps over all services in our order, each with its service's own priority, and where the two differ. Priorities of different services are not compared: each counts from 1.
 * Chapter: Requirements Coordination and Integration.
 * `jointList(plan).filter(({ compares }) => compares !== 'same')`
 */
export function jointList(plan: PlanGraph): readonly JointListLine[] {
  const ranked = rankGaps(plan)
  const byService = Map.groupBy(ranked, ({ gap }) => gap.service)
  return ranked.map(({ gap, rank }) => {
    const service = plan.get('organization', gap.service) ?? plan.get('recipient-unit', gap.service)
    const fellows = gap.service === undefined ? [] : (byService.get(gap.service) ?? []).map((one) => one.gap)
    const ourPlaceInService = fellows.indexOf(gap) + 1
    const placed = fellows.filter(({ partnerPriority }) => partnerPriority !== undefined)
    const theirs = placed.toSorted((a, b) => byKnown(a.partnerPriority, b.partnerPriority) || byText(a.id, b.id)).indexOf(gap) + 1
    const ours = placed.indexOf(gap) + 1
    const compares = gap.service === undefined || theirs === 0 ? 'unknown' : ours === theirs ? 'same' : ours < theirs ? 'earlier' : 'later'
    const line = {
      gap, ourRank: rank, ourPlaceInService, ofInService: fellows.length, partnerPriority: gap.partnerPriority,
      theirPlaceInService: theirs === 0 ? undefined : theirs, compares,
      ...(service !== undefined && { service }),
    } as const
    return { ...line, because: sentenceOf(line, service === undefined ? undefined : titleOf(service), ours) }
  })
}

function sentenceOf({ gap, compares, ourRank, theirPlaceInService }: Omit<JointListLine, 'because'>, service: string | undefined, ours: number): string {
  if (gap.service === undefined) return 'No service of the partner owns it: name one, so that its own priority can be asked.'
  const owner = service ?? 'The service'
  if (compares === 'unknown') return `${owner} gave it no priority of its own: ask for one.`
  if (compares === 'same') return `${owner} puts it in the same place as we do among its own gaps.`
  return `We rank it ${ourRank} of all, ${ours} among those ${owner} gave a priority; ${owner} puts it at ${theirPlaceInService ?? '?'}: we put it ${compares}.`
}
