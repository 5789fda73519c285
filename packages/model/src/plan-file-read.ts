import { isScalar, LineCounter, parseDocument, visit, type Document, type Scalar, type YAMLMap } from 'yaml'
import { bookIdSchema, type RecordId } from './record-id.ts'
import type { BookType } from './kind.ts'
import { isKindId, type KindId } from './kind-id.ts'
import { kindOf, type AnyRecord } from './kinds.ts'
import { findClassified } from './marking.ts'
import { largestPlanFile, planFileFormat, type FileProblem, type PlanFile, type ReadPlanFile } from './plan-file.ts'
import { checkLinks } from './plan-file-links.ts'
import { centsFromFile } from './plan-file-money.ts'
import { placeOf, type Path } from './plan-file-place.ts'
import { remarksOf } from './plan-file-remarks.ts'
import { shapeProblem } from './plan-file-shape.ts'
import { upgradePlanFile } from './plan-file-upgrade.ts'
import type { Cited } from './plan-graph.ts'
import { parseRecord, unknownKind } from './record.ts'
import { withArticle } from './sentence.ts'

type Data = Readonly<Record<string, unknown>>
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Collects problems with their places while a file is read. */
export interface Report {
  add(path: Path, message: string): void
  readonly problems: readonly FileProblem[]
}

/**
 * Reads a plan file (YAML or JSON): the whole plan, or every problem at once with line and column.
 * Nothing of a file with a problem is used.
 * `readPlanFile('throughline: 2\nbook: {id: b, type: plan, title: B}\nrecords: {}')`
 */
export function readPlanFile(text: string): ReadPlanFile {
  const early = refuseEarly(text)
  if (early !== undefined) return { ok: false, problems: [early] }
  const lines = linesOf(text)
  const parsed = parseYaml(text, lines)
  if (!parsed.ok) return parsed
  const { doc, raw } = parsed
  const report = makeReport((path) => placeOf(doc, lines, path))
  const file = understand(raw, report)
  if (file === undefined || report.problems.length > 0) return { ok: false, problems: sorted(report.problems) }
  return { ok: true, file: { ...file, remarks: remarksOf(doc) } }
}

/** Plain data read from YAML or JSON; `place` tells line and column of a path in it. */
export type ReadPlainYaml =
  | { readonly ok: true; readonly raw: unknown; place(path: Path): { readonly line: number; readonly column: number } }
  | { readonly ok: false; readonly problems: readonly FileProblem[] }

/**
 * Reads YAML or JSON as a plan file is read: no anchors, no name twice, no classified marking, nothing that costs more than its size.
 * What is in it is for the caller to parse. `readPlainYaml('title: Boats') // { ok: true, raw: { title: 'Boats' }, … }`
 */
export function readPlainYaml(text: string): ReadPlainYaml {
  const early = refuseEarly(text)
  if (early !== undefined) return { ok: false, problems: [early] }
  const lines = linesOf(text)
  const parsed = parseYaml(text, lines)
  return parsed.ok ? { ok: true, raw: parsed.raw, place: (path) => placeOf(parsed.doc, lines, path) } : parsed
}

/** Where each line begins. The parser counts too, but loses lines inside texts of a file that is broken before them. */
function linesOf(text: string): LineCounter {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1)
  return lines
}

const top = (message: string, line = 1): FileProblem => ({ line, column: 1, where: '', message })

function refuseEarly(text: string): FileProblem | undefined {
  if (text.length > largestPlanFile) return top(`is too large: ${Math.ceil(text.length / 1_000_000)} million characters, and at most ${largestPlanFile / 1_000_000} million are read`)
  if (text.trim() === '') return top(`is empty: a plan file starts with "throughline: ${planFileFormat}"`)
  if (text.includes('\r') && !text.includes('\n')) return top('ends its lines with carriage returns alone, as very old programs do: save it with the usual line ends')
  const shape = shapeProblem(text)
  if (shape !== undefined) return top(shape.message, shape.line)
  // A remark is text that is kept, too.
  const classified = findClassified(text.replaceAll('\r\n', '\n').replace(/^[ \t]*#+ ?/gm, ''))
  if (classified) return top(bearsMarking(classified.text), classified.line)
  return undefined
}

const bearsMarking = (marking: string) => `bears a classified marking ("${marking}"). Throughline holds unclassified plans only: refer to the document by its title instead`

/** Values on the line of their name, where the look at whole lines does not see them. */
function refuseClassified(value: unknown, path: Path, report: Report): void {
  const found = typeof value === 'string' ? findClassified(value) : undefined
  if (found !== undefined) report.add(path, bearsMarking(found.text))
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value)) {
    // Numbers, days and flags bear nothing: a record may hold many.
    if (typeof inner === 'string' || typeof inner === 'object') refuseClassified(inner, [...path, Array.isArray(value) ? Number(name) : name], report)
  }
}

