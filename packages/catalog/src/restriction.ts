import { z } from 'zod'
import content from './data/restrictions.json' with { type: 'json' }
import { type DataOrigin, indexBy, origin, readDataFile } from './data-file.ts'
import { type Law, type ProgramKind, kindSchema, lawSchema, restrictionSchema } from './restriction-schema.ts'

/**
 * A restriction of law that reaches across programs.
 * - `layer`: it can reach any partner (`whole-government`), names a country or region, or is about an item or a kind of spending
 * - `effect`: `bars` the help; `limits` it; asks for a `notice`; is a `consideration` only; or is `history` and bars nothing
 * - `trigger`, `waiver`: when it falls and what lifts it, in plain words; `scope`: the programs it reaches, see `appliesTo`
 * - `names`: by what it finds the countries it falls on
 * - `from`, `until`: the days of a yearly act; what held before or holds after was not read
 */
export type Restriction = z.output<typeof restrictionSchema>
export type RestrictionLayer = Restriction['layer']
export type RestrictionEffect = Restriction['effect']

const file = readDataFile('restrictions.json', z.strictObject({
  ...origin, laws: z.array(lawSchema).readonly(), kinds: z.array(kindSchema).readonly(), restrictions: z.array(restrictionSchema).readonly(),
}), content)

/** Where the restrictions come from and as of when. */
export const restrictionsOrigin: DataOrigin = file

/** All restrictions by id, in the order of the source list. `restrictions.get('cspa-404')?.layer // 'whole-government'` */
export const restrictions: ReadonlyMap<string, Restriction> = indexBy('restrictions.json', file.restrictions, (restriction) => [restriction.id])

/** What each word for a kind of programs means: in words and as data. `programKinds.get('all-faa')?.text` */
export const programKinds: ReadonlyMap<string, ProgramKind> = indexBy('restrictions.json', file.kinds, (kind) => [kind.id])

/** How citations of one law begin, or where they stand in the code. */
export const lawsByCitation: ReadonlyMap<string, Law> = indexBy('restrictions.json', file.laws, (law) => [law.id])

/** The restriction of an id; undefined where there is none. `restrictionById('coup-7008')?.effect // 'bars'` */
export const restrictionById = (id: string): Restriction | undefined => restrictions.get(id)
