import { bookId, day, diffRecord, recordId, type AnyRecord, type BookId } from '@throughline/model'
import type { BookCommit, Store } from '@throughline/app'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const nepal = bookId('nepal')
const library = bookId('library')
const main = (book: BookId) => ({ book, branch: 'main' })
const at = (book: BookId, revision: number, branch = 'main') => ({ book, branch, revision })

const anActivity = (id: string, title: string): AnyRecord => ({ kind: 'activity', id: recordId(id), title })
const aDocument = (id: string): AnyRecord => ({ kind: 'guidance-document', id: recordId(id), title: 'National Defense Strategy', family: 'defense' })
const aStatement = (id: string, document: string): AnyRecord => ({ kind: 'guidance-statement', id: recordId(id), document: recordId(document), text: 'Build partners' })

interface Edit { readonly before?: AnyRecord; readonly after?: AnyRecord }

/** A commit of these edits on the head it names, by one officer at a fixed instant. */
export function aCommit(book: BookId, expects: number, edits: readonly Edit[], more: Partial<BookCommit> = {}): BookCommit {
  return {
    book, branch: 'main', expects,
    ...(expects === 0 && { create: { type: 'plan', title: book } }),
    at: `2026-11-20T09:00:${String(expects).padStart(2, '0')}.000Z`, actor: 'desk officer', organization: 'J5', cause: { type: 'edit' },
    put: edits.flatMap(({ after }) => after ?? []),
    remove: edits.flatMap(({ before, after }) => (after === undefined && before !== undefined ? [before.id] : [])),
    changes: edits.flatMap(({ before, after }) => diffRecord(before, after) ?? []),
    ...more,
  }
}

const baseline = (name: string, revision: number) => ({
  name, revision, at: '2026-11-20T10:00:00.000Z', actor: 'desk officer', organization: 'J5', reason: 'Sent to staff', cites: { [library]: 1 },
})
const issue = (id: string, name: string) => ({
  id, revision: 1, baseline: name, recipient: 'Embassy Kathmandu', purpose: 'Staffing', format: 'docx' as const, date: day('2026-11-20'),
  fileName: 'nepal.docx', at: '2026-11-20T10:00:00.000Z', actor: 'desk officer', organization: 'J5',
})

