import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyChange, invertChange, linksOf, type AnyRecord, type RecordChange, type RecordId } from '@throughline/model'
import type { RecordChangeRequest } from '@throughline/contract'
import { aChange, anActivity, anAppWithPlan, anEdit, anObjective, aWho, id, nepal, valueOf, type TestApp } from './testing/builders.ts'

const desk = aWho()
const embassy = aWho({ actor: 'embassy', organization: 'Embassy Kathmandu' })
const talks = anActivity({ objectives: ['imo-border'] })
const plan = async ({ app }: TestApp) => valueOf(await app.readPlan(desk, nepal)).records
const one = async (parts: TestApp, record: string) => (await plan(parts)).find((r) => r.id === record)

describe('undo and redo', () => {
  test('APP-20 undo appends the inverse of my last change; redo takes the undo back', async () => {
    const parts = await anAppWithPlan()
    valueOf(await parts.app.change(desk, nepal, { changes: [anEdit(talks, 'location', 'Kathmandu')] }))
    expect(valueOf(await parts.app.undo(desk, nepal))).toMatchObject({ revision: 3, records: [talks] })
    expect(valueOf(await parts.app.redo(desk, nepal))).toMatchObject({ revision: 4, records: [{ ...talks, location: 'Kathmandu' }] })
    const { revisions } = valueOf(await parts.app.history(desk, nepal))
    expect(revisions.map(({ revision, cause, undoneBy }) => [revision, cause, undoneBy])).toEqual([
      [4, { type: 'redo', of: 3 }, undefined], [3, { type: 'undo', of: 2 }, 4], [2, { type: 'edit' }, undefined], [1, { type: 'example' }, undefined],
    ])
  })

  test('APP-21 undo takes back my change, not one that others made after it', async () => {
    const parts = await anAppWithPlan()
    valueOf(await parts.app.change(desk, nepal, { changes: [anEdit(talks, 'location', 'Kathmandu')] }))
    valueOf(await parts.app.change(embassy, nepal, { changes: [anEdit(talks, 'category', 'engagement')] }))
    valueOf(await parts.app.undo(desk, nepal))
    expect(await one(parts, 'act-talks')).toEqual({ ...talks, category: 'engagement' })
  })

  test('APP-22 undo is refused, naming the fields, where someone has changed them since', async () => {
    const parts = await anAppWithPlan()
    valueOf(await parts.app.change(desk, nepal, { changes: [anEdit(talks, 'location', 'Kathmandu')] }))
    valueOf(await parts.app.change(embassy, nepal, { changes: [anEdit(talks, 'location', 'Pokhara')] }))
    const outcome = await parts.app.undo(desk, nepal)
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'changed-since', errors: [{ path: 'records.act-talks.location', message: 'Place of the activity "Staff talks" was changed since.' }] } })
    expect(await one(parts, 'act-talks')).toMatchObject({ location: 'Pokhara' })
  })

  test('APP-22 undo of an addition is refused where others have linked to it', async () => {
    const parts = await anAppWithPlan()
    valueOf(await parts.app.change(desk, nepal, { changes: [aChange(undefined, anObjective({ id: 'imo-new' }))] }))
    valueOf(await parts.app.change(embassy, nepal, { changes: [anEdit(talks, 'objectives', ['imo-border', 'imo-new'])] }))
    expect(await parts.app.undo(desk, nepal)).toMatchObject({ ok: false, refusal: { code: 'in-use' } })
  })

  test('APP-23 with nothing to take back, undo and redo say so; what made the book stays', async () => {
    const { app } = await anAppWithPlan()
    expect(await app.undo(desk, nepal)).toMatchObject({ ok: false, refusal: { code: 'nothing-to-undo' } })
    expect(await app.redo(desk, nepal)).toMatchObject({ ok: false, refusal: { code: 'nothing-to-undo' } })
  })

  test('APP-24 a change of mine after an undo ends what could be done again', async () => {
    const { app } = await anAppWithPlan()
    valueOf(await app.change(desk, nepal, { changes: [anEdit(talks, 'location', 'Kathmandu')] }))
    valueOf(await app.undo(desk, nepal))
    valueOf(await app.change(desk, nepal, { changes: [anEdit(talks, 'category', 'engagement')] }))
    expect(await app.redo(desk, nepal)).toMatchObject({ ok: false, refusal: { code: 'nothing-to-undo' } })
  })

  test('APP-25 a removed record comes back whole', async () => {
    const parts = await anAppWithPlan()
    const before = await plan(parts)
    valueOf(await parts.app.change(desk, nepal, { changes: [{ action: 'remove', kind: 'activity', id: id('act-talks'), fields: [] }], reason: 'Cancelled by the partner' }))
    expect(valueOf(await parts.app.undo(desk, nepal)).sentences[0]).toBe('The J5 desk took back revision 2.')
    expect(await plan(parts)).toEqual(before)
  })
})

