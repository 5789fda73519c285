import { afterAll, beforeAll, expect, test } from 'vitest'
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

test('WEB-792 a new plan of the same country takes the open assumptions on, with what was held of them, and their history is read there', async () => {
  await openScreen(page, `${journey.address}/plans/bandaria/analysis?step=assumptions`, /^Assumptions$/)
  const open = await page.locator('.item-turn').allInnerTexts()
  await openScreen(page, `${journey.address}/new`, /^New plan for my country$/)
  const invented = page.getByRole('textbox', { name: 'or a country that does not exist' })
  await invented.fill('Bandaria')
  await invented.press('Tab')
  await page.getByRole('button', { name: /Combatant command/ }).click()
  await page.getByRole('option', { name: /^USAFRICOM/ }).click()
  await page.getByRole('button', { name: /Carry open assumptions on from/ }).click()
  await page.getByRole('option', { name: /Bandaria/ }).click()
  await audit(page)
  await page.getByRole('button', { name: 'Make the plan' }).click()
  await settled(page, /^The plan is in place$/)
  await page.getByRole('link', { name: 'Open the plan' }).click()
  const book = /\/plans\/([a-z0-9-]+)/.exec(page.url())?.[1] ?? ''
  expect(book).not.toBe('bandaria')
  await openScreen(page, `${journey.address}/plans/${book}/analysis?step=assumptions`, /^Assumptions$/)
  const carried = await page.locator('.item-turn').allInnerTexts()
  expect(carried.length).toBeGreaterThan(5)
  for (const text of carried) expect(open).toContain(text)
  const first = page.locator('.item-turn').first()
  await first.click()
  const history = page.getByRole('group', { name: 'History' }).first()
  await history.waitFor()
  await audit(page)
  const told = await history.getByRole('textbox').evaluateAll((all) => all.map((one) => (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? one.value : '')))
  expect(told.filter((text) => text.startsWith('Carried from the plan of 01 OCT 26 to 30 SEP 31. Status there: '))).toHaveLength(1)
  expect(told.some((text) => /^\d{2} [A-Z]{3} \d{2}$/.test(text))).toBe(true)
  expect(journey.trouble).toEqual([])
})
