import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { startJourney, type Journey } from './journey.ts'
import { audit, openScreen, settled } from './screen.ts'

let journey: Journey
let page: Page
beforeAll(async () => {
  journey = await startJourney()
  page = journey.page
})
afterAll(() => journey?.stop())

const nepal = (name: string) => fileURLToPath(new URL(`../../../examples/nepal/${name}`, import.meta.url))
const plan = (path: string) => `${journey.address}/plans/bandaria${path}`
const grid = () => page.getByRole('grid', { name: 'Activities' })
/** The cell of an activity by the field it shows. */
const cell = (id: string, column: string) => page.locator(`[data-cell="${id}|${column}"]`)
const titles = () => grid().locator('[data-cell$="|title"][role=rowheader]').allInnerTexts()
const talks = 'act-interagency-staff-talks-2026'

/** Waits until a value is what it should be; a busy machine may take its time. */
// oxlint-disable-next-line vitest/require-awaited-expect-poll -- every caller awaits what it is compared with
const poll = <T>(value: () => Promise<T> | T) => expect.poll(value, { timeout: 15_000 })

/** Writes to the clipboard as another program would, and presses Ctrl V. */
async function paste(text: string) {
  await page.evaluate((content) => {
    const data = new DataTransfer()
    data.setData('text/plain', content)
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
}

describe('activities', () => {
  test('WEB-402 filters by words and status stand in the address, and can be cleared', async () => {
    await openScreen(page, plan('/activities'), /^Activities$/)
    const all = (await titles()).length
    await page.getByRole('searchbox', { name: 'Filter by words' }).fill('talks interagency')
    await poll(async () => (await titles()).length < all && (await titles())[0]).toBe('Interagency staff talks')
    await poll(() => page.url()).toContain('text=talks')
    await page.getByRole('searchbox', { name: 'Filter by words' }).fill('')
    await page.getByRole('button', { name: 'Status any' }).click()
    await page.getByRole('option', { name: 'Idea' }).click()
    await poll(() => page.url()).toContain('status=idea')
    await audit(page)
    await page.getByRole('button', { name: 'Clear', exact: true }).click()
    await poll(async () => (await titles()).length).toBe(all)
  })

  test('WEB-402 a heading sorts up, down and back, and the sort is remembered', async () => {
    await openScreen(page, plan('/activities'), /^Activities$/)
    const start = page.getByRole('columnheader', { name: 'Start' })
    await start.click()
    await poll(() => start.getAttribute('aria-sort')).toBe('ascending')
    await start.click()
    await poll(() => start.getAttribute('aria-sort')).toBe('descending')
    const before = await titles()
    await page.reload()
    await settled(page, /^Activities$/)
    expect(await page.getByRole('columnheader', { name: 'Start' }).getAttribute('aria-sort')).toBe('descending')
    expect((await titles()).slice(0, 5)).toEqual(before.slice(0, 5))
    await page.getByRole('columnheader', { name: 'Start' }).click()
    await poll(() => page.getByRole('columnheader', { name: 'Start' }).getAttribute('aria-sort')).toBe('none')
  })

  test('WEB-403 by keyboard alone: walk to a day, type another, and take it back', async () => {
    await openScreen(page, plan('/activities'), /^Activities$/)
    await cell(talks, 'title').click()
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
    const before = await cell(talks, 'start').innerText()
    expect(await cell(talks, 'start').evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.keyboard.type('31 FEB 27')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'is no day of the calendar' }).waitFor()
    await audit(page)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('7 dec 26')
    await page.keyboard.press('Enter')
    await poll(() => cell(talks, 'start').innerText()).toBe('07 DEC 26')
    await page.keyboard.press('ControlOrMeta+z')
    await poll(() => cell(talks, 'start').innerText()).toBe(before)
  })

  test('WEB-403 Esc gives an edit up and keeps the focus on the cell; a choice is found by typing', async () => {
    await cell(talks, 'status').click()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await poll(() => cell(talks, 'status').evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('under')
    await page.getByRole('option', { name: 'Under way' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await poll(() => cell(talks, 'status').innerText()).toBe('Under way')
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await poll(() => cell(talks, 'status').innerText()).toBe('Approved')
  })

  test('WEB-404 rows pasted from a spreadsheet show what they add and change, and are one undo', async () => {
    const summary = page.getByText(/^\d+ activities, /)
    const before = await summary.innerText()
    await cell(talks, 'title').click()
    await paste('Event\tStart date\tStatus\tCost ($K)\nMedical seminar\t3 MAR 28\tPlanned\t45\nInteragency staff talks\t10 DEC 26\t\t\nThird\t32 MAR 28\t\t')
    const dialog = page.getByRole('dialog', { name: 'Paste from a spreadsheet' })
    await dialog.getByText(/2 activities to add, 1 to change/).waitFor()
    await dialog.getByText(/32 MAR 28" is no day/).waitFor()
    await audit(page)
    await dialog.getByRole('button', { name: 'Add 2, change 1' }).click()
    await poll(() => cell(talks, 'start').innerText()).toBe('10 DEC 26')
    await page.getByText('Pasted: 2 activities added, 1 changed').waitFor()
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await poll(() => summary.innerText()).toBe(before)
  })

  test('WEB-406 a repeated activity is shown before it is added, with its money a year later each time', async () => {
    await cell(talks, 'title').click()
    await page.keyboard.press('y')
    const dialog = page.getByRole('dialog', { name: /^Repeat “Interagency staff talks” yearly/ })
    await dialog.getByLabel('Years').fill('2')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Add 2 activities' }).waitFor()
    await audit(page)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await dialog.waitFor({ state: 'detached' })
  })

  test('WEB-406 several picked rows change together', async () => {
    await cell(talks, 'title').click()
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByText('2 activities picked').waitFor()
    await audit(page)
    await page.getByRole('button', { name: 'Status…' }).click()
    await page.getByRole('menuitem', { name: 'Cancelled' }).click()
    await poll(() => cell(talks, 'status').innerText()).toBe('Cancelled')
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await poll(() => cell(talks, 'status').innerText()).toBe('Approved')
  })

  test('WEB-410 on paper stands every activity, not only those in sight', async () => {
    await openScreen(page, plan('/activities'), /^Activities$/)
    const printed = page.locator('table.act-print')
    expect(await printed.count()).toBe(0)
    await page.evaluate(() => { window.dispatchEvent(new Event('beforeprint')) })
    await poll(() => printed.locator('tbody tr').count()).toBe(185)
    expect(await printed.locator('tbody tr').last().innerText()).toContain('184 activities')
    await page.evaluate(() => { window.dispatchEvent(new Event('afterprint')) })
    await poll(() => printed.count()).toBe(0)
  })

  test('WEB-402 the table reads at 1024 wide, with the record open', async () => {
    await page.setViewportSize({ width: 1024, height: 800 })
    await openScreen(page, plan(`/activities?record=${talks}`), /^Activities$/)
    await page.setViewportSize({ width: 1440, height: 900 })
  })
})

describe('import and export', () => {
  const inputs = () => page.locator('input[type=file]')
  const chooseNepal = async () => {
    await page.getByRole('combobox', { name: 'Country' }).fill('Nepal')
    await page.getByRole('option', { name: 'Nepal' }).click()
  }

  test('WEB-407 the training report of Nepal shows what it adds and that its totals agree, and adds nothing again', async () => {
    await openScreen(page, plan('/exchange?format=fmtr'), /^Import and export$/)
    await chooseNepal()
    await inputs().nth(0).setInputFiles(nepal('fmtr_2018_2019_nepal.tsv'))
    await page.getByText(/218 records to add/).waitFor()
    await inputs().nth(1).setInputFiles(nepal('fmtr_2018_2019_nepal_printed_totals.tsv'))
    await page.getByText('5 of 5 agree').waitFor()
    await audit(page)
    await page.getByRole('button', { name: 'Import 218 records' }).click()
    await page.getByText(/is in: 218 records added/).waitFor()
    await audit(page)
    await page.getByRole('button', { name: 'Another file' }).click()
    await inputs().nth(0).setInputFiles(nepal('fmtr_2018_2019_nepal.tsv'))
    await page.getByText(/Nothing to add or change: 218 records are in the plan already/).waitFor()
  })

  test('WEB-407 the strategies of Nepal come in and are taken back by Undo', async () => {
    await openScreen(page, plan('/exchange?format=ics'), /^Import and export$/)
    await chooseNepal()
    await inputs().nth(0).setInputFiles(nepal('strategies.json'))
    await page.getByRole('button', { name: /^Import \d+ records/ }).click()
    await page.getByText(/strategies.json is in/).waitFor()
    await page.locator('#screen').getByRole('button', { name: 'Undo' }).click()
    await page.getByText('was taken back').waitFor()
  })

  test('WEB-407 how a column is read is corrected and remembered', async () => {
    const list = { name: 'events.csv', mimeType: 'text/csv', buffer: Buffer.from('Event,Begin,Funding,Est. Cost ($K),Wobble\nMedical seminar,3 MAR 28,IMET,45,by air\nTOTAL,,,45,\n') }
    await openScreen(page, plan('/exchange'), /^Import and export$/)
    await inputs().nth(0).setInputFiles(list)
    await page.getByText(/1 not placed/).waitFor()
    const wobble = page.getByRole('button', { name: /Wobble/ })
    await wobble.click()
    await page.getByRole('option', { name: 'Remarks' }).click()
    await page.getByText('5 of 5 read').waitFor()
    await audit(page)
    await page.reload()
    await settled(page, /^Import and export$/)
    await inputs().nth(0).setInputFiles(list)
    await page.getByText('5 of 5 read').waitFor()
  })

  test('WEB-408 what can be taken away comes as a file, with its day', async () => {
    for (const [name, ending] of [['Word document', 'docx'], ['Activities in Excel', 'xlsx'], ['Plan file', 'yaml']] as const) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: new RegExp(name) }).click()])
      expect(download.suggestedFilename()).toContain(`.${ending}`)
    }
    expect(await page.getByText(/As of 20\sNOV\s26/).count()).toBeGreaterThan(2)
    expect(journey.trouble).toEqual([])
  })
})
