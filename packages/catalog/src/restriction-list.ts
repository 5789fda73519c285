import { z } from 'zod'
import { fiscalYearSchema, type FiscalYear } from '@throughline/model'
import content from './data/country-lists.json' with { type: 'json' }
import { type DataOrigin, indexBy, origin, readDataFile } from './data-file.ts'
import { waiverSchema, waiversHeld } from './restriction-schema.ts'

const word = z.string().min(1)
const iso2 = z.string().regex(/^[A-Z]{2}$/)

const entrySchema = z.strictObject({
  list: word,
  fiscalYear: fiscalYearSchema,
  countries: z.array(iso2).min(1).readonly(),
  /** Whether it names every country of that year. */
  isComplete: z.boolean(),
  waivers: z.array(waiverSchema).readonly(),
  waiversHeld,
  note: z.string().min(1).optional(),
  source: word,
}).readonly()

/** The countries a list names in a fiscal year and the waivers read. Two-letter codes. */
export type CountryList = z.output<typeof entrySchema>

const file = readDataFile('country-lists.json', z.strictObject({
  ...origin, lists: z.array(z.strictObject({ id: word, name: word }).readonly()).readonly(), entries: z.array(entrySchema).readonly(),
}), content)

/** Where the lists come from and as of when. */
export const countryListsOrigin: DataOrigin = file

/** Every list and year held. `countryLists.filter((one) => one.list === 'child-soldiers').map((one) => one.fiscalYear) // [2020, 2021, 2025, 2026]` */
export const countryLists: readonly CountryList[] = file.entries

/** What each list is, in words. `listNames.get('state-sponsors') // 'state sponsors of terrorism'` */
export const listNames: ReadonlyMap<string, string> = new Map(file.lists.map((list) => [list.id, list.name]))

const key = (list: string, year: number) => `${list} ${year}`
const byYear = indexBy('country-lists.json', file.entries, (entry) => [key(entry.list, entry.fiscalYear)])

/** A list in a fiscal year; undefined where none is held: then nothing is known of that year. `countryListOf('child-soldiers', fiscalYear(2020))` */
export const countryListOf = (list: string, year: FiscalYear): CountryList | undefined => byYear.get(key(list, year))
