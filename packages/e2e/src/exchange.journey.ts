import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordPanel, startJourney, type Journey } from './journey.ts'
import { audit, makeNepal, openScreen, settled } from './screen.ts'

let journey: Journey
let page: Page
beforeAll(async () => {
  journey = await startJourney()
  page = journey.page
})
afterAll(() => journey?.stop())

const at = (book: string, path: string) => `${journey.address}/plans/${book}${path}`
const example = (name: string) => fileURLToPath(new URL(`../../../examples/nepal/${name}`, import.meta.url))
const file = () => page.locator('input[type=file]').first()
const screen = () => page.locator('#screen')

/** Audits the page and holds its width at 1024, then goes back to 1440. */
async function narrow(): Promise<void> {
  await audit(page)
  await page.setViewportSize({ width: 1024, height: 900 })
  await audit(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1024)
  expect(await page.locator('.segmented').evaluate((bar) => bar.getBoundingClientRect().right <= (bar.parentElement?.getBoundingClientRect().right ?? 0) + 1 && [...bar.children].every((one) => one.scrollWidth <= one.clientWidth))).toBe(true)
  await page.setViewportSize({ width: 1440, height: 900 })
}

type Cells = Readonly<Record<string, string>>

/** A workbook with these cells of one sheet written over, as a person fills them in. */
function withCells(bytes: Uint8Array, sheetName: string, cells: Cells): Buffer {
  const parts = unzipSync(bytes)
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const names = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)
  const path = `xl/worksheets/sheet${names.indexOf(sheetName) + 1}.xml`
  const sheet = Object.entries(cells).reduce((xml, [place, value]) =>
    xml.replace(new RegExp(`<c r="${place}"((?: s="\\d+")?)[^>]*?(?:/>|>.*?</c>)`), `<c r="${place}"$1 t="inlineStr"><is><t>${value}</t></is></c>`), text(path))
  return Buffer.from(zipSync({ ...parts, [path]: strToU8(sheet) }))
}

interface Resource { readonly kind: string; readonly account?: string; readonly stage?: string; readonly amount?: number }

const resourcesOf = (book: string): Promise<readonly Resource[]> => page.evaluate(async (path) => {
  const answer = await (await fetch(path)).json() as { records: Resource[] }
  return answer.records.filter(({ kind }) => kind === 'external-resource')
}, `/api/books/${book}/records`)

function sums<T>(rows: readonly T[], keyOf: (row: T) => string, amountOf: (row: T) => number): Readonly<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const row of rows) found[keyOf(row)] = (found[keyOf(row)] ?? 0) + amountOf(row)
  return Object.fromEntries(Object.entries(found).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

describe('the analysis workbook, out and back in on the screen', () => {
  test('WEB-411 the workbook shows what it adds, changes cell by cell, and where the plan changed too; what is chosen is written, and again is nothing', async () => {
    await openScreen(page, at('bandaria', '/exchange?format=analysis'), /^Import and export$/)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Analysis workbook (.xlsx)' }).click()])
    const bytes = await readFile(await download.path())
    const filled = { name: 'analysis.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: withCells(bytes, 'Roles', {
      H5: 'The Border Guard finds and stops crossings by day and night.', L5: 'Trafficking stops at the border.', B25: 'Guard the reservoir', C25: 'Support', D25: 'Wanted',
    }) }
    await openScreen(page, at('bandaria', '/exchange?format=analysis&record=role-border-security'), /^Import and export$/)
    const interest = recordPanel(page).getByRole('textbox', { name: 'Our interest' })
    await interest.fill('The corridor is safe.')
    await interest.blur()
    await page.getByText(/Revision \d+, saved/).waitFor()
    await recordPanel(page).getByText('Our interest', { exact: false }).first().waitFor()
    await recordPanel(page).getByRole('button', { name: 'Close' }).click()

    await file().setInputFiles(filled)
    await screen().getByText('1 record to add, 1 to change', { exact: false }).waitFor()
    expect(await screen().getByText('of other countries').count()).toBe(0)
    await screen().getByRole('rowheader', { name: 'Role', exact: true }).waitFor()
    await screen().getByText('Guard the reservoir').waitFor()
    await page.getByRole('table', { name: 'Cells that change' }).getByRole('cell', { name: 'The Border Guard finds and stops crossings by day and night.' }).waitFor()
    const conflict = page.getByRole('table', { name: 'Cells changed on both sides' }).getByRole('row').filter({ hasText: 'The corridor is safe.' })
    await conflict.getByText('The plan’s.').waitFor()
    await conflict.getByText('Trafficking stops at the border.').waitFor()
    await narrow()
    await conflict.getByRole('button', { name: 'Take the workbook’s' }).click()
    await conflict.getByText('The workbook’s.').waitFor()
    await page.getByRole('button', { name: 'Import 2 records' }).click()
    await screen().getByText('analysis.xlsx is in: 1 record added, 1 changed.').waitFor()
    await page.getByRole('button', { name: 'Another file' }).click()
    await file().setInputFiles(filled)
    await page.getByRole('button', { name: 'Nothing to import' }).waitFor()
    await openScreen(page, at('bandaria', '/history'), /^History$/)
    await page.getByText('imported "analysis.xlsx"', { exact: false }).waitFor()
    await page.getByText(/^[A-Z][a-z]+day, \d{2} [A-Z]{3} \d{2}$/).first().waitFor()
  })
})

