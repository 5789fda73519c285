import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { startJourney, type Journey } from './journey.ts'
import { openScreen, settled } from './screen.ts'

let journey: Journey
let page: Page
beforeAll(async () => {
  journey = await startJourney()
  page = journey.page
})
afterAll(() => journey?.stop())

test('WEB-790 a plan for Nepal is placed under its command, which can be changed, and names the first three things to do', async () => {
  await openScreen(page, `${journey.address}/`, /^Plans$/)
  await page.getByRole('link', { name: 'New plan for my country' }).click()
  await settled(page, /^New plan for my country$/)
  await page.getByRole('combobox', { name: 'Country' }).fill('nepal')
  await page.getByRole('option', { name: 'Nepal' }).click()
  const command = page.getByRole('button', { name: /Combatant command/ })
  expect(await command.innerText()).toContain('USINDOPACOM')
  await command.click()
  await page.getByRole('option', { name: /^USAFRICOM/ }).waitFor()
  await page.getByRole('option', { name: /^USINDOPACOM/ }).click()
  await page.getByRole('button', { name: 'Make the plan' }).click()
  await settled(page, /^The plan is in place$/)
  expect(await page.getByRole('main').getByRole('listitem').count()).toBe(3)
  await page.getByRole('link', { name: 'Do it' }).nth(1).click()
  await settled(page, /^Objectives and ways$/)
  await page.getByText('No ends and ways yet').waitFor()
})

const empty = [
  ['', /./], ['/guidance', /^Guidance$/], ['/contributions', /^Contributions$/], ['/throughline', /^Throughline$/], ['/throughline?from=guidance', /^Throughline$/], ['/activities', /^Activities$/],
  ['/matrix', /./], ['/findings', /^Findings$/], ['/document', /./], ['/history', /^History$/], ['/exchange', /./], ['/summary', /./],
] as const
test.each(empty)('WEB-791 "%s" of a plan with nothing in it yet says what to do, and is read by everyone', async (path, heading) => {
  await openScreen(page, `${journey.address}/plans/nepal${path}`, heading)
  expect(journey.trouble).toEqual([])
})
