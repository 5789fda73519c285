import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { startJourney, type Journey } from './journey.ts'
import { audit, makeNepal, openScreen, settled } from './screen.ts'

let journey: Journey
let page: Page
beforeAll(async () => {
  journey = await startJourney()
  page = journey.page
})
afterAll(() => journey?.stop())

const at = (book: string, words: string) => `${journey.address}/plans/${book}/analysis?${words}`
const type = async (name: string | RegExp, text: string) => {
  const field = page.getByRole('textbox', { name })
  await field.fill(text)
  await field.press('Enter')
}
const next = async (name: RegExp) => {
  await page.getByRole('navigation', { name: 'Neighbouring steps' }).getByRole('link').last().click()
  await settled(page, name)
}
const choose = async (within: Page | Locator, button: RegExp, option: string) => {
  await within.getByRole('button', { name: button }).first().click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

describe('from an empty country to chosen activities', () => {
  test('WEB-930 a role is broken into tasks, tasks into capabilities, and these put in order by the keyboard', async () => {
    await makeNepal(page, journey.address)
    await openScreen(page, at('nepal', 'step=roles'), /^Roles$/)
    await type('New role wanted', 'Answer floods in the first hours')
    await page.getByRole('button', { name: 'Answer floods in the first hours', expanded: true }).waitFor()
    await openScreen(page, at('nepal', 'step=tasks'), /^Tasks$/)
    await page.getByText('Break the role down').waitFor()
    await type('New task', 'Reach people cut off by water')
    await page.getByRole('button', { name: 'Reach people cut off by water' }).waitFor()
    await next(/^Capabilities$/)
    await type('New capability for this task', 'Boat rescue')
    await page.getByRole('button', { name: 'Boat rescue', exact: true }).waitFor()
    await type('New capability for this task', 'Night search')
    await page.getByText('priority 2').waitFor()
    await page.getByRole('button', { name: 'Night search', exact: true }).focus()
    await page.keyboard.press('Alt+ArrowUp')
    const items = page.locator('.item-turn')
    await expect.poll(() => items.allInnerTexts()).toEqual(['Night search', 'Boat rescue'])
    await page.keyboard.press('Control+z')
    await expect.poll(() => items.allInnerTexts()).toEqual(['Boat rescue', 'Night search'])
  })

  test('WEB-931 the level is chosen against the standard, the cautions are asked, and what is short asks for its gap', async () => {
    await next(/^Current state$/)
    await page.getByText('Is the standard the partner’s own, not ours?').waitFor()
    await page.getByRole('group', { name: 'Level of Boat rescue' }).getByRole('radio', { name: 'Partial' }).check()
    await page.getByRole('group', { name: 'Level of Boat rescue' }).getByRole('radio', { name: 'Partial', checked: true }).waitFor()
    await next(/^Gaps$/)
    await page.getByRole('heading', { name: 'Short of the standard, and no gap named' }).waitFor()
    await type('New gap in Boat rescue', 'One boat for six rivers')
    await page.getByRole('button', { name: 'One boat for six rivers', expanded: true }).waitFor()
    const caution = page.getByRole('textbox', { name: 'Is the assessment worth what it costs the program?' })
    await caution.fill('A day with the boat crew is enough')
    await caution.press('Enter')
    await openScreen(page, at('nepal', 'step=current'), /^Current state$/)
    await page.getByText('Asked for 1 of 1 gap').click()
    expect(await page.getByRole('textbox', { name: 'Is the assessment worth what it costs the program?' }).inputValue()).toBe('A day with the boat crew is enough')
  })

  test('WEB-932 a risk is rated on the matrix by the arrow keys and Enter, and the rank explains itself', async () => {
    await openScreen(page, at('nepal', 'step=risk'), /^Risk and urgency$/)
    await page.getByRole('button', { name: 'One boat for six rivers', exact: true }).click()
    const grid = page.getByRole('table', { name: /^Operational risk: likelihood down/ })
    await grid.getByRole('button').first().focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await grid.getByRole('button', { name: 'Operational risk: Very likely, major, makes high', pressed: true }).waitFor()
    await type('Operational risk: because', 'Villages are cut off every June')
    await choose(page, /How pressing$/, 'High')
    await type('Needed by', '1 Jun 29')
    await page.getByRole('button', { name: 'Why rank 1: One boat for six rivers' }).click()
    await page.getByText('First of 1, with 21 of 32 points.').waitFor()
    await page.getByText('Operational risk: High (very likely, major): 4 × weight 3 = 12. Villages are cut off every June.').waitFor()
    await audit(page)
  })

  test('WEB-933 matrix and weights are edited in place, become the plan’s own, and move the points; they can be taken away', async () => {
    await page.getByText('The matrix and the weights, of the catalogue', { exact: false }).click()
    const weight = page.getByRole('group', { name: 'Weights, zero or more' }).getByRole('textbox', { name: 'Operational risk' })
    await weight.fill('5')
    await weight.press('Enter')
    await page.getByText('The matrix and the weights, of this plan', { exact: false }).waitFor()
    await page.getByText('4 × weight 5 = 20', { exact: false }).waitFor()
    await page.getByRole('combobox', { name: 'Very likely, major' }).selectOption('significant')
    await page.getByText('3 × weight 5 = 15', { exact: false }).waitFor()
    await audit(page)
    await page.getByRole('button', { name: 'Take the plan’s own away' }).click()
    await page.getByText('4 × weight 3 = 12', { exact: false }).waitFor()
  })

  test('WEB-934 options are asked domain by domain, equipment last, a domain is closed with its reason, and what equipment lacks is added in place', async () => {
    await openScreen(page, at('nepal', 'step=options'), /^Options$/)
    expect((await page.locator('.domain-name h3').allInnerTexts()).at(-1)).toBe('Materiel')
    await type('New option in training', 'Boat course for six crews')
    await page.getByRole('link', { name: 'Boat course for six crews' }).first().waitFor()
    await page.getByRole('button', { name: 'Nothing needed because… Policy' }).click()
    await type('Nothing needed in policy because', 'The law of 2017 lets the army act')
    await page.getByText('Nothing needed: The law of 2017 lets the army act').waitFor()
    await type('New option in materiel', 'Six rescue boats')
    await page.getByText('Total package: 5 of 5 parts missing').waitFor()
    await type('New option for facilities', 'A boat shed at each post')
    await page.getByText('Total package: 4 of 5 parts missing').waitFor()
    await page.getByText('5 of 8 open').waitFor({ state: 'detached' })
    await page.getByText('4 of 8 open').waitFor()
    await audit(page)
  })

  test('WEB-935 an option is judged three ways with reasons and cost by year, and every program is tested for it in place', async () => {
    await openScreen(page, at('nepal', 'step=judge'), /^Judge$/)
    await page.getByRole('button', { name: 'Six rescue boats', expanded: false }).click()
    const affordable = page.getByRole('group', { name: 'Affordable?' })
    await choose(affordable, /Affordable/, 'Partly')
    const because = affordable.getByRole('textbox')
    await because.fill('Spares are not in the budget')
    await because.press('Enter')
    await page.getByRole('button', { name: 'Add a row' }).click()
    await page.getByRole('textbox', { name: 'Fiscal year' }).fill('FY28')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Amount: empty/ }).click()
    await page.getByRole('textbox', { name: 'Amount' }).fill('900K')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Test every program for it' }).click()
    await page.getByText(/programs tested; \d+ refused/).waitFor()
    await page.getByRole('button', { name: /^Could carry it/ }).first().click()
    await page.getByRole('button', { name: /^Take out / }).waitFor()
    const table = page.getByRole('table', { name: 'Options compared' })
    await table.getByText('Partly. Spares are not in the budget').waitFor()
    await table.getByText('$900K, FY28').waitFor()
    await audit(page)
  })

  test('WEB-936 choosing an option says that activities close the gap', async () => {
    await openScreen(page, at('nepal', 'step=choose'), /^Choose$/)
    await page.getByRole('group', { name: 'Decision on Six rescue boats' }).getByRole('radio', { name: 'Choose' }).click()
    const ask = page.getByRole('dialog', { name: 'This option is not judged in full' })
    await ask.getByText('Not yet judged: feasible and responsive.').waitFor()
    await audit(page)
    await ask.getByRole('button', { name: 'Choose it all the same' }).click()
    await page.getByText(/Chosen before it was judged/).waitFor()
    await page.getByRole('button', { name: /^Outcome|Solved by activities/ }).filter({ hasText: 'Solved by activities' }).waitFor()
    await audit(page)
  })

  test('WEB-937 a chosen option becomes activities that wait for each other, with their money; one undo takes all back', async () => {
    await next(/^Activities$/)
    await page.getByRole('button', { name: 'Make it activities… Six rescue boats' }).click()
    const dialog = page.getByRole('dialog', { name: 'Make it activities' })
    expect(await dialog.getByRole('textbox', { name: /^Title of step/ }).count()).toBe(5)
    await audit(page)
    await dialog.getByRole('textbox', { name: 'Title of step 2' }).fill('Order six boats')
    await dialog.getByRole('textbox', { name: 'Title of step 2' }).press('Enter')
    await moneyIsSaidApart(dialog)
    await dialog.getByRole('checkbox', { name: /^Add Keep up/ }).focus()
    await page.keyboard.press('Space')
    await dialog.getByRole('button', { name: 'Add 4 activities' }).click()
    await dialog.waitFor({ state: 'detached' })
    const lines = page.locator('.becoming-list li')
    await expect.poll(() => lines.count()).toBe(4)
    const ordered = lines.filter({ hasText: 'Order six boats' })
    await ordered.getByText('$900K').waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(() => lines.count()).toBe(0)
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => lines.count()).toBe(4)
    await openScreen(page, `${journey.address}/plans/nepal/activities`, /^Activities$/)
    await page.getByText('Order six boats').first().waitFor()
    expect(journey.trouble).toEqual([])
  })

  /** WEB-945: money of FY28 beside work of FY31 is said to be so, and put right in one gesture or by the days. */
  async function moneyIsSaidApart(dialog: Locator) {
    const days = async (start: string, end: string) => {
      for (const [name, text] of [['Start of step 2', start], ['End of step 2', end]] as const) {
        await dialog.getByRole('textbox', { name }).fill(text)
        await dialog.getByRole('textbox', { name }).press('Enter')
      }
    }
    await days('1 NOV 30', '1 MAR 31')
    await dialog.getByText(/The money is of FY28, “Order six boats” is in FY31/).waitFor()
    await audit(page)
    await dialog.getByRole('button', { name: 'Make it FY31 money' }).click()
    await dialog.getByText(/The money is of FY28/).waitFor({ state: 'detached' })
    await days('1 NOV 27', '1 MAR 28')
    await dialog.getByRole('button', { name: 'Make it FY28 money' }).click()
    await dialog.getByText(/The money is of/).waitFor({ state: 'detached' })
  }

  test('WEB-938 where no solution fits, the way out is recorded on the gap, as an option and on the role', async () => {
    await openScreen(page, at('nepal', 'step=choose'), /^Choose$/)
    await page.getByRole('button', { name: 'Change the role…' }).click()
    await page.getByRole('textbox', { name: 'What the role is to be instead' }).fill('Floods only, not landslides')
    await page.getByRole('textbox', { name: 'Because, and who decided' }).fill('The partner has no mountain teams; decided by the country team')
    await page.getByRole('button', { name: 'Record: change the role' }).click()
    await page.locator('.way-out b', { hasText: 'Change the role.' }).waitFor()
    await page.getByRole('link', { name: 'Floods only, not landslides' }).waitFor()
    await page.getByText('On the role', { exact: false }).getByText('changed', { exact: false }).waitFor()
    await page.keyboard.press('Control+z')
    await page.locator('.way-out b', { hasText: 'Change the role.' }).waitFor({ state: 'detached' })
  })
})

