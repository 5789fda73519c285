import { type Country, countryByIso2 } from './country.ts'

/** What a country code leads to: a country, an invented one, none given, or nothing the catalogue knows. */
export type Place =
  | { readonly is: 'country'; readonly country: Country }
  | { readonly is: 'invented'; readonly text: string }
  | { readonly is: 'not-given' }
  | { readonly is: 'not-found'; readonly text: string }

/** Codes that ISO 3166 leaves to its users for good; Kosovo's XK is a country of the catalogue. */
const free = /^(AA|Q[M-Z]|X[A-Z]|ZZ)$/

/** Reads a two-letter code. `placeOf('XB').is // 'invented'` */
export function placeOf(code: string | undefined): Place {
  if (code === undefined || code.trim() === '') return { is: 'not-given' }
  const country = countryByIso2(code)
  if (country) return { is: 'country', country }
  const text = code.trim().toUpperCase()
  return { is: free.test(text) ? 'invented' : 'not-found', text }
}

/** The name of the place as a sentence uses it. */
export const nameOf = (place: Place): string => (place.is === 'country' ? place.country.name : place.is === 'not-given' ? 'the country' : place.text)
