import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { startJourney, type Journey } from './journey.ts'
import { audit, openScreen, settled } from './screen.ts'

let journey: Journey
let page: Page
beforeAll(async () => {
  journey = await startJourney()
  page = journey.page
})
afterAll(() => journey?.stop())

const plan = (path: string) => `${journey.address}/plans/bandaria${path}`
const panel = () => page.getByRole('complementary').filter({ has: page.getByRole('button', { name: 'Close' }) })
const gone = (what: Locator) => what.waitFor({ state: 'detached' })

interface Counts { readonly error: number; readonly warning: number; readonly advice: number; readonly waived: number }
async function serverCounts(): Promise<Counts> {
  const answer = await fetch(`${journey.address}/api/books/bandaria/findings`)
  const { counts } = await answer.json() as { counts: Counts }
  return counts
}
const counted = ({ error, warning, advice }: Counts) => [`${error} errors`, `${warning} warnings`, `${advice} advice`]
/** The switches of the three severities say how many there are. */
const shownCounts = async () => (await page.getByRole('button', { name: /^\d+ (errors?|warnings?|advice)$/ }).allInnerTexts()).map((text) => text.trim())
const waitForCounts = (counts: Counts) => Promise.all(counted(counts).map((text) => page.getByRole('button', { name: text, exact: true }).waitFor()))

describe('findings', () => {
  const finding = () => page.getByRole('listitem').filter({ hasText: '"Better cooperation with the Air Wing" is not time-bound' })

  test('WEB-710 from the list of plans to the findings of one, which are those the server counts', async () => {
    await openScreen(page, `${journey.address}/`, /^Plans$/)
    await page.getByRole('link', { name: /^Bandaria: / }).click()
    await settled(page, /./)
    await page.getByRole('navigation').getByRole('link', { name: /^Findings/ }).click()
    await settled(page, /^Findings$/)
    expect(await shownCounts()).toEqual(counted(await serverCounts()))
  })

  test('WEB-711 a finding mended in the record panel is gone at once; undo brings it back', async () => {
    const before = await serverCounts()
    await finding().getByRole('button', { name: 'Open' }).click()
    await panel().getByRole('heading', { name: 'Better cooperation with the Air Wing' }).waitFor()
    await audit(page)
    const deadline = panel().getByRole('textbox', { name: /^Deadline/ })
    expect(await deadline.evaluate((field) => field === document.activeElement)).toBe(true)
    await deadline.fill('30 SEP 30')
    await deadline.press('Enter')
    await gone(finding())
    await waitForCounts({ ...before, warning: before.warning - 1 })
    await panel().getByRole('button', { name: 'Close' }).click()
    await page.keyboard.press('Control+z')
    await finding().waitFor()
    await waitForCounts(before)
    expect(await serverCounts()).toEqual(before)
  })

  test('WEB-712 a finding may stand with a reason, is listed apart with it, and can be made to count again', async () => {
    const before = await serverCounts()
    await finding().getByRole('button', { name: 'Let stand…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Let this finding stand' })
    await dialog.getByRole('button', { name: 'Let it stand' }).click()
    await dialog.getByRole('alert').waitFor()
    await audit(page)
    await dialog.getByRole('textbox', { name: /^Why it may stand/ }).fill('The Air Wing sets the day in March.')
    await dialog.getByRole('button', { name: 'Let it stand' }).click()
    await gone(dialog)
    await waitForCounts({ ...before, warning: before.warning - 1 })
    const standing = page.getByRole('region', { name: /^Left to stand/ }).getByRole('listitem').filter({ hasText: 'The Air Wing sets the day in March.' })
    await standing.getByRole('button', { name: 'Count again' }).click()
    await gone(standing)
    await waitForCounts(before)
  })

  test('WEB-713 letters walk the findings, and a rule explains itself', async () => {
    await openScreen(page, plan('/findings'), /^Findings$/)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await page.getByRole('listitem').filter({ has: page.locator(':focus') }).getByText('is broken. On it rest').waitFor()
    await page.keyboard.press('Enter')
    await panel().getByRole('heading', { name: /^Kessia mirrors/ }).waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Assumption broken' }).click()
    await settled(page, /^Assumption broken$/)
    await page.getByRole('main').getByText('is broken. On it rest').waitFor()
    await page.getByRole('link', { name: 'All rules' }).click()
    await settled(page, /^Rules$/)
  })
})