function parseYaml(text: string, lines: LineCounter): { readonly ok: true; readonly doc: Document.Parsed; readonly raw: unknown } | { readonly ok: false; readonly problems: readonly FileProblem[] } {
  try {
    const doc = parseDocument(text, { prettyErrors: false, logLevel: 'error', version: '1.2', schema: 'core', merge: false, uniqueKeys: false })
    const problems = [...doc.errors, ...doc.warnings].slice(0, mostProblems).map((error): FileProblem => {
      const { line, col } = lines.linePos(error.pos[0])
      return { line: Math.max(1, line), column: Math.max(1, col), where: '', message: error.code === 'MULTIPLE_DOCS' ? 'starts a second document: a file holds one plan' : `cannot be read as YAML: ${error.message}` }
    })
    for (const problem of foreignNodes(doc, lines)) problems.push(problem)
    if (problems.length > 0) return { ok: false, problems: sorted(problems) }
    const raw: unknown = doc.toJS({ maxAliasCount: 0 })
    return { ok: true, doc, raw }
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, problems: [top('is nested too deeply to be a plan file')] }
    throw error
  }
}

/**
 * A plan is plain: anchors and aliases (which can blow up when expanded) have no use in it, and a name stands once.
 * The parser would look for repeated names too, but comparing each with each.
 */
function foreignNodes(doc: Document.Parsed, lines: LineCounter): readonly FileProblem[] {
  const found: FileProblem[] = []
  const add = (offset: number | undefined, message: string) => {
    if (found.length >= mostProblems) return
    const { line, col } = lines.linePos(offset ?? 0)
    found.push({ line: Math.max(1, line), column: Math.max(1, col), where: '', message })
  }
  const foreign = (what: string) => `uses ${what}, which plan files do not allow: write the value out`
  visit(doc, {
    Alias: (_, node) => add(node.range?.[0], foreign(`the alias "*${node.source}"`)),
    Node: (_, node) => { if ('anchor' in node && typeof node.anchor === 'string') add(node.range?.[0], foreign(`the anchor "&${node.anchor}"`)) },
    Map: (_, node) => {
      for (const key of repeatedKeys(node)) add(key.range?.[0], `names "${String(key.value).slice(0, 60)}" a second time: keep one of the two`)
    },
  })
  return found
}

function repeatedKeys(map: YAMLMap): readonly Scalar[] {
  const seen = new Set<string>()
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return []
    const name = String(key.value)
    if (seen.has(name)) return [key]
    seen.add(name)
    return []
  })
}

/** More problems than this are not listed: the first tell enough. */
const mostProblems = 1_000

function makeReport(place: (path: Path) => { line: number; column: number }): Report {
  const problems: FileProblem[] = []
  return {
    problems,
    add: (path, message) => {
      if (problems.length < mostProblems) problems.push({ ...place(path), where: path.map(String).join(' › '), message })
    },
  }
}

const sorted = (problems: readonly FileProblem[]) => [...problems].sort((a, b) => a.line - b.line || a.column - b.column)

function understand(raw: unknown, report: Report): PlanFile | undefined {
  if (!isData(raw)) return void report.add([], `is not a plan file: it must start with "throughline: ${planFileFormat}"`)
  const upgraded = upgradePlanFile(raw)
  if (!upgraded.ok) return void report.add(['throughline'], upgraded.message)
  const file = upgraded.raw
  for (const key of Object.keys(file)) {
    if (!['throughline', 'book', 'cites', 'records'].includes(key)) report.add([key], `"${key.slice(0, 60)}" is no part of a plan file: book, cites and records are`)
  }
  const book = readBook(file['book'], report)
  const records = readGroups(file['records'], ['records'], report, (kind, data, path) => readRecord(kind, data, path, report))
  const cites = readGroups(file['cites'], ['cites'], report, (kind, data, path) => readCite(kind, data, path, report))
  if (book !== undefined) refuseLibraryOnly(book.type, records, report)
  refuseDuplicates(records, cites, report)
  checkLinks(records, cites, report)
  return book && { book, records: records.map((r) => r.value), cites: cites.map((c) => c.value) }
}

