import { parseRecord, type AnyRecord, type BookId, bookId } from '@throughline/model'
import { inventedCountry } from './invented-country.ts'
import { randomFrom } from './random.ts'

export interface InventedBook {
  readonly book: BookId
  readonly type: 'library' | 'theater' | 'plan'
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

function theater(): InventedBook {
  const head = { kind: 'plan', id: 'theater-plan', title: 'Invented theater', scope: 'theater', command: 'org-0', start: '2026-10-01', end: '2031-09-30', statusDate: '2026-11-20' }
  const objectives = Array.from({ length: 12 }, (_, i) => ({ kind: 'objective', id: `theater-imo-${i}`, title: `Invented objective ${i} of the theater`, level: 'intermediate-military-objective' }))
  const targets = Array.from({ length: 5 }, (_, i) => ({ kind: 'resource-target', id: `theater-target-${i}`, title: `Invented figure ${i}`, fiscalYear: 2027 + i, amount: 500_000_000_00 }))
  return { book: bookId('theater'), type: 'theater', title: 'Invented theater', records: asRecords([head, ...objectives, ...targets]) }
}

/**
 * A whole theater, invented and always the same: a library, the command's own book and `countries` plans of some 2,000 records each,
 * 200 activities among them. `inventedTheater(50)` has about 100,000 records.
 */
export function inventedTheater(countries = 50): readonly InventedBook[] {
  const random = randomFrom(20_261_120)
  return [library(), theater(), ...Array.from({ length: countries }, (_, n): InventedBook => {
    const book = `country-${String(n).padStart(2, '0')}`
    return { book: bookId(book), type: 'plan', title: `Invented country ${n}`, records: asRecords(inventedCountry(book, n, random)) }
  })]
}
