import { consequences, formatDay, joinNames, likelihoods, rankParts, riskLevels, type Rec } from '@throughline/model'
import type { RankedPart } from './rank-gaps.ts'
import type { ScoredParts } from './rank-part.ts'
import type { PlanRiskMethod } from './risk-method.ts'

const levelWords: Readonly<Record<NonNullable<RankedPart['level']>, string>> = { ...riskLevels, medium: 'Medium', 'very-high': 'Very high' }

/** The word a level or an urgency is shown by. `levelWord('very-high') // 'Very high'` */
export const levelWord = (level: NonNullable<RankedPart['level']>): string => levelWords[level]

type ScoredGap = ScoredParts & { readonly gap: Rec<'gap'> }
interface Place { readonly rank: number; readonly of: number; readonly tie: string | undefined }

/** Why a gap stands where it does, a sentence each. */
export function rankBecause(method: PlanRiskMethod, { gap, parts, score, highest }: ScoredGap, { rank, of, tie }: Place): readonly string[] {
  return [
    `${rank === 1 ? 'First' : `Place ${rank}`} of ${of}, with ${score} of ${highest} points.`,
    ...parts.map((part) => partWords(gap, part)),
    ...(tie === undefined ? [] : [tie]),
    ...unknownWords(parts),
    ...providingWords(method, parts),
    ...officeWords(gap, rank),
    sourceWords(method),
    ...method.faults.map((fault) => `Mind the matrix: ${fault}`),
  ]
}

function partWords(gap: Rec<'gap'>, one: RankedPart): string {
  const name = rankParts[one.part]
  if (one.level === undefined) return `${name}: ${missingWords(gap, one.part)}, so it counts as nothing.`
  const sum = `${one.points} × weight ${one.weight} = ${one.worth}`
  if (one.part === 'urgency') {
    const by = gap.urgency?.neededBy
    return `${name}: ${levelWord(one.level)}${by === undefined ? '' : `, needed by ${formatDay(by)}`}: ${sum}.${reason(gap.urgency?.reason)}`
  }
  const rated = gap[one.part]
  const made = rated?.likelihood === undefined || rated.consequence === undefined ? '' : ` (${lower(likelihoods[rated.likelihood])}, ${lower(consequences[rated.consequence])})`
  return `${name}: ${levelWord(one.level)}${made}: ${sum}.${reason(rated?.reason)}`
}

function missingWords(gap: Rec<'gap'>, part: RankedPart['part']): string {
  if (part === 'urgency') return 'not rated'
  const { likelihood, consequence } = gap[part] ?? {}
  return likelihood === undefined && consequence === undefined ? 'not rated' : likelihood === undefined ? 'the likelihood is not known' : 'the consequence is not known'
}

function unknownWords(parts: readonly RankedPart[]): readonly string[] {
  const unknown = parts.filter(({ level, weight }) => level === undefined && weight > 0)
  if (unknown.length === 0) return []
  return [`The place may rise once ${joinNames(unknown.map(({ part }) => lower(rankParts[part])))} ${unknown.length === 1 ? 'is' : 'are'} rated.`]
}

function providingWords({ weights, weightsNote }: PlanRiskMethod, parts: readonly RankedPart[]): readonly string[] {
  const providing = parts.find(({ part }) => part === 'ofProviding')
  return weights.ofProviding === 0 && (providing?.level === 'significant' || providing?.level === 'high') ? [`Mind the risk of providing: it is ${lower(levelWord(providing.level))}. ${weightsNote}`] : []
}

function officeWords({ officeRank, officeRankBecause }: Rec<'gap'>, rank: number): readonly string[] {
  if (officeRank === undefined) return []
  const why = officeRankBecause === undefined ? 'It gives no reason.' : `Its reason: ${stopped(officeRankBecause)}`
  return [officeRank === rank ? `The office gives it the same place. ${why}` : `The office gives it place ${officeRank}; by the weights it is ${rank}. ${why}`]
}

const sourceWords = ({ from, source }: PlanRiskMethod): string =>
  `${from.kind === 'catalogue' ? 'Matrix and weights of the catalogue' : `Matrix and weights of “${from.title}”`}: ${stopped(source)}`

/**
 * What settled the place among gaps of the same score: against the next such gap, else the one before. Undefined where no other has the score.
 * The gaps must stand in order.
 */
export function tieWords(ordered: readonly { readonly gap: Rec<'gap'>; readonly score: number }[], index: number): string | undefined {
  const own = ordered[index]
  const [before, after] = [ordered[index - 1], ordered[index + 1]]
  if (own === undefined) return undefined
  if (after?.score === own.score) return `Same points as “${after.gap.title}”: this one comes first, ${settledBy(own.gap, after.gap)}.`
  if (before?.score === own.score) return `Same points as “${before.gap.title}”: that one comes first, ${settledBy(before.gap, own.gap)}.`
  return undefined
}

function settledBy(first: Rec<'gap'>, second: Rec<'gap'>): string {
  const [a, b] = [first.urgency?.neededBy, second.urgency?.neededBy]
  if (a !== b && a !== undefined) return `needed by ${formatDay(a)}${b === undefined ? ' where the other names no day' : ` and not ${formatDay(b)}`}`
  const [p, q] = [first.partnerPriority, second.partnerPriority]
  if (p !== q && p !== undefined) return `the partner’s own priority ${p}${q === undefined ? ' where the other has none' : ` before ${q}`}`
  return `by its id (${first.id} before ${second.id}), for want of a day or a priority that tells them apart`
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
const stopped = (text: string) => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)
const reason = (text: string | undefined) => (text === undefined ? '' : ` ${stopped(text)}`)
