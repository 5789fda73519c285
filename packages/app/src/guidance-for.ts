import type { AnyRecord, Rec } from '@throughline/model'

export interface PlanFor {
  /** The country's name. */
  readonly country: string
  /** The command's abbreviation or name. */
  readonly command?: string
  readonly iso3?: string
  /** The country exists: guidance that is invented for teaching is not its business. */
  readonly isReal?: boolean
}

type Level = NonNullable<Rec<'guidance-document'>['level']>
const sharedLevels: ReadonlySet<Level> = new Set(['president', 'department', 'chairman'])

/**
 * The documents a new plan answers to: all in force above the commands, in both chains; of commands and countries
 * those that name its own; and the partner's that name it. Superseded documents and drafts are left out, and for a
 * country that exists so are documents invented for teaching.
 * `guidanceFor(library, { country: 'Nepal', command: 'USINDOPACOM' }).map((document) => document.title)`
 */
export function guidanceFor(records: readonly AnyRecord[], plan: PlanFor): readonly Rec<'guidance-document'>[] {
  const documents = records.filter((record): record is Rec<'guidance-document'> => record.kind === 'guidance-document')
  const replaced = new Set(documents.map(({ supersedes }) => supersedes))
  return documents.filter((document) => document.status !== 'superseded' && document.status !== 'draft' && !replaced.has(document.id) && fits(document, plan))
}

function fits(document: Rec<'guidance-document'>, { country, command, iso3, isReal = false }: PlanFor): boolean {
  if (isReal && document.notional === true) return false
  const namesCountry = names(document, country) || (iso3 !== undefined && document.id.split('-').includes(iso3.toLowerCase()))
  if (document.family === 'partner' || document.level === 'country') return namesCountry
  if (document.level !== undefined && sharedLevels.has(document.level)) return true
  return namesCountry || (command !== undefined && names(document, command))
}

const plain = (text: string) => ` ${text.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim()} `

const names = ({ title, owner, type }: Rec<'guidance-document'>, what: string): boolean =>
  [title, owner, type].some((text) => text !== undefined && plain(text).includes(plain(what)))