/** A change drawn at random: edits of text and links, additions, removals, in sets of one to three. */
const ids = ['act-talks', 'act-visit', 'act-new', 'imo-border', 'imo-new'] as const
const step = fc.record({ id: fc.constantFrom(...ids), title: fc.constantFrom('A', 'B', 'C'), links: fc.subarray(['imo-border', 'imo-new']), remove: fc.boolean() })
const walk = fc.array(fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('change' as const), steps: fc.array(step, { minLength: 1, maxLength: 3 }) }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'undo' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'redo' as const }) },
), { minLength: 1, maxLength: 14 })

const kindOfId = (record: string) => (record.startsWith('act') ? ('activity' as const) : ('objective' as const))
function requestFor(records: readonly AnyRecord[], { id: record, title, links, remove }: Step): RecordChangeRequest {
  const kind = kindOfId(record)
  const isThere = records.some((r) => r.id === record)
  const fields = [{ field: 'title', after: title }, ...(kind === 'activity' ? [{ field: 'objectives', after: links }] : [{ field: 'level', after: 'intermediate-military-objective' }])]
  return { action: isThere ? (remove ? 'remove' : 'edit') : 'add', kind, id: id(record), fields: isThere && remove ? [] : fields }
}

interface Step { readonly id: string; readonly title: string; readonly links: string[]; readonly remove: boolean }
interface Move { readonly kind: 'change' | 'undo' | 'redo'; readonly steps?: readonly Step[] }

async function takeWalk(parts: TestApp, moves: readonly Move[]) {
  for (const move of moves) {
    if (move.kind === 'undo') await parts.app.undo(desk, nepal)
    else if (move.kind === 'redo') await parts.app.redo(desk, nepal)
    else {
      const records = await plan(parts)
      const seen = new Set<string>()
      const changes = (move.steps ?? []).filter((s) => !seen.has(s.id) && seen.add(s.id)).map((s) => requestFor(records, s))
      await parts.app.change(desk, nepal, { changes })
    }
  }
}

const byId = (records: readonly AnyRecord[]) => [...records].sort((a, b) => (a.id < b.id ? -1 : 1))

