import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { startJourney, type Journey } from './journey.ts'
import { audit, openScreen, settled } from './screen.ts'

let journey: Journey
beforeAll(async () => { journey = await startJourney() })
afterAll(() => journey?.stop())

/** Three screens each, audited: more than the usual minute on a busy machine. */
const patience = 150_000

const heading = /^Synchronization matrix$/
const at = (book: string, words: string) => `${journey.address}/plans/${book}/matrix${words}`
const grid = (page: Page) => page.getByRole('treegrid')
const rowNamed = (page: Page, name: string) => grid(page).getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: false }) })

/** The numbers of a row as they are shown: thousands, and nothing for nothing. */
const numbersOf = (page: Page, key: string): Promise<readonly string[]> =>
  page.locator(`[data-key="${key}"] .num`).allInnerTexts().then((texts) => texts.map((text) => text.trim()))

/** The money of a plan as the server has it, in cents: every likely cost of activities that are not cancelled. */
async function plannedCents(book: string): Promise<number> {
  const { records } = await (await fetch(`${journey.address}/api/books/${book}/records`)).json() as { records: readonly { id: string; kind: string; status?: string; activity?: string; likely?: number }[] }
  const cancelled = new Set(records.filter((r) => r.kind === 'activity' && r.status === 'cancelled').map((r) => r.id))
  return records.filter((r) => r.kind === 'funding-line' && !cancelled.has(r.activity ?? '')).reduce((sum, r) => sum + (r.likely ?? 0), 0)
}

/** A step of the last line of effort, which is folded at first. */
async function stepOfLastEffort(): Promise<string> {
  const { records } = await (await fetch(`${journey.address}/api/books/bandaria/records`)).json() as { records: readonly { id: string; kind: string; line?: string; effort?: string; start?: string }[] }
  const lines = new Set(records.filter((r) => r.kind === 'line-of-activity' && r.effort === records.findLast((e) => e.kind === 'line-of-effort')?.id).map((r) => r.id))
  return records.find((r) => r.kind === 'activity' && r.start !== undefined && lines.has(r.line ?? ''))?.id ?? 'no step'
}

