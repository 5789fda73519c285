import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { startJourney, type Journey } from './journey.ts'
import { audit, openScreen } from './screen.ts'

let journey: Journey
let page: Page
beforeAll(async () => {
  journey = await startJourney()
  page = journey.page
})
afterAll(() => journey?.stop())

const calendar = (words: string) => openScreen(page, `${journey.address}/plans/bandaria/calendar${words}`, /^Suspense calendar$/)
const headings = () => page.locator('.calendar-group h2').allInnerTexts()
async function groupedBy(name: string): Promise<readonly string[]> {
  await page.getByRole('button', { name: /Group/ }).click()
  await page.getByRole('option', { name, exact: true }).click()
  return headings()
}
const sheetsOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length

describe('the suspense calendar', () => {
  test('WEB-840 what is due is told by month, week, day, fiscal year and owner', async () => {
    await calendar('?span=year')
    expect(await groupedBy('by month')).toEqual(expect.arrayContaining([expect.stringMatching(/^NOV 26/), expect.stringMatching(/^SEP 27/)]))
    expect((await groupedBy('by week'))[0]).toMatch(/^Week of 16 NOV 26/)
    expect((await groupedBy('by day'))[0]).toMatch(/^21 NOV 26/)
    expect(await groupedBy('by fiscal year')).toEqual([expect.stringMatching(/^FY27/)])
    expect(await groupedBy('by owner')).toEqual(expect.arrayContaining([expect.stringMatching(/^DSCA /), expect.stringMatching(/^SCO /), expect.stringMatching(/^Army implementing agency/)]))
    await audit(page)
  })

  test('WEB-842 over all plans each row names its plan, and a record of another plan opens there', async () => {
    await page.evaluate(async () => {
      const ask = (path: string, body: unknown) => fetch(`/api${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
      const made: { book: string } = await (await ask('/books', { country: 'NP', countryName: 'Nepal', firstYear: 2027, years: 5 })).json()
      await ask(`/books/${made.book}/changes`, { changes: [{ action: 'add', kind: 'milestone', id: 'milestone-center', fields: [{ field: 'title', after: 'Flood center open' }, { field: 'date', after: '2027-06-01' }] }] })
    })
    await page.getByRole('radio', { name: 'All plans' }).click()
    await page.getByText(/due in 3 plans \(FY27\)/).waitFor()
    expect(await groupedBy('by plan')).toEqual(expect.arrayContaining([expect.stringMatching(/^Bandaria/), expect.stringMatching(/^Comes round, whatever the plan/), expect.stringMatching(/^Nepal country plan/)]))
    await groupedBy('by month')
    expect(await page.getByRole('row').filter({ hasText: 'Flood center open' }).innerText()).toMatch(/Nepal country plan/)
    await audit(page)
    await page.getByRole('link', { name: 'Flood center open' }).click()
    await page.waitForURL(/plans\/nepal\/calendar.*record=milestone-center/)
    await page.goBack()
  })

  test('WEB-843 the days on show are taken away for Excel, the calendar as a file', async () => {
    const taken = async (name: string) => {
      const waiting = page.waitForEvent('download')
      await page.getByRole('link', { name }).click()
      const download = await waiting
      return { name: download.suggestedFilename(), text: (await readFile(await download.path())).toString('latin1') }
    }
    await calendar('?span=year')
    expect(await taken('Excel')).toMatchObject({ name: 'bandaria-suspenses.xlsx', text: expect.stringMatching(/^PK/) })
    expect(await taken('Calendar file')).toMatchObject({ name: 'bandaria-suspenses.ics', text: expect.stringMatching(/^BEGIN:VCALENDAR/) })
    await calendar('?span=year&plans=all')
    expect((await taken('Excel')).name).toBe('all-plans-suspenses.xlsx')
  })

  test('WEB-844 a fiscal year of a country prints on one page, a longer span on as many as it needs', async () => {
    await calendar('?span=year')
    await groupedBy('by month')
    expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
    await calendar('?span=all')
    expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(3)
  })

  test('WEB-842 nothing was asked of another machine', () => expect(journey.trouble).toEqual([]))
})