describe('history, for any walk of changes, undos and redos', () => {
  test('APP-26 undoing until nothing is left returns to the start', async () => {
    await fc.assert(fc.asyncProperty(walk, async (steps) => {
      const parts = await anAppWithPlan()
      const start = await plan(parts)
      await takeWalk(parts, steps)
      for (let n = 0; n < 40; n += 1) {
        const undone = await parts.app.undo(desk, nepal)
        if (undone.ok) continue
        expect(undone.refusal.code).toBe('nothing-to-undo')
        break
      }
      expect(byId(await plan(parts))).toEqual(byId(start))
    }), { numRuns: 150 })
  })

  test('APP-27 replaying the history of every field gives the head, and each revision on the way', async () => {
    await fc.assert(fc.asyncProperty(walk, async (steps) => {
      const parts = await anAppWithPlan()
      await takeWalk(parts, steps)
      const head = valueOf(await parts.app.readPlan(desk, nepal)).revision
      const replayed = new Map<RecordId, AnyRecord>()
      for (let revision = 1; revision <= head; revision += 1) {
        for (const change of await parts.store.changes({ book: nepal, branch: 'main', revision })) {
          const next = applyChange(replayed.get(change.id), change)
          if (!next.ok) throw new Error('A recorded change makes a wrong record')
          if (next.value === undefined) replayed.delete(change.id)
          else replayed.set(change.id, next.value)
        }
        expect(byId([...replayed.values()])).toEqual(byId(valueOf(await parts.app.readPlan(desk, nepal, String(revision))).records))
      }
    }), { numRuns: 80 })
  })

  test('APP-28 redo after undo changes nothing', async () => {
    await fc.assert(fc.asyncProperty(walk, async (steps) => {
      const parts = await anAppWithPlan()
      await takeWalk(parts, steps)
      const before = byId(await plan(parts))
      if (!(await parts.app.undo(desk, nepal)).ok) return
      valueOf(await parts.app.redo(desk, nepal))
      expect(byId(await plan(parts))).toEqual(before)
    }), { numRuns: 150 })
  })

  test('APP-29 the difference of any two revisions, put to the first, gives the second; the other way round it gives the first', async () => {
    await fc.assert(fc.asyncProperty(walk, fc.nat(), fc.nat(), async (steps, first, second) => {
      const parts = await anAppWithPlan()
      await takeWalk(parts, steps)
      const head = valueOf(await parts.app.readPlan(desk, nepal)).revision
      const [from, to] = [1 + (first % head), 1 + (second % head)]
      const at = async (revision: number) => byId(valueOf(await parts.app.readPlan(desk, nepal, String(revision))).records)
      const { changes } = valueOf(await parts.app.compare(desk, nepal, String(from), String(to)))
      const between = changes.map((change) => ({ ...change, fields: change.fields.map((part) => ({ field: part.field, before: part.before, after: part.after })) }))
      expect(changed(await at(from), between)).toEqual(await at(to))
      expect(changed(await at(to), between.map(invertChange))).toEqual(await at(from))
    }), { numRuns: 80 })
  })

  test('APP-39 no link leads nowhere after any walk, and a removal that would leave one is refused with the name of who links', async () => {
    await fc.assert(fc.asyncProperty(walk, async (steps) => {
      const parts = await anAppWithPlan()
      await takeWalk(parts, steps)
      const records = await plan(parts)
      const there = new Set(records.map((record) => record.id))
      const links = records.flatMap((record) => linksOf(record).map(({ to }) => ({ from: record.id, to })))
      expect(links.filter(({ to }) => !there.has(to))).toEqual([])
      for (const { to } of links) {
        const target = records.find((record) => record.id === to)
        if (target === undefined) continue
        const refused = await parts.app.change(desk, nepal, { changes: [{ action: 'remove', kind: target.kind, id: to, fields: [] }], reason: 'Not needed' })
        if (refused.ok) throw new Error(`${to} was removed under its links`)
        expect([refused.refusal.code, (refused.refusal.errors ?? []).some(({ path, message }) => links.some((link) => link.to === to && `${path} ${message}`.includes(link.from)))]).toEqual(['in-use', true])
      }
    }), { numRuns: 80 })
  })
})

/** Records after some changes, by id. */
function changed(records: readonly AnyRecord[], changes: readonly RecordChange[]): readonly AnyRecord[] {
  const now = new Map(records.map((record) => [record.id, record]))
  for (const change of changes) {
    const next = applyChange(now.get(change.id), change)
    if (!next.ok) throw new Error('A difference makes a wrong record')
    if (next.value === undefined) now.delete(change.id)
    else now.set(change.id, next.value)
  }
  return byId([...now.values()])
}
