import { describe, expect, test } from 'vitest'
import { rankParts, type PlanGraph } from '@throughline/model'
import { forAnyGaps, forAnyOrderOfGaps, forWorseGaps, gapPlan } from '../testing/gap-plan.ts'
import { rankGaps } from './rank-gaps.ts'
import { riskMethodOf } from './risk-method.ts'

const order = (plan: PlanGraph) => rankGaps(plan).map(({ gap }) => gap.id)
const rankOf = (plan: PlanGraph, id: string) => rankGaps(plan).find(({ gap }) => gap.id === id)?.rank ?? 0
const high = { likelihood: 'very-likely', consequence: 'major' }
const low = { likelihood: 'unlikely', consequence: 'minor' }

describe('the rank of gaps', () => {
  test('ANA-73 gaps stand by weight times points over what is known', () => {
    const plan = gapPlan([
      { id: 'gap-c', operational: low, urgency: { rating: 'low' } },
      { id: 'gap-b', operational: high },
      { id: 'gap-a', operational: high, urgency: { rating: 'medium' } },
    ])
    expect(rankGaps(plan).map(({ gap, rank, score }) => [gap.id, rank, score])).toEqual([['gap-a', 1, 18], ['gap-b', 2, 12], ['gap-c', 3, 6]])
    expect(rankGaps(plan)[0]?.highest).toBe(32)
  })
  test.each([
    ['the earlier day of need', { urgency: { rating: 'low', neededBy: '2028-01-01' } }, { urgency: { rating: 'low', neededBy: '2028-01-02' } }, 'needed by 01 JAN 28 and not 02 JAN 28'],
    ['a day before none', { urgency: { rating: 'low', neededBy: '2028-01-01' } }, { urgency: { rating: 'low' } }, 'where the other names no day'],
    ['the partner’s priority', { partnerPriority: 1 }, { partnerPriority: 2 }, 'the partner’s own priority 1 before 2'],
    ['a priority before none', { partnerPriority: 9 }, {}, 'the partner’s own priority 9 where the other has none'],
  ])('ANA-73 ANA-77 among equals %s comes first, and the reasons say so', (_, first, second, words) => {
    const plan = gapPlan([{ id: 'gap-a', ...second }, { id: 'gap-z', ...first }])
    expect(order(plan)).toEqual(['gap-z', 'gap-a'])
    for (const { tie, because } of rankGaps(plan)) {
      expect(tie).toContain(words)
      expect(because).toContain(tie)
    }
  })
  test('ANA-73 ANA-77 where nothing else settles it the id does, and the reasons say so', () => {
    const plan = gapPlan([{ id: 'gap-b' }, { id: 'gap-a' }])
    expect(order(plan)).toEqual(['gap-a', 'gap-b'])
    expect(rankGaps(plan)[0]?.tie).toContain('by its id (gap-a before gap-b)')
  })
  test('ANA-73 a tie of weights with fractions stays a tie', () => {
    const weights = { kind: 'risk-matrix', id: 'matrix-own', title: 'Own', weights: [{ part: 'operational', weight: 0.1 }, { part: 'urgency', weight: 0.3 }] }
    const plan = gapPlan([{ id: 'gap-a', operational: { likelihood: 'likely', consequence: 'major' } }, { id: 'gap-b', urgency: { rating: 'low', neededBy: '2028-01-01' } }], [weights])
    expect(rankGaps(plan).map(({ gap, score }) => [gap.id, score])).toEqual([['gap-b', 0.3], ['gap-a', 0.3]])
  })
  test('ANA-74 places run from 1 to n, each once, in any order of the records', () => {
    forAnyOrderOfGaps(150, (plan, shuffled) => {
      const ranked = rankGaps(plan)
      expect(ranked.map(({ rank }) => rank)).toEqual(plan.of('gap').map((_, i) => i + 1))
      expect(new Set(ranked.map(({ gap }) => gap.id)).size).toBe(ranked.length)
      expect(rankGaps(shuffled)).toEqual(ranked)
    })
  })
  test('ANA-75 making one part worse never lowers the rank of a gap', () => {
    forWorseGaps(250, (before, after, gap) => {
      if (riskMethodOf(before).faults.some((fault) => fault.includes('lower level'))) return
      expect(rankOf(after, gap)).toBeLessThanOrEqual(rankOf(before, gap))
    })
  })
  test('ANA-76 what is not rated counts as nothing and is named', () => {
    const [one] = rankGaps(gapPlan([{ id: 'gap-a', operational: { likelihood: 'likely' }, ofNotProviding: high }]))
    expect([one?.score, one?.unknown]).toEqual([8, ['operational', 'ofProviding', 'urgency']])
    expect(one?.risk).toEqual({ operational: undefined, ofNotProviding: 'high', ofProviding: undefined })
    const because = one?.because.join('\n') ?? ''
    for (const words of ['Operational risk: the consequence is not known, so it counts as nothing.', 'Urgency: not rated', 'The place may rise once operational risk and urgency are rated.']) expect(because).toContain(words)
  })
  test('ANA-76 ANA-77 every part is named in the reasons, and what they are worth adds up to the score', () => {
    forAnyGaps(100, (plan) => {
      for (const { because, parts, score, unknown } of rankGaps(plan)) {
        expect(parts.reduce((sum, { worth }) => sum + worth, 0)).toBeCloseTo(score, 6)
        for (const { part, level, points, weight } of parts) {
          expect(unknown.includes(part)).toBe(level === undefined)
          const line = because.find((text) => text.startsWith(`${rankParts[part]}:`)) ?? ''
          expect(line).toContain(level === undefined ? 'counts as nothing' : `${points} × weight ${weight} =`)
        }
      }
    })
  })
  test('ANA-77 the reasons tell the place, the office’s words and whose scales these are', () => {
    const [one] = rankGaps(gapPlan([{ id: 'gap-a', operational: { ...high, reason: 'Nobody sees them' }, urgency: { rating: 'high', neededBy: '2029-06-30', reason: 'Work takes two years.' } }]))
    expect(one?.because).toEqual([
      'First of 1, with 21 of 32 points.',
      'Operational risk: High (very likely, major): 4 × weight 3 = 12. Nobody sees them.',
      'Political risk of not providing: not rated, so it counts as nothing.',
      'Political risk of providing: not rated, so it counts as nothing.',
      'Urgency: High, needed by 30 JUN 29: 3 × weight 3 = 9. Work takes two years.',
      'The place may rise once political risk of not providing is rated.',
      'Matrix and weights of the catalogue: Scales from memory; the matrix and the weights are ours. Edit them to the command\'s own.',
    ])
  })
  test('ANA-78 the office’s own rank stands beside with its reason, and moves nothing', () => {
    const gaps = [{ id: 'gap-a', operational: high, officeRank: 2, officeRankBecause: 'The ministry asked' }, { id: 'gap-b', officeRank: 1 }]
    const plan = gapPlan(gaps)
    expect(order(plan)).toEqual(['gap-a', 'gap-b'])
    expect(rankGaps(plan).map(({ office }) => office)).toEqual([{ rank: 2, because: 'The ministry asked' }, { rank: 1 }])
    expect(rankGaps(plan)[0]?.because).toContain('The office gives it place 2; by the weights it is 1. Its reason: The ministry asked.')
    expect(rankGaps(plan)[1]?.because).toContain('The office gives it place 1; by the weights it is 2. It gives no reason.')
  })
  test.each([['low', 'minor', false], ['significant', 'extreme', true]])('ANA-79 a risk of providing that is %s weighs nothing, and is warned of: %s', (_, consequence, isWarned) => {
    const [one] = rankGaps(gapPlan([{ id: 'gap-a', ofProviding: { likelihood: 'unlikely', consequence } }]))
    expect(one?.score).toBe(0)
    expect(one?.because.some((text) => text.startsWith('Mind the risk of providing'))).toBe(isWarned)
  })
  test('ANA-74 a plan without gaps has no rank', () => {
    expect(rankGaps(gapPlan([]))).toEqual([])
  })
})
