import { titleOf, type PlanGraph, type Rec } from '@throughline/model'
import { serviceOf, type GapService, type Service } from './joint-service.ts'
import { byKnown, byText } from './order.ts'
import { rankGaps } from './rank-gaps.ts'

/** A gap in the list across the partner's services. */
export interface JointListLine {
  readonly gap: Rec<'gap'>
  readonly service?: Service
  /** `role`: the gap names no service; it is that of who plays its role. */
  readonly serviceSaidBy?: GapService['saidBy']
  readonly ourRank: number
  /** Its place by our rank among the gaps of its service that the service gave a priority; undefined where it gave none. */
  readonly ourPlace: number | undefined
  /** Its place among the same gaps by the service's own priority. */
  readonly theirPlace: number | undefined
  /** The number the service itself gave it. */
  readonly partnerPriority: number | undefined
  /** Whether we put it where the service does; `unknown` where no service, or no priority of its own, is named. */
  readonly compares: 'same' | 'earlier' | 'later' | 'unknown'
  readonly because: string
}

/**
 * The gaps over all services in our order, each with its service's own priority, and where the two differ. Priorities of different services are not compared: each counts from 1.
 * Chapter: Requirements Coordination and Integration.
 * `jointList(plan).filter(({ compares }) => compares === 'earlier' || compares === 'later')`
 */
export function jointList(plan: PlanGraph): readonly JointListLine[] {
  const ranked = rankGaps(plan).map(({ gap, rank }) => ({ gap, rank, owned: serviceOf(plan, gap) }))
  const placed = Map.groupBy(ranked.filter(({ gap, owned }) => owned !== undefined && gap.partnerPriority !== undefined), ({ owned }) => owned?.service.id)
  return ranked.map(({ gap, rank, owned }) => {
    const fellows = (placed.get(owned?.service.id) ?? []).map((one) => one.gap)
    const ourPlace = placeIn(fellows, gap)
    const theirPlace = placeIn(fellows.toSorted(byTheirs), gap)
    const compares = ourPlace === undefined || theirPlace === undefined ? 'unknown' : ourPlace === theirPlace ? 'same' : ourPlace < theirPlace ? 'earlier' : 'later'
    return {
      gap, ourRank: rank, ourPlace, theirPlace, compares, partnerPriority: gap.partnerPriority,
      ...(owned !== undefined && { service: owned.service, serviceSaidBy: owned.saidBy }),
      because: sentenceOf(owned?.service, compares, { rank, ourPlace, theirPlace, of: fellows.length }),
    }
  })
}

const byTheirs = (a: Rec<'gap'>, b: Rec<'gap'>): number => byKnown(a.partnerPriority, b.partnerPriority) || byText(a.id, b.id)

const placeIn = (gaps: readonly Rec<'gap'>[], gap: Rec<'gap'>): number | undefined => {
  const index = gaps.indexOf(gap)
  return index < 0 ? undefined : index + 1
}

interface Places { readonly rank: number; readonly ourPlace: number | undefined; readonly theirPlace: number | undefined; readonly of: number }

function sentenceOf(service: Service | undefined, compares: JointListLine['compares'], { rank, ourPlace, theirPlace, of }: Places): string {
  if (service === undefined) return 'No service of the partner owns it: name one, so that its own priority can be asked.'
  const owner = titleOf(service)
  if (compares === 'unknown') return `${owner} gave it no priority of its own: ask for one.`
  const ours = `We rank it ${rank} of all`
  if (of === 1) return `${ours}; it is the only gap ${owner} gave a priority.`
  if (compares === 'same') return `${ours}; among the ${of} gaps ${owner} gave a priority it stands at ${theirPlace ?? '?'} for both.`
  return `${ours}; among the ${of} gaps ${owner} gave a priority we put it at ${ourPlace ?? '?'} and ${owner} at ${theirPlace ?? '?'}: ${compares} than its owner would.`
}
