import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyToGraph, bookId, createPlanGraph, fieldsOf, isPlainText, kindIds, kindOf, linksOf, parseRecord, readPlanFile, recordId, writePlanFile, type AnyRecord, type Field, type FieldType, type KindId, type PlanGraph } from './index.ts'

// Whole plans of every kind on a machine that is busy with everything else.
const wholePlansMs = 60_000

/** Records of each kind that a plan of this house holds: links find their targets among them. */
const recordsOfKind = 3

/** The ids of a kind: `idsOf('phase') // ['phase-0', 'phase-1', 'phase-2']` */
const idsOf = (kind: KindId): readonly string[] => Array.from({ length: kind === 'plan' ? 1 : recordsOfKind }, (_, n) => `${kindOf(kind).prefix}-${n}`)

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.constantFrom('- a', '# b', 'yes', '~', '1e3', '2026-10-01', '{x: 1}', "it's: 'so'", '"', '=1+1', '<b>', '&a', '*a', '!!map', '? k', '|', '>-', '%YAML', '---', ' padded '),
)
const anyLine = anyText.filter((t) => t.trim() !== '' && !/[\r\n]/.test(t) && isPlainText(t))
const anyProse = fc.array(anyText, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('\n')).filter((t) => t.trim() !== '' && isPlainText(t))
const anyDay = fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2079-12-31T00:00:00Z'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10))
const some = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 3 })

/** Any value a field takes, by its declaration. */
function anyValue(field: Field): fc.Arbitrary<unknown> {
  const choice = () => fc.constantFrom(...(field.choices ?? []).map(({ value }) => value))
  const link = () => fc.constantFrom(...(field.targets ?? []).flatMap(idsOf))
  const group = () => anyValues(field.fields ?? {})
  const byType: Readonly<Record<FieldType, () => fc.Arbitrary<unknown>>> = {
    line: () => anyLine, prose: () => anyProse, lines: () => some(anyLine), program: () => anyLine, programs: () => some(anyLine),
    day: () => anyDay, 'fiscal-year': () => fc.integer({ min: 2000, max: 2079 }), usd: () => fc.integer({ min: 0, max: 10 ** 12 }),
    number: () => fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)), count: () => fc.nat(10 ** 9), flag: () => fc.boolean(),
    choice, choices: () => some(choice()), link, links: () => some(link()), group, groups: () => some(group()),
  }
  return byType[field.type]()
}

const anyValues = (fields: Readonly<Record<string, Field>>): fc.Arbitrary<Readonly<Record<string, unknown>>> =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, anyValue(field)])), { requiredKeys: Object.entries(fields).flatMap(([name, { must }]) => (must ? [name] : [])) })

/** Any record of a kind under one of its ids. */
const anyRecord = (kind: KindId, id: fc.Arbitrary<string> = fc.constantFrom(...idsOf(kind))): fc.Arbitrary<AnyRecord> =>
  fc.tuple(id, anyValues(fieldsOf(kind))).map(([own, values]) => {
    const parsed = parseRecord({ ...values, kind, id: own })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    return parsed.value
  })

/** Records of every kind, each id once: a plan whose every link leads somewhere. */
const anyWholePlan: fc.Arbitrary<readonly AnyRecord[]> = fc.tuple(...kindIds.flatMap((kind) => idsOf(kind).map((id) => anyRecord(kind, fc.constant(id)))))

// A library: its file may hold records of every kind, the organization's own programs and values too.
const book = { id: bookId('b'), type: 'library', title: 'B' } as const