describe('figures and lists of others, on the screen', () => {
  const accounts = 'npl_us_by_account_to_fy2021.csv'

  test('WEB-412 foreign assistance to Nepal comes in by account, year and stage, its sums are the file’s own, and again it changes nothing', async () => {
    await makeNepal(page, journey.address)
    await openScreen(page, at('nepal', '/analysis?step=resources'), /^Resources$/)
    await screen().getByRole('link', { name: 'brought in' }).click()
    await settled(page, /^Import and export$/)
    await file().setInputFiles(example(accounts))
    await screen().getByText('877 figures read: 877 placed, 0 of other countries').waitFor()
    await narrow()
    await page.getByRole('button', { name: 'Import 878 records' }).click()
    await screen().getByText(`${accounts} is in: 878 records added`, { exact: false }).waitFor()

    const rows = readFileSync(example(accounts), 'utf8').trim().split(/\r?\n/).slice(1).map((line) => [...line.matchAll(/"([^"]*)"|([^,]+)|(?<=,)(?=,)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''))
    const own = sums(rows, ([, account = '', , stage]) => `${account.replace(/\s+/g, ' ')} ${stage === 'commitment' ? 'obligated' : 'disbursed'}`, (row) => Math.round(Number(row[4]) * 100))
    const kept = sums(await resourcesOf('nepal'), ({ account, stage }) => `${account} ${stage}`, ({ amount }) => amount ?? 0)
    expect(kept['Foreign Military Financing Program disbursed']).toBe(7_213_210_600)
    expect(kept).toEqual(own)

    await page.getByRole('button', { name: 'Another file' }).click()
    await file().setInputFiles(example(accounts))
    await screen().getByText('Nothing to add or change: 878 records are in the plan already', { exact: false }).waitFor()
    await openScreen(page, at('nepal', '/analysis?step=resources'), /^Resources$/)
    await screen().getByText('Foreign Military Financing Program').first().waitFor()
  })

  test('WEB-412 a State budget table comes in with its country alone, its printed sums checked, and again changes nothing', async () => {
    await openScreen(page, at('nepal', '/exchange?format=resources'), /^Import and export$/)
    await file().setInputFiles(example('state_budget_by_country_fy2016.csv'))
    await screen().getByText(/^(\d+) of \1 agree$/).waitFor()
    await screen().getByText(/ of other countries/).waitFor()
    await page.getByRole('button', { name: /^Import \d+ records/ }).click()
    await screen().getByText('state_budget_by_country_fy2016.csv is in', { exact: false }).waitFor()
    expect((await resourcesOf('nepal')).filter(({ account, stage }) => account === 'IMET' && stage === 'requested').map(({ amount }) => amount)).toEqual([90_000_000])
    await page.getByRole('button', { name: 'Another file' }).click()
    await file().setInputFiles(example('state_budget_by_country_fy2016.csv'))
    await page.getByRole('button', { name: 'Nothing to import' }).waitFor()
  })

  test('WEB-413 the analysis leads to the import of a task list, and what came in leads back to the tasks', async () => {
    await openScreen(page, at('nepal', '/analysis?step=roles'), /^Roles$/)
    const field = page.getByRole('textbox', { name: 'New role wanted' })
    await field.fill('Answer floods')
    await field.press('Enter')
    await page.getByRole('button', { name: 'Answer floods', expanded: true }).waitFor()
    await openScreen(page, at('nepal', '/analysis?step=tasks'), /^Tasks$/)
    await screen().getByRole('link', { name: 'Import a task list' }).click()
    await settled(page, /^Import and export$/)
    await page.getByRole('radio', { name: 'Task list', checked: true }).waitFor()
    const list = { name: 'tasks.csv', mimeType: 'text/csv', buffer: Buffer.from('Number,Task,Standard\nTA 1.2,Conduct patrols,Daily\nB1,Watch the river,\n') }
    await file().setInputFiles(list)
    await screen().getByText('2 tasks read: 2 placed').waitFor()
    await narrow()
    await page.getByRole('button', { name: 'Import 2 records' }).click()
    await page.getByRole('link', { name: 'See the tasks' }).click()
    await settled(page, /^Tasks$/)
    await screen().getByText('2 tasks no role has taken up').waitFor()
    await audit(page)
    await page.getByRole('button', { name: 'Take up Conduct patrols' }).click()
    await page.getByRole('button', { name: 'Conduct patrols', exact: true }).waitFor()
    await screen().getByText('One task no role has taken up').waitFor()
    await openScreen(page, at('nepal', '/exchange?format=tasks'), /^Import and export$/)
    await file().setInputFiles(list)
    await screen().getByText('Nothing to add or change: 2 records', { exact: false }).waitFor()
  })

  test('WEB-413 an unknown kind of file in the address shows the first', async () => {
    await openScreen(page, at('nepal', '/exchange?format=whatever'), /^Import and export$/)
    await page.getByRole('radio', { name: 'Activity list', checked: true }).waitFor()
    expect(journey.trouble).toEqual([])
  })
})