/** What every store promises; run on each of them. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store
    beforeEach(async () => { store = await open() })
    afterEach(() => store.close())
    const talks = anActivity('act-talks', 'Staff talks')
    const moved: AnyRecord = { ...anActivity('act-talks', 'Staff talks'), location: 'Kathmandu' } as AnyRecord
    const titles = async (place: ReturnType<typeof at>) => (await store.records(place)).map((r) => r.record.id)

    test('STO-1 a store is empty until something is committed', async () => {
      expect(await store.books('main')).toEqual([])
      expect(await store.book(main(nepal))).toBeUndefined()
      expect(await store.records(at(nepal, 1))).toEqual([])
      expect(await store.revisions(main(nepal), {})).toEqual([])
    })

    test('STO-2 a commit makes one revision, and the book says who changed it last', async () => {
      expect(await store.commit([aCommit(nepal, 0, [{ after: talks }])])).toEqual({ ok: true, revisions: [1] })
      expect(await store.books('main')).toEqual([{
        book: 'nepal', type: 'plan', title: 'nepal', organization: 'J5', revision: 1, changedAt: '2026-11-20T09:00:00.000Z', changedBy: 'desk officer', records: 1,
      }])
    })

    test('STO-2 a book known by stubs only gets its own title and type later', async () => {
      await store.commit([aCommit(library, 0, [{ after: aDocument('doc-nds') }], { create: { type: 'theater', title: 'library (cited records only)' } })])
      await store.commit([aCommit(library, 1, [{ after: aDocument('doc-nss') }], { retitle: { type: 'library', title: 'Shared library' } })])
      expect(await store.book(main(library))).toMatchObject({ type: 'library', title: 'Shared library', revision: 2, records: 2 })
    })

    test('STO-3 a record reads back as it was written, with the revision that changed it last', async () => {
      await store.commit([aCommit(nepal, 0, [{ after: talks }, { after: anActivity('act-visit', 'Ship visit') }])])
      await store.commit([aCommit(nepal, 1, [{ before: talks, after: moved }])])
      expect(await store.records(at(nepal, 2))).toEqual([{ record: moved, revision: 2 }, { record: anActivity('act-visit', 'Ship visit'), revision: 1 }])
    })

    test('STO-4 an older revision reads as it stood then', async () => {
      await store.commit([aCommit(nepal, 0, [{ after: talks }])])
      await store.commit([aCommit(nepal, 1, [{ before: talks }])])
      expect(await titles(at(nepal, 1))).toEqual(['act-talks'])
      expect(await titles(at(nepal, 2))).toEqual([])
    })

    test('STO-4 records of one kind, or of some, are read alone', async () => {
      await store.commit([aCommit(nepal, 0, [{ after: talks }, { after: aDocument('doc-nds') }, { after: aDocument('doc-nss') }])])
      expect((await store.recordsOfKind(at(nepal, 1), 'guidance-document', 'activity')).map(({ record }) => record.id)).toEqual(['act-talks', 'doc-nds', 'doc-nss'])
      expect(await store.recordsOfKind(at(nepal, 1))).toEqual([])
      await store.commit([aCommit(nepal, 1, [{ before: aDocument('doc-nss') }])])
      expect((await store.recordsOfKind(at(nepal, 2), 'guidance-document')).map(({ record }) => record.id)).toEqual(['doc-nds'])
      expect(await store.recordsOfKind(at(nepal, 2), 'risk')).toEqual([])
    })

    test('STO-5 a commit worked out on a head that has moved writes nothing', async () => {
      await store.commit([aCommit(nepal, 0, [{ after: talks }])])
      await store.commit([aCommit(nepal, 1, [{ before: talks, after: moved }])])
      expect(await store.commit([aCommit(nepal, 1, [{ before: talks }])])).toEqual({ ok: false, moved: 'nepal', head: 2 })
      expect(await titles(at(nepal, 2))).toEqual(['act-talks'])
      expect(await store.commit([aCommit(nepal, 0, [{ after: talks }])])).toEqual({ ok: false, moved: 'nepal', head: 2 })
    })

    test('STO-6 a commit to two books is written to both or to neither', async () => {
      await store.commit([aCommit(library, 0, [{ after: aDocument('doc-nds') }], { create: { type: 'library', title: 'Library' } })])
      const both = (headOfLibrary: number) => [aCommit(nepal, 0, [{ after: talks }]), aCommit(library, headOfLibrary, [{ after: aStatement('guidance-1', 'doc-nds') }])]
      expect(await store.commit(both(7))).toEqual({ ok: false, moved: 'library', head: 1 })
      expect(await store.book(main(nepal))).toBeUndefined()
      expect(await store.commit(both(1))).toEqual({ ok: true, revisions: [1, 2] })
    })

    test('STO-7 history tells each field before and after, newest revision first', async () => {
      await store.commit([aCommit(nepal, 0, [{ after: talks }])])
      await store.commit([aCommit(nepal, 1, [{ before: talks, after: moved }], { reason: 'Asked by the partner', cause: { type: 'undo', of: 1 } })])
      expect((await store.revisions(main(nepal), {})).map((r) => [r.revision, r.cause, r.reason, r.records])).toEqual([[2, { type: 'undo', of: 1 }, 'Asked by the partner', 1], [1, { type: 'edit' }, undefined, 1]])
      expect(await store.changes(at(nepal, 2))).toEqual([{ kind: 'activity', id: 'act-talks', action: 'edit', fields: [{ field: 'location', before: undefined, after: 'Kathmandu' }] }])
      expect(await store.changes(at(nepal, 3))).toEqual([])
    })

    test('STO-8 history is paged and can be asked for one person', async () => {
      await store.commit([aCommit(nepal, 0, [{ after: talks }])])
      await store.commit([aCommit(nepal, 1, [{ before: talks, after: moved }], { actor: 'embassy' })])
      await store.commit([aCommit(nepal, 2, [{ before: moved, after: talks }])])
      const numbers = async (query: Parameters<Store['revisions']>[1]) => (await store.revisions(main(nepal), query)).map((r) => r.revision)
      expect(await numbers({ limit: 2 })).toEqual([3, 2])
      expect(await numbers({ before: 3, limit: 1 })).toEqual([2])
      expect(await numbers({ actor: 'desk officer' })).toEqual([3, 1])
    })

    test('STO-21 history can be asked for one record: the revisions that touched it, and what they did to it', async () => {
      const visit = anActivity('act-visit', 'Ship visit')
      await store.commit([aCommit(nepal, 0, [{ after: talks }, { after: visit }])])
      await store.commit([aCommit(nepal, 1, [{ after: anActivity('act-other', 'Other') }])])
      await store.createBranch(at(nepal, 2), 'cuts')
      await store.commit([aCommit(nepal, 2, [{ before: visit }, { before: talks, after: moved }])])
      const touched = async (record: string, branch = 'main') => (await store.revisions({ book: nepal, branch }, { record: recordId(record) })).map((r) => r.revision)
      expect([await touched('act-talks'), await touched('act-visit'), await touched('act-none')]).toEqual([[3, 1], [3, 1], []])
      expect(await touched('act-talks', 'cuts')).toEqual([1])
      expect((await store.revisions(main(nepal), { record: talks.id, before: 3, limit: 1, actor: 'desk officer' })).map((r) => r.revision)).toEqual([1])
      expect(await store.changes(at(nepal, 3), talks.id)).toEqual([{ kind: 'activity', id: 'act-talks', action: 'edit', fields: [{ field: 'location', before: undefined, after: 'Kathmandu' }] }])
      expect(await store.changes(at(nepal, 2), talks.id)).toEqual([])
    })

    test('STO-9 a branch falls through to its branch point and leaves its parent alone', async () => {
      await store.commit([aCommit(nepal, 0, [{ after: talks }])])
      expect(await store.createBranch(at(nepal, 1), 'cuts')).toBe(true)
      expect(await store.createBranch(at(nepal, 1), 'cuts')).toBe(false)
      await store.commit([aCommit(nepal, 1, [{ before: talks, after: moved }])])
      await store.commit([aCommit(nepal, 1, [{ after: anActivity('act-visit', 'Ship visit') }], { branch: 'cuts' })])
      expect(await store.records(at(nepal, 2, 'cuts'))).toEqual([{ record: talks, revision: 1 }, { record: anActivity('act-visit', 'Ship visit'), revision: 2 }])
      expect(await titles(at(nepal, 2))).toEqual(['act-talks'])
      await store.commit([aCommit(nepal, 2, [{ before: talks }], { branch: 'cuts' })])
      expect(await titles(at(nepal, 3, 'cuts'))).toEqual(['act-visit'])
      expect(await titles(at(nepal, 1, 'cuts'))).toEqual(['act-talks'])
      expect((await store.revisions({ book: nepal, branch: 'cuts' }, {})).map((r) => r.revision)).toEqual([3, 2, 1])
      expect((await store.changes(at(nepal, 1, 'cuts'))).map((c) => c.action)).toEqual(['add'])
      expect((await store.book({ book: nepal, branch: 'cuts' }))?.records).toBe(1)
      await store.createBranch(at(nepal, 2), 'later')
      expect(await store.records(at(nepal, 1, 'later'))).toEqual([{ record: talks, revision: 1 }])
    })

    test('STO-10 a removed record still has a name', async () => {
      await store.commit([aCommit(nepal, 0, [{ after: talks }])])
      await store.commit([aCommit(nepal, 1, [{ before: talks }])])
      expect(await store.lastVersions(main(nepal), [talks.id, recordId('act-none')])).toEqual([talks])
    })

    test('STO-11 a record is found in its book until it is removed', async () => {
      const document = aDocument('doc-nds')
      await store.commit([aCommit(library, 0, [{ after: document }], { create: { type: 'library', title: 'Library' } })])
      expect(await store.locate('main', [document.id, recordId('doc-none')])).toEqual(new Map([['doc-nds', 'library']]))
      await store.commit([aCommit(library, 1, [{ before: document }])])
      expect(await store.locate('main', [document.id])).toEqual(new Map())
    })

    test('STO-12 a record names what links to it, from any book, while the link stands', async () => {
      const statement = aStatement('guidance-1', 'doc-nds')
      await store.commit([aCommit(library, 0, [{ after: aDocument('doc-nds') }], { create: { type: 'library', title: 'Library' } })])
      await store.commit([aCommit(nepal, 0, [{ after: statement }])])
      expect(await store.referrers('main', [recordId('doc-nds')])).toEqual([{ book: 'nepal', id: 'guidance-1', field: 'document', to: 'doc-nds' }])
      await store.commit([aCommit(nepal, 1, [{ before: statement, after: aStatement('guidance-1', 'doc-other') }])])
      expect(await store.referrers('main', [recordId('doc-nds')])).toEqual([])
    })

    test('STO-13 a baseline keeps its name and its revision', async () => {
      await store.commit([aCommit(nepal, 0, [{ after: talks }])])
      expect(await store.addBaseline(main(nepal), baseline('Submitted', 1))).toBe(true)
      expect(await store.addBaseline(main(nepal), baseline('Submitted', 2))).toBe(false)
      expect(await store.addBaseline(main(library), baseline('Submitted', 1))).toBe(false)
      expect(await store.baselines(main(nepal))).toEqual([baseline('Submitted', 1)])
    })

    test('STO-14 what was issued is kept byte for byte, with its baseline and its SHA-256', async () => {
      await store.commit([aCommit(nepal, 0, [{ after: talks }])])
      const bytes = new Uint8Array([0, 1, 2, 255])
      expect(await store.addIssue(main(nepal), issue('issue-1', 'Issued 1'), baseline('Issued 1', 1), bytes)).toBe(true)
      bytes[0] = 9
      expect(await store.issueBytes(main(nepal), 'issue-1')).toEqual(new Uint8Array([0, 1, 2, 255]))
      expect(await store.issues(main(nepal))).toEqual([{ ...issue('issue-1', 'Issued 1'), size: 4, sha256: '3d1f57c984978ef98a18378c8166c1cb8ede02c03eeb6aee7e2f121dfeee3e56' }])
      expect((await store.baselines(main(nepal))).map((b) => b.name)).toEqual(['Issued 1'])
      expect(await store.issueBytes(main(nepal), 'issue-2')).toBeUndefined()
    })

    test('STO-15 an issue whose id or baseline is taken freezes nothing', async () => {
      await store.commit([aCommit(nepal, 0, [{ after: talks }])])
      await store.addIssue(main(nepal), issue('issue-1', 'Issued 1'), baseline('Issued 1', 1), new Uint8Array([1]))
      expect(await store.addIssue(main(nepal), issue('issue-1', 'Issued 2'), baseline('Issued 2', 1), new Uint8Array([2]))).toBe(false)
      expect(await store.addIssue(main(nepal), issue('issue-2', 'Issued 1'), baseline('Issued 1', 1), new Uint8Array([2]))).toBe(false)
      expect((await store.baselines(main(nepal))).map((b) => b.name)).toEqual(['Issued 1'])
      expect((await store.issues(main(nepal))).map((i) => i.id)).toEqual(['issue-1'])
    })

    test('STO-16 a setting is what was saved last', async () => {
      expect(await store.setting('columns')).toBeUndefined()
      await store.saveSetting('columns', { Title: 'title' })
      await store.saveSetting('columns', { Name: 'title' })
      expect(await store.setting('columns')).toEqual({ Name: 'title' })
    })
  })
}
