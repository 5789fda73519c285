import { z } from 'zod'
import content from './data/acronyms.json' with { type: 'json' }
import { indexBy, origin, readDataFile } from './data-file.ts'

const acronymSchema = z
  .strictObject({
    acronym: z.string().min(2),
    long: z.string().min(1),
    source: z.string().min(1),
    also: z.array(z.string().min(2)).readonly().default([]),
  })
  .readonly()

/** An acronym and the one thing it stands for; `also` holds other ways to write it ("DoD"). */
export type Acronym = z.output<typeof acronymSchema>

const file = readDataFile('acronyms.json', z.strictObject({ ...origin, acronyms: z.array(acronymSchema) }), content)

/** All acronyms, in the order of the alphabet. */
export const acronyms: readonly Acronym[] = file.acronyms

const byShort = indexBy('acronyms.json', file.acronyms, (entry) => [entry.acronym, ...entry.also])

/**
 * What an acronym stands for, by its exact writing; undefined where it is unknown or has two meanings, as LOA.
 * `acronymByShort('CSCS')?.long // 'country-specific security cooperation section'`
 */
export const acronymByShort = (short: string): Acronym | undefined => byShort.get(short)
