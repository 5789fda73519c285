import { describe, expect, test } from 'vitest'
import { aBook, aChange, aDocument, anActivity, anAppWithPlan, anEdit, anObjective, aStatement, aWho, id, library, nepal, valueOf } from './testing/builders.ts'

const desk = aWho()
const talks = anActivity({ objectives: ['imo-border'] })

describe('history', () => {
  test('APP-30 history reads as sentences, newest first, page by page', async () => {
    const { app } = await anAppWithPlan()
    valueOf(await app.change(desk, nepal, { changes: [anEdit(talks, 'start', '2026-10-20')], reason: 'The partner asked' }))
    valueOf(await app.change(desk, nepal, { changes: [anEdit(talks, 'status', 'approved')] }))
    const first = valueOf(await app.history(desk, nepal, { limit: 2 }))
    expect(first.revisions.map(({ revision, sentences, reason }) => [revision, sentences, reason])).toEqual([
      [3, ['The J5 desk set status of the activity "Staff talks" to Approved.'], undefined],
      [2, ['The J5 desk moved the activity "Staff talks" to 20 OCT 26.'], 'The partner asked'],
    ])
    expect(first.next).toBe(2)
    const second = valueOf(await app.history(desk, nepal, { limit: 2, before: 2 }))
    expect([second.revisions.map(({ revision }) => revision), second.next]).toEqual([[1], undefined])
  })

  test('APP-31 a removed record is still told by its title', async () => {
    const { app } = await anAppWithPlan()
    valueOf(await app.change(desk, nepal, { changes: [anEdit(anActivity({ id: 'act-visit' }), 'title', 'Port call')] }))
    valueOf(await app.change(desk, nepal, { changes: [anEdit(talks, 'location', 'Kathmandu')] }))
    valueOf(await app.change(desk, nepal, { changes: [{ action: 'remove', kind: 'activity', id: id('act-visit'), fields: [] }] }))
    const { revisions } = valueOf(await app.history(desk, nepal, { limit: 3 }))
    expect(revisions.map(({ sentences }) => sentences[0])).toEqual([
      'The J5 desk removed the activity "Port call".', 'The J5 desk set place of the activity "Staff talks" to Kathmandu.', 'The J5 desk changed title of the activity "Port call" from Ship visit to Port call.',
    ])
  })

  test('APP-31 a link to a record of another book is told by that record\'s title', async () => {
    const { app, store } = await anAppWithPlan()
    await aBook(store, library, 'library', [aDocument(), aStatement()])
    const answer = valueOf(await app.change(desk, nepal, { changes: [anEdit(anObjective(), 'guidance', ['guidance-nds-1'])] }))
    expect(answer.sentences).toEqual(['The J5 desk set guidance of the objective "Border units patrol unaided" to Build partners.'])
  })

  test.each([[12, 12], [13, 1]])('APP-32 a change of %i records is told in %i sentences', async (n, sentences) => {
    const { app } = await anAppWithPlan()
    const changes = Array.from({ length: n }, (_, k) => aChange(undefined, anActivity({ id: `act-new-${k}`, title: `New ${k}` })))
    const answer = valueOf(await app.change(desk, nepal, { changes, cause: { type: 'edit' } }))
    expect(answer.sentences).toHaveLength(sentences)
    if (n === 13) expect(answer.sentences).toEqual(['The J5 desk added 13 activities.'])
  })

  test('APP-33 one revision tells each field before and after', async () => {
    const { app } = await anAppWithPlan()
    valueOf(await app.change(desk, nepal, { changes: [anEdit(talks, 'title', 'Talks')] }))
    expect(valueOf(await app.revision(desk, nepal, 2)).changes).toEqual([{ kind: 'activity', id: 'act-talks', action: 'edit', fields: [{ field: 'title', before: 'Staff talks', after: 'Talks' }] }])
    expect(await app.revision(desk, nepal, 3)).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await app.revision(desk, nepal, 0)).toMatchObject({ refusal: { code: 'not-found' } })
  })
})

