import { countryByIso3, type Country } from '@throughline/catalog'
import type { AnyRecord } from '@throughline/model'
import { propose, type ImportProposal, type Wanted } from './import-proposal.ts'
import { lineText, slug } from './record-text.ts'
import { documentRecord, listOf, partsOf, statementRecord, strategyIds, type StrategyIds, type StrategyPart } from './strategy-records.ts'
import { readReference, sortOf, type StrategyReference } from './strategy-references.ts'
import type { StrategiesFile } from './strategies.ts'

export interface StrategyImport {
  readonly proposal: ImportProposal
  readonly strategies: { readonly read: number; readonly placed: number; readonly otherCountries: number }
  /** Country codes of the file that the catalogue does not know. */
  readonly unmappedCountries: readonly string[]
}

/**
 * The strategies of one country as guidance documents and statements. An objective carries out the goal above it
 * and the statements of higher documents it names; a statement of the country's own other strategy informs it
 * sideways. A document that is only named becomes a stub under its printed reference, to be filled in.
 * `planStrategies(file, { country: nepal, existing: [] }).proposal.add.length`
 */
export function planStrategies(file: StrategiesFile, into: { readonly country: Country; readonly existing: Iterable<AnyRecord> }): StrategyImport {
  const ours = file.strategies.filter((strategy) => strategy.country === into.country.iso3)
  const placed = ours.map((strategy) => strategyIds(strategy, into.country))
  const existing = [...into.existing]
  const links = new StrategyLinks(placed, existing, into.country)
  const statements = placed.flatMap((ids) => partsOf(ids.strategy).map((part) => statementOf(ids, part, links)))
  const withSideways = statements.map(({ ids, part, parents }) => {
    const id = ids.statements.get(part.id) ?? ''
    return at(statementRecord(ids, part, { parents, informs: links.informedBy(id) }))
  })
  const documents = placed.map((ids) => at(documentRecord(ids, { parents: links.documentsAbove(ids.document), informs: links.informedBy(ids.document) })))
  const wanted = [...links.stubs(), ...documents, ...withSideways]
  const unmapped = new Set(file.strategies.map((s) => s.country).filter((code) => countryByIso3(code) === undefined))
  const proposal = propose(existing, wanted, [...links.notes(), ...notesOf(placed)])
  return {
    proposal: { ...proposal, same: proposal.same + links.stubsThere() },
    strategies: { read: file.strategies.length, placed: placed.length, otherCountries: file.strategies.length - placed.length },
    unmappedCountries: [...unmapped].sort(),
  }
}

const at = (record: Wanted['record']): Wanted => ({ line: 0, record })

function statementOf(ids: StrategyIds, part: StrategyPart, links: StrategyLinks) {
  const id = ids.statements.get(part.id) ?? ''
  const above = part.under === undefined ? undefined : ids.statements.get(part.under)
  const named = part.links.flatMap((text) => links.follow(readReference(text), ids, id))
  return { ids, part, parents: [...(above === undefined ? [] : [above]), ...named] }
}

function notesOf(placed: readonly StrategyIds[]): readonly string[] {
  return placed
    .filter(({ strategy }) => !strategy.complete)
    .map(({ strategy }) => `"${strategy.document}" was read only in part: objectives are missing here, not absent there.`)
}

/** Follows the references between strategies and remembers what they lead to. */
class StrategyLinks {
  private readonly stubRecords = new Map<string, Wanted['record']>()
  private readonly above = new Map<string, Set<string>>()
  private readonly sideways = new Map<string, Set<string>>()
  private readonly placed: readonly StrategyIds[]
  private readonly existing: readonly AnyRecord[]
  private readonly existingIds: ReadonlySet<string>
  private readonly found = new Set<string>()
  private readonly country: Country

  constructor(placed: readonly StrategyIds[], existing: readonly AnyRecord[], country: Country) {
    this.placed = placed
    this.existing = existing
    this.existingIds = new Set(existing.map((record) => record.id))
    this.country = country
  }

  /** The statements above `from` that a reference names; a sideways reference is remembered at its other end. */
  follow(reference: StrategyReference, ids: StrategyIds, from: string): readonly string[] {
    const sort = sortOf(reference.document)
    const isSideways = sort?.level === 'country'
    const own = isSideways ? this.placed.find((other) => other !== ids && other.type === sort.type) : undefined
    const document = own?.document ?? this.documentOf(reference, isSideways)
    const statement = this.statementIn(own, document, reference)
    if (isSideways) {
      remember(this.sideways, statement, from)
      remember(this.sideways, document, ids.document)
      return []
    }
    remember(this.above, ids.document, document)
    return [statement]
  }

  documentsAbove(document: string): readonly string[] {
    return [...(this.above.get(document) ?? [])]
  }

  informedBy(id: string): readonly string[] {
    return [...(this.sideways.get(id) ?? [])]
  }

  stubs(): readonly Wanted[] {
    return [...this.stubRecords.values()].map((record) => at({ ...record, informs: listOf([...(this.sideways.get(record.id) ?? [])]) }))
  }

  notes(): readonly string[] {
    const documents = [...this.stubRecords.values()].filter((record) => record.kind === 'guidance-document')
    if (documents.length === 0) return []
    return [`${documents.length} documents are named but not in the file: ${documents.map((d) => String(d['title'])).join(', ')}. They are kept under that name, to be filled in.`]
  }

  /** How many of the documents and statements that are only named were there already. They are left as they are. */
  stubsThere(): number {
    return this.found.size
  }

  private isThere(id: string): boolean {
    return this.existingIds.has(id) && this.noted(id) === id
  }

  private noted(id: string): string {
    this.found.add(id)
    return id
  }

  /** A document of that very title that is there already, else a stub under the printed name. */
  private documentOf(reference: StrategyReference, isSideways: boolean): string {
    const title = isSideways ? `${reference.document} (${this.country.name})` : reference.document
    const there = this.existing.find((record) => record.kind === 'guidance-document' && record.title.toLowerCase() === title.toLowerCase())
    if (there) return this.noted(there.id)
    const id = `doc-${slug(title)}`
    if (this.isThere(id)) return id
    const sort = sortOf(reference.document)
    this.stubRecords.set(id, {
      kind: 'guidance-document',
      id,
      title: lineText(title),
      family: sort?.family ?? 'whole-of-government',
      level: sort?.level,
      type: sort?.type,
      text: `Incomplete: known only by references to it.${sort === undefined ? ' Its planning chain is not known from its name; correct the family.' : ''}`,
      notional: false,
      imported: { source: 'Country strategies', key: title },
    })
    return id
  }

  private statementIn(own: StrategyIds | undefined, document: string, reference: StrategyReference): string {
    const known = reference.place === undefined ? undefined : own?.statements.get(reference.place)
    if (known !== undefined) return known
    const there = this.existing.find((record) => record.kind === 'guidance-statement' && record.document === document && record.ref === (reference.place ?? reference.text))
    if (there) return this.noted(there.id)
    const id = `guidance-${document.replace(/^doc-/, '')}-${slug(reference.place ?? 'whole')}`
    if (this.isThere(id)) return id
    this.stubRecords.set(id, {
      kind: 'guidance-statement',
      id,
      document,
      ref: lineText(reference.place ?? reference.text),
      type: 'other',
      text: `${lineText(reference.text) ?? ''} (incomplete: known only by this reference)`,
      notional: false,
      imported: { source: 'Country strategies', key: reference.text },
    })
    return id
  }
}

function remember(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key)
  if (set) set.add(value)
  else map.set(key, new Set([value]))
}
