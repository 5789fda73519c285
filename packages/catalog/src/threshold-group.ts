import { z } from 'zod'
import type { Day } from '@throughline/model'
import content from './data/recipient-groups.json' with { type: 'json' }
import { type DataOrigin, indexBy, origin, readDataFile } from './data-file.ts'
import { placeOf } from './restriction-country.ts'
import type { RecipientGroup } from './threshold.ts'

const iso2 = z.string().regex(/^[A-Z]{2}$/)
const year = z.int().min(1949).max(2150)
const membershipSchema = z.strictObject({ country: iso2, fromYear: year, toYear: year.optional() }).readonly()

type Membership = z.output<typeof membershipSchema>
type Answer = 'yes' | 'no' | 'unknown'

const file = readDataFile('recipient-groups.json', z.strictObject({
  ...origin, five: z.array(iso2).readonly(), nato: z.array(membershipSchema).readonly(), majorNonNatoAllies: z.array(membershipSchema).readonly(),
}), content)

/** Where the memberships come from and as of when. */
export const recipientGroupsOrigin: DataOrigin = file

const nato = indexBy('recipient-groups.json', file.nato, (one) => [one.country])
const allies = indexBy('recipient-groups.json', file.majorNonNatoAllies, (one) => [one.country])

/**
 * Whether a country (two-letter code) is of a group on a day. `unknown`: in the year it joined or left, of which no day is held; a territory;
 * no country; and a country that the list of major non-NATO allies, which is not whole, leaves out. An invented country is in none.
 * `isInGroup('nato', 'FI', day('2026-11-24')) // 'yes'`
 */
export function isInGroup(group: 'nato' | 'major-non-nato-ally', country: string | undefined, on: Day): Answer {
  const place = placeOf(country)
  if (place.is === 'invented') return 'no'
  if (place.is !== 'country' || place.country.isTerritory) return 'unknown'
  const membership = (group === 'nato' ? nato : allies).get(place.country.iso2)
  if (membership === undefined) return group === 'nato' ? 'no' : 'unknown'
  return holdsOn(membership, Number(on.slice(0, 4)))
}

/**
 * The group a country (two-letter code) counts in for thresholds and waits; `unknown` as in `isInGroup`.
 * `recipientGroupOf('JP', day('2026-11-24')) // 'nato-plus-five'`
 */
export function recipientGroupOf(country: string | undefined, on: Day): RecipientGroup | 'unknown' {
  const place = placeOf(country)
  if (place.is === 'country' && file.five.includes(place.country.iso2)) return 'nato-plus-five'
  const isMember = isInGroup('nato', country, on)
  return isMember === 'yes' ? 'nato-plus-five' : isMember === 'no' ? 'other' : 'unknown'
}

function holdsOn({ fromYear, toYear }: Membership, asked: number): Answer {
  if (asked === fromYear || asked === toYear) return 'unknown'
  return asked > fromYear && (toYear === undefined || asked < toYear) ? 'yes' : 'no'
}