function readBook(raw: unknown, report: Report): PlanFile['book'] | undefined {
  if (!isData(raw)) return void report.add(['book'], 'is missing: a plan file names its book with id, type (library, theater or plan) and title')
  refuseClassified(raw['title'], ['book', 'title'], report)
  const id = bookIdSchema.safeParse(raw['id'])
  const type = raw['type']
  const title = raw['title']
  if (!id.success) report.add(['book', 'id'], id.error.issues[0]?.message ?? 'is not a book id')
  if (type !== 'library' && type !== 'theater' && type !== 'plan') report.add(['book', 'type'], 'is none of: library, theater, plan')
  if (typeof title !== 'string' || title.trim() === '') report.add(['book', 'title'], 'is missing: every book has a title')
  for (const key of Object.keys(raw)) if (!['id', 'type', 'title'].includes(key)) report.add(['book', key], `"${key.slice(0, 60)}" is no field of book`)
  if (!id.success || typeof title !== 'string' || (type !== 'library' && type !== 'theater' && type !== 'plan')) return undefined
  return { id: id.data, type, title }
}

/** Something read, with its place, so that later checks can point at it. */
export interface Placed<T> { readonly value: T; readonly path: Path }

const none = (report: Report, path: Path, message: string): readonly [] => {
  report.add(path, message)
  return []
}

function readGroups<T>(raw: unknown, at: Path, report: Report, read: (kind: KindId, data: Data, path: Path) => T | undefined): readonly Placed<T>[] {
  if (raw === undefined || raw === null) return []
  if (!isData(raw)) return none(report, at, 'is not grouped by kind: write kinds as keys, each with a list of records')
  return Object.entries(raw).flatMap(([kind, list]) => {
    const here = [...at, kind]
    if (!isKindId(kind)) return none(report, here, unknownKind(kind))
    if (!Array.isArray(list)) return none(report, here, 'is not a list of records')
    return list.flatMap((data: unknown, index): readonly Placed<T>[] => {
      const path = [...here, index]
      if (!isData(data)) return none(report, path, 'is not a record')
      const value = read(kind, data, path)
      return value === undefined ? [] : [{ value, path }]
    })
  })
}

function readRecord(kind: KindId, data: Data, path: Path, report: Report): AnyRecord | undefined {
  if (Object.hasOwn(data, 'kind')) return void report.add([...path, 'kind'], 'is not written inside a record: the group it stands in names its kind')
  refuseClassified(data, path, report)
  const parsed = parseRecord({ ...centsFromFile(kind, data), kind })
  if (parsed.ok) return parsed.value
  for (const problem of parsed.problems) report.add([...path, ...problem.path], problem.message)
  return undefined
}

function readCite(kind: KindId, data: Data, path: Path, report: Report): Cited | undefined {
  const { book, revision, ...fields } = data
  const id = bookIdSchema.safeParse(book)
  if (!id.success) report.add([...path, 'book'], 'names no book: a cited record says which book it stands in')
  if (revision !== undefined && (typeof revision !== 'number' || !Number.isInteger(revision) || revision < 0)) report.add([...path, 'revision'], 'is not a revision: a whole number is expected')
  const record = readRecord(kind, fields, path, report)
  if (record === undefined || !id.success) return undefined
  return { book: id.data, record, ...(typeof revision === 'number' && { revision }) }
}

/** What every plan takes from the library stands there alone: in a plan it would be read by nobody, or hold for that plan in secret. */
function refuseLibraryOnly(type: BookType, records: readonly Placed<AnyRecord>[], report: Report): void {
  for (const { value, path } of records) {
    const kind = kindOf(value.kind)
    if (kind.isCitedByAll && !kind.books.includes(type)) report.add(path, `is ${withArticle(kind.one)}, which a ${type} cannot hold: it belongs in the library, where every plan finds it. Move it to the library's file; on the command line give that file with --with`)
  }
}

function refuseDuplicates(records: readonly Placed<AnyRecord>[], cites: readonly Placed<Cited>[], report: Report): void {
  const seen = new Map<RecordId, Path>()
  for (const { id, path } of [...records.map((r) => ({ id: r.value.id, path: r.path })), ...cites.map((c) => ({ id: c.value.record.id, path: c.path }))]) {
    const first = seen.get(id)
    if (first === undefined) seen.set(id, path)
    else report.add([...path, 'id'], `"${id}" is the id of another record too (${first.map(String).join(' › ')}): every record needs its own`)
  }
}
