import fc from 'fast-check'
import { consequences, likelihoods, type PlanGraph } from '@throughline/model'
import { graphOf } from './small-plan.ts'

type Fields = Readonly<Record<string, unknown>>

/** A plan of gaps alone. `gapPlan([{ id: 'gap-a', operational: { likelihood: 'likely', consequence: 'major' } }])` */
export const gapPlan = (gaps: readonly Fields[], others: readonly Fields[] = []): PlanGraph => graphOf([...gaps.map((gap) => aGap(gap)), ...others])

/** A gap with a title. */
export const aGap = (fields: Fields): Fields => ({ kind: 'gap', title: `The gap ${String(fields['id'])}`, ...fields })

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const given = <K extends string>(choices: Readonly<Record<K, string>>) => fc.constantFrom(...(Object.keys(choices) as K[]))

const rated = maybe(fc.record({ likelihood: maybe(given(likelihoods)), consequence: maybe(given(consequences)) }).map(withoutHoles))
const urgency = maybe(fc.record({ rating: maybe(fc.constantFrom('low', 'medium', 'high', 'very-high')), neededBy: maybe(fc.constantFrom('2027-09-30', '2028-01-01', '2030-12-31')) }).map(withoutHoles))

function withoutHoles(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** Rated in any way or not at all, with few different values so that ties are common. */
const anyGaps: fc.Arbitrary<readonly Fields[]> = fc.array(
  fc.record({ operational: rated, ofNotProviding: rated, ofProviding: rated, urgency, partnerPriority: maybe(fc.integer({ min: 1, max: 3 })), officeRank: maybe(fc.integer({ min: 1, max: 4 })) }),
  { minLength: 1, maxLength: 9 },
).map((gaps) => gaps.map((gap, i): Fields => ({ ...withoutHoles(gap), id: `gap-${i}` })))

const levels = fc.constantFrom('low', 'moderate', 'significant', 'high')

/** Matrix and weights as an office may write them, sensible or not; or none. */
const anyMatrix: fc.Arbitrary<readonly Fields[]> = fc.record({
  cells: fc.array(fc.record({ likelihood: given(likelihoods), consequence: given(consequences), level: levels }), { maxLength: 6 }),
  weights: fc.array(fc.record({ part: fc.constantFrom('operational', 'ofNotProviding', 'ofProviding', 'urgency'), weight: fc.oneof(fc.integer({ min: -2, max: 6 }), fc.constantFrom(0.1, 0.2, 0.3, 1.5)) }), { maxLength: 4 }),
}).map((fields) => [{ kind: 'risk-matrix', id: 'matrix-any', title: 'Any', ...fields }])

const gapsAndMatrix = fc.tuple(anyGaps, fc.oneof(fc.constant([]), anyMatrix))

/** Holds a claim against any gaps and any matrix, many times. */
export const forAnyGaps = (runs: number, claim: (plan: PlanGraph) => void): void =>
  fc.assert(fc.property(gapsAndMatrix, ([gaps, matrix]) => claim(gapPlan(gaps, matrix))), { numRuns: runs })

/** Holds a claim against any gaps and the same in another order. */
export const forAnyOrderOfGaps = (runs: number, claim: (plan: PlanGraph, shuffled: PlanGraph) => void): void =>
  fc.assert(fc.property(
    gapsAndMatrix.chain(([gaps, matrix]) => fc.tuple(fc.constant(gaps), fc.shuffledSubarray([...gaps], { minLength: gaps.length }), fc.constant(matrix))),
    ([gaps, shuffled, matrix]) => claim(gapPlan(gaps, matrix), gapPlan(shuffled, matrix)),
  ), { numRuns: runs })

const scales = {
  likelihood: ['highly-unlikely', 'unlikely', 'likely', 'very-likely'], consequence: ['minor', 'modest', 'major', 'extreme'], rating: ['low', 'medium', 'high', 'very-high'],
} as const
const worse = fc.record({ part: fc.constantFrom('operational', 'ofNotProviding', 'ofProviding', 'urgency'), of: fc.constantFrom('likelihood', 'consequence'), to: fc.integer({ min: 0, max: 3 }) })

/** Holds a claim against any gaps and the same with one part of one gap rated as bad as before or worse. */
export const forWorseGaps = (runs: number, claim: (before: PlanGraph, after: PlanGraph, gap: string) => void): void =>
  fc.assert(fc.property(gapsAndMatrix, fc.nat(), worse, ([gaps, matrix], which, { part, of, to }) => {
    const index = which % gaps.length
    const field = part === 'urgency' ? 'rating' : of
    const changed = gaps.map((gap, i): Fields => (i === index ? { ...gap, [part]: worsened(gap[part], field, to) } : gap))
    claim(gapPlan(gaps, matrix), gapPlan(changed, matrix), `gap-${index}`)
  }), { numRuns: runs })

function worsened(part: unknown, field: keyof typeof scales, to: number): Fields {
  const before = typeof part === 'object' && part !== null ? part : {}
  const scale: readonly unknown[] = scales[field]
  const from = field in before ? scale.indexOf(Object.entries(before).find(([name]) => name === field)?.[1]) : -1
  return { ...before, [field]: scale[Math.max(from, to)] }
}
