import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Download, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { startServer, type RunningServer } from './running-server.ts'
import { audit, openScreen, openWindow } from './screen.ts'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

// The document is the largest page there is, and is audited whole.
const longEnough = 120_000

const plan = () => `${server.address}/plans/bandaria`
const api = (path: string) => `${server.address}/api/books/bandaria${path}`

/** Reads the counts of the findings API. */
async function findingCounts(): Promise<{ readonly error: number; readonly warning: number; readonly advice: number }> {
  const answer = (await (await fetch(api('/findings'))).json()) as { counts: { error: number; warning: number; advice: number } }
  return answer.counts
}

const bytesOf = async (download: Download) => new Uint8Array(await readFile(await download.path()))
const fetchBytes = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer())

/** The running text of a Word document. */
function wordText(bytes: Uint8Array): string {
  const body = unzipSync(bytes)['word/document.xml']
  return body === undefined ? '' : strFromU8(body).replaceAll('</w:p>', '\n').replace(/<[^>]+>/g, '')
}

/** Clicks a section's text, writes a sentence before it, leaves the field and waits until it is kept. */
async function writeFirst(page: Page, section: string, sentence: string): Promise<void> {
  const before = Number(/\d+/.exec(await page.getByText(/^Revision \d+, saved/).innerText())?.[0])
  await page.getByRole('region', { name: section, exact: true }).getByText('Bandaria is one of two candidates').click()
  const field = page.getByRole('textbox', { name: `Text of ${section}` })
  await field.fill(`${sentence}\n\n${await field.inputValue()}`)
  await page.getByRole('heading', { level: 1 }).click()
  await page.getByRole('region', { name: section, exact: true }).getByText(sentence).waitFor()
  await page.getByText(`Revision ${before + 1}, saved`).waitFor()
}

test('WEB-601 the overview says what blocks the plan, and its counts are those of the findings API', async () => {
  const { page, trouble, context } = await openWindow(browser, server.address)
  await openScreen(page, plan(), /Bandaria, FY27–FY31/)
  const counts = await findingCounts()
  expect(counts.error).toBeGreaterThan(0)
  const attention = page.locator('section', { has: page.getByRole('heading', { level: 2, name: 'Needs attention' }) })
  await attention.getByRole('link', { name: `${counts.error} errors` }).waitFor()
  await attention.getByRole('link', { name: `${counts.warning} warnings` }).waitFor()
  await attention.getByRole('link', { name: `${counts.advice} advice` }).waitFor()
  await page.getByText(/errors stand between this draft and coordination\. 184 activities, \$68\.5M over five years, of which Bandaria pays \$17\.9M/).waitFor()
  await page.getByRole('radio', { name: 'Table' }).click()
  await page.getByRole('table', { name: /Likely cost in thousands of dollars/ }).getByRole('row', { name: /^All 3,999/ }).waitFor()
  await audit(page)
  await attention.getByRole('link', { name: `${counts.error} errors` }).click()
  await page.getByRole('heading', { level: 1, name: 'Findings' }).waitFor()
  expect(trouble).toEqual([])
  await context.close()
})

test('WEB-602 a sentence written into a section in place stands in the Word file downloaded after it', async () => {
  const { page, trouble, context } = await openWindow(browser, server.address)
  await openScreen(page, `${plan()}/document`, /Country section/)
  const sentence = 'The ferry at Orvale runs again, so the north can be reached by road.'
  await writeFirst(page, "Commander's summary", sentence)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Word' }).click()])
  expect(wordText(await bytesOf(download))).toContain(sentence)
  expect(trouble).toEqual([])
  await context.close()
}, longEnough)

test('WEB-603 what was issued keeps its bytes when the plan changes afterwards', async () => {
  const { page, trouble, context } = await openWindow(browser, server.address)
  await openScreen(page, `${plan()}/document`, /Country section/)
  await page.getByRole('button', { name: 'Issue…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Issue the document' })
  await dialog.getByRole('textbox', { name: /^To/ }).fill('Embassy country team')
  await dialog.getByRole('textbox', { name: /^Purpose/ }).fill('Staffing')
  await audit(page)
  await dialog.getByRole('button', { name: 'Issue', exact: true }).click()
  const issued = page.getByRole('region', { name: 'Issued' })
  const link = issued.getByRole('link', { name: /\.docx$/ })
  await link.waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  const frozen = await bytesOf(download)
  const later = 'This was written after the document went out.'
  await writeFirst(page, "Commander's summary", later)
  expect(wordText(await fetchBytes(api('/document.docx')))).toContain(later)
  const [again] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(await bytesOf(again)).toEqual(frozen)
  expect(wordText(frozen)).not.toContain(later)
  expect(trouble).toEqual([])
  await context.close()
}, longEnough)

test('WEB-604 the one-page summary of the example prints on one sheet of Letter and of A4', async () => {
  const { page, trouble, context } = await openWindow(browser, server.address)
  await openScreen(page, `${plan()}/summary`, /One-page summary/)
  const sheets = async (format: string) => (await page.pdf({ format })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length
  expect({ letter: await sheets('Letter'), a4: await sheets('A4') }).toEqual({ letter: 1, a4: 1 })
  expect(trouble).toEqual([])
  await context.close()
})

test('WEB-609 on paper every row of the document stands, though the screen shortens long tables', async () => {
  const { page, trouble, context } = await openWindow(browser, server.address)
  await openScreen(page, `${plan()}/document`, /Country section/)
  const events = page.getByRole('table', { name: /^Table \d+\. Activities, events, operations and investments by date/ })
  const rows = () => events.locator('tbody tr').count()
  expect(await rows()).toBe(20)
  await page.evaluate(() => { window.dispatchEvent(new Event('beforeprint')) })
  expect(await rows()).toBe(184)
  expect(await page.getByRole('button', { name: /^Show all \d+ rows/ }).count()).toBe(0)
  await page.evaluate(() => { window.dispatchEvent(new Event('afterprint')) })
  await expect.poll(rows, { timeout: 15_000 }).toBe(20)
  expect(trouble).toEqual([])
  await context.close()
}, longEnough)