describe('the history of one record', () => {
  test('APP-38 only what was done to the record is told, in changes of many records too, page by page', async () => {
    const { app } = await anAppWithPlan()
    valueOf(await app.change(desk, nepal, { changes: [anEdit(anActivity({ id: 'act-visit' }), 'title', 'Port call')] }))
    valueOf(await app.change(desk, nepal, { changes: [anEdit(talks, 'location', 'Kathmandu'), ...Array.from({ length: 20 }, (_, k) => aChange(undefined, anActivity({ id: `act-new-${k}` })))] }))
    valueOf(await app.undo(desk, nepal))
    const { revisions } = valueOf(await app.history(desk, nepal, { record: talks.id }))
    expect(revisions.map(({ revision, sentences }) => [revision, sentences])).toEqual([
      [4, ['The J5 desk took back revision 3.', 'The J5 desk cleared place of the activity "Staff talks" (was Kathmandu).']],
      [3, ['The J5 desk set place of the activity "Staff talks" to Kathmandu.']],
      [1, ['The J5 desk loaded the example.', 'The J5 desk added the activity "Staff talks".']],
    ])
    const first = valueOf(await app.history(desk, nepal, { record: talks.id, limit: 2 }))
    expect([first.revisions.length, first.next]).toEqual([2, 3])
    expect(valueOf(await app.history(desk, nepal, { record: talks.id, before: 3 })).revisions.map(({ revision }) => revision)).toEqual([1])
  })

  test('APP-38 a removed record keeps its history, and an unknown one has none', async () => {
    const { app } = await anAppWithPlan()
    valueOf(await app.change(desk, nepal, { changes: [{ action: 'remove', kind: 'activity', id: id('act-visit'), fields: [] }] }))
    expect(valueOf(await app.history(desk, nepal, { record: id('act-visit') })).revisions.map(({ revision }) => revision)).toEqual([2, 1])
    expect(valueOf(await app.history(desk, nepal, { record: id('act-none') })).revisions).toEqual([])
  })
})

describe('baselines and comparison', () => {
  test('APP-34 a baseline names the head for good, with the revisions of the books it cites', async () => {
    const { app, store } = await anAppWithPlan()
    await aBook(store, library, 'library', [aDocument(), aStatement()])
    valueOf(await app.change(desk, nepal, { changes: [anEdit(anObjective(), 'guidance', ['guidance-nds-1'])] }))
    const { baselines } = valueOf(await app.addBaseline(desk, nepal, { name: 'Submitted', reason: 'Sent to staff' }))
    expect(baselines).toEqual([{ name: 'Submitted', revision: 2, at: '2026-11-20T09:00:02.000Z', actor: 'desk', reason: 'Sent to staff', cites: { library: 1 } }])
    expect(await app.addBaseline(desk, nepal, { name: 'Submitted', reason: 'Again' })).toMatchObject({ refusal: { code: 'already-exists' } })
  })

  test('APP-35 a baseline reads with the other books as they stood then', async () => {
    const { app, store } = await anAppWithPlan()
    await aBook(store, library, 'library', [aDocument(), aStatement()])
    valueOf(await app.change(desk, nepal, { changes: [anEdit(anObjective(), 'guidance', ['guidance-nds-1'])] }))
    valueOf(await app.addBaseline(desk, nepal, { name: 'Submitted', reason: 'Sent to staff' }))
    valueOf(await app.change(desk, library, { changes: [anEdit(aStatement(), 'text', 'Reworded')] }))
    const textAt = async (at?: string) => valueOf(await app.planGraph(desk, nepal, at)).graph.get('guidance-statement', id('guidance-nds-1'))?.text
    expect(await textAt('baseline:Submitted')).toBe('Build partners')
    expect(await textAt()).toBe('Reworded')
  })

  test('APP-36 any two revisions compare as records and as sentences', async () => {
    const { app } = await anAppWithPlan()
    valueOf(await app.change(desk, nepal, { changes: [anEdit(talks, 'title', 'Talks')] }))
    valueOf(await app.addBaseline(desk, nepal, { name: 'Submitted', reason: 'Sent to staff' }))
    valueOf(await app.change(desk, nepal, { changes: [anEdit(talks, 'title', 'Staff talks'), { action: 'remove', kind: 'activity', id: id('act-visit'), fields: [] }] }))
    const compared = valueOf(await app.compare(desk, nepal, 'baseline:Submitted'))
    expect([compared.from, compared.to, compared.changes.map(({ id: record, action }) => [record, action])]).toEqual([2, 3, [['act-talks', 'edit'], ['act-visit', 'remove']]])
    expect(compared.sentences).toEqual(['Changed title of the activity "Staff talks" from Talks to Staff talks.', 'Removed the activity "Ship visit".'])
    expect(valueOf(await app.compare(desk, nepal, '1', '3')).changes.map(({ id: record }) => record)).toEqual(['act-visit'])
    expect(valueOf(await app.compare(desk, nepal, '3', 'head')).changes).toEqual([])
  })

  test.each(['0', '2', '1.5', '-1', 'baseline:None', 'yesterday', ''])('APP-37 "%s" names no revision of a book with one, and is refused', async (at) => {
    const { app } = await anAppWithPlan()
    expect(await app.readPlan(desk, nepal, at)).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
  })
})
