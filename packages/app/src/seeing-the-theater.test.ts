import { theaterSchema } from '@throughline/contract'
import { bookId, day } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { aBook, aHead, anActivity, anApp, aRecord, aWho, bookOf, id, nepal, valueOf } from './testing/builders.ts'

const who = aWho()
const command = aRecord({ kind: 'organization', id: 'org-command', name: 'Command' })
const theaterHead = aRecord({ kind: 'plan', id: 'plan-theater', title: 'Theater plan', scope: 'theater', command: 'org-command', start: '2026-10-01', end: '2027-09-30' })
const need = (name: string, partner?: string) => aRecord({ kind: 'contingency-need', id: name, title: name, plan: 'Plan Blue', ...(partner !== undefined && { partner }) })
const nepalRecords = [
  aHead({ command: 'org-command', partner: 'partner-nepal' }), aRecord({ kind: 'partner', id: 'partner-nepal', name: 'Nepal' }), anActivity(),
  aRecord({ kind: 'role', id: 'role-nepal', title: 'Hold the pass', type: 'primary', wanted: 'wanted', interest: 'Ours', neighbours: [{ name: 'Mali', relation: 'conflicts', role: 'role-mali' }] }),
  aRecord({ kind: 'planning-input', id: 'input-nepal', title: 'We need a range', state: 'draft' }),
]
const maliRecords = [
  aRecord({ kind: 'plan', id: 'plan-mali', title: 'Mali plan', scope: 'country', command: 'org-command', partner: 'partner-mali', start: '2026-10-01', end: '2027-09-30' }), aRecord({ kind: 'partner', id: 'partner-mali', name: 'Mali' }),
  aRecord({ kind: 'role', id: 'role-mali', title: 'Watch the river', type: 'primary', wanted: 'wanted', interest: 'Only for those who may read that plan', marking: { level: 'cui', category: 'OPSEC' } }),
]

async function aTheater() {
  const parts = anApp()
  await aBook(parts.store, bookOf('theater'), 'theater', [command, theaterHead])
  await aBook(parts.store, bookOf('mali'), 'plan', maliRecords)
  await aBook(parts.store, nepal, 'plan', nepalRecords)
  await aBook(parts.store, bookOf('needs'), 'theater', [
    aRecord({ kind: 'plan', id: 'plan-needs', title: 'The campaign plan before', scope: 'theater', command: 'org-command', start: '2021-10-01', end: '2026-09-30' }),
    need('need-nepal', 'partner-nepal'), need('need-mali', 'partner-mali'), need('need-any'),
  ])
  await aBook(parts.store, bookOf('other'), 'theater', [
    aRecord({ kind: 'plan', id: 'plan-other', title: 'Another command', scope: 'theater', command: 'org-other', start: '2026-10-01', end: '2027-09-30' }), aRecord({ kind: 'organization', id: 'org-other', name: 'Other' }), need('need-elsewhere', 'partner-nepal'),
  ])
  return parts
}
const citedOf = async (parts: Awaited<ReturnType<typeof aTheater>>) => new Map(valueOf(await parts.app.readPlan(who, nepal)).cited.map(({ record }) => [String(record.id), record]))

describe('what a country plan sees of its theater', () => {
  test('APP-140 needs of contingency plans of its command for its partner, or for any, are there although nothing links to them', async () => {
    const cited = await citedOf(await aTheater())
    expect([...cited.keys()].filter((one) => one.startsWith('need-'))).toEqual(['need-any', 'need-nepal'])
  })
  test('APP-141 of another country\'s plan comes no more than the stub', async () => {
    const cited = await citedOf(await aTheater())
    expect(cited.get('role-mali')).toEqual({ kind: 'role', id: 'role-mali', title: 'Watch the river', type: 'primary', wanted: 'wanted', marking: { level: 'cui', category: 'OPSEC' } })
  })
})

