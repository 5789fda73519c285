import { z } from 'zod'
import content from './data/countries.json' with { type: 'json' }
import { commandIds } from './command.ts'
import { plainCountryName } from './country-name.ts'
import { type DataOrigin, dayOrMonth, indexBy, origin, readDataFile } from './data-file.ts'

const assignmentSchema = z
  .strictObject({
    command: z.enum(commandIds),
    from: dayOrMonth.optional(),
    source: z.string().min(1).optional(),
    doubt: z.string().min(1).optional(),
  })
  .readonly()

const countrySchema = z
  .strictObject({
    iso3: z.string().regex(/^[A-Z]{3}$/),
    iso2: z.string().regex(/^[A-Z]{2}$/),
    name: z.string().min(1),
    commands: z.array(assignmentSchema).min(1).readonly(),
    stateRegion: z.string().min(1),
    isTerritory: z.boolean(),
    spellings: z.array(z.string().min(1)).readonly(),
    note: z.string().min(1).optional(),
  })
  .readonly()

/** A country's place under a command: since when (day or month; absent: as far back as the source goes), and any doubt about it. */
export type CommandAssignment = z.output<typeof assignmentSchema>

/** A country or territory. `commands` stand in time order; `spellings` are other ways in which sources write the name. */
export type Country = z.output<typeof countrySchema>

const file = readDataFile('countries.json', z.strictObject({ ...origin, countries: z.array(countrySchema) }), content)

/** Where the country facts come from and as of when. */
export const countriesOrigin: DataOrigin = file

/** All countries and territories by three-letter code, in code order. `countries.get('NPL')?.name // 'Nepal'` */
export const countries: ReadonlyMap<string, Country> = indexBy('countries.json', file.countries, (country) => [country.iso3])

const byIso2 = indexBy('countries.json', file.countries, (country) => [country.iso2])
const byName = indexBy('countries.json', file.countries, (country) => [country.name, ...country.spellings].map(plainCountryName))

/** The country of a two-letter code, in either case. `countryByIso2('np')?.name // 'Nepal'` */
export const countryByIso2 = (code: string): Country | undefined => byIso2.get(code.trim().toUpperCase())

/** The country of a three-letter code, in either case. `countryByIso3('NPL')?.iso2 // 'NP'` */
export const countryByIso3 = (code: string): Country | undefined => countries.get(code.trim().toUpperCase())

/**
 * The country of a name as people and sources write it; undefined where the name is unknown or could be two countries
 * ("Congo", "Korea"): never a guess. `countryByName('Cape Verde, Republic of')?.name // 'Cabo Verde'`
 */
export const countryByName = (name: string): Country | undefined => byName.get(plainCountryName(name))

/**
 * The combatant command of a country on a day (`YYYY-MM-DD`), with its source and any doubt: show the doubt, decide nothing on it.
 * `commandOf(israel, '2026-11-20').command // 'USCENTCOM'`
 */
export function commandOf(country: Country, day: string): CommandAssignment {
  const held = country.commands.findLast((assignment) => assignment.from === undefined || assignment.from <= day)
  if (held) return held
  throw new Error(`The catalogue file countries.json is broken: ${country.iso3} has no command on ${day}`)
}
