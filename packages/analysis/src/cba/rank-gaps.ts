import { perPlan, type PlanGraph, type RankPart, type Rec, type RiskLevel } from '@throughline/model'
import { byKnown, byText } from './order.ts'
import { partsOf } from './rank-part.ts'
import { rankBecause, tieWords } from './rank-words.ts'
import { riskLevelOf, riskMethodOf } from './risk-method.ts'

export type UrgencyRating = 'low' | 'medium' | 'high' | 'very-high'

/** One thing a gap is ranked by, and what it is worth. */
export interface RankedPart {
  readonly part: RankPart
  /** Undefined where it was not rated: it then counts as nothing. */
  readonly level: RiskLevel | UrgencyRating | undefined
  readonly points: number
  readonly weight: number
  /** Points × weight. */
  readonly worth: number
}

/** A gap with its place, and why it stands there. */
export interface RankedGap {
  readonly gap: Rec<'gap'>
  /** 1 comes first; no two gaps share a place. */
  readonly rank: number
  /** The sum of what the known parts are worth. */
  readonly score: number
  /** The score were every part at its highest. */
  readonly highest: number
  readonly risk: { readonly operational: RiskLevel | undefined; readonly ofNotProviding: RiskLevel | undefined; readonly ofProviding: RiskLevel | undefined }
  readonly urgency: UrgencyRating | undefined
  /** All four, known or not. */
  readonly parts: readonly RankedPart[]
  /** What was not rated, or not wholly. */
  readonly unknown: readonly RankPart[]
  /** Why it stands where it does, a sentence each: every weight, level and point; ties; the office's own rank; whose scales. */
  readonly because: readonly string[]
  /** What settled it among gaps of the same score. */
  readonly tie?: string
  /** The rank the office gives it, where it gives one: shown beside, never used. */
  readonly office?: { readonly rank: number; readonly because?: string }
}

/**
 * The gaps of a plan in order of risk and urgency. Score = Σ weight × points over the parts that are known; more risk never lowers it.
 * Ties go by the day it is needed, then the partner's priority, then the id: a total order, whatever the order of the records.
 * Chapter: Assess the Risks; U.S. Investment Considerations (priority rests on risk and urgency). Scales and weights: the method's own source.
 * `rankGaps(plan)[0]?.because[0] // 'First of 8, with 30 of 32 points.'`
 */
export const rankGaps: (plan: PlanGraph) => readonly RankedGap[] = perPlan((plan) => {
  const method = riskMethodOf(plan)
  const scored = plan.of('gap').map((gap) => ({ gap, ...partsOf(method, gap) })).sort(compareScored)
  return scored.map((one, index): RankedGap => {
    const { gap, parts, score, highest } = one
    const tie = tieWords(scored, index)
    const rank = index + 1
    return {
      gap, rank, score, highest, parts,
      risk: { operational: riskLevelOf(method, gap.operational), ofNotProviding: riskLevelOf(method, gap.ofNotProviding), ofProviding: riskLevelOf(method, gap.ofProviding) },
      urgency: gap.urgency?.rating,
      unknown: parts.filter(({ level }) => level === undefined).map(({ part }) => part),
      because: rankBecause(method, one, { rank, of: scored.length, tie }),
      ...(tie !== undefined && { tie }),
      ...(gap.officeRank !== undefined && { office: { rank: gap.officeRank, ...(gap.officeRankBecause !== undefined && { because: gap.officeRankBecause }) } }),
    }
  })
})

interface Scored { readonly gap: Rec<'gap'>; readonly score: number }

const compareScored = (a: Scored, b: Scored): number =>
  b.score - a.score
  || byKnown(a.gap.urgency?.neededBy, b.gap.urgency?.neededBy)
  || byKnown(a.gap.partnerPriority, b.gap.partnerPriority)
  || byText(a.gap.id, b.gap.id)
