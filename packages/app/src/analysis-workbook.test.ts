import { readFileSync } from 'node:fs'
import exceljs from 'exceljs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planAnalysis, readAnalysisWorkbook, type AnalysisImport } from '@throughline/exchange'
import { writeAnalysisWorkbook } from '@throughline/documents'
import { analysisSheets, createPlanGraph, fieldsOf, isPlainText, readPlanFile, titleOf, type AnyRecord, type Field, type KindId, type PlanGraph } from '@throughline/model'
import { aHead, anApp, aRecord, nepal, onDay, valueOf, aBook, aWho } from './testing/builders.ts'

const planOf = (records: readonly AnyRecord[]): PlanGraph => createPlanGraph({ book: nepal, records: [aHead(), ...records] })

function bandaria(): PlanGraph {
  const file = readPlanFile(readFileSync(new URL('../../../examples/bandaria/bandaria.yaml', import.meta.url), 'utf8'))
  if (!file.ok) throw new Error('The teaching example cannot be read')
  return createPlanGraph({ book: file.file.book.id, records: file.file.records, cited: file.file.cites })
}

const analysis = [
  aRecord({ kind: 'role', id: 'role-border', title: 'Secure the border', type: 'primary', wanted: 'wanted', priority: 1 }),
  aRecord({ kind: 'capability', id: 'capability-patrol', title: 'Patrol by night', current: { level: 'partial', text: 'Two of nine sectors' } }),
  aRecord({ kind: 'gap', id: 'gap-night', title: 'Blind at night', capabilities: ['capability-patrol'], operational: { likelihood: 'likely', consequence: 'major' }, urgency: { neededBy: '2028-09-30' } }),
  aRecord({ kind: 'solution', id: 'solution-radar', text: '=Radar chain', gap: 'gap-night', domain: 'materiel', roughCost: [{ fiscalYear: 2027, amount: 120_000_050 }] }),
]

type Edit = (book: exceljs.Workbook) => void