describe('the theater over its plans', () => {
  test('APP-142 CON-14 it is answered over every plan of its command, in the shape of the contract, under the markings of all it is made of', async () => {
    const { app } = await aTheater()
    const answer = valueOf(await app.theater(who, bookOf('theater')))
    expect(theaterSchema.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer)
    expect([answer.theater?.book, answer.command, answer.plans.map(({ country }) => country), answer.inputs, answer.markings]).toEqual(['theater', 'Command', ['Mali', 'Nepal'], [], [{ level: 'cui', category: 'OPSEC' }]])
  })
  test('APP-142 a country plan gets its part, with its own drafts and the roles of others that have to do with its own', async () => {
    const { app } = await aTheater()
    const part = valueOf(await app.theater(who, nepal))
    expect([part.plans.map(({ book }) => book), part.inputs.map((one) => one.id), part.roles.map((one) => one.role)]).toEqual([['nepal'], ['input-nepal'], ['role-mali', 'role-nepal']])
  })
  test('APP-142 plans this person may not read are left out', async () => {
    const { app } = await aTheater()
    const viewer = aWho({ role: 'viewer', organization: 'Someone else' })
    expect(valueOf(await app.theater(viewer, bookOf('theater'))).plans).toEqual([])
    expect(await app.theater(viewer, nepal)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
  })
  test('APP-142 a kept answer is no other person\'s, and a change of any plan shows in the next', async () => {
    const { app } = await aTheater()
    const seen = async (by = who) => valueOf(await app.theater(by, bookOf('theater'))).plans.length
    const before = valueOf(await app.theater(who, bookOf('theater')))
    expect([await seen(), await seen(aWho({ role: 'viewer', organization: 'Someone else' })), await seen()]).toEqual([2, 0, 2])
    valueOf(await app.change(who, nepal, { changes: [{ action: 'edit', kind: 'role', id: id('role-nepal'), fields: [{ field: 'title', after: 'Hold both passes' }] }] }))
    const after = valueOf(await app.theater(who, bookOf('theater')))
    expect([before, after].map(({ roles }) => roles.find(({ role }) => role === 'role-nepal')?.title)).toEqual(['Hold the pass', 'Hold both passes'])
  })
  test('APP-142 where no theater of the command is held, a plan stands alone and says so', async () => {
    const { app, store } = anApp()
    await aBook(store, nepal, 'plan', [aHead(), anActivity()])
    const alone = valueOf(await app.theater(who, nepal))
    expect([alone.theater, alone.plans.map(({ book }) => book), alone.resources.years[0]?.needed.unknown ?? alone.resources.undated.unknown]).toEqual([undefined, ['nepal'], 1])
    expect(await app.theater(who, bookId('nowhere'))).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
  })
  test('APP-144 of two theater books of a command the one in whose span the day lies stands over a plan, else the newest', async () => {
    const { app } = await aTheater()
    const over = async (on: string) => valueOf(await app.theater(who, nepal, day(on))).theater?.book
    expect([await over('2026-09-30'), await over('2026-10-01'), await over('2027-09-30'), await over('2027-10-01'), await over('2021-09-30')]).toEqual(['needs', 'theater', 'theater', 'theater', 'theater'])
  })
  test('APP-143 the theater answers an input of a country in a reassessment; the country sees the answer', async () => {
    const { app } = await aTheater()
    valueOf(await app.change(who, bookOf('theater'), { changes: [{ action: 'add', kind: 'reassessment', id: id('reassessment-1'), fields: [
      { field: 'title', after: 'Looked again' }, { field: 'date', after: '2026-11-01' }, { field: 'inputs', after: [{ input: 'input-nepal', state: 'accepted', answer: 'Yes, in FY28.' }] },
    ] }] }))
    expect(valueOf(await app.theater(who, nepal)).inputs[0]?.answered).toEqual({ reassessment: 'reassessment-1', title: 'Looked again', date: '2026-11-01', state: 'accepted', answer: 'Yes, in FY28.' })
  })
})
