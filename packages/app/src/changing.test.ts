import { describe, expect, test } from 'vitest'
import { aBook, aChange, aDocument, anActivity, anApp, anAppWithPlan, anEdit, anObjective, aRecord, aStatement, aWho, id, library, nepal, valueOf } from './testing/builders.ts'
import type { Refused, Outcome } from './outcome.ts'

const desk = aWho()
const embassy = aWho({ actor: 'embassy', organization: 'Embassy Kathmandu' })
const talks = anActivity({ objectives: ['imo-border'] })
const refusalOf = (outcome: Outcome<unknown>): Refused['refusal'] => {
  if (outcome.ok) throw new Error('It was done, and should have been refused')
  return outcome.refusal
}

describe('change', () => {
  test('APP-1 a change is one revision, answers with the records as they stand, and is told as a sentence', async () => {
    const { app, told } = await anAppWithPlan()
    const answer = valueOf(await app.change(desk, nepal, { changes: [anEdit(talks, 'start', '2026-10-20')] }))
    expect(answer).toEqual({
      revision: 2, records: [{ ...talks, start: '2026-10-20' }], removed: [], recordRevisions: { 'act-talks': 2 },
      sentences: ['The J5 desk moved the activity "Staff talks" to 20 OCT 26.'],
    })
    expect(told).toEqual([{ book: 'nepal', revision: 2 }])
  })

  test('APP-1 a change that changes nothing makes no revision', async () => {
    const { app } = await anAppWithPlan()
    expect(valueOf(await app.change(desk, nepal, { changes: [anEdit(talks, 'title', 'Staff talks')] })).revision).toBe(1)
  })

  test('APP-2 every bad field is named at once, and nothing is written', async () => {
    const { app } = await anAppWithPlan()
    const changes = [anEdit(talks, 'start', '2026-02-30'), anEdit(anActivity({ id: 'act-visit' }), 'colour', 'red'), anEdit(anActivity({ id: 'act-none' }), 'title', 'X'), anEdit(talks, 'location', 'Kathmandu')]
    const refusal = refusalOf(await app.change(desk, nepal, { changes }))
    expect(refusal.code).toBe('invalid')
    expect(refusal.errors?.map(({ path }) => path)).toEqual(['changes.0.fields.start', 'changes.1.fields.colour', 'changes.2.id'])
    expect(valueOf(await app.readPlan(desk, nepal)).revision).toBe(1)
  })

  test('APP-46 a promotion without a reason is refused; with one it is told as a promotion', async () => {
    const { app } = await anAppWithPlan()
    const changes = [anEdit(talks, 'start', '2026-10-20')]
    const refusal = refusalOf(await app.change(desk, nepal, { changes, cause: { type: 'promote' } }))
    expect([refusal.code, refusal.errors?.map(({ path }) => path)]).toEqual(['invalid', ['reason']])
    expect(valueOf(await app.change(desk, nepal, { changes, cause: { type: 'promote' }, reason: 'Congress is told later' })).revision).toBe(2)
    expect(valueOf(await app.history(desk, nepal)).revisions[0]).toMatchObject({ reason: 'Congress is told later', sentences: [expect.stringContaining('promoted a scenario'), expect.any(String)] })
  })

  test('APP-3 an id that any book holds is refused', async () => {
    const { app, store } = await anAppWithPlan()
    await aBook(store, library, 'library', [aDocument()])
    expect(refusalOf(await app.change(desk, nepal, { changes: [aChange(undefined, anActivity())] })).code).toBe('already-exists')
    expect(refusalOf(await app.change(desk, nepal, { changes: [aChange(undefined, aDocument())] })).code).toBe('already-exists')
  })

  test('APP-4 a link leads to a record that is there, in this book or another, of a kind the field takes', async () => {
    const { app, store } = await anAppWithPlan()
    await aBook(store, library, 'library', [aDocument(), aStatement()])
    const answering = anEdit(anObjective(), 'guidance', ['guidance-nds-1'])
    expect(valueOf(await app.change(desk, nepal, { changes: [answering] })).revision).toBe(2)
    const dead = refusalOf(await app.change(desk, nepal, { changes: [anEdit(anObjective(), 'guidance', ['guidance-none'])] }))
    expect([dead.code, dead.errors?.[0]?.path]).toEqual(['invalid', 'records.imo-border.guidance'])
    const wrongKind = refusalOf(await app.change(desk, nepal, { changes: [anEdit(anObjective(), 'guidance', ['doc-nds'])] }))
    expect(wrongKind.errors?.[0]?.message).toContain('a guidance document, which it cannot')
    const package333 = aRecord({ kind: 'proposal', id: 'proposal-border', title: 'Border package', noticeItems: [{ item: 'absorption', answeredBy: ['act-talks'], owedBy: 'act-talks' }] })
    const inGroup = refusalOf(await app.change(desk, nepal, { changes: [aChange(undefined, package333)] }))
    expect(inGroup.errors?.map(({ message }) => message)).toEqual(['Notice items of proposal "Border package" leads to "act-talks", an activity, which it cannot.'])
  })

  test('APP-5 a record others link to is removed only together with those links', async () => {
    const { app } = await anAppWithPlan()
    const removal = { action: 'remove' as const, kind: 'objective' as const, id: id('imo-border'), fields: [] }
    const refusal = refusalOf(await app.change(desk, nepal, { changes: [removal] }))
    expect([refusal.code, refusal.errors?.map(({ path }) => path)]).toEqual(['in-use', ['records.act-talks.objectives']])
    expect(refusal.message).toContain('activity "Staff talks" links to it')
    const both = valueOf(await app.change(desk, nepal, { changes: [removal, anEdit(talks, 'objectives', undefined)] }))
    expect(both.removed).toEqual(['imo-border'])
  })

  test('APP-5 a library record that a plan links to is not removed from the library', async () => {
    const { app, store } = await anAppWithPlan()
    await aBook(store, library, 'library', [aDocument(), aStatement()])
    valueOf(await app.change(desk, nepal, { changes: [anEdit(anObjective(), 'guidance', ['guidance-nds-1'])] }))
    const refusal = refusalOf(await app.change(desk, library, { changes: [{ action: 'remove', kind: 'guidance-statement', id: id('guidance-nds-1'), fields: [] }] }))
    expect([refusal.code, refusal.errors?.[0]?.path]).toEqual(['in-use', 'records.imo-border.guidance'])
  })

  test('APP-6 two people change one record: the second is refused with both versions, and nothing is lost', async () => {
    const { app } = await anAppWithPlan()
    valueOf(await app.change(embassy, nepal, { changes: [anEdit(talks, 'start', '2026-10-20', { basedOn: 1 })] }))
    const mine = { ...anEdit(talks, 'start', '2026-11-05', { basedOn: 1 }) }
    const refusal = refusalOf(await app.change(desk, nepal, { changes: [mine] }))
    expect(refusal.code).toBe('record-changed')
    expect(refusal.conflicts).toEqual([{
      record: 'act-talks', field: 'start', mine: '2026-11-05', theirs: { ...talks, start: '2026-10-20' }, by: 'Embassy Kathmandu', at: '2026-11-20T09:00:01.000Z', revision: 2,
    }])
    expect(valueOf(await app.readPlan(desk, nepal)).revision).toBe(2)
    expect(valueOf(await app.change(desk, nepal, { changes: [{ ...mine, basedOn: 2 }] })).revision).toBe(3)
  })

  test('APP-6 a change to a record that was removed since is refused, naming who removed it', async () => {
    const { app } = await anAppWithPlan()
    valueOf(await app.change(embassy, nepal, { changes: [{ action: 'remove', kind: 'activity', id: id('act-visit'), fields: [] }] }))
    const refusal = refusalOf(await app.change(desk, nepal, { changes: [anEdit(anActivity({ id: 'act-visit' }), 'title', 'Port call', { basedOn: 1 })] }))
    expect(refusal.conflicts).toMatchObject([{ record: 'act-visit', theirs: null, by: 'Embassy Kathmandu', revision: 2 }])
  })

  test('APP-6 without a base revision, what the sender took to be there must be there', async () => {
    const { app } = await anAppWithPlan()
    const edit = (before: unknown) => ({ action: 'edit' as const, kind: 'activity' as const, id: id('act-talks'), fields: [{ field: 'title', before, after: 'Talks' }] })
    expect(refusalOf(await app.change(desk, nepal, { changes: [edit('Old talks')] })).code).toBe('record-changed')
    expect(valueOf(await app.change(desk, nepal, { changes: [edit('Staff talks')] })).revision).toBe(2)
  })

  test('APP-7 If-Match: a change made for a revision that is no longer the head is refused', async () => {
    const { app } = await anAppWithPlan()
    valueOf(await app.change(desk, nepal, { changes: [anEdit(talks, 'location', 'Kathmandu')] }, { ifRevision: 1 }))
    expect(refusalOf(await app.change(desk, nepal, { changes: [anEdit(talks, 'location', 'Pokhara')] }, { ifRevision: 1 })).code).toBe('revision-moved')
  })

  test('APP-8 two changes at once are both kept, one after the other', async () => {
    const { app } = await anAppWithPlan()
    const outcomes = await Promise.all([app.change(desk, nepal, { changes: [anEdit(talks, 'location', 'Kathmandu')] }), app.change(embassy, nepal, { changes: [anEdit(talks, 'category', 'engagement')] })])
    expect(outcomes.map((o) => valueOf(o).revision).sort((a, b) => a - b)).toEqual([2, 3])
    const { records } = valueOf(await app.readPlan(desk, nepal))
    expect(records.find((r) => r.id === 'act-talks')).toMatchObject({ location: 'Kathmandu', category: 'engagement' })
  })

  test('APP-9 text that bears a classified banner is refused, with its place', async () => {
    const { app } = await anAppWithPlan()
    const refusal = refusalOf(await app.change(desk, nepal, { changes: [anEdit(talks, 'remarks', 'First line\nSECRET//NOFORN')] }))
    expect([refusal.code, refusal.errors?.[0]?.path]).toEqual(['classified', 'changes.0.fields.remarks'])
  })

  test('APP-10 a plan keeps its one head, and a library takes no activities', async () => {
    const { app, store } = await anAppWithPlan()
    await aBook(store, library, 'library', [aDocument()])
    const second = aRecord({ kind: 'plan', id: 'plan-two', title: 'Two', scope: 'country', start: '2026-10-01', end: '2027-09-30' })
    expect(refusalOf(await app.change(desk, nepal, { changes: [aChange(undefined, second)] })).code).toBe('invalid')
    expect(refusalOf(await app.change(desk, nepal, { changes: [{ action: 'remove', kind: 'plan', id: id('plan-nepal'), fields: [] }] })).code).toBe('invalid')
    expect(refusalOf(await app.change(desk, library, { changes: [aChange(undefined, anActivity({ id: 'act-new' }))] })).code).toBe('invalid')
  })

  test.each(['id', 'kind', '__proto__', 'constructor', 'toString'])('APP-10 a record keeps its id and its kind, and "%s" is no field to write', async (field) => {
    const { app } = await anAppWithPlan()
    const refusal = refusalOf(await app.change(desk, nepal, { changes: [anEdit(talks, field, field === 'kind' ? 'objective' : 'act-visit')] }))
    expect([refusal.code, refusal.errors?.[0]?.path]).toEqual(['invalid', `changes.0.fields.${field}`])
  })

  test('APP-11 a book that is not there is refused by name', async () => {
    const { app } = anApp()
    expect(refusalOf(await app.change(desk, nepal, { changes: [anEdit(talks, 'title', 'X')] }))).toMatchObject({ code: 'not-found', message: expect.stringContaining('"nepal"') })
  })
})
