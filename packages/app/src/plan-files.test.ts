import { describe, expect, test } from 'vitest'
import { writePlanFile, type PlanFile } from '@throughline/model'
import { aBook, aDocument, aHead, anActivity, anApp, anEdit, anObjective, aStatement, aWho, library, nepal, valueOf } from './testing/builders.ts'
import type { InFile } from './app.ts'

const desk = aWho()
const file = (name: string, text: string): InFile => ({ name, bytes: new TextEncoder().encode(text) })
const planFile = (more: Partial<PlanFile> = {}): InFile => file('nepal.yaml', writePlanFile({
  book: { id: nepal, type: 'plan', title: 'Nepal' }, records: [aHead(), anObjective({ guidance: ['guidance-nds-1'] }), anActivity({ objectives: ['imo-border'] })],
  cites: [{ book: library, revision: 3, record: aStatement() }, { book: library, revision: 3, record: aDocument() }], ...more,
}))
const libraryFile = file('library.yaml', writePlanFile({ book: { id: library, type: 'library', title: 'Shared library' }, records: [aDocument({ owner: 'OSD' }), aStatement()], cites: [] }))

describe('plan files', () => {
  test('APP-50 a plan file goes into its own book, and stubs of what no book holds into theirs', async () => {
    const { app } = anApp()
    expect(valueOf(await app.loadExample(desk, [planFile()])).loaded).toEqual(['nepal'])
    expect(valueOf(await app.listBooks(desk)).books.map(({ book, type, title, records }) => [book, type, title, records])).toEqual([
      ['library', 'library', 'library (cited records only)', 2], ['nepal', 'plan', 'Nepal country plan', 3],
    ])
    expect(valueOf(await app.readPlan(desk, nepal)).cited.map(({ record }) => record.id)).toEqual(['doc-nds', 'guidance-nds-1'])
  })

  test('APP-51 the whole book takes the place of its stubs, with its own title', async () => {
    const { app } = anApp()
    valueOf(await app.loadExample(desk, [planFile()]))
    valueOf(await app.applyImport(desk, library, 'plan', libraryFile))
    const books = valueOf(await app.listBooks(desk)).books
    expect(books.map(({ book, title, revision }) => [book, title, revision])).toEqual([['nepal', 'Nepal country plan', 1], ['library', 'Shared library', 2]])
    expect(valueOf(await app.planGraph(desk, nepal)).graph.get('guidance-document', aDocument().id)?.owner).toBe('OSD')
  })

  test('APP-52 the example is loaded into an empty store only', async () => {
    const { app } = anApp()
    valueOf(await app.loadExample(desk, [libraryFile]))
    expect(valueOf(await app.loadExample(desk, [planFile()])).loaded).toEqual([])
  })

  test('APP-52 its books come in any order: none is first known by its stubs', async () => {
    const { app } = anApp()
    valueOf(await app.loadExample(desk, [planFile(), libraryFile]))
    expect(valueOf(await app.listBooks(desk)).books.map(({ book, title, revision }) => [book, title, revision])).toEqual([['nepal', 'Nepal country plan', 1], ['library', 'Shared library', 1]])
  })

  test('APP-53 a plan written and read again is the same, byte for byte, and taking it in again changes nothing', async () => {
    const { app } = anApp()
    valueOf(await app.loadExample(desk, [libraryFile, planFile()]))
    const out = valueOf(await app.exportPlan(desk, nepal))
    expect([out.fileName, out.mediaType]).toEqual(['nepal.yaml', 'application/yaml'])
    const again = anApp()
    valueOf(await again.app.loadExample(desk, [{ name: out.fileName, bytes: out.bytes }]))
    expect(valueOf(await again.app.exportPlan(desk, nepal)).bytes).toEqual(out.bytes)
    const taken = valueOf(await app.applyImport(desk, nepal, 'plan', { name: out.fileName, bytes: out.bytes }))
    expect([taken.add, taken.change, taken.same, taken.revision]).toEqual([[], [], 3, undefined])
  })

  test('APP-54 a file with problems is refused with line and column, and nothing of it is used', async () => {
    const { app } = anApp()
    const broken = file('broken.yaml', 'throughline: 1\nbook: {id: nepal, type: plan, title: Nepal}\nrecords:\n  activity:\n    - id: act-talks\n      title: Staff talks\n      start: tomorrow\n    - id: act-visit\n      colour: red\n')
    const outcome = await app.applyImport(desk, nepal, 'plan', broken)
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'unreadable' } })
    expect(outcome.ok ? [] : outcome.refusal.errors?.map(({ line }) => line)).toEqual([7, 8, 9])
    expect(valueOf(await app.listBooks(desk)).books).toEqual([])
  })

  test.each([
    ['not UTF-8', new Uint8Array([0x74, 0xff, 0xfe]), 'unsupported'],
    ['empty', new Uint8Array(), 'unreadable'],
    ['classified', new TextEncoder().encode('throughline: 1\nSECRET//NOFORN\n'), 'classified'],
    ['too large', new TextEncoder().encode(`# ${'x'.repeat(10_000_001)}`), 'too-large'],
  ])('APP-54 a file that is %s is refused', async (_, bytes, code) => {
    const { app } = anApp()
    expect(await app.previewImport(desk, nepal, 'plan', { name: 'x.yaml', bytes })).toMatchObject({ ok: false, refusal: { code } })
  })

  test('APP-55 a plan file whose ids another book holds is refused', async () => {
    const { app, store } = anApp()
    await aBook(store, library, 'theater', [anActivity()])
    expect(await app.applyImport(desk, nepal, 'plan', planFile())).toMatchObject({ ok: false, refusal: { code: 'already-exists', errors: [{ path: 'act-talks' }] } })
  })

  test('APP-56 a plan file shows what it would add and change first; records it does not hold stay', async () => {
    const { app } = anApp()
    valueOf(await app.loadExample(desk, [libraryFile, planFile()]))
    valueOf(await app.change(desk, nepal, { changes: [anEdit(anActivity(), 'title', 'Talks')] }))
    const smaller = planFile({ records: [aHead(), anActivity({ objectives: [] })], cites: [] })
    const shown = valueOf(await app.previewImport(desk, nepal, 'plan', smaller))
    expect(shown).toMatchObject({ add: [], change: [{ id: 'act-talks', title: 'Staff talks', fields: ['title', 'objectives'] }], same: 1 })
    expect(shown.notes).toContain('1 records of "nepal" are not in the file, and stay.')
    expect(valueOf(await app.applyImport(desk, nepal, 'plan', smaller)).revision).toBe(3)
    expect(valueOf(await app.history(desk, nepal, { limit: 1 })).revisions[0]?.sentences[0]).toBe('The J5 desk imported "nepal.yaml".')
    valueOf(await app.undo(desk, nepal))
    expect(valueOf(await app.planGraph(desk, nepal)).graph.get('activity', anActivity().id)?.title).toBe('Talks')
  })
})