test('WEB-939 the joint list says where a service puts its gaps otherwise than we do, and its priority is typed in place', async () => {
  await openScreen(page, at('bandaria', 'step=integrate'), /^Joint list$/)
  const priority = async (gap: string, text: string) => {
    const row = page.getByRole('row').filter({ hasText: gap })
    await row.getByRole('button', { name: /^Partner’s priority/ }).click()
    await row.getByRole('textbox').fill(text)
    await row.getByRole('textbox').press('Enter')
    await row.getByRole('button', { name: `Partner’s priority: ${text}. Edit` }).waitFor()
  }
  await page.getByRole('row').filter({ hasText: 'Four agencies, no command' }).getByText('earlier than theirs').waitFor()
  await priority('Four agencies, no command', '0')
  await page.getByRole('row').filter({ hasText: 'Four agencies, no command' }).getByText('as theirs').waitFor()
  await audit(page)
  await page.keyboard.press('Control+z')
})

const steps = ['tasks', 'capabilities', 'current', 'gaps', 'risk', 'options', 'judge', 'choose', 'activities', 'integrate'] as const
const words: Readonly<Record<string, string>> = { options: '&gap=gap-lake-patrol', risk: '&item=gap-lake-patrol', judge: '&item=solution-boats', gaps: '&item=gap-lake-patrol' }
test.each(steps)('WEB-940 the step %s is read by everyone at 1440 and 1024 and holds the width of the page', async (step) => {
  for (const width of [1440, 1024]) {
    await page.setViewportSize({ width, height: 900 })
    await openScreen(page, at('bandaria', `step=${step}&role=role-lake-mobility${words[step] ?? ''}`), /./)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${step} at ${width}`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  expect(journey.trouble).toEqual([])
})
