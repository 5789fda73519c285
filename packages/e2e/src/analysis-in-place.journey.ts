import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { startJourney, type Journey } from './journey.ts'
import { audit, makeNepal, openScreen } from './screen.ts'

let journey: Journey
let page: Page
beforeAll(async () => {
  journey = await startJourney()
  page = journey.page
  await makeNepal(page, journey.address)
})
afterAll(() => journey?.stop())

const at = (words: string, book = 'nepal') => `${journey.address}/plans/${book}/analysis?${words}`
const focused = () => page.evaluate(() => document.activeElement?.closest('td') === null ? 'nowhere in the table' : (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.closest('.field')?.querySelector('label, .field-label')?.textContent ?? ''))

describe('typed where it is needed', () => {
  test('WEB-909 Tab goes on from cell to cell of a new row, and the focus is never lost while the row is being kept', async () => {
    await openScreen(page, at('step=partner-facts'), /^Partner facts$/)
    await page.getByRole('button', { name: 'Add a row' }).first().click()
    await expect.poll(focused).toContain('Force')
    await page.keyboard.type('River Police')
    await page.keyboard.press('Tab')
    await expect.poll(focused).toContain('Under')
    await page.keyboard.press('Tab')
    await expect.poll(focused).toContain('Strength')
    await page.getByRole('button', { name: 'Force: River Police. Edit' }).waitFor()
    await page.keyboard.type('many')
    await page.keyboard.press('Tab')
    await expect.poll(focused).toContain('Strength')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('1200')
    await page.keyboard.press('Tab')
    await expect.poll(focused).toContain('Made up of')
    await page.getByRole('button', { name: 'Strength: 1,200. Edit' }).or(page.getByRole('button', { name: 'Strength: 1200. Edit' })).waitFor()
    await page.keyboard.press('Shift+Tab')
    await expect.poll(focused).toContain('Strength')
    await page.keyboard.press('Escape')
    await expect.poll(focused).toContain('Strength')
    await audit(page)
  })

  test('WEB-13 a new organization is made where a role is said to be played by it, in one gesture and one undo; forces of the partner are offered', async () => {
    await openScreen(page, at('step=roles'), /^Roles$/)
    const line = page.getByRole('textbox', { name: 'New role wanted', exact: true })
    await line.fill('Answer floods')
    await line.press('Enter')
    const playedBy = page.getByRole('combobox', { name: 'Played by' })
    await playedBy.fill('river')
    await page.getByRole('option', { name: /Make “River Police” an organization/ }).waitFor()
    await playedBy.fill('Water Ministry')
    await page.keyboard.press('ArrowDown')
    await page.getByRole('option', { name: 'Make a new organization: Water Ministry' }).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => playedBy.inputValue()).toBe('Water Ministry')
    await page.locator('.changed-here').getByText(/Water Ministry/).first().waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await expect.poll(() => playedBy.inputValue()).toBe('')
    await playedBy.fill('Water Min')
    await page.getByRole('option', { name: 'Make a new organization: Water Min' }).waitFor()
    expect(await page.getByRole('option', { name: 'Water Ministry', exact: true }).count()).toBe(0)
    await playedBy.fill('river')
    await page.getByRole('option', { name: /Make “River Police” an organization/ }).click()
    await expect.poll(() => playedBy.inputValue()).toBe('River Police')
    await audit(page)
  })

  test('WEB-920 what a new role is stands beside its line before it is named, and the list has the order of the ties', async () => {
    const kind = page.getByRole('radiogroup', { name: 'The new role wanted is' })
    expect(await kind.getByRole('radio', { name: 'Primary' }).getAttribute('aria-checked')).toBe('true')
    await kind.getByRole('radio', { name: 'Support' }).click()
    const line = page.getByRole('textbox', { name: 'New role wanted', exact: true })
    await line.fill('Move boats by road')
    await line.press('Enter')
    await page.getByRole('listitem').filter({ hasText: 'Move boats by road' }).getByText('Support', { exact: true }).first().waitFor()
    await openScreen(page, at('step=roles', 'bandaria'), /^Roles$/)
    const listed = await page.locator('.item-turn').allInnerTexts()
    const tied = await page.locator('table.ties tbody th').allInnerTexts()
    expect(listed.filter((one) => tied.includes(one))).toEqual(tied)
    expect(journey.trouble).toEqual([])
  })

  test('WEB-908 Next passes over a role explicitly not wanted, which the grid still leads to', async () => {
    await openScreen(page, at('', 'bandaria'), /^Analysis$/)
    const cell = page.getByRole('row').filter({ has: page.getByText('not wanted', { exact: true }) }).getByRole('link', { name: /Conditions/ })
    const name = ((await cell.getAttribute('aria-label')) ?? '').split(', Conditions')[0] ?? ''
    await cell.click()
    await page.getByRole('heading', { level: 1, name: /^Conditions$/ }).waitFor()
    const onward = await page.getByRole('navigation', { name: 'Neighbouring steps' }).innerText()
    expect(onward).not.toContain(name)
  })
})
