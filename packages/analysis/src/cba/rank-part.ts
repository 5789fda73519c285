import type { RiskMethod } from '@throughline/catalog'
import type { RankPart, Rec } from '@throughline/model'
import type { RankedPart } from './rank-gaps.ts'
import { riskLevelOf } from './risk-method.ts'

export interface ScoredParts { readonly parts: readonly RankedPart[]; readonly score: number; readonly highest: number }

/** The risks a gap is rated for; the fourth part is urgency. */
export type RiskPart = Exclude<RankPart, 'urgency'>
const riskParts: readonly RiskPart[] = ['operational', 'ofNotProviding', 'ofProviding']

/** What each part of a gap is worth by a method, and the sum. */
export function partsOf(method: RiskMethod, gap: Rec<'gap'>): ScoredParts {
  const risks = riskParts.map((part): RankedPart => {
    const level = riskLevelOf(method, gap[part])
    return worthOf(method, part, level, level === undefined ? 0 : method.points[level])
  })
  const rating = gap.urgency?.rating
  const parts = [...risks, worthOf(method, 'urgency', rating, rating === undefined ? 0 : method.urgencyPoints[rating])]
  return { parts, score: exact(parts.reduce((sum, { worth }) => sum + worth, 0)), highest: highestOf(method) }
}

const worthOf = (method: RiskMethod, part: RankPart, level: RankedPart['level'], points: number): RankedPart =>
  ({ part, level, points, weight: method.weights[part], worth: exact(points * method.weights[part]) })

function highestOf({ points, urgencyPoints, weights }: RiskMethod): number {
  const mostRisk = Math.max(...Object.values(points))
  return exact(riskParts.reduce((sum, part) => sum + mostRisk * weights[part], Math.max(...Object.values(urgencyPoints)) * weights.urgency))
}

/** Weights such as 0.1 do not add up exactly in binary; a tie must stay a tie. */
const exact = (value: number): number => Math.round(value * 1e6) / 1e6
