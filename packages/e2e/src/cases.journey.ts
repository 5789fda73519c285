import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
const caseRow = (title: string) => page.getByRole('table', { name: 'Cases, and what Congress is told of each' }).getByRole('row').filter({ hasText: title })

describe('cases', () => {
  test('WEB-870 stand with what they come to and what Congress is told, those it is told of first', async () => {
    await openScreen(page, plan('/proposals'), /^Proposals$/)
    const rows = await page.getByRole('table', { name: 'Cases, and what Congress is told of each' }).getByRole('rowheader').allInnerTexts()
    expect([rows[0], rows.length]).toEqual(['Excess engineer machines', 8])
    await caseRow('Excess engineer machines').getByText('Congress is told', { exact: true }).waitFor()
    await caseRow('Excess engineer machines').getByText('is given by 02 FEB 29; the last day is 03 FEB 29', { exact: false }).waitFor()
    await caseRow('Tactical radios').getByText('Not by its amount').waitFor()
    await caseRow('Border package').getByText('Told by the notice of Section 333').waitFor()
  })

  test('WEB-871 an open case turns with its amount; one that is cleared is unknown, never zero; undo brings it back', async () => {
    await caseRow('Tactical radios').getByRole('link', { name: 'Tactical radios, national funds' }).click()
    const panel = recordPanel(page)
    const notice = panel.getByRole('region', { name: 'Notice to Congress' })
    await notice.getByText('Not by its amount').waitFor()
    await notice.getByText('It comes to $4,200,000, none of it major defense equipment.', { exact: false }).waitFor()
    await audit(page)
    const total = panel.getByRole('textbox', { name: 'Total', exact: true })
    await total.fill('50M')
    await total.press('Enter')
    await notice.getByText('Congress is told', { exact: true }).waitFor()
    await caseRow('Tactical radios').getByText('No notice is on record', { exact: false }).waitFor()
    await panel.getByRole('region', { name: 'Findings on this record' }).getByText('is told to Congress before the letter of offer', { exact: false }).waitFor()
    await total.fill('49,999,999')
    await total.press('Enter')
    await notice.getByText('Not by its amount').waitFor()
    await panel.getByRole('button', { name: 'Close' }).click()
    await page.keyboard.press('Control+z')
    await caseRow('Tactical radios').getByText('Congress is told', { exact: true }).waitFor()
    await page.keyboard.press('Control+z')
    await caseRow('Tactical radios').getByText('$4,200,000').waitFor()
  })

  test('WEB-872 an activity names the cases that serve it', async () => {
    await openScreen(page, plan('/activities?record=act-eda-transfer'), /^Activities$/)
    await recordPanel(page).getByText('Cases that serve it (1)').waitFor()
    await recordPanel(page).getByRole('link', { name: 'Excess engineer machines', exact: true }).waitFor()
  })
})

describe('strategy elements', () => {
  const competition = () => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /near-peer rivals/ }) })

  test('WEB-875 the eight stand with what carries and serves each; what nothing serves is named first', async () => {
    await openScreen(page, plan('/strategy'), /^Strategy elements$/)
    await page.getByText('7 of 8 elements are served. Nothing serves: Support U.S. interests in competition with near-peer rivals.').waitFor()
    await competition().getByText('Nothing serves it').waitFor()
    const rows = page.getByRole('table', { name: 'The eight elements, what carries them and what serves that' }).getByRole('row')
    expect(await rows.count()).toBe(9)
    await page.getByRole('row').filter({ hasText: 'Partners secure their own territory' }).getByText('138 activities').waitFor()
  })

  test('WEB-876 a record is tagged in place and the tag taken away, each undone by itself', async () => {
    await competition().getByRole('button', { name: /^Tag an objective/ }).click()
    // While its list is open, the field is all that is there.
    const field = page.getByRole('combobox', { name: /near-peer rivals/ })
    await field.fill('Help Bandaria secure')
    await page.getByRole('option', { name: /Help Bandaria secure its border/ }).first().click()
    await page.getByText('8 of 8 elements are served.').waitFor()
    await competition().getByText('Served', { exact: true }).waitFor()
    await competition().getByRole('button', { name: 'Take the tag from Help Bandaria secure its border' }).click()
    await page.getByText('7 of 8 elements are served.', { exact: false }).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText('8 of 8 elements are served.').waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText('7 of 8 elements are served.', { exact: false }).waitFor()
  })

  test('WEB-876 what carries no element stands below with the eight to choose from', async () => {
    await page.getByRole('button', { name: /^Tag .*air/i }).click()
    await page.getByRole('menuitem', { name: /near-peer rivals/ }).click()
    await page.getByText('Tagged, but nothing is done for: ', { exact: false }).or(page.getByText('8 of 8 elements are served.')).first().waitFor()
    await page.keyboard.press('Control+z')
    await page.getByRole('heading', { name: 'Without an element' }).waitFor()
  })

  test.each([['/strategy', /^Strategy elements$/], ['/proposals?record=case-radios', /^Proposals$/], ['/proposals/proposal-333-lake', /^Section 333 lake package$/]] as const)('WEB-879 %s is read by everyone, at 1440 and at 1024 wide', async (path, heading) => {
    await openScreen(page, plan(path), heading)
    await page.setViewportSize({ width: 1024, height: 900 })
    await settled(page, heading)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  test('WEB-879 nothing went wrong on the way, and nothing was asked of another machine', () => expect(journey.trouble).toEqual([]))
})