async function edited(plan: PlanGraph, edit: Edit): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  await book.xlsx.load((await writeAnalysisWorkbook(plan, onDay)).slice().buffer)
  edit(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

async function back(bytes: Uint8Array, into: PlanGraph, take: readonly string[] = []): Promise<AnalysisImport> {
  const read = await readAnalysisWorkbook(bytes, 'analysis.xlsx')
  if (read.kind === 'refused') throw new Error(read.message)
  return planAnalysis(read.value, { own: into.own, cited: into.cited.map(({ record }) => record), planId: into.head?.id, take })
}

/** The cell of a record's row, or of a row further down, by its heading. */
function cell(book: exceljs.Workbook, sheetName: string, row: string | number, heading: string): exceljs.Cell {
  const sheet = book.getWorksheet(sheetName)
  if (sheet === undefined) throw new Error(`There is no sheet ${sheetName}`)
  const find = (line: number, words: string) => {
    const values = sheet.getRow(line).values
    return Array.isArray(values) ? values.indexOf(words) : -1
  }
  const line = typeof row === 'number' ? row : (sheet.getColumn(1).values.indexOf(row))
  return sheet.getRow(line).getCell(find(3, heading))
}

const nothing = (answer: AnalysisImport) => ({ add: answer.proposal.add, change: answer.proposal.change, notPlaced: answer.proposal.notPlaced, conflicts: answer.conflicts, notes: answer.proposal.notes })
const empty = { add: [], change: [], notPlaced: [], conflicts: [], notes: [] }

describe('the analysis workbook, out and back in', () => {
  test('EXC-100 out and back in unchanged proposes nothing: Bandaria', async () => {
    const plan = bandaria()
    const answer = await back(await writeAnalysisWorkbook(plan, onDay), plan)
    expect(nothing(answer)).toEqual(empty)
    expect(answer.proposal.same).toBe(analysisSheets.reduce((sum, { kind }) => sum + plan.of(kind).length, 0))
  })

  test('EXC-100 out and back in unchanged proposes nothing: any plan of these kinds', async () => {
    await fc.assert(fc.asyncProperty(anyAnalysis, async (records) => {
      const plan = planOf(records)
      expect(nothing(await back(await writeAnalysisWorkbook(plan, onDay), plan))).toEqual(empty)
    }), { numRuns: 15 })
  }, 60_000)

  test('EXC-101 a changed cell changes its field alone; an emptied one takes the value out', async () => {
    const plan = planOf(analysis)
    const bytes = await edited(plan, (book) => {
      cell(book, 'Gaps', 'gap-night', 'Operational risk: Consequence').value = 'Extreme'
      cell(book, 'Gaps', 'gap-night', 'Urgency: Needed by').value = '30 SEP 27'
      cell(book, 'Capabilities', 'capability-patrol', 'Today: Seen').value = null
      cell(book, 'Options', 'solution-radar', 'Rough cost FY28 ($)').value = 500
    })
    const { proposal, changes } = await back(bytes, plan)
    expect(proposal.change.map(({ after }) => after)).toEqual([
      { ...analysis[1], current: { level: 'partial' } },
      { ...analysis[2], operational: { likelihood: 'likely', consequence: 'extreme' }, urgency: { neededBy: '2027-09-30' } },
      { ...analysis[3], roughCost: [{ fiscalYear: 2027, amount: 120_000_050 }, { fiscalYear: 2028, amount: 50_000 }] },
    ])
    const again = await back(bytes, planOf([...analysis.slice(0, 1), ...proposal.change.map(({ after }) => after)]))
    expect(nothing(again)).toEqual(empty)
    expect(changes.map(({ place, plan: before, file }) => [place, before, file])).toContainEqual(['sheet Gaps, row 5, column Operational risk: Consequence', 'Major', 'Extreme'])
    expect(proposal.add).toEqual([])
  })

  test('EXC-102 a row without an ID is added with one made of its title, its links by title; a second run adds nothing', async () => {
    const plan = planOf(analysis)
    const bytes = await edited(plan, (book) => {
      cell(book, 'Gaps', 8, 'Title').value = 'No spare parts'
      cell(book, 'Options', 8, 'Option').value = '-Contract for parts'
      cell(book, 'Options', 8, 'Gap').value = 'no spare parts'
    })
    const first = await back(bytes, plan)
    expect(first.proposal.add).toEqual([
      { kind: 'gap', id: 'gap-no-spare-parts', title: 'No spare parts' },
      { kind: 'solution', id: 'solution-contract-for-parts', text: '-Contract for parts', gap: 'gap-no-spare-parts' },
    ])
    const second = await back(bytes, planOf([...analysis, ...first.proposal.add]))
    expect(nothing(second)).toEqual(empty)
  })

  test('EXC-103 a cell changed on both sides is a conflict, and stays as the plan has it until the workbook’s is chosen; what only the plan changed stays', async () => {
    const plan = planOf(analysis)
    const bytes = await edited(plan, (book) => { cell(book, 'Roles', 'role-border', 'Title').value = 'Hold the border' })
    const moved = planOf([aRecord({ ...analysis[0], kind: 'role', id: 'role-border', title: 'Watch the border', priority: 2 }), ...analysis.slice(1)])
    const kept = await back(bytes, moved)
    expect(kept.proposal.change).toEqual([])
    expect(kept.conflicts).toMatchObject([{ key: 'role-border/title', plan: 'Watch the border', file: 'Hold the border', isTaken: false, place: 'sheet Roles, row 5, column Title' }])
    expect(kept.proposal.notes.join(' ')).toContain('1 cell is newer in the plan')
    const taken = await back(bytes, moved, ['role-border/title'])
    expect(taken.proposal.change.map(({ after }) => [titleOf(after), 'priority' in after && after.priority])).toEqual([['Hold the border', 2]])
    expect((await back(bytes, moved, ['all'])).proposal.change).toHaveLength(1)
  })

  test.each([
    ['Roles', 'role-border', 'Type', 'Primry', 'Did you mean Primary?'],
    ['Roles', 'role-border', 'Title', null, 'Fill it'],
    ['Gaps', 'gap-night', 'Capabilities', 'capability-patrul', 'Did you mean capability-patrol?'],
    ['Gaps', 'gap-night', 'Urgency: Needed by', 'soon', 'is no date'],
    ['Gaps', 'gap-night', 'Partner’s priority', 'first', 'whole number'],
    ['Options', 'solution-radar', 'Rough cost FY28 ($)', 'much', 'is no amount'],
    ['Options', 'solution-radar', 'Gap', 'role-border', 'gap is expected'],
    ['Options', 'solution-radar', 'Affordable? Because', 'It fits', 'it is required here'],
  ] as const)('EXC-104 what is wrong on %s is named by sheet, row and column, and its row is left: %s %s', async (sheet, row, heading, value, words) => {
    const plan = planOf(analysis)
    const { proposal } = await back(await edited(plan, (book) => { cell(book, sheet, row, heading).value = value }), plan)
    expect(proposal.change).toEqual([])
    expect(proposal.notPlaced).toHaveLength(1)
    expect(proposal.notPlaced[0]?.place).toMatch(new RegExp(`^sheet ${sheet}, row 5, column `))
    expect(proposal.notPlaced[0]?.what).toContain(words)
  })

  test('EXC-105 a deleted row removes nothing and is told; a row of a record removed since, or of an ID used twice, is named', async () => {
    const plan = planOf(analysis)
    const deleted = await back(await edited(plan, (book) => book.getWorksheet('Roles')?.spliceRows(5, 1)), plan)
    expect(deleted.proposal.notes.join(' ')).toContain('A deleted row removes nothing')
    expect(nothing({ ...deleted, proposal: { ...deleted.proposal, notes: [] } })).toEqual(empty)
    const gone = await back(await writeAnalysisWorkbook(plan, onDay), planOf(analysis.slice(1)))
    expect(gone.proposal.notPlaced.map(({ what }) => what)).toEqual([expect.stringContaining('was removed from the plan after')])
    const twice = await back(await edited(plan, (book) => { cell(book, 'Roles', 6, 'ID').value = 'role-border'; cell(book, 'Roles', 6, 'Title').value = 'Twice' }), plan)
    expect(twice.proposal.notPlaced.map(({ what }) => what)).toEqual([expect.stringContaining('stands in a row above already')])
  })

  test('EXC-106 a row that leans on a row with something wrong waits with it', async () => {
    const plan = planOf(analysis)
    const bytes = await edited(plan, (book) => {
      cell(book, 'Gaps', 8, 'Title').value = 'No spare parts'
      cell(book, 'Gaps', 8, 'Outcome').value = 'Whatever'
      cell(book, 'Options', 8, 'Option').value = 'Contract for parts'
      cell(book, 'Options', 8, 'Gap').value = 'No spare parts'
    })
    const { proposal, rows } = await back(bytes, plan)
    expect(proposal.add).toEqual([])
    expect(proposal.notPlaced.map(({ place }) => place)).toEqual(['sheet Gaps, row 8, column Outcome', 'sheet Options, row 8'])
    expect(rows).toEqual({ read: 6, placed: 4 })
  })

  test('EXC-107 the workbook comes in through the use case, once', async () => {
    const { app, store } = anApp()
    await aBook(store, nepal, 'plan', [aHead(), ...analysis])
    const bytes = await edited(planOf(analysis), (book) => { cell(book, 'Roles', 'role-border', 'Priority').value = 3 })
    const file = { name: 'analysis.xlsx', bytes }
    const shown = valueOf(await app.previewImport(aWho(), nepal, 'analysis', file))
    expect(shown.cells).toMatchObject([{ key: 'role-border/priority', plan: '1', file: '3' }])
    expect(valueOf(await app.applyImport(aWho(), nepal, 'analysis', file)).change).toEqual([{ id: 'role-border', title: 'Secure the border', fields: ['priority'] }])
    expect(valueOf(await app.applyImport(aWho(), nepal, 'analysis', file))).toMatchObject({ add: [], change: [], notPlaced: [], conflicts: [] })
  })
})

const text = fc.oneof(fc.string({ minLength: 1, maxLength: 30 }), fc.constantFrom('=1+1', '+2', '-3', '@x', "'quoted", 'a | b \\ c', '_x0041_', 'two  spaces', '<b>&amp;</b>', 'é ü 中'))
  .filter((one) => one.trim() !== '' && isPlainText(one) && !/[\r\n]/.test(one))
const prose = fc.array(text, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))
const idsOf = (kind: KindId) => [0, 1].map((n) => `${kind}-${n}`)

