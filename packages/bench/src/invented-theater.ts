import { parseRecord, type AnyRecord, type BookId, bookId } from '@throughline/model'
import { inventedCountry } from './invented-country.ts'
import { randomFrom } from './random.ts'

export interface InventedBook {
  readonly book: BookId
  readonly type: 'library' | 'plan'
  readonly title: string
  readonly records: readonly AnyRecord[]
}

/** Reads invented data as records; a mistake of the generator is a fault. */
export const asRecords = (data: readonly unknown[]): readonly AnyRecord[] => data.map((one) => {
  const parsed = parseRecord(one)
  if (!parsed.ok) throw new Error(`the generator made a wrong record: ${JSON.stringify(one)}`, { cause: parsed.problems })
  return parsed.value
})

const chains = [['nds', 'defense', 'National Defense Strategy'], ['jsp', 'state-usaid', 'Joint Strategic Plan'], ['ccp', 'defense', 'Campaign plan of an invented command'], ['jrs', 'state-usaid', 'Invented regional strategy']] as const

function library(): InventedBook {
  const parent: Readonly<Record<string, string>> = { nds: 'nss', jsp: 'nss', ccp: 'nds', jrs: 'jsp' }
  const documents = [{ kind: 'guidance-document', id: 'nss', title: 'National Security Strategy', family: 'whole-of-government', status: 'in-force' },
    ...chains.map(([id, family, title]) => ({ kind: 'guidance-document', id, title, family, status: 'in-force', parents: [parent[id]] }))]
  const statements = ['nss', ...chains.map(([id]) => id)].flatMap((document) => Array.from({ length: 10 }, (_, i) => ({
    kind: 'guidance-statement', id: `${document}-${i}`, document, ref: `${i}`, text: `Invented statement ${i} of ${document}`, notional: true,
    ...(parent[document] !== undefined && { parents: [`${parent[document]}-${i}`] }),
  })))
  const organizations = Array.from({ length: 12 }, (_, i) => ({ kind: 'organization', id: `org-${i}`, name: `Invented office ${i}`, side: i < 6 ? 'us-defense' : 'us-state' }))
  return { book: bookId('library'), type: 'library', title: 'Invented library', records: asRecords([...documents, ...statements, ...organizations]) }
}

/**
 * A whole theater, invented and always the same: a library and `countries` plans of some 2,000 records each,
 * 200 activities among them. `inventedTheater(50)` has about 100,000 records.
 */
export function inventedTheater(countries = 50): readonly InventedBook[] {
  const random = randomFrom(20_261_120)
  return [library(), ...Array.from({ length: countries }, (_, n): InventedBook => {
    const book = `country-${String(n).padStart(2, '0')}`
    return { book: bookId(book), type: 'plan', title: `Invented country ${n}`, records: asRecords(inventedCountry(book, n, random)) }
  })]
}
