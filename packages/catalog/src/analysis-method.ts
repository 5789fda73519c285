import { domains, jointFunctions, likelihoods, rankParts, riskLevels, type Consequence, type Likelihood, type RankPart, type RiskLevel } from '@throughline/model'
import { z } from 'zod'
import content from './data/analysis-methods.json' with { type: 'json' }
import { indexBy, origin, readDataFile } from './data-file.ts'

const keysOf = <C extends Readonly<Record<string, string>>>(choices: C) => Object.keys(choices) as (keyof C & string)[]

const levels = z.enum(keysOf(riskLevels))
const row = z.strictObject({ minor: levels, modest: levels, major: levels, extreme: levels }).readonly()
const method = <C extends Readonly<Record<string, string>>>(choices: C) => z.strictObject({
  chapter: z.string().min(1),
  entries: z.array(z.strictObject({ id: z.enum(keysOf(choices)), questions: z.array(z.string().min(1)).min(1).readonly() }).readonly()).length(keysOf(choices).length),
})
const points = z.number().int().positive()
const weight = z.number().min(0)

const file = readDataFile('analysis-methods.json', z.strictObject({
  ...origin,
  domains: method(domains),
  jointFunctions: method(jointFunctions),
  riskMatrix: z.strictObject({
    source: z.string().min(1),
    confidence: z.enum(['memory']),
    levels: z.record(z.enum(keysOf(likelihoods)), row),
    points: z.record(levels, points),
    urgencyPoints: z.strictObject({ low: points, medium: points, high: points, 'very-high': points }),
    weights: z.record(z.enum(keysOf(rankParts)), weight),
    weightsNote: z.string().min(1),
  }),
}), content)

const questionsOf = (entries: readonly { readonly id: string; readonly questions: readonly string[] }[]) =>
  indexBy('analysis-methods.json', entries, (entry) => [entry.id])

/** What is asked in each of the eight domains (DOTMLPF-P), in order. `domainQuestions.get('training')?.questions` */
export const domainQuestions = questionsOf(file.domains.entries)
/** What is asked of each joint function, the other way through a capability. `jointFunctionQuestions.get('fires')?.questions` */
export const jointFunctionQuestions = questionsOf(file.jointFunctions.entries)

export interface RiskMethod {
  readonly source: string
  readonly levels: Readonly<Record<Likelihood, Readonly<Record<Consequence, RiskLevel>>>>
  readonly points: Readonly<Record<RiskLevel, number>>
  readonly urgencyPoints: Readonly<Record<'low' | 'medium' | 'high' | 'very-high', number>>
  readonly weights: Readonly<Record<RankPart, number>>
  readonly weightsNote: string
}

/**
 * The default way from likelihood and consequence to a level, and from levels to a rank. A `risk-matrix` record overrides it.
 * `defaultRiskMethod.levels['likely']['major'] // 'significant'`
 */
export const defaultRiskMethod: RiskMethod = file.riskMatrix
