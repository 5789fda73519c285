import { z } from 'zod'
import content from './data/section-1206.json' with { type: 'json' }
import { indexBy, origin, readDataFile } from './data-file.ts'

const elementSchema = z.strictObject({ id: z.string().min(1), text: z.string().min(1) }).readonly()

/** One of the eight elements a security cooperation strategy must cover (FY2022 NDAA section 1206), in our words. */
export type StrategyElement = z.output<typeof elementSchema>

const file = readDataFile('section-1206.json', z.strictObject({ ...origin, elements: z.array(elementSchema) }), content)

/** The eight elements by id, in the order of the law. `strategyElements.get('secure-own-territory')?.text` */
export const strategyElements: ReadonlyMap<string, StrategyElement> = indexBy('section-1206.json', file.elements, (element) => [element.id])
