import { describe, expect, test } from 'vitest'
import { aBook, aDocument, anApp, aRecord, aWho, library, valueOf } from './testing/builders.ts'
import { guidanceFor } from './guidance-for.ts'
import { bookId, type BookId } from '@throughline/model'
import type { App } from './app.ts'

const desk = aWho()
const nepalRequest = { country: 'NP', countryName: 'Nepal', firstYear: 2027, years: 5 }
const graphOf = async (app: App, book: BookId) => valueOf(await app.planGraph(desk, book)).graph

describe('new plan for my country', () => {
  test('APP-70 a plan starts with head, partner, command, five phases, every section still empty, and three things to do', async () => {
    const { app } = anApp()
    const made = valueOf(await app.newPlan(desk, nepalRequest))
    expect([made.book, made.revision, made.firstThings.length]).toEqual(['nepal', 1, 3])
    const plan = await graphOf(app, made.book)
    expect(plan.head).toMatchObject({ title: 'Nepal country plan', start: '2026-10-01', end: '2031-09-30' })
    expect(plan.get('partner', plan.head?.partner)).toMatchObject({ name: 'Nepal', code: 'NP' })
    expect(plan.get('organization', plan.head?.command)).toMatchObject({ name: 'U.S. Indo-Pacific Command', short: 'USINDOPACOM' })
    expect(plan.of('section-text')).toHaveLength(13)
    expect(plan.of('section-text').every(({ text }) => text === undefined)).toBe(true)
  })

  test('APP-145 it takes on the open assumptions of an earlier plan, with their history and what was held of them; a plan one may not read is refused', async () => {
    const { app, store } = anApp()
    await aBook(store, bookId('before'), 'plan', [
      aRecord({ kind: 'plan', id: 'plan-before', title: 'Before', scope: 'country', start: '2021-10-01', end: '2026-09-30' }), aRecord({ kind: 'activity', id: 'act-before', title: 'Talks' }),
      aRecord({ kind: 'assumption', id: 'assumption-pay', text: 'Pay is kept', status: 'holds', rests: ['act-before'], history: [{ date: '2024-01-05', text: 'First written down.' }] }),
      aRecord({ kind: 'assumption', id: 'assumption-road', text: 'The road is built', status: 'broken' }),
    ])
    const { book } = valueOf(await app.newPlan(desk, { ...nepalRequest, carryFrom: bookId('before') }))
    expect((await graphOf(app, book)).of('assumption')).toEqual([{
      kind: 'assumption', id: 'assumption-nepal-pay-is-kept', text: 'Pay is kept', status: 'holds',
      history: [{ date: '2024-01-05', text: 'First written down.' }, { date: '2026-11-20', text: 'Carried from the plan of 01 OCT 21 to 30 SEP 26. Status there: Holds. Not reviewed there.' }],
    }])
    expect((await graphOf(app, bookId('before'))).of('assumption')).toHaveLength(2)
    expect(await app.newPlan(desk, { ...nepalRequest, carryFrom: bookId('nowhere') })).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
  })

  test.each([
    [5, ['2026-10-01 2027-09-30', '2027-10-01 2028-09-30', '2028-10-01 2029-09-30', '2029-10-01 2030-09-30', '2030-10-01 2031-09-30']],
    [1, ['2026-10-01 2026-11-30', '2026-12-01 2027-01-31', '2027-02-01 2027-04-30', '2027-05-01 2027-06-30', '2027-07-01 2027-09-30']],
  ])('APP-71 the phases of %i years follow each other without a gap, in whole months', async (years, spans) => {
    const { app } = anApp()
    const { book } = valueOf(await app.newPlan(desk, { ...nepalRequest, years }))
    const phases = (await graphOf(app, book)).of('phase').map(({ start, end }) => `${start} ${end}`).toSorted((a, b) => (a < b ? -1 : 1))
    expect(phases).toEqual(spans)
  })

  test('APP-72 partner and command that the library holds are linked, not copied', async () => {
    const { app, store } = anApp()
    await aBook(store, library, 'library', [
      aRecord({ kind: 'organization', id: 'org-pacific', name: 'United States Indo-Pacific Command', short: 'USINDOPACOM' }), aRecord({ kind: 'partner', id: 'partner-np', name: 'Federal Democratic Republic of Nepal', code: 'NP' }),
    ])
    const { book } = valueOf(await app.newPlan(desk, nepalRequest))
    const plan = await graphOf(app, book)
    expect([plan.head?.partner, plan.head?.command, plan.of('partner'), plan.of('organization')]).toEqual(['partner-np', 'org-pacific', [], []])
  })

  test.each(['constructor', 'toString', '__proto__', '../../etc/passwd', '<script>'])('APP-73 a country called %j gets a book like any other', async (name) => {
    const { app } = anApp()
    const made = valueOf(await app.newPlan(desk, { country: name, countryName: name, firstYear: 2027, years: 5 }))
    expect(made.book).toMatch(/^[a-z0-9-]+$/)
    const out = valueOf(await app.exportPlan(desk, made.book))
    expect(await app.previewImport(desk, made.book, 'plan', { name: out.fileName, bytes: out.bytes })).toMatchObject({ ok: true, value: { add: [], change: [] } })
  })

  test('APP-73 a second plan for the country gets a book and ids of its own', async () => {
    const { app } = anApp()
    valueOf(await app.newPlan(desk, nepalRequest))
    const { book } = valueOf(await app.newPlan(desk, nepalRequest))
    expect(book).toBe('nepal-2')
    expect((await graphOf(app, book)).head?.id).toBe('plan-nepal-2')
  })

  test('APP-74 an invented country needs no catalogue, and no command', async () => {
    const { app } = anApp()
    const { book } = valueOf(await app.newPlan(desk, { country: 'Freedonia', countryName: 'Freedonia', firstYear: 2027, years: 1 }))
    const plan = await graphOf(app, book)
    expect([plan.get('partner', plan.head?.partner)?.invented, plan.head?.command]).toEqual([true, undefined])
  })

  test('APP-74 a known country given by its code alone is called by its name', async () => {
    const { app } = anApp()
    expect(valueOf(await app.newPlan(desk, { ...nepalRequest, countryName: 'NP' })).book).toBe(bookId('nepal'))
  })

  test.each([
    ['president', {}, true],
    ['department', { family: 'state-usaid' }, true],
    ['chairman', {}, true],
    ['department', { status: 'superseded' }, false],
    ['department', { status: 'draft' }, false],
    ['command', { title: 'USINDOPACOM Campaign Plan' }, true],
    ['command', { title: 'USAFRICOM Campaign Plan' }, false],
    ['command', { title: 'Campaign Plan', owner: 'Commander, USINDOPACOM' }, true],
    ['country', { title: 'Integrated Country Strategy: Nepal' }, true],
    ['country', { title: 'Integrated Country Strategy: Mali' }, false],
    [undefined, { family: 'partner', title: 'National Security Policy of Nepal' }, true],
    ['president', { family: 'partner', title: 'Defense White Paper' }, false],
    ['chairman', { family: 'state-usaid', type: 'FBS', title: 'Functional Bureau Strategy, political-military affairs' }, true],
    ['chairman', { family: 'state-usaid', type: 'JRS', title: 'JRS, Basin region' }, false],
    ['chairman', { family: 'state-usaid', title: 'Joint Regional Strategy, Basin region' }, false],
    ['chairman', { family: 'state-usaid', title: 'Strategy for the Basin', owner: 'State regional bureau' }, false],
    ['chairman', { family: 'state-usaid', type: 'JRS', title: 'Joint Regional Strategy: South and Central Asia' }, true],
    ['chairman', { family: 'state-usaid', type: 'JRS', title: 'Joint Regional Strategy, area of USINDOPACOM' }, true],
  ])('APP-75 a document of level %s, %o, is linked: %s', (level, more, isLinked) => {
    const document = aDocument({ ...(level !== undefined && { level }), ...more })
    expect(guidanceFor([document], { country: 'Nepal', command: 'USINDOPACOM', region: 'South and Central Asia' })).toEqual(isLinked ? [document] : [])
  })

  test.each([[true, 0], [false, 1]])('APP-75 where the country exists (%s), %i documents invented for teaching are linked', (isReal, linked) => {
    expect(guidanceFor([aDocument({ level: 'president', notional: true })], { country: 'Nepal', isReal })).toHaveLength(linked)
  })

  test('APP-75 a document that another replaces is not linked', () => {
    const documents = [aDocument({ level: 'president' }), aDocument({ id: 'doc-nds-2', level: 'president', supersedes: 'doc-nds' })]
    expect(guidanceFor(documents, { country: 'Nepal' }).map(({ id }) => id)).toEqual(['doc-nds-2'])
  })
})