describe('the synchronization matrix of Bandaria', () => {
  test('WEB-506 a record in the address is in sight: what is folded above it opens, and the matrix scrolls to it', async () => {
    const { page, trouble, context } = await journey.another()
    const id = await stepOfLastEffort()
    for (const look of ['figure', 'table']) {
      await openScreen(page, at('bandaria', `?staff=shown&look=${look}&record=${id}`), heading)
      const row = page.locator(`[data-key$="/${id}"]`)
      await row.waitFor()
      const [box, frame] = [await row.boundingBox(), await page.locator('.mx-scroll').boundingBox()]
      expect((box?.y ?? 0) >= (frame?.y ?? 0) && (box?.y ?? 0) + (box?.height ?? 0) <= Math.min((frame?.y ?? 0) + (frame?.height ?? 0), 900)).toBe(true)
    }
    await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click()
    await page.locator(`[data-key$="/${id}"]`).waitFor()
    expect(trouble).toEqual([])
    await context.close()
  }, patience)

  test('WEB-507 the table lists milestones, and folded groups keep the links of what they hold', async () => {
    const { page, trouble, context } = await journey.another()
    await openScreen(page, at('bandaria', '?staff=shown&look=table'), heading)
    const milestone = page.locator('[data-key^="milestone:"]').first()
    await milestone.getByText('milestone').waitFor()
    await milestone.click()
    await page.getByRole('complementary').getByText('milestone', { exact: true }).waitFor()
    await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click()
    await page.keyboard.press('t')
    await page.getByRole('treegrid', { name: /drawn/ }).waitFor()
    await page.getByRole('button', { name: 'Fold all' }).click()
    await page.locator('.mx-link').first().waitFor({ state: 'attached' })
    expect(await page.locator('.mx-row').count()).toBeLessThan(8)
    await audit(page)
    expect(trouble).toEqual([])
    await context.close()
  }, patience)

  test('WEB-510 figure and table show the same sums, and with staff steps shown they are those of the plan', async () => {
    const { page, trouble, context } = await journey.another()
    await openScreen(page, at('bandaria', '?staff=shown'), heading)
    const drawn = await numbersOf(page, 'total:all')
    await page.keyboard.press('t')
    await page.getByRole('treegrid', { name: /table/ }).waitFor()
    await audit(page)
    const told = await numbersOf(page, 'total:all')
    expect(told).toEqual(drawn)
    const inThousands = Math.round(await plannedCents('bandaria') / 100_000).toLocaleString('en-US')
    expect(told.at(-1)).toBe(inThousands)
    await page.getByRole('button', { name: 'Fold all' }).click()
    await page.getByRole('button', { name: 'Unfold all' }).waitFor()
    const efforts = await page.locator('.mx-line.depth-0 .mx-line-total').allInnerTexts()
    const sum = efforts.reduce((total, text) => total + Number(text.replaceAll(',', '')), 0)
    expect(efforts.length).toBeGreaterThanOrEqual(3)
    expect(Math.abs(sum - Number((told.at(-1) ?? '').replaceAll(',', '')))).toBeLessThanOrEqual(efforts.length)
    await page.reload()
    await page.getByRole('treegrid', { name: /table/ }).waitFor()
    expect(trouble).toEqual([])
    await context.close()
  }, patience)

  test('WEB-511 rows and columns are switched in place and stand in the address; a click and Enter open the record', async () => {
    const { page, trouble, context } = await journey.another()
    await openScreen(page, at('bandaria', ''), heading)
    await page.getByRole('button', { name: /^Line of effort/ }).click()
    await page.getByRole('option', { name: 'Payer' }).click()
    await page.getByRole('button', { name: /^Quarters/ }).click()
    await page.getByRole('option', { name: 'Fiscal years' }).click()
    await page.waitForURL(/rows=payer.*columns=fiscal-year|columns=fiscal-year.*rows=payer/)
    await settled(page, heading)
    await page.getByRole('button', { name: /^Payer/ }).click()
    await page.getByRole('option', { name: 'Line of effort', exact: true }).click()
    await page.getByText('Interagency staff talks', { exact: true }).click()
    await page.getByRole('complementary').getByRole('heading', { name: 'Interagency staff talks' }).waitFor()
    await audit(page)
    await page.keyboard.press('Escape')
    await page.getByRole('complementary').waitFor({ state: 'detached' })
    const cell = grid(page).locator('[data-at]').filter({ hasText: 'Interagency staff talks' })
    await cell.focus()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.getByRole('complementary').getByRole('heading', { name: /^Leader talks/ }).waitFor()
    expect(trouble).toEqual([])
    await context.close()
  }, patience)

  test('WEB-512 arrows fold and walk, F filters, the legend switches statuses, and the broken link leads to its finding', async () => {
    const { page, trouble, context } = await journey.another(1024)
    await openScreen(page, at('bandaria', ''), heading)
    const first = grid(page).locator('.mx-row').first()
    await first.getByRole('rowheader').focus()
    expect(await first.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('ArrowLeft')
    expect(await first.getAttribute('aria-expanded')).toBe('false')
    await page.keyboard.press('ArrowRight')
    expect(await first.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('gridcell')
    await page.keyboard.press('f')
    await page.keyboard.type('1.5.1')
    await rowNamed(page, 'Night device and sensor').first().waitFor()
    await page.waitForURL(/text=1.5.1/)
    await audit(page)
    await page.locator('.mx-link.is-broken').first().dispatchEvent('click')
    await page.getByRole('complementary').getByText(/too early: it waits for/).first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('searchbox', { name: 'Filter activities' }).fill('')
    await page.getByRole('button', { name: 'Done' }).click()
    await page.waitForURL(/hide=done/)
    expect(await page.getByText('Leader talks: what a guarded border takes').count()).toBe(0)
    await page.getByRole('link', { name: /starts before what it waits for/ }).click()
    await settled(page, /^Findings$/)
    expect(trouble).toEqual([])
    await context.close()
  }, patience)
})

const nepal = (name: string) => fileURLToPath(new URL(`../../../examples/nepal/${name}`, import.meta.url))

async function post(path: string, body: string | Buffer, type: string): Promise<unknown> {
  const answer = await fetch(`${journey.address}/api${path}`, { method: 'POST', headers: { 'content-type': type }, body: typeof body === 'string' ? body : new Uint8Array(body) })
  expect(answer.ok, `${path}: ${answer.status}`).toBe(true)
  return answer.json()
}

/** What the report prints under a program, in dollars, all its parts together. */
async function printedTotal(program: RegExp): Promise<number> {
  const files = await Promise.all(['fmtr_2018_2019_nepal_printed_totals.tsv', 'fmtr_2019_2020_nepal_printed_totals.tsv'].map((name) => readFile(nepal(name), 'utf8')))
  const lines = files.flatMap((text) => text.trim().split('\n').slice(1)).map((line) => line.split('\t'))
  return lines.filter((cells) => program.test(cells[3] ?? '')).reduce((sum, cells) => sum + Number((cells[6] ?? '').replaceAll(/[$,]/g, '')), 0)
}

test('WEB-513 the matrix of the real trainings of Nepal in FY2018 and FY2019 by program and quarter meets the totals the report prints', async () => {
  const { book } = await post('/books', JSON.stringify({ country: 'NP', countryName: 'Nepal', firstYear: 2018, years: 2 }), 'application/json') as { book: string }
  for (const name of ['fmtr_2018_2019_nepal.tsv', 'fmtr_2019_2020_nepal.tsv']) {
    await post(`/books/${book}/import/fmtr?name=${name}&country=NP&apply=true`, await readFile(nepal(name)), 'application/octet-stream')
  }
  const { page, trouble, context } = await journey.another()
  await openScreen(page, at(book, '?rows=program&columns=quarter'), heading)
  await page.getByText('226 activities').waitFor()
  const dollars = (key: string) => page.locator(`[data-key="${key}"] .mx-total [title]`).getAttribute('title').then((title) => Number((title?.split('\n')[0] ?? '').replaceAll(/[$,]/g, '')))
  // The report splits its military education into IMET-1, IMET-2 and IMET-X; the peacekeeping and regional center lines are programs of their own.
  expect(await dollars('program:imet')).toBe(await printedTotal(/^IMET-/))
  const whole = await dollars('total:all')
  expect(whole).toBe(await printedTotal(/./))
  const keys = await page.locator('.mx-row.depth-0').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-key') ?? ''))
  const sums = await Promise.all(keys.map(dollars))
  expect(sums.reduce((a, b) => a + b, 0)).toBe(whole)

  await page.goto(at(book, '?rows=program&columns=fiscal-year'))
  await settled(page, heading)
  const report2018 = (await readFile(nepal('fmtr_2018_2019_nepal_printed_totals.tsv'), 'utf8')).split('\n').find((line) => line.includes('PKO - ')) ?? ''
  const peacekeeping = await page.locator('[data-key="program:pko-551"] .mx-cost [title]').first().getAttribute('title')
  expect(peacekeeping).toBe(report2018.split('\t')[6])
  expect(trouble).toEqual([])
  await context.close()
}, patience)
