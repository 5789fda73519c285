import { describe, expect, test } from 'vitest'
import { aBook, aChange, aDocument, aHead, anActivity, anApp, anObjective, aRecord, aStatement, aWho, library, nepal, valueOf } from './testing/builders.ts'

const desk = aWho()
const lake = { kind: 'guidance-document', family: 'defense' } as const

describe('reading a plan', () => {
  test('APP-40 a plan cites what it links to in other books, up to the top, and every statement of the documents it answers to', async () => {
    const { app, store } = anApp()
    await aBook(store, library, 'library', [
      aRecord({ ...lake, id: 'doc-nss', title: 'National Security Strategy' }),
      aDocument({ parents: ['doc-nss'] }), aStatement({ parents: ['guidance-nss-1'] }),
      aStatement({ id: 'guidance-nss-1', document: 'doc-nss' }),
      aRecord({ ...lake, id: 'doc-gcp', title: 'Global plan' }), aStatement({ id: 'guidance-gcp-1', document: 'doc-gcp' }),
      aRecord({ ...lake, id: 'doc-gcp-2', title: 'Global plan, new', supersedes: 'doc-gcp' }),
      aRecord({ ...lake, id: 'doc-far', title: 'No part of it' }),
    ])
    await aBook(store, nepal, 'plan', [aHead({ guidance: ['doc-gcp'] }), anObjective({ guidance: ['guidance-nds-1'] })])
    const { cited } = valueOf(await app.readPlan(desk, nepal))
    expect(cited.map(({ record }) => record.id)).toEqual(['doc-gcp', 'doc-gcp-2', 'doc-nds', 'doc-nss', 'guidance-gcp-1', 'guidance-nds-1', 'guidance-nss-1'])
    expect(cited.every(({ book, revision }) => book === library && revision === 1)).toBe(true)
  })

  test('APP-40 a plan rests on every local value of the library, as it stands; a baseline on the one that stood', async () => {
    const { app, store } = anApp()
    const local = (value: string) => aRecord({ kind: 'program-value', id: 'program-value-days', program: 'sec-333-build-capacity', what: 'notification-days', value, source: 'Memo 1', asOf: '2026-11-01' })
    await aBook(store, library, 'library', [local('15')])
    await aBook(store, nepal, 'plan', [aHead(), anActivity()])
    const valuesAt = async (at?: string) => valueOf(await app.readPlan(desk, nepal, at)).cited.flatMap(({ record }) => (record.kind === 'program-value' ? [record.value] : []))
    expect(await valuesAt()).toEqual(['15'])
    valueOf(await app.addBaseline(desk, nepal, { name: 'Draft one', reason: 'For the board' }))
    valueOf(await app.change(desk, library, { changes: [aChange(local('15'), local('30'))] }))
    expect([await valuesAt(), await valuesAt('baseline:Draft one')]).toEqual([['30'], ['15']])
  })

  test('APP-41 a plan reads with the revision that last changed each record', async () => {
    const { app, store } = anApp()
    await aBook(store, nepal, 'plan', [aHead(), anActivity()])
    valueOf(await app.change(desk, nepal, { changes: [{ action: 'edit', kind: 'activity', id: anActivity().id, fields: [{ field: 'title', after: 'Talks' }] }] }))
    expect(valueOf(await app.readPlan(desk, nepal)).recordRevisions).toEqual({ 'act-talks': 2, 'plan-nepal': 1 })
    expect(valueOf(await app.readPlan(desk, nepal, '1')).recordRevisions).toEqual({ 'act-talks': 1, 'plan-nepal': 1 })
  })

  test('APP-42 the list of books says what each head says, with partner and command by name', async () => {
    const { app, store } = anApp()
    await aBook(store, library, 'library', [aRecord({ kind: 'organization', id: 'org-indopacom', name: 'U.S. Indo-Pacific Command' })])
    await aBook(store, nepal, 'plan', [aHead({ partner: 'partner-nepal', command: 'org-indopacom', statusDate: '2026-11-20' }), aRecord({ kind: 'partner', id: 'partner-nepal', name: 'Nepal' })])
    expect(valueOf(await app.listBooks(desk)).books).toEqual([
      { book: 'library', type: 'library', title: 'library', revision: 1, changedAt: '2026-11-20T08:00:00.000Z', changedBy: 'desk', records: 1 },
      {
        book: 'nepal', type: 'plan', title: 'Nepal country plan', scope: 'country', partner: 'Nepal', command: 'U.S. Indo-Pacific Command', start: '2026-10-01', end: '2031-09-30',
        statusDate: '2026-11-20', revision: 1, changedAt: '2026-11-20T08:00:00.000Z', changedBy: 'desk', records: 2,
      },
    ])
  })

  test('APP-43 findings and the throughline are as of the plan\'s status date, unless a day is asked for', async () => {
    const { app, store } = anApp()
    await aBook(store, nepal, 'plan', [aHead({ statusDate: '2026-11-01' }), anActivity()])
    const found = valueOf(await app.findings(desk, nepal))
    expect([found.on, valueOf(await app.findings(desk, nepal, desk.on)).on]).toEqual(['2026-11-01', '2026-11-20'])
    expect(found.findings).toContainEqual(expect.objectContaining({ check: 'thread/activity-without-objective', record: 'act-talks', severity: 'error' }))
    expect(found.counts.error).toBe(found.findings.filter(({ severity }) => severity === 'error').length)
    expect(valueOf(await app.trace(desk, nepal, anActivity().id))).toMatchObject({ record: 'act-talks', on: '2026-11-01' })
    expect(await app.trace(desk, nepal, anObjective().id)).toMatchObject({ refusal: { code: 'not-found' } })
  })

  test('APP-44 a finding is waived with a reason, which stays; without one it is refused', async () => {
    const { app, store } = anApp()
    await aBook(store, nepal, 'plan', [aHead(), anActivity()])
    const waiver = { check: 'thread/activity-without-objective', record: anActivity().id }
    expect(await app.waive(desk, nepal, { ...waiver, reason: '  ' })).toMatchObject({ refusal: { code: 'invalid', errors: [{ path: 'reason' }] } })
    const answer = valueOf(await app.waive(desk, nepal, { ...waiver, reason: 'A courtesy of the ambassador' }))
    expect(answer.records).toEqual([{ kind: 'waiver', id: 'waiver-thread-activity-without-objective', check: waiver.check, on: 'act-talks', reason: 'A courtesy of the ambassador', by: 'J5 desk', date: '2026-11-20' }])
    const found = valueOf(await app.findings(desk, nepal)).findings.find(({ check }) => check === waiver.check)
    expect(found?.waived).toEqual({ waiver: 'waiver-thread-activity-without-objective', reason: 'A courtesy of the ambassador', by: 'J5 desk' })
  })
})
