import { afterAll, beforeAll, expect, test } from 'vitest'
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
