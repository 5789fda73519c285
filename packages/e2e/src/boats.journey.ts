import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { recordPanel, startJourney, type Journey } from './journey.ts'
import { audit, openScreen, settled } from './screen.ts'

let journey: Journey
let page: Page
beforeAll(async () => {
  journey = await startJourney()
  page = journey.page
})
afterAll(() => journey?.stop())

const plan = (path: string) => `${journey.address}/plans/bandaria${path}`
const title = 'Equipment for border security'

test('WEB-828 from “the border unit needs boats” to the ranked programs and a need tried out', async () => {
  await openScreen(page, plan('/programs?q=the+border+unit+needs+boats'), /^Programs$/)
  await page.getByRole('link', { name: 'Section 333', exact: true }).waitFor()
  await page.getByRole('button', { name: 'Try a need', exact: true }).click()
  await settled(page, /^Try a need$/)
  await page.getByRole('textbox', { name: 'Start' }).fill('7 may 29')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Amount' }).fill('$400K')
  await page.keyboard.press('Enter')
  await expect.poll(() => new URL(page.url()).searchParams.get('starts')).toBe('2029-05-07')
})

test('WEB-828 it becomes an activity, one program is chosen, and its gates lie back from its day', async () => {
  await page.getByRole('button', { name: 'Make it an activity', exact: true }).click()
  await settled(page, /^Activities$/)
  const id = new URL(page.url()).searchParams.get('record') ?? ''
  await recordPanel(page).getByRole('textbox', { name: /^Title/ }).waitFor()
  await openScreen(page, plan(`/match/${id}?program=sec-333-build-capacity`), /^Programs for a need$/)
  await page.getByRole('button', { name: 'Use this program' }).click()
  await page.getByText('Gates, laid back from 07 MAY 29').waitFor()
  await audit(page)
})

test('WEB-828 the gates are on the calendar, by their latest days', async () => {
  await openScreen(page, plan(`/calendar?span=all&find=${encodeURIComponent(title)}`), /^Suspense calendar$/)
  const rows = page.getByRole('row').filter({ hasText: title })
  await rows.first().waitFor()
  expect(await rows.allInnerTexts().then((all) => all.map((text) => text.replaceAll(/\s+/g, ' ')))).toEqual(expect.arrayContaining([expect.stringMatching(/^22 APR 29 Notice to Congress/), expect.stringMatching(/^08 MAR 29 Human rights vetting begun/)]))
})

test('WEB-828 its faults are found: the companions that are nowhere, and the objective it does not serve', async () => {
  await openScreen(page, plan(`/findings?find=${encodeURIComponent(title)}`), /^Findings$/)
  await page.getByText(/under Section 333: No training in human rights/).first().waitFor()
  await page.getByText(/serves no objective/).first().waitFor()
})

test('WEB-828 a proposal is added by its title and one press, and lists the nine items of its notice as missing', async () => {
  await openScreen(page, plan('/proposals'), /^Proposals$/)
  await page.getByRole('button', { name: 'Proposal', exact: true }).click()
  await page.getByRole('button', { name: 'Add the proposal' }).click()
  await page.getByText('Fill in title first.').waitFor()
  await page.getByRole('dialog').getByRole('textbox', { name: /^Title/ }).fill('Boats for the border unit')
  await page.getByRole('button', { name: 'Add the proposal' }).click()
  await recordPanel(page).getByRole('button', { name: 'Close' }).click()
  await page.getByRole('link', { name: 'Boats for the border unit' }).click()
  await settled(page, /^Boats for the border unit$/)
  expect(await page.locator('[data-notice-item]').count()).toBe(9)
  await page.getByText(/0 of 9 items/).first().waitFor()
  await audit(page)
  expect(journey.trouble).toEqual([])
})
