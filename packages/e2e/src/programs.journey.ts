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
const programRow = (name: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })
const chosen = () => page.getByRole('region').filter({ has: page.getByRole('button', { name: /^(Use|Do not use) this program$/ }) })
const words = () => Object.fromEntries(new URL(page.url()).searchParams)

describe('programs', () => {
  test('WEB-800 an empty search teaches; “boats” finds programs that say by what they answer', async () => {
    await openScreen(page, plan(''), /./)
    await page.keyboard.press('g')
    await page.keyboard.press('l')
    await settled(page, /^Programs$/)
    await page.getByRole('button', { name: 'boats' }).click()
    await page.getByText(/“boats” by .*equipment/).first().waitFor()
    expect(words()['q']).toBe('boats')
    await audit(page)
    await page.getByRole('searchbox', { name: 'What is needed' }).fill('boats zeppelin')
    await page.getByText('No program answers to “zeppelin”: passed over.').waitFor()
    await page.getByRole('searchbox', { name: 'What is needed' }).fill('zeppelin')
    await page.getByText('No program answers to “zeppelin”. Say it in other words').waitFor()
    await audit(page)
    await page.getByRole('button', { name: 'Clear the search and the filters' }).click()
    await programRow('Section 333').waitFor()
  })

  test('WEB-801 WEB-802 filters stand in the address; the sorting is still there after the page is loaded again', async () => {
    await page.getByRole('button', { name: /^Sources All/ }).click()
    await page.getByRole('option', { name: 'From memory, no source read' }).click()
    await expect.poll(() => words()['confidence']).toBe('memory')
    await page.getByRole('status').getByText(/^15 programs/).waitFor()
    expect(await page.getByRole('cell', { name: 'From memory, no source read' }).count()).toBe(15)
    await page.getByRole('button', { name: 'Led by', exact: true }).click()
    await openScreen(page, plan('/programs'), /^Programs$/)
    expect(await page.getByRole('columnheader', { name: 'Led by' }).getAttribute('aria-sort')).toBe('ascending')
    await page.getByRole('button', { name: 'Led by', exact: true }).click()
    await page.getByRole('button', { name: 'Led by', exact: true }).click()
  })

  test('WEB-803 two programs picked stand side by side; rows that differ are marked; the address brings them back', async () => {
    await page.getByRole('checkbox', { name: 'Compare Section 333' }).check({ force: true })
    await page.getByRole('checkbox', { name: 'Compare IMET', exact: true }).check({ force: true })
    await page.getByRole('button', { name: 'Compare 2' }).click()
    await settled(page, /^Programs side by side$/)
    expect(words()['pick']).toBe('sec-333-build-capacity,imet')
    await page.getByRole('rowheader', { name: 'Purposes , they differ' }).waitFor()
    await page.getByRole('rowheader', { name: 'Where', exact: true }).waitFor()
    await page.getByRole('radio', { name: 'Differing rows' }).click()
    await page.getByRole('rowheader', { name: 'Where', exact: true }).waitFor({ state: 'detached' })
    await openScreen(page, plan('/programs?pick=fmf-grant,fms-cash&view=side'), /^Programs side by side$/)
    await page.getByRole('columnheader', { name: /^FMF/ }).waitFor()
  })

  test('WEB-804 WEB-805 WEB-806 a program’s page marks the value that holds on the day, says what is not known, and what of the plan uses it', async () => {
    await openScreen(page, plan('/programs/sec-333-build-capacity'), /^Section 333$/)
    await page.getByText('since 22 DEC 23: holds on the day').waitFor()
    await page.getByText('A planning aid, not legal advice', { exact: false }).waitFor()
    const uses = page.getByRole('table', { name: 'Activities that use Section 333' })
    expect(await uses.getByRole('row').nth(1).getByRole('link', { name: 'Not eligible' }).count()).toBe(1)
    expect(await page.getByText('Not known', { exact: true }).count()).toBeGreaterThan(0)
    await openScreen(page, plan('/programs/sec-333-build-capacity?on=2023-12-21'), /^Section 333$/)
    await page.getByText('until 21 DEC 23: holds on the day').waitFor()
    await openScreen(page, plan('/programs/nonsense'), /^No such program$/)
  })
})

