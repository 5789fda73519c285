import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { recordPanel, startJourney, type Journey } from './journey.ts'
import { audit, openScreen, settled } from './screen.ts'

const memo = { source: 'Command memo 7', asOf: '2026-10-02' }
const held = [
  { kind: 'program-value', id: 'value-sale', program: 'fms-cash', what: 'notice-articles-and-services', value: '$83,000,000', from: '2026-10-01', ...memo },
  { kind: 'program-value', id: 'value-sale-before', program: 'fms-cash', what: 'notice-articles-and-services', value: '$60,000,000', from: '2025-10-01', ...memo },
  { kind: 'local-program', id: 'local-program-lake', name: 'Lake patrol grant', short: 'LPG', lead: 'Lake authority', purposes: ['lake safety'], supports: ['equipment'], status: 'active', ...memo },
]

let journey: Journey
let page: Page
beforeAll(async () => {
  journey = await startJourney()
  page = journey.page
  const changes = held.map(({ kind, id, ...fields }) => ({ action: 'add', kind, id, fields: Object.entries(fields).map(([field, after]) => ({ field, after })) }))
  const kept = await fetch(`${journey.address}/api/books/library/changes`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ changes }) })
  if (!kept.ok) throw new Error(`the local values were refused: ${await kept.text()}`)
})
afterAll(() => journey?.stop())

const sale = () => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Notice before a letter of offer: defense articles or services' }) })

test('WEB-826 of two values held in place of a threshold the later begun holds; the other, and the catalogue’s, stand beside it', async () => {
  await openScreen(page, `${journey.address}/plans/bandaria/catalogue?view=thresholds`, /^The law across programs$/)
  const others = sale().getByRole('cell').first()
  await others.getByText('$50,000,000').waitFor()
  await others.getByRole('link', { name: '$83,000,000', exact: true }).waitFor()
  await others.getByText('held here since 01 OCT 25, but a later one holds').waitFor()
  expect(await sale().getByRole('cell').nth(1).textContent()).toBe('$100,000,000')
})

test('WEB-823 deleting the value says which holds again, and undo brings it back', async () => {
  await openScreen(page, `${journey.address}/plans/library/programs/fms-cash?record=value-sale`, /^FMS$/)
  await recordPanel(page).getByRole('button', { name: 'Delete this local program value' }).click()
  await page.getByRole('textbox', { name: /^Why it is deleted/ }).fill('The memo was withdrawn')
  await page.keyboard.press('Tab')
  await audit(page)
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByText(/your organization’s other value holds, \$60,000,000/).first().waitFor()
  const values = page.getByRole('table', { name: 'Values of your organization' })
  await expect.poll(() => values.getByText('$83,000,000').count()).toBe(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await values.getByRole('cell', { name: '$83,000,000' }).waitFor()
  await audit(page)
})

test('WEB-825 the office that leads a local program is there to filter by', async () => {
  await openScreen(page, `${journey.address}/plans/bandaria/programs`, /^Programs$/)
  await page.getByRole('button', { name: /^Led by All/ }).click()
  await page.getByRole('option', { name: 'Lake authority' }).click()
  await page.getByRole('status').getByText(/^1 program,/).waitFor()
  await page.getByText('Added by your organization: Command memo 7, as of 02 OCT 26').first().waitFor()
  await page.getByRole('link', { name: 'LPG', exact: true }).click()
  await settled(page, /^LPG$/)
  expect(journey.trouble).toEqual([])
})