/** Any value a field may hold; links lead to records of the same plan, or nowhere. */
function anyValue(field: Field): fc.Arbitrary<unknown> {
  const target = () => fc.constantFrom(...(field.targets ?? []).flatMap((kind) => idsOf(kind)))
  const choice = () => fc.constantFrom(...(field.choices ?? []).map(({ value }) => value))
  const group = () => anyFields(field.fields ?? {})
  const byType: Readonly<Record<Field['type'], () => fc.Arbitrary<unknown>>> = {
    line: () => text, prose: () => prose, program: () => text, lines: () => fc.array(text, { maxLength: 3 }), programs: () => fc.array(text, { maxLength: 3 }),
    day: () => fc.integer({ min: 0, max: 20_000 }).map((n) => new Date(Date.UTC(2000, 0, 1) + n * 86_400_000).toISOString().slice(0, 10)),
    'fiscal-year': () => fc.integer({ min: 2020, max: 2035 }), usd: () => fc.integer({ min: -1e12, max: 1e12 }), number: () => fc.double({ noNaN: true, noDefaultInfinity: true }), count: () => fc.nat(1000), flag: () => fc.boolean(),
    choice, choices: () => fc.array(choice(), { maxLength: 3 }), link: target, links: () => fc.array(target(), { maxLength: 3 }),
    group: () => group().filter((one) => Object.keys(one).length > 0), groups: () => fc.array(group(), { maxLength: 3 }),
  }
  return byType[field.type]()
}

function anyFields(fields: Readonly<Record<string, Field>>): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const entries = Object.entries(fields)
  return fc.record(Object.fromEntries(entries.map(([name, field]) => [name, anyValue(field)])), { requiredKeys: entries.filter(([, field]) => field.must).map(([name]) => name) })
}

const anyAnalysis: fc.Arbitrary<readonly AnyRecord[]> = fc.tuple(...analysisSheets.flatMap(({ kind }) => idsOf(kind).map((id) => anyFields(fieldsOf(kind)).map((fields) => aRecord({ ...fields, kind, id })))))
