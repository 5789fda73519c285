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
const patience = 150_000

describe('gates and the life of money, where a planner looks', () => {
  test('WEB-851 the record of an activity tells what it misses, when it can honestly start, and leads to the calendar and to its proposal and back', async () => {
    await openScreen(page, plan('/activities?record=act-333-lake-order'), /^Activities$/)
    const panel = recordPanel(page)
    await panel.getByText(/^Missed: Human rights training and institution building certified/).waitFor()
    await panel.getByText('Earliest honest start 16 OCT 29; planned for 08 JAN 29, too early.').waitFor()
    await panel.getByText(/more open$/).focus()
    await page.keyboard.press('Enter')
    await panel.getByRole('list', { name: 'Other open gates' }).getByText('Notice to Congress').first().waitFor()
    await audit(page)
    await panel.getByRole('link', { name: 'Section 333 lake package' }).first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/proposals\/proposal-333-lake/)
    await settled(page, /./)
    await page.getByRole('link', { name: 'Section 333 lake package: program start, case and order' }).first().click()
    await recordPanel(page).getByRole('link', { name: 'In the calendar' }).click()
    await settled(page, /^Suspense calendar$/)
    expect(journey.trouble).toEqual([])
  }, patience)

  test('WEB-852 the money of an activity stands as a bar with its dates, its source and its line', async () => {
    await openScreen(page, plan('/activities?record=act-333-lake-order'), /^Activities$/)
    const funds = page.getByRole('region', { name: 'Life of its money' })
    await funds.getByRole('img', { name: /^Section 333 FY29: available 01 OCT 28; obligate by 30 SEP 30, then it expires; work ends by 30 SEP 31$/ }).waitFor()
    await funds.getByText('10 U.S.C. 333').waitFor()
    await funds.getByRole('link', { name: '$6,910,000' }).waitFor()
  }, patience)

  test('WEB-853 the matrix draws it below each bar, the legend switches it, the table says it, and a bar that leaves its money is crossed and said', async () => {
    await openScreen(page, plan('/matrix'), /^Synchronization matrix$/)
    await page.getByRole('img', { name: /^Money: / }).first().waitFor({ state: 'attached' })
    await page.getByRole('button', { name: 'Fund life' }).click()
    await page.waitForURL(/funds=hidden/)
    expect(await page.getByRole('img', { name: /^Money: / }).count()).toBe(0)
    await openScreen(page, plan('/matrix?look=table'), /^Synchronization matrix$/)
    await page.getByRole('columnheader', { name: 'Money lives' }).waitFor()
    await page.getByText(/: available 01 OCT 26; /).first().waitFor()
    await openScreen(page, plan('/matrix?record=act-333-border-order&field=end'), /^Synchronization matrix$/)
    const end = recordPanel(page).locator('[data-field="end"] input')
    await end.fill('01 OCT 30')
    await end.press('Enter')
    await page.getByText('past its money').first().waitFor()
    await page.getByText('The work ends 1 day after the last day it may (30 SEP 30).').first().waitFor()
    await audit(page)
    expect(journey.trouble).toEqual([])
  }, patience)

  test('WEB-850 each program for a need shows its next gate, and the chosen one all of them', async () => {
    await openScreen(page, plan('/match/act-333-lake-order'), /^Programs for a need$/)
    await page.getByText('Next gate', { exact: true }).first().waitFor()
    await page.getByText(/^\d\d [A-Z]{3} \d\d, \d+ days$/).first().waitFor()
    await page.getByRole('list', { name: 'Gates of this program' }).waitFor()
    await page.goto(plan('/match/act-333-lake-order?on=2028-12-20'))
    await settled(page, /^Programs for a need$/)
    await page.getByText(/^too late by \d+ days$/).first().waitFor()
    await page.getByText(/^earliest honest start /).first().waitFor()
    await page.setViewportSize({ width: 1024, height: 900 })
    await audit(page)
    expect(journey.trouble).toEqual([])
  }, patience)
})
