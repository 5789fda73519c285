import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { startJourney, type Journey } from './journey.ts'
import { audit, openScreen } from './screen.ts'

let journey: Journey
beforeAll(async () => { journey = await startJourney() })
afterAll(() => journey?.stop())

const patience = 150_000
const heading = /^Synchronization matrix$/
const course = 'act-night-device-training'
const at = (words: string) => `${journey.address}/plans/bandaria/matrix${words}`
const panel = (page: Page) => page.getByRole('complementary')
const rowOf = (page: Page, id: string) => page.locator(`[data-key$="/${id}"]`)
const card = (page: Page) => page.getByRole('region', { name: 'Before you let go' })

async function daysOf(id: string): Promise<readonly (string | undefined)[]> {
  const { records } = await (await fetch(`${journey.address}/api/books/bandaria/records`)).json() as { records: readonly { id: string; start?: string; end?: string }[] }
  const found = records.find((one) => one.id === id)
  return [found?.start, found?.end]
}

describe('days that explain themselves', () => {
  test('WEB-514 an activity says what fixes its days, what would move them and what drives it; a milestone what drives it', async () => {
    const { page, trouble, context } = await journey.another()
    await openScreen(page, at(`?record=${course}`), heading)
    const why = panel(page).getByRole('region', { name: 'Why these days' })
    await why.getByText('fixes its start').waitFor()
    await why.getByText(/^Were that gone: its own start/).waitFor()
    await why.getByText('holds its end').waitFor()
    await why.getByText(/^\d+ days \(\d+ working days\)/).waitFor()
    const chain = why.getByRole('list', { name: 'What drives it, first to last' })
    await chain.getByRole('link').first().click()
    await panel(page).getByRole('heading', { name: 'Border package delivered and inventoried' }).waitFor()
    const { records } = await (await fetch(`${journey.address}/api/books/bandaria/records`)).json() as { records: readonly { id: string; kind: string; activities?: readonly string[] }[] }
    const milestone = records.find((one) => one.kind === 'milestone' && (one.activities ?? []).length > 0)
    await openScreen(page, at(`?record=${milestone?.id ?? ''}`), heading)
    await panel(page).getByRole('region', { name: 'What drives it' }).getByText('fixes its start').waitFor()
    expect(trouble).toEqual([])
    await context.close()
  }, patience)

  test.each([1440, 1024])('WEB-515 critical path, float, forecast and gates are drawn and switched, and the table says the same, %i wide', async (width) => {
    const { page, trouble, context } = await journey.another(width)
    await openScreen(page, at(`?record=${course}`), heading)
    await page.locator('.mx-critical').first().waitFor()
    await page.locator('.mx-float').first().waitFor()
    await page.locator('.mx-ghost').first().waitFor()
    expect(await page.locator('.mx-gate').count()).toBe(0)
    await panel(page).getByRole('button', { name: 'Close' }).click()
    await page.getByRole('button', { name: 'Gates' }).click()
    await page.locator('.mx-gate').first().waitFor()
    await audit(page)
    await page.reload()
    await page.locator('.mx-gate').first().waitFor()
    await openScreen(page, at(`?look=table&record=${course}`), heading)
    await page.getByRole('treegrid', { name: /table/ }).waitFor()
    for (const name of ['Early', 'Late', 'Float', 'Critical', 'Why it starts then']) await page.getByRole('columnheader', { name, exact: true }).waitFor()
    await rowOf(page, course).getByText(/^Waits for activity "Border package delivered/).waitFor()
    expect(trouble).toEqual([])
    await context.close()
  }, patience)

  test('WEB-516 a bar is moved by keys: what comes of it is said first, Escape leaves it, Enter keeps it, one undo takes it back', async () => {
    const { page, trouble, context } = await journey.another()
    await openScreen(page, at(`?record=${course}`), heading)
    await rowOf(page, course).waitFor()
    await panel(page).getByRole('button', { name: 'Close' }).click()
    const before = await daysOf(course)
    await rowOf(page, course).getByRole('rowheader').focus()
    await page.keyboard.press('e')
    for (const _ of [1, 2, 3, 4, 5]) await page.keyboard.press('PageDown')
    await card(page).getByText(/140 days longer/).waitFor()
    await card(page).getByText(/others? moves?/).first().waitFor()
    await card(page).getByRole('img', { name: 'breaks' }).first().waitFor()
    await audit(page)
    await page.keyboard.press('Escape')
    await card(page).waitFor({ state: 'detached' })
    expect(await daysOf(course)).toEqual(before)
    await page.keyboard.press('m')
    await page.keyboard.press('Shift+ArrowRight')
    await card(page).getByText(/7 days later/).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText(/Night device and sensor course: 7 days later/).first().waitFor()
    await expect.poll(() => daysOf(course)).toEqual(['2029-05-21', '2029-06-15'])
    await page.keyboard.press('Control+z')
    await expect.poll(() => daysOf(course)).toEqual(before)
    expect(trouble).toEqual([])
    await context.close()
  }, patience)

  test('WEB-516 a link is made by keys; WEB-517 a bar is dragged, and Escape while dragging leaves it', async () => {
    const { page, trouble, context } = await journey.another()
    await openScreen(page, at(`?record=${course}`), heading)
    await rowOf(page, course).waitFor()
    await panel(page).getByRole('button', { name: 'Close' }).click()
    await rowOf(page, course).getByRole('rowheader').focus()
    await page.keyboard.press('l')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('t')
    await card(page).getByText(/would wait for Night device and sensor course, start to start/).waitFor()
    await page.keyboard.press('Escape')
    await card(page).waitFor({ state: 'detached' })
    const before = await daysOf(course)
    const box = await rowOf(page, course).locator('[data-bar]').boundingBox()
    const [x, y] = [(box?.x ?? 0) + 4, (box?.y ?? 0) + 6]
    const drag = async () => {
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x + 40, y, { steps: 4 })
      await card(page).getByText(/days later/).first().waitFor()
    }
    await drag()
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await card(page).waitFor({ state: 'detached' })
    expect(await daysOf(course)).toEqual(before)
    await drag()
    await page.mouse.up()
    await expect.poll(async () => (await daysOf(course))[0] ?? '').not.toBe(before[0])
    expect(await panel(page).count()).toBe(0)
    expect(trouble).toEqual([])
    await context.close()
  }, patience)

  test('WEB-519 the chart zooms by keys down to a week and back, its names in sight; WEB-504 links tie the ends they say', async () => {
    const { page, trouble, context } = await journey.another()
    await openScreen(page, at(`?record=${course}`), heading)
    await page.locator('.mx-link').first().waitFor({ state: 'attached' })
    expect((await page.locator('.mx-link title').allTextContents()).some((text) => /starts \d\d \w{3} \d\d.*; .* starts/.test(text) || /ends .*; .* ends/.test(text))).toBe(true)
    for (const word of ['two years', 'a year', 'a quarter', 'a month', 'a week']) {
      await page.keyboard.press('+')
      await page.getByRole('group', { name: 'Zoom' }).getByText(word, { exact: true }).waitFor()
    }
    const name = await rowOf(page, course).getByRole('rowheader').boundingBox()
    const frame = await page.locator('.mx-scroll').boundingBox()
    expect(Math.abs((name?.x ?? 0) - (frame?.x ?? 0))).toBeLessThan(2)
    await audit(page)
    await page.keyboard.press('0')
    await page.getByRole('group', { name: 'Zoom' }).getByText('all years', { exact: true }).waitFor()
    expect(trouble).toEqual([])
    await context.close()
  }, patience)
})