describe('reading and writing, for every declared kind', () => {
  test('MOD-34 any plan of any records comes back as it was, and is written byte-equal (property)', () => {
    fc.assert(fc.property(anyWholePlan, (records) => {
      const written = writePlanFile({ book, records, cites: [] })
      const read = readPlanFile(written)
      if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)))
      expect(new Map(read.file.records.map((r) => [r.id, r]))).toEqual(new Map(records.map((r) => [r.id, r])))
      expect(writePlanFile(read.file)).toBe(written)
    }), { numRuns: 25 })
  }, wholePlansMs)

  const whole = fc.sample(anyWholePlan, { numRuns: 1, seed: 19 })[0] ?? []
  const written = writePlanFile({ book, records: whole, cites: [] })
  const lineCount = written.split('\n').length

  /** A reader's answer: the plan, or problems that all have a place in the file and words. */
  const isAnswer = (text: string) => {
    const read = readPlanFile(text)
    const lines = text.split('\n')
    if (read.ok) return true
    expect(read.problems.filter(({ line, column, message }) => line < 1 || line > lines.length || column < 1 || column > (lines[line - 1]?.length ?? 0) + 1 || message === '')).toEqual([])
    return read.problems.length > 0
  }

  test('MOD-35 a plan cut short, with a line lost, doubled or moved in, is read or every problem has its place (property)', () => {
    const at = fc.nat(lineCount)
    const spoil = fc.oneof(
      fc.nat(written.length).map((end) => written.slice(0, end)),
      fc.tuple(at, fc.nat(3)).map(([from, count]) => written.split('\n').toSpliced(from, count).join('\n')),
      at.map((from) => { const lines = written.split('\n'); return lines.toSpliced(from, 0, lines[from] ?? '').join('\n') }),
      fc.tuple(at, fc.constantFrom('  ', '\t', '- ', '? ', ': ', '"', '}', '&a ', '!!set ', '\u0000', '\ud800')).map(([from, mark]) => { const lines = written.split('\n'); return lines.with(Math.min(from, lines.length - 1), `${mark}${lines[from] ?? ''}`).join('\n') }),
    )
    fc.assert(fc.property(spoil, isAnswer), { numRuns: 60 })
  }, wholePlansMs)

  test('MOD-35 any value at any place of a plan is read or every problem has its place (property)', () => {
    const value = fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom('__proto__', { __proto__: null }, [[]], -1, 1e308, ''))
    const place = fc.constantFrom<readonly string[]>(['throughline'], ['book'], ['book', 'id'], ['cites'], ['records'], ['records', 'activity'], ['records', 'activity', 'one'], ...kindIds.map((kind) => ['records', kind]))
    const put = (path: readonly string[], what: unknown): unknown => {
      const [first, ...rest] = path
      if (first === undefined) return what
      return first === 'one' ? [put(rest, what)] : { [first]: put(rest, what) }
    }
    const head = { throughline: 1, book: { id: 'b', type: 'plan', title: 'B' } }
    fc.assert(fc.property(place, value, (path, what) => isAnswer(JSON.stringify({ ...head, ...Object(put(path, what)) }))), { numRuns: 300 })
  })
})

describe('the graph, for every declared kind', () => {
  const everyId = kindIds.flatMap(idsOf).map(recordId)
  const change = fc.record({ put: fc.array(fc.constantFrom(...kindIds).chain((kind) => anyRecord(kind)), { maxLength: 4 }), remove: fc.subarray(everyId, { maxLength: 4 }) })
  /** Every link of some records, looked up one by one, without an index. */
  const pointing = (records: readonly AnyRecord[], to: AnyRecord['id']) => records.flatMap((from) => linksOf(from).filter((link) => link.to === to).map(({ field }) => `${from.id}.${field}`)).sort()
  const everything = (graph: PlanGraph) => [...graph.own, ...graph.cited.map(({ record }) => record)]

  test('MOD-67 after any changes, what points at a record is what its links say, and a removed one leaves its referrers named (property)', () => {
    fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
      let graph = createPlanGraph({ book: book.id, records: [] })
      for (const { put, remove } of changes) {
        graph = applyToGraph(graph, { put, remove })
        for (const id of everyId) expect(graph.referrers(id).map(({ from, field }) => `${from.id}.${field}`).sort()).toEqual(pointing(everything(graph), id))
        const gone = remove.filter((id) => !put.some((record) => record.id === id))
        expect(gone.filter((id) => graph.find(id) !== undefined || graph.own.some((record) => record.id === id))).toEqual([])
      }
      for (const kind of kindIds) expect(graph.of(kind).map(({ id }) => id).sort()).toEqual(graph.own.filter((record) => record.kind === kind).map(({ id }) => id).sort())
    }), { numRuns: 60 })
  }, wholePlansMs)
})
