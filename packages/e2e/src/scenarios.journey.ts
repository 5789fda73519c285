import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { recordPanel, startJourney, type Journey } from './journey.ts'
import { audit, openScreen, settled } from './screen.ts'

let journey: Journey
beforeAll(async () => { journey = await startJourney() })
afterAll(() => journey?.stop())

const patience = 150_000
const at = (words = '') => `${journey.address}/plans/bandaria/scenarios${words}`

interface Book {
  readonly revision: number
  readonly records: readonly { readonly id: string; readonly kind: string; readonly start?: string; readonly end?: string }[]
}
const book = async (): Promise<Book> => await (await fetch(`${journey.address}/api/books/bandaria/records`)).json() as Book
const withoutScenarios = ({ records }: Book) => records.filter(({ kind }) => kind !== 'scenario')
const startOf = async (id: string) => (await book()).records.find((record) => record.id === id)?.start
const notice = 'act-fmf-notice-2029'

async function pickOption(page: Page, label: string, words: string) {
  await page.getByRole('combobox', { name: label, exact: true }).fill(words)
  await page.getByRole('option').first().click()
}

describe('scenarios beside the plan', () => {
  test('WEB-960 a ready question is answered beside the plan, and changes nothing until it is kept', async () => {
    const { page, trouble } = journey
    const before = await book()
    await openScreen(page, at(), /^Scenarios$/)
    await audit(page)
    await page.getByRole('button', { name: 'Ask: Notification slips' }).click()
    await settled(page, /^Notification slips 6 months$/)
    await page.getByText(/objectives? (is|are) no longer reached/).first().waitFor()
    await page.getByRole('img', { name: 'What moved' }).waitFor()
    const moved = page.getByRole('table', { name: 'Activities that move, with what causes it' })
    await moved.getByRole('row', { name: /Tools in production.*later.*Notice to Congress, FMF FY2029/ }).waitFor()
    for (const width of [1440, 1024]) {
      await page.setViewportSize({ width, height: 900 })
      await audit(page)
    }
    await page.setViewportSize({ width: 1440, height: 900 })
    expect(await book()).toEqual(before)
    await page.getByRole('button', { name: 'Keep as a scenario' }).click()
    await settled(page, /^Notification slips 6 months$/)
    await page.getByText('Beside the plan: the plan stays as it is until this is promoted.').waitFor()
    expect(withoutScenarios(await book())).toEqual(withoutScenarios(before))
    expect(trouble).toEqual([])
  }, patience)

  test('WEB-961 one field more is changed in the scenario only, and taken out again', async () => {
    const { page, trouble } = journey
    const before = withoutScenarios(await book())
    await page.getByRole('button', { name: 'Change in this scenario' }).click()
    await pickOption(page, 'Record', 'Depot tools delivered')
    await page.getByRole('button', { name: /^Field|Choose Field/ }).click()
    await page.getByRole('option', { name: 'Status', exact: true }).click()
    await page.getByRole('button', { name: /Status/ }).last().click()
    await page.getByRole('option', { name: 'Cancelled' }).click()
    await page.getByRole('table', { name: 'What is otherwise than in the plan' }).getByRole('row', { name: /Depot tools delivered Status .* cancelled/i }).waitFor()
    expect(withoutScenarios(await book())).toEqual(before)
    await page.getByRole('button', { name: 'Done' }).click()
    await audit(page)
    await page.getByRole('button', { name: 'Take out Status of Depot tools delivered' }).click()
    await page.getByRole('row', { name: /Depot tools delivered Status/ }).waitFor({ state: 'detached' })
    expect(trouble).toEqual([])
  }, patience)

  test('WEB-962 a promotion asks a reason, leaves out what was changed since until it is picked, and is undone as one', async () => {
    const { page, trouble } = journey
    const { records, revision } = await book()
    const changed = records.find(({ id }) => id === 'act-eda-notice')
    const answer = await fetch(`${journey.address}/api/books/bandaria/changes`, {
      method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ changes: [{ action: 'edit', kind: 'activity', id: 'act-eda-notice', fields: [{ field: 'start', before: changed?.start, after: '2029-01-09' }] }] }),
    })
    expect(answer.status).toBe(200)
    const start = await startOf(notice)
    await page.getByText(/was .* when drawn up/).waitFor()
    await page.getByRole('button', { name: 'Promote…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('changed in the plan since').first().waitFor()
    expect(await dialog.getByRole('checkbox', { name: 'Notice to Congress, excess machines' }).isChecked()).toBe(false)
    await dialog.getByText('Notice to Congress, border package', { exact: true }).click()
    await dialog.getByRole('button', { name: /^Promote \d/ }).click()
    await dialog.getByText('A promotion needs a reason').waitFor()
    await audit(page)
    await dialog.getByRole('textbox', { name: /^Reason/ }).fill('Congress is told after the elections')
    await dialog.getByRole('button', { name: /^Promote \d/ }).click()
    await dialog.waitFor({ state: 'detached' })
    const after = await book()
    expect(after.revision).toBe(revision + 2)
    expect([await startOf(notice) === start, await startOf('act-eda-notice'), await startOf('act-333-border-notice')]).toEqual([false, '2029-01-09', records.find(({ id }) => id === 'act-333-border-notice')?.start])
    const history = await (await fetch(`${journey.address}/api/books/bandaria/history?limit=1`)).json() as { revisions: readonly { cause: { type: string }; reason?: string }[] }
    expect(history.revisions[0]).toMatchObject({ cause: { type: 'promote' }, reason: 'Congress is told after the elections' })
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await page.getByText('Undone').waitFor()
    expect(await startOf(notice)).toBe(start)
    expect(trouble).toEqual([])
  }, patience)

  test('WEB-964 against a baseline every slip stands with a cause, added up by cause and by program', async () => {
    const { page, trouble } = journey
    await fetch(`${journey.address}/api/books/bandaria/baselines`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: 'To the embassy', reason: 'Goes out' }) })
    const { records } = await book()
    const talks = records.find(({ id }) => id === notice)
    await fetch(`${journey.address}/api/books/bandaria/changes`, {
      method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ changes: [{ action: 'edit', kind: 'activity', id: notice, fields: [{ field: 'start', before: talks?.start, after: '2029-05-07' }, { field: 'end', before: talks?.end, after: '2029-05-18' }] }] }),
    })
    await openScreen(page, at(), /^Scenarios$/)
    await page.getByRole('link', { name: 'To the embassy' }).click()
    await settled(page, /^The plan beside "To the embassy"$/)
    await page.getByRole('button', { name: /Why Notice to Congress, FMF FY2029 is late/ }).click()
    await page.getByRole('option', { name: 'Notification' }).click()
    await page.getByRole('table', { name: 'Slips by cause' }).getByRole('row', { name: /^Notification 1 91 91$/ }).waitFor()
    for (const width of [1440, 1024]) {
      await page.setViewportSize({ width, height: 900 })
      await audit(page)
    }
    await page.getByRole('link', { name: 'Notice to Congress, FMF FY2029' }).first().click()
    await recordPanel(page).waitFor()
    expect(trouble).toEqual([])
  }, patience)
})
