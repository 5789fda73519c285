import { frameworks as known } from '@throughline/model'
import { z } from 'zod'
import content from './data/frameworks.json' with { type: 'json' }
import { indexBy, origin, readDataFile } from './data-file.ts'

const keysOf = <C extends Readonly<Record<string, string>>>(choices: C) => Object.keys(choices) as (keyof C & string)[]

const headingSchema = z.strictObject({ id: z.string().min(1), title: z.string().min(1), question: z.string().min(1) }).readonly()
const frameworkSchema = z.strictObject({
  id: z.enum(keysOf(known)),
  title: z.string().min(1),
  /** Where it is asked: of one country, of the theater, or of both. */
  level: z.enum(['country', 'theater', 'both']),
  chapter: z.string().min(1),
  headings: z.array(headingSchema).min(1).readonly(),
}).readonly()

/** One way of looking at an environment: its headings and the question under each. */
export type Framework = z.output<typeof frameworkSchema>
export type FrameworkHeading = z.output<typeof headingSchema>

const file = readDataFile('frameworks.json', z.strictObject({ ...origin, frameworks: z.array(frameworkSchema) }), content)

/**
 * The frameworks by id, in the order of the chapter (Initial Assessment of Operational and Security Environment;
 * Assessment of the Operational and Security Environment of the International partner).
 * `frameworks.get('swot')?.headings[0].title // 'Strengths'`
 */
export const frameworksById: ReadonlyMap<string, Framework> = indexBy('frameworks.json', file.frameworks, (framework) => [framework.id])