describe('programs for an activity', () => {
  test('WEB-822 WEB-812 from the record panel to the ranked programs; a refused one says what would pass and what would still fail', async () => {
    await openScreen(page, plan('/activities?record=act-333-lake-order'), /^Activities$/)
    await recordPanel(page).getByRole('link', { name: 'Programs for this' }).click()
    await settled(page, /^Programs for a need$/)
    await page.getByRole('button', { name: 'Section 333: not eligible' }).click()
    await chosen().getByRole('heading', { name: 'Section 333' }).waitFor()
    await chosen().getByText(/Would pass: .*forward to before/).waitFor()
    await audit(page)
  })

  test('WEB-810 the verdict filters, J and K walk, and the address says where one is', async () => {
    await page.getByRole('radio', { name: /^Cannot tell yet/ }).click()
    await page.keyboard.press('j')
    const second = words()['program']
    await page.keyboard.press('k')
    expect(words()['program']).not.toBe(second)
    expect(words()['verdict']).toBe('undetermined')
  })

  test('WEB-813 an open question answered yes turns the verdict at once, and undo turns it back', async () => {
    await openScreen(page, plan('/match/act-333-lake-order?program=fms-cash'), /^Programs for a need$/)
    await chosen().getByText('Cannot tell yet').waitFor()
    const open = await page.locator('.question').count()
    await page.keyboard.press('q')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: /^Because/ }).fill('The squadron patrols a sea border')
    await audit(page)
    await page.getByRole('textbox', { name: 'Source' }).fill('Desk note 14')
    await page.getByRole('button', { name: 'Keep the answer' }).click()
    await expect.poll(() => page.locator('.question').count()).toBe(open - 1)
    if (open === 1) await chosen().getByText('Eligible', { exact: true }).waitFor()
    await chosen().getByRole('link', { name: 'The squadron patrols a sea border' }).waitFor()
    await audit(page)
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.locator('.question').count()).toBe(open)
    await chosen().getByText('Cannot tell yet').waitFor()
  })

  test('WEB-814 what several programs ask about is said once in the plan', async () => {
    await page.getByRole('button', { name: 'Say it in the plan: Purposes' }).click()
    await recordPanel(page).waitFor()
    expect(words()).toMatchObject({ record: 'act-333-lake-order', field: 'purposes' })
    await audit(page)
    await recordPanel(page).getByRole('button', { name: 'Close' }).click()
  })

  test('WEB-815 using a program adds it to the activity; undo takes it out', async () => {
    await page.getByRole('button', { name: 'Use this program' }).click()
    await page.getByRole('list', { name: 'Used here' }).getByRole('button', { name: /^FMS: / }).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByRole('list', { name: 'Used here' }).getByRole('button', { name: /^FMS: / }).waitFor({ state: 'detached' })
  })

  test('WEB-822 the table of activities leads there too', async () => {
    await openScreen(page, plan('/activities?text=lake+package'), /^Activities$/)
    await page.getByRole('rowheader', { name: /Section 333 lake package/ }).first().click()
    await page.keyboard.press('p')
    await settled(page, /^Programs for a need$/)
    expect(new URL(page.url()).pathname).toContain('/match/act-')
    await openScreen(page, plan('/match/nobody'), /^Programs for a need$/)
  })
})

describe('a need tried out', () => {
  test('WEB-820 a search goes on as a sketch, ranked without touching the plan', async () => {
    await openScreen(page, plan('/programs?q=train+a+border+unit'), /^Programs$/)
    await page.getByRole('button', { name: 'Try a need', exact: true }).click()
    await settled(page, /^Try a need$/)
    expect(words()['give']).toContain('training')
    await page.getByRole('textbox', { name: 'Start' }).fill('6 jul 27')
    await page.keyboard.press('Enter')
    await expect.poll(() => words()['starts']).toBe('2027-07-06')
    await page.getByRole('radio', { name: /^Not eligible/ }).click()
    await page.getByText(/then still: /).first().waitFor()
    await audit(page)
  })

  test('WEB-821 it becomes an activity in one gesture, and undo takes it away whole', async () => {
    await page.getByRole('textbox', { name: 'Amount' }).fill('$400K')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Make it an activity', exact: true }).click()
    await settled(page, /^Activities$/)
    const id = words()['record'] ?? ''
    await recordPanel(page).getByRole('textbox', { name: /^Title/ }).waitFor()
    expect(await recordPanel(page).getByRole('textbox', { name: 'Start', exact: true }).inputValue()).toBe('06 JUL 27')
    await recordPanel(page).getByRole('button', { name: 'Close' }).click()
    await page.keyboard.press('Control+z')
    await openScreen(page, plan(`/activities?record=${id}`), /^Activities$/)
    await page.getByText('This plan neither holds nor cites a record of that id.', { exact: false }).waitFor()
  })
})

describe('every part of it', () => {
  test.each([
    ['/programs', /^Programs$/], ['/programs?view=need', /^Try a need$/], ['/programs?view=need&give=training&whom=military', /^Try a need$/],
    ['/programs?pick=imet,fmf-grant,fms-cash,eda-grant-516&view=side', /^Programs side by side$/], ['/programs/imet', /^IMET$/], ['/match/act-333-border-delivery', /^Programs for a need$/],
  ] as const)('WEB-829 %s is read by everyone, at 1440 and at 1024 wide', async (path, heading) => {
    await openScreen(page, plan(path), heading)
    await page.getByText('A planning aid, not legal advice', { exact: false }).first().waitFor()
    await page.setViewportSize({ width: 1024, height: 900 })
    await audit(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  test('WEB-829 nothing went wrong on the way, and nothing was asked of another machine', () => {
    expect(journey.trouble).toEqual([])
  })
})