describe('throughline', () => {
  const here = () => page.locator(':focus')

  test('WEB-720 arrow keys walk the line up to national strategy and along its siblings; Enter opens a station', async () => {
    await openScreen(page, plan('/throughline?of=act-interagency-staff-talks-2026'), /^Throughline$/)
    await page.keyboard.press('ArrowUp')
    expect(await here().innerText()).toContain('Interagency staff talks')
    for (let step = 0; step < 20; step += 1) await page.keyboard.press('ArrowUp')
    expect(await here().innerText()).toContain('National Security Strategy')
    await page.keyboard.press('ArrowRight')
    expect(await here().getAttribute('data-chain')).toBe('state-usaid')
    await here().press('Enter')
    await panel().waitFor()
    await page.keyboard.press('Escape')
    await gone(panel())
  })

  test('WEB-721 left and right on the first station go to the step before and after', async () => {
    await openScreen(page, plan('/throughline?of=act-interagency-staff-talks-2026'), /^Throughline$/)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowRight')
    await page.waitForURL((url) => url.searchParams.get('of') !== 'act-interagency-staff-talks-2026')
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL((url) => url.searchParams.get('of') === 'act-interagency-staff-talks-2026')
    expect(await here().innerText()).toContain('Interagency staff talks')
  })

  test('WEB-722 the sentence is copied as it stands', async () => {
    await page.getByRole('button', { name: 'Copy sentence', exact: true }).click()
    await page.getByText('The sentence was copied.').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/^This three-day event .* because .* because /)
  })

  test('WEB-723 from guidance, everything that answers it, down to the activity and back to its own line', async () => {
    await page.getByText('From guidance', { exact: true }).click()
    await page.getByText(/is answered by \d+ end state/).waitFor()
    await audit(page)
    await page.getByRole('link', { name: 'Throughline of Country coordination meeting 2027' }).click()
    await page.getByText(/^This .*event/).first().waitFor()
  })
})

describe('the keyboard', () => {
  test('WEB-730 the palette finds a record by its title and opens it at an address of its own', async () => {
    await openScreen(page, plan('/guidance'), /^Guidance$/)
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Find a record, a rule, an action' }).fill('military band')
    await page.getByRole('option', { name: /Visit of a U.S. military band/ }).waitFor()
    await page.keyboard.press('Enter')
    await panel().getByRole('heading', { name: /Visit of a U.S. military band/ }).waitFor()
    expect(new URL(page.url()).searchParams.get('record')).toBe('act-band-visit')
  })

  test('WEB-731 an address opens the record it names, at the field it names', async () => {
    await openScreen(page, plan('/guidance?record=objective-air-cooperation&field=deadline'), /^Guidance$/)
    await panel().getByRole('heading', { name: 'Better cooperation with the Air Wing' }).waitFor()
    expect(await page.locator(':focus').getAttribute('id')).toBe(await panel().getByRole('textbox', { name: /^Deadline/ }).getAttribute('id'))
    await panel().getByRole('button', { name: 'Close' }).click()
    await gone(panel())
  })

  test('WEB-732 a question mark lists every key, and G with a letter goes there', async () => {
    await page.keyboard.press('?')
    const keys = page.getByRole('dialog', { name: 'All keys' })
    await keys.getByText('Undo my last change').waitFor()
    await audit(page)
    await page.keyboard.press('Escape')
    await gone(keys)
    await page.keyboard.press('g')
    await page.keyboard.press('w')
    await settled(page, /^Objectives and ways$/)
  })
})

test('WEB-799 all of it without a fault on the console or a request to another machine', () => {
  expect(journey.trouble).toEqual([])
})
