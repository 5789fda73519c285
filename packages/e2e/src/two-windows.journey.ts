import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { recordPanel, startJourney, type Journey } from './journey.ts'
import { audit, openScreen } from './screen.ts'

let journey: Journey
beforeAll(async () => { journey = await startJourney() })
afterAll(() => journey?.stop())

const record = () => `${journey.address}/plans/bandaria/history?record=objective-air-cooperation`

test('WEB-770 two edit one record: the second is told with both versions, chooses, and nothing is lost', async () => {
  const { page } = journey
  const other = await journey.another()
  await openScreen(page, record(), /^History$/)
  await other.page.goto(record())
  const mine = recordPanel(page).getByRole('textbox', { name: /^Title/ })
  const theirs = recordPanel(other.page).getByRole('textbox', { name: /^Title/ })
  // Both stand in the field before either is done; the second has typed by the time the first one's change is heard.
  await mine.fill('Air Wing flies patrols, as I say')
  await theirs.fill('Air Wing flies patrols, as they say')
  await theirs.press('Enter')
  await page.getByRole('status').filter({ hasText: 'Revision 2' }).waitFor()
  await mine.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Someone changed this first' })
  await dialog.getByRole('cell', { name: 'Air Wing flies patrols, as I say' }).waitFor()
  await dialog.getByRole('cell', { name: 'Air Wing flies patrols, as they say' }).waitFor()
  await audit(page)
  await dialog.getByRole('button', { name: 'Keep what I chose' }).click()
  await dialog.waitFor({ state: 'detached' })
  await recordPanel(other.page).getByRole('heading', { name: 'Air Wing flies patrols, as I say' }).waitFor()
  expect([...other.trouble, ...journey.trouble.filter((text) => !text.includes('409'))]).toEqual([])
})

test('WEB-771 one deletes what the other is editing: what was typed stands, and the record comes back with it, or stays deleted', async () => {
  const { page } = journey
  const other = await journey.another()
  const address = `${journey.address}/plans/bandaria/history?record=act-interagency-staff-talks-2026`
  await openScreen(page, address, /^History$/)
  await openScreen(other.page, address, /^History$/)
  const title = recordPanel(page).getByRole('textbox', { name: /^Title/ })
  await title.fill('Staff talks, as I say')
  const remove = async () => {
    await recordPanel(other.page).getByRole('button', { name: 'Delete this activity' }).click()
    await other.page.getByRole('textbox', { name: /^Why it is deleted/ }).fill('Moved to another plan')
    await other.page.keyboard.press('Enter')
    await other.page.getByRole('button', { name: 'Delete', exact: true }).click()
  }
  await remove()
  await recordPanel(page).getByText('This record has been deleted').waitFor()
  await audit(page)
  await title.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Someone deleted this first' })
  await dialog.getByRole('cell', { name: 'Staff talks, as I say' }).waitFor()
  await dialog.getByText(/come back too/).waitFor()
  await audit(page)
  await dialog.getByRole('button', { name: 'Bring it back with my changes' }).click()
  await dialog.waitFor({ state: 'detached' })
  await recordPanel(page).getByRole('button', { name: 'Delete this activity' }).waitFor()
  await recordPanel(page).getByRole('heading', { name: 'Staff talks, as I say' }).waitFor()
  await openScreen(other.page, address, /^History$/)
  await title.fill('Staff talks, again')
  await remove()
  await recordPanel(page).getByText('This record has been deleted').waitFor()
  await title.press('Enter')
  await dialog.getByRole('button', { name: 'Leave it deleted' }).click()
  await dialog.waitFor({ state: 'detached' })
  await recordPanel(page).getByText('This record has been deleted').waitFor()
  expect([...other.trouble, ...journey.trouble.filter((text) => !text.includes('409'))]).toEqual([])
})

test('WEB-772 nine windows open at once all answer, and one that comes back in sight shows what was changed meanwhile', async () => {
  const { page } = journey
  const context = page.context()
  const address = `${journey.address}/plans/bandaria/analysis?step=threats`
  const windows: Page[] = []
  for (let count = 1; count <= 9; count += 1) {
    const one = await context.newPage()
    await one.goto(address)
    await one.getByRole('textbox', { name: 'New threat' }).waitFor()
    windows.push(one)
    if (count < 9) await put(one, 'hidden')
  }
  const last = windows.at(-1)
  const first = windows[0]
  if (first === undefined || last === undefined) throw new Error('No window was opened')
  await last.getByRole('textbox', { name: 'New threat' }).fill('Timber taken over the border')
  await last.keyboard.press('Enter')
  await last.getByRole('button', { name: 'Timber taken over the border' }).waitFor()
  expect(await first.getByText('Timber taken over the border').count()).toBe(0)
  await put(first, 'visible')
  await first.getByRole('button', { name: 'Timber taken over the border' }).waitFor()
  for (const one of windows) await one.close()
})

/** Headless windows are always in sight: the browser's word is given in its place. */
const put = (page: Page, state: 'hidden' | 'visible') => page.evaluate((now) => {
  Object.defineProperty(document, 'visibilityState', { value: now, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
}, state)
