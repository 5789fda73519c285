import { describe, expect, test } from 'vitest'
import { isAllowed, type Action } from './is-allowed.ts'
import { aChange, anActivity, anAppWithPlan, anEdit, aRecord, aWho, nepal } from './testing/builders.ts'

const ours = { organization: 'J5 desk', type: 'plan' } as const
const theirs = { organization: 'J5 other desk', type: 'plan' } as const
const theirLibrary = { organization: 'J5 other desk', type: 'library' } as const
const all: readonly Action[] = ['read', 'create', 'change', 'comment', 'baseline', 'issue', 'settings']

describe('allowed?', () => {
  test.each([
    ['local-user', ours, all],
    ['local-user', theirs, all],
    ['planner', ours, all],
    ['planner', theirs, ['read', 'comment']],
    ['planner', undefined, all],
    ['viewer', ours, ['read']],
    ['viewer', theirs, []],
    ['viewer', theirLibrary, ['read']],
    ['planner', theirLibrary, ['read', 'comment']],
    ['viewer', undefined, ['read']],
  ] as const)('APP-12 a %s, with the book %o, may: %o', (role, book, may) => {
    expect(all.filter((action) => isAllowed(aWho({ role }), action, book))).toEqual(may)
  })

  test('APP-12 a viewer may not change, undo, name, issue or make a plan, and is told whom to ask', async () => {
    const { app } = await anAppWithPlan()
    const viewer = aWho({ actor: 'guest', role: 'viewer' })
    const outcomes = await Promise.all([
      app.change(viewer, nepal, { changes: [anEdit(anActivity(), 'title', 'X')] }),
      app.undo(viewer, nepal),
      app.redo(viewer, nepal),
      app.addBaseline(viewer, nepal, { name: 'A', reason: 'B' }),
      app.rollForward(viewer, nepal),
      app.waive(viewer, nepal, { check: 'a/b', record: anActivity().id, reason: 'c' }),
      app.newPlan(viewer, { country: 'NP', countryName: 'Nepal', firstYear: 2027, years: 5 }),
      app.saveSetting(viewer, 'columns:activities', {}),
      app.loadExample(viewer, []),
    ])
    expect(outcomes.map((o) => (o.ok ? 'done' : o.refusal.code))).toEqual(outcomes.map(() => 'not-allowed'))
    expect(outcomes[0]).toMatchObject({ refusal: { message: 'guest of "J5 desk" may not change it. Ask "J5 desk", whose book it is.' } })
    expect((await app.readPlan(viewer, nepal)).ok).toBe(true)
  })

  test('APP-12 a viewer of another organization does not see the plan, nor in the list', async () => {
    const { app } = await anAppWithPlan()
    const viewer = aWho({ actor: 'guest', organization: 'Embassy', role: 'viewer' })
    expect(await app.readPlan(viewer, nepal)).toMatchObject({ ok: false, refusal: { code: 'not-allowed', message: 'guest of "Embassy" may not read it. Ask "J5 desk", whose book it is.' } })
    expect(await app.listBooks(viewer)).toEqual({ ok: true, value: { books: [] } })
  })

  test('APP-12 a planner of another organization may comment and nothing else', async () => {
    const { app } = await anAppWithPlan()
    const other = aWho({ actor: 'guest', organization: 'Embassy', role: 'planner' })
    const comment = aRecord({ kind: 'comment', id: 'comment-1', on: 'act-talks', text: 'Too late in the year' })
    expect((await app.change(other, nepal, { changes: [aChange(undefined, comment)] })).ok).toBe(true)
    expect(await app.change(other, nepal, { changes: [anEdit(anActivity(), 'title', 'X')] })).toMatchObject({ refusal: { code: 'not-allowed' } })
  })
})
