import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { recordPanel, startJourney, type Journey } from './journey.ts'
import { audit, openScreen } from './screen.ts'

let journey: Journey
let page: Page
beforeAll(async () => {
  journey = await startJourney()
  page = journey.page
})
afterAll(() => journey?.stop())

const plan = (path: string) => `${journey.address}/plans/bandaria${path}`
const row = (title: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title }) })

describe('objectives and ways', () => {
  test('WEB-740 a title and a deadline are changed in place', async () => {
    await openScreen(page, plan('/objectives'), /^Objectives and ways$/)
    await page.getByRole('button', { name: 'Title: One joint command, day and night. Edit' }).click()
    await page.getByRole('textbox', { name: 'Title' }).fill('One joint command, every hour')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Title: One joint command, every hour. Edit' }).waitFor()
    const renamed = row('One joint command, every hour')
    await renamed.getByRole('button', { name: /^Deadline: 30 JUN 29/ }).click()
    await page.getByRole('textbox', { name: 'Deadline' }).fill('31 aug 2029')
    await page.keyboard.press('Enter')
    await renamed.getByRole('button', { name: /^Deadline: 31 AUG 29/ }).waitFor()
  })

  test('WEB-741 a day that cannot be read stays as typed, says how to write it, and Esc gives it up', async () => {
    const renamed = row('One joint command, every hour')
    await renamed.getByRole('button', { name: /^Deadline: 31 AUG 29/ }).click()
    await page.getByRole('textbox', { name: 'Deadline' }).fill('soon')
    await page.keyboard.press('Enter')
    await renamed.getByRole('alert').waitFor()
    await audit(page)
    await page.keyboard.press('Escape')
    await renamed.getByRole('button', { name: /^Deadline: 31 AUG 29/ }).waitFor()
  })

  test('WEB-742 a SMART letter gives its reasons and leads to the field that is missing', async () => {
    const weak = row('Better cooperation with the Air Wing')
    await weak.getByRole('button', { name: 'Time-bound: not met' }).click()
    const reasons = page.getByRole('dialog', { name: 'Time-bound: not met' })
    await reasons.getByText('deadline').first().waitFor()
    await audit(page)
    await reasons.getByRole('button', { name: 'Mend it' }).click()
    await recordPanel(page).getByRole('textbox', { name: /^Deadline/ }).fill('30 SEP 30')
    await page.keyboard.press('Enter')
    await weak.getByRole('button', { name: 'Time-bound: met' }).waitFor()
    await audit(page)
    await recordPanel(page).getByRole('button', { name: 'Close' }).click()
  })

  test('WEB-743 the outline folds and is walked by the keyboard', async () => {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowLeft')
    await page.getByRole('button', { name: 'Title: One joint command, every hour. Edit' }).waitFor({ state: 'detached' })
    await page.keyboard.press('ArrowRight')
    await page.getByRole('button', { name: 'Title: One joint command, every hour. Edit' }).waitFor()
  })
})

describe('contributions', () => {
  test('WEB-750 if, then, because and confidence are changed in their cells', async () => {
    await openScreen(page, plan('/contributions'), /^Contributions$/)
    const first = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^Build and keep support/ }) }).first()
    await first.getByRole('button', { name: /^Because: / }).click()
    await page.getByRole('textbox', { name: 'Because' }).fill('each ministry gains powers of its own')
    await page.keyboard.press('Enter')
    await first.getByRole('button', { name: 'Because: each ministry gains powers of its own. Edit' }).waitFor()
    await first.getByRole('button', { name: /Confidence/ }).click()
    await page.getByRole('option', { name: 'Low' }).click()
    await first.getByRole('button', { name: /Low/ }).waitFor()
  })
})

describe('guidance', () => {
  test('WEB-755 statements are shown with what answers them, and lead to it', async () => {
    await openScreen(page, plan('/guidance'), /^Guidance$/)
    await page.getByRole('button', { name: 'Statements', exact: true }).click()
    const link = page.getByRole('link', { name: /records? answers? it: what answers / }).first()
    await link.waitFor()
    await audit(page)
    await link.click()
    await page.getByText(/ is answered by /).waitFor()
  })
})

describe('history', () => {
  test('WEB-760 every change is a sentence, newest first', async () => {
    await openScreen(page, plan('/history'), /^History$/)
    expect(await page.getByRole('main').getByRole('listitem').first().innerText()).toMatch(/confidence/i)
    await page.getByText(/One joint command, every hour/).first().waitFor()
  })

  test('WEB-762 a record leads to its own history, and from there back to all changes', async () => {
    await openScreen(page, plan('/history?record=objective-joint-command'), /^History$/)
    await recordPanel(page).getByRole('link', { name: 'All changes of this record' }).click()
    await page.getByRole('heading', { name: 'Changes of one record' }).waitFor()
    const list = page.getByRole('main').getByRole('listitem')
    await list.filter({ hasText: /One joint command, every hour/ }).first().waitFor()
    expect(await list.filter({ hasText: /confidence/i }).count()).toBe(0)
    await audit(page)
    await page.getByRole('button', { name: 'Show all changes' }).click()
    await list.filter({ hasText: /confidence/i }).first().waitFor()
  })

  test('WEB-761 a revision is given a name and a reason, and what changed since is told in sentences', async () => {
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog', { name: 'Name this revision' })
    await dialog.getByRole('button', { name: 'Set baseline' }).click()
    await dialog.getByRole('alert').waitFor()
    await audit(page)
    await dialog.getByRole('textbox', { name: /^Name/ }).fill('Draft to the embassy')
    await dialog.getByRole('textbox', { name: /^Reason/ }).fill('For the country team')
    await dialog.getByRole('button', { name: 'Set baseline' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo mine' }).click()
    await page.getByRole('listitem').filter({ hasText: 'Draft to the embassy' }).getByRole('button', { name: 'Compare with now' }).click()
    await page.getByRole('list', { name: 'Differences' }).getByRole('listitem').first().waitFor()
    await audit(page)
  })
})

test('WEB-799 all of it without a fault on the console or a request to another machine', () => {
  expect(journey.trouble).toEqual([])
})
