import type { AnyRecord, Rec } from '@throughline/model'

export interface PlanFor {
  /** The country's name. */
  readonly country: string
  /** The command's abbreviation or name. */
  readonly command?: string
  readonly iso3?: string
  /** The region of the Department of State's bureaus the country lies in. */
  readonly region?: string
  /** The country exists: guidance that is invented for teaching is not its business. */
  readonly isReal?: boolean
}

type Level = NonNullable<Rec<'guidance-document'>['level']>
const sharedLevels: ReadonlySet<Level> = new Set(['president', 'department', 'chairman'])

/**
 * The documents a new plan answers to: all in force above the commands, in both chains, which hold for every country; of
 * regions, commands and countries those that name its own; and the partner's that name it. Superseded documents and drafts are left out, and for a
 * country that exists so are documents invented for teaching.
 * `guidanceFor(library, { country: 'Nepal', command: 'USINDOPACOM' }).map((document) => document.title)`
 */
export function guidanceFor(records: readonly AnyRecord[], plan: PlanFor): readonly Rec<'guidance-document'>[] {
  const documents = records.filter((record): record is Rec<'guidance-document'> => record.kind === 'guidance-document')
  const replaced = new Set(documents.map(({ supersedes }) => supersedes))
  return documents.filter((document) => document.status !== 'superseded' && document.status !== 'draft' && !replaced.has(document.id) && fits(document, plan))
}

function fits(document: Rec<'guidance-document'>, { country, command, iso3, region, isReal = false }: PlanFor): boolean {
  if (isReal && document.notional === true) return false
  const namesCountry = names(document, country) || (iso3 !== undefined && document.id.split('-').includes(iso3.toLowerCase()))
  if (document.family === 'partner' || document.level === 'country') return namesCountry
  if (namesCountry || (command !== undefined && names(document, command))) return true
  if (isRegional(document)) return region !== undefined && names(document, region)
  return document.level !== undefined && sharedLevels.has(document.level)
}

/** A strategy for one region stands beside the Chairman's in the chains, yet it is no guidance to the countries of another. */
const isRegional = ({ title, owner, type }: Rec<'guidance-document'>): boolean => type === 'JRS' || /\bregional (strategy|bureau)\b/i.test(`${title}; ${owner ?? ''}`)

const plain = (text: string) => ` ${text.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim()} `

const names = ({ title, owner, type }: Rec<'guidance-document'>, what: string): boolean =>
  [title, owner, type].some((text) => text !== undefined && plain(text).includes(plain(what)))
