import { describe, expect, test } from 'vitest'
import { createApp } from './create-app.ts'
import { createMemoryStore } from './memory-store.ts'
import { mediaTypes } from './issuing.ts'
import { aBook, aDocument, aHead, anActivity, anAppWithPlan, anEdit, aWho, library, nepal, onDay, valueOf } from './testing/builders.ts'

const desk = aWho()
const request = { recipient: 'Embassy Kathmandu', purpose: 'Staffing', format: 'docx' as const, date: onDay }

/** An app whose documents are the plan's titles and day, so that a test can see which plan they were made of. */
async function anAppThatPrints() {
  const store = createMemoryStore()
  let n = 0
  const app = createApp({
    store, clock: { now: () => '2026-11-20T09:00:00.000Z', today: () => onDay }, ids: { next: () => `issue-${(n += 1)}` }, events: { revision: () => {} },
    render: async (plan, on, format) => new TextEncoder().encode(`${format} ${on} ${plan.of('activity').map(({ title }) => title).join()}`),
  })
  await aBook(store, nepal, 'plan', [aHead(), anActivity()])
  return { app, store }
}
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('documents and issues', () => {
  test('APP-80 a document is made of the plan as it stands, as of the day asked for', async () => {
    const { app } = await anAppThatPrints()
    const out = valueOf(await app.document(desk, nepal, 'html', onDay))
    expect([out.fileName, text(out.bytes)]).toEqual(['nepal.html', 'html 2026-11-20 Staff talks'])
  })

  test('APP-81 what was issued stays byte for byte when the plan changes, with its baseline', async () => {
    const { app } = await anAppThatPrints()
    const issued = valueOf(await app.issue(desk, nepal, request))
    expect(issued).toMatchObject({ id: 'issue-1', baseline: 'Issued 20 NOV 26 to Embassy Kathmandu', revision: 1, fileName: 'nepal-2026-11-20.docx', actor: 'desk' })
    valueOf(await app.change(desk, nepal, { changes: [anEdit(anActivity(), 'title', 'Talks')] }))
    expect(text(valueOf(await app.issueBytes(desk, nepal, 'issue-1')).bytes)).toBe('docx 2026-11-20 Staff talks')
    expect(valueOf(await app.planGraph(desk, nepal, `baseline:${issued.baseline}`)).graph.get('activity', anActivity().id)?.title).toBe('Staff talks')
    expect(valueOf(await app.issues(desk, nepal)).issues).toEqual([issued])
  })

  test('APP-82 issuing twice to one office on one day makes two issues and two baselines', async () => {
    const { app } = await anAppThatPrints()
    valueOf(await app.issue(desk, nepal, request))
    expect(valueOf(await app.issue(desk, nepal, request)).baseline).toBe('Issued 20 NOV 26 to Embassy Kathmandu (2)')
    expect(valueOf(await app.baselines(desk, nepal)).baselines.map(({ reason }) => reason)).toEqual(['Issued to Embassy Kathmandu: Staffing', 'Issued to Embassy Kathmandu: Staffing'])
  })

  test('APP-83 a library makes no document; an issue that is not there is refused', async () => {
    const { app, store } = await anAppThatPrints()
    await aBook(store, library, 'library', [aDocument()])
    expect(await app.document(desk, library, 'docx')).toMatchObject({ refusal: { code: 'unsupported' } })
    expect(await app.issue(desk, library, request)).toMatchObject({ refusal: { code: 'unsupported' } })
    expect(await app.issueBytes(desk, nepal, 'issue-9')).toMatchObject({ refusal: { code: 'not-found' } })
  })
})

describe('the documents room', () => {
  test.each([['docx', 'PK'], ['xlsx', 'PK'], ['html', '<!']] as const)('APP-80 makes a .%s of a plan', async (format, start) => {
    const { app } = await anAppWithPlan()
    const out = valueOf(await app.document(desk, nepal, format))
    expect([text(out.bytes.slice(0, 2)), out.mediaType]).toEqual([start, mediaTypes[format]])
  })

  test('APP-81 the same plan on the same day makes the same bytes', async () => {
    const { app } = await anAppWithPlan()
    for (const format of ['docx', 'html'] as const) {
      const first = valueOf(await app.document(desk, nepal, format)).bytes
      expect(valueOf(await app.document(desk, nepal, format)).bytes).toEqual(first)
    }
  })
})

describe('settings', () => {
  test('APP-84 a setting nested without end is refused', async () => {
    const { app } = await anAppWithPlan()
    let nested: unknown = 'x'
    for (let n = 0; n < 100_000; n += 1) nested = [nested]
    expect(await app.saveSetting(desk, 'columns', nested)).toMatchObject({ ok: false, refusal: { code: 'invalid' } })
  })

  test('APP-84 a setting is remembered; a name that is none and a value too large are refused', async () => {
    const { app } = await anAppThatPrints()
    expect(valueOf(await app.setting(desk, 'columns:activities'))).toBeNull()
    valueOf(await app.saveSetting(desk, 'columns:activities', { Event: 'title' }))
    expect(valueOf(await app.setting(desk, 'columns:activities'))).toEqual({ Event: 'title' })
    expect(await app.saveSetting(desk, '../etc', 1)).toMatchObject({ refusal: { code: 'invalid', errors: [{ path: 'key' }] } })
    expect(await app.saveSetting(desk, 'big', 'x'.repeat(99_998))).toMatchObject({ ok: true })
    expect(await app.saveSetting(desk, 'big', 'x'.repeat(99_999))).toMatchObject({ refusal: { code: 'too-large' } })
  })
})
