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
const item = (id: string) => page.locator(`[data-notice-item="${id}"]`)

describe('proposals', () => {
  test('WEB-830 the list says how ready each is, by when its notice goes, and what the law says; the earliest first', async () => {
    await openScreen(page, plan(''), /./)
    await page.keyboard.press('g')
    await page.keyboard.press('n')
    await settled(page, /^Proposals$/)
    const rows = page.getByRole('table', { name: 'Proposals with their readiness, the first notice first' }).getByRole('row')
    expect(await rows.allInnerTexts().then((all) => all.slice(1).map((text) => text.replaceAll(/\s+/g, ' ')))).toEqual([
      expect.stringMatching(/border package.*9 of 9 100 % 26 DEC 27 in 401 days 10 JAN 28 Eligible/),
      expect.stringMatching(/lake package.*6 of 9 66 % 24 DEC 28 .*Not eligible/),
      expect.stringMatching(/Northmark post.*7 of 9 77 % 18 FEB 29 .*Not eligible/),
    ])
    await page.getByRole('row').filter({ hasText: 'Excess engineer machines' }).getByText('Congress is told', { exact: true }).waitFor()
  })

  test('WEB-831 a proposal shows what is missing first, with who owes it and by when; J and K walk the items', async () => {
    await page.getByRole('link', { name: 'Section 333 lake package' }).click()
    await settled(page, /^Section 333 lake package$/)
    const missing = page.getByRole('list', { name: 'Missing for the notice' }).getByRole('button', { expanded: true })
    expect(await missing.innerText()).toMatch(/2\s+What they can take in and use/)
    await item('sustainment-beyond-five-years').getByText('Owed by').waitFor()
    await page.getByText('280 days after the start: late').waitFor()
    await page.keyboard.press('j')
    await item('sustainment').getByRole('button', { expanded: true }).waitFor()
    expect(new URL(page.url()).searchParams.get('item')).toBe('sustainment')
    await audit(page)
    await page.keyboard.press('k')
    await item('absorption').getByRole('button', { expanded: true }).waitFor()
  })

  test('WEB-833 what the plan already holds is taken over in one gesture and answers nothing; undo takes it back', async () => {
    await item('absorption').getByRole('button', { name: 'Take this over' }).click()
    await item('absorption').getByText('All of this stands in the item.').waitFor()
    expect(await item('absorption').getByText('Partly answered', { exact: true }).count()).toBeGreaterThan(0)
    await page.getByText('6 of 9 items of the notice are complete (66 %).', { exact: false }).waitFor()
    await page.keyboard.press('Control+z')
    await item('absorption').getByRole('button', { name: 'Take this over' }).waitFor()
  })

  test('WEB-832 an item is answered in place, and readiness turns at once', async () => {
    await item('absorption').getByRole('button', { name: /State$/ }).click()
    await page.getByRole('option', { name: 'Answered', exact: true }).click()
    await page.getByText('7 of 9 items of the notice are complete (77 %).', { exact: false }).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText('6 of 9 items of the notice are complete (66 %).', { exact: false }).waitFor()
  })

  test('WEB-834 a missing element takes over what the plan holds, or the record says why it is not expected', async () => {
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Sustainment', exact: true }) })
    await row.getByRole('button', { name: 'Take this over' }).click()
    await row.getByText('Present').waitFor()
    await page.keyboard.press('Control+z')
    await row.getByText('Missing').waitFor()
    const because = row.getByRole('textbox', { name: 'Sustainment: not expected, because' })
    await because.fill('One exercise; nothing stays.')
    await because.press('Enter')
    await row.getByText('Not expected', { exact: true }).waitFor()
    await audit(page)
    await because.fill('')
    await because.press('Enter')
    await row.getByText('Missing').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('region', { name: 'Completeness of the proposal' }).or(page.locator('section').filter({ hasText: 'Completeness of the proposal' })).first().getByRole('button', { name: 'Change' }).click()
    await recordPanel(page).waitFor()
    await audit(page)
    await recordPanel(page).getByRole('button', { name: 'Close' }).click()
  })

  test('WEB-835 the notice package comes as a Word document', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Word' }).click()])
    expect(download.suggestedFilename()).toBe('bandaria-proposal-333-lake.docx')
    const html = await page.request.get(`${journey.address}/api/books/bandaria/proposals/proposal-333-lake/notice.html`)
    expect(await html.text()).toContain('Not eligible as planned')
    const none = await page.request.get(`${journey.address}/api/books/bandaria/proposals/act-band-visit/notice.docx`)
    expect(none.status()).toBe(404)
  })

  test.each([['/proposals', /^Proposals$/], ['/proposals/proposal-333-northmark', /^Section 333 Northmark post$/], ['/proposals/proposal-333-border?item=construction', /^Section 333 border package$/], ['/proposals/nobody', /^No such proposal$/]] as const)(
    'WEB-839 %s is read by everyone, at 1440 and at 1024 wide', async (path, heading) => {
      await openScreen(page, plan(path), heading)
      await page.setViewportSize({ width: 1024, height: 900 })
      await audit(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
      await page.setViewportSize({ width: 1440, height: 900 })
    })

  test('WEB-836 a plan without a proposal teaches what one is', async () => {
    await openScreen(page, `${journey.address}/new`, /./)
    const made = await page.evaluate(async () => {
      const answer = await fetch('/api/books', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ country: 'NP', countryName: 'Nepal', firstYear: 2027, years: 5 }) })
      return answer.status
    })
    expect(made).toBe(201)
    await openScreen(page, `${journey.address}/plans/nepal/proposals`, /^Proposals$/)
    await page.getByText('No proposal yet').waitFor()
    await page.keyboard.press('n')
    await page.getByRole('dialog').getByRole('textbox', { name: /^Title/ }).waitFor()
    await audit(page)
  })

  test('WEB-839 nothing went wrong on the way, and nothing was asked of another machine', () => {
    expect(journey.trouble.filter((text) => !text.includes('404'))).toEqual([])
  })
})
