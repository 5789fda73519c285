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

const theater = (path: string) => `${journey.address}/plans/usnotcom${path}`
const country = (path: string) => `${journey.address}/plans/bandaria${path}`
const section = (name: string) => page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) })
const row = (text: string) => page.getByRole('row').filter({ hasText: text })

describe('the theater over its countries', () => {
  test('WEB-950 needed stands against what can be counted on, by year, with what goes up; an amount that is cleared is not known', async () => {
    await openScreen(page, theater('/theater?year=2028'), /^Countries of the theater$/)
    await page.getByText('FY28 falls furthest short, by $3M', { exact: false }).waitFor()
    const years = page.getByRole('table', { name: 'Needed against available by fiscal year' })
    await years.getByRole('row').filter({ hasText: 'FY28' }).first().getByText('$2,973,000 short').waitFor()
    await years.getByText('sectors N4 and N5 are held a year later', { exact: false }).waitFor()
    await page.getByText('are never put together over countries here', { exact: false }).waitFor()
    await page.getByRole('button', { name: /^Amount of All programs, FY28/ }).click()
    await page.getByRole('textbox', { name: 'Amount of All programs, FY28' }).fill('')
    await page.keyboard.press('Enter')
    await years.getByRole('row').filter({ hasText: 'FY28' }).first().getByText('One figure for all programs.').waitFor({ state: 'hidden' })
    await page.getByRole('table', { name: /^Figures of FY28/ }).getByText('not known').first().waitFor()
    await page.keyboard.press('Control+z')
    await years.getByText('$2,973,000 short').waitFor()
  })

  test('WEB-950 what the plans need is taken over in one gesture once they have moved', async () => {
    await page.getByRole('button', { name: 'Needs are taken over' }).waitFor()
    await openScreen(page, country('/activities?record=fund-333-border-order-sec-333-build-capacity-fy28'), /^Activities$/)
    const likely = recordPanel(page).getByRole('textbox', { name: 'Likely', exact: true })
    await likely.fill('14M')
    await likely.press('Enter')
    await openScreen(page, theater('/theater?year=2028'), /^Countries of the theater$/)
    await page.getByRole('button', { name: 'Take over needs from the plans (2)' }).click()
    await page.getByRole('button', { name: 'Needs are taken over' }).waitFor()
    await page.getByRole('table', { name: /^Figures of FY28/ }).getByText('taken over 20 NOV 26').first().waitFor()
  })

  test('WEB-951 each objective names the countries that answer it, what is behind there, and opens in its own plan', async () => {
    await openScreen(page, theater('/theater'), /^Countries of the theater$/)
    const objectives = section('Objectives, and the countries that answer them')
    await objectives.getByText('4 objectives are behind').click()
    await objectives.getByText('Build support: one accord, one set of rules').waitFor()
    await objectives.getByRole('link', { name: 'Help Bandaria lead its own disaster response' }).click()
    await settled(page, /^Objectives and ways$/)
    await recordPanel(page).getByRole('heading', { name: 'Help Bandaria lead its own disaster response' }).waitFor()
  })

  test('WEB-951 policy ways out, needs of contingency plans and roles stand by country', async () => {
    await openScreen(page, theater('/theater'), /^Countries of the theater$/)
    await section('Asked of policy').getByText('A pooled authority of Defense and State is proposed.').waitFor()
    await section('Needs of contingency plans').getByRole('link', { name: 'Lake interdiction' }).waitFor()
    await section('Roles by country').getByText('Left the mirrored patrols', { exact: false }).waitFor()
    await page.getByRole('radio', { name: 'All roles' }).click()
    await section('Roles by country').getByText('Explicitly not wanted').waitFor()
  })

  test('WEB-954 a finding of a country goes up in one gesture, is sent, answered by the theater, and the answer is taken into the plan', async () => {
    await openScreen(page, country('/analysis?step=threats&record=gap-lake-patrol'), /./)
    await recordPanel(page).getByRole('button', { name: 'Send up to the theater' }).click()
    await recordPanel(page).getByRole('button', { name: 'Send it up' }).click()
    await recordPanel(page).getByText(/^Sent \d\d/).waitFor()
    await openScreen(page, theater('/theater'), /^Countries of the theater$/)
    const sent = section('Sent up by countries').getByRole('row').filter({ hasText: 'One boat for Lake Amber' })
    await sent.getByRole('button', { name: /Answer to/ }).click()
    await page.getByRole('option', { name: 'Accepted' }).click()
    await sent.getByText('Say why').click()
    await page.getByRole('textbox', { name: /^Words of the answer/ }).fill('The Navy component looks at boats in FY28.')
    await page.keyboard.press('Enter')
    await sent.getByText('The Navy component looks at boats in FY28.').waitFor()
    await openScreen(page, country('/theater'), /^Theater and this plan$/)
    const own = section('Sent up to the theater').getByRole('row').filter({ hasText: 'One boat for Lake Amber' })
    await own.getByText('The Navy component looks at boats in FY28.').waitFor()
    await own.getByRole('button', { name: 'Take the answer into the plan' }).click()
    await own.getByRole('button', { name: 'Take the answer into the plan' }).waitFor({ state: 'hidden' })
  })

  test('WEB-955 a need of a contingency plan held by the theater reaches the country plan nothing links it to', async () => {
    await openScreen(page, theater('/theater'), /^Countries of the theater$/)
    await page.getByRole('button', { name: 'Add a need' }).click()
    await page.getByRole('textbox', { name: /^Title/ }).fill('A field hospital at Orvale')
    await page.getByRole('textbox', { name: /^Plan/ }).fill('Plan Steady Harbor (invented)')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Add the need of a contingency plan' }).click()
    await openScreen(page, country('/analysis?step=contingency-needs'), /^Needs of contingency plans$/)
    await page.getByText('A field hospital at Orvale').first().waitFor()
    await audit(page)
  })

  test('WEB-953 looking again is asked step by step; earlier reassessments stay', async () => {
    await openScreen(page, theater('/analysis?step=reassess'), /^Reassess$/)
    await page.getByRole('button', { name: 'Look again: begin a new one' }).click()
    await page.getByText(/^Still to say: what success is now/).waitFor()
    await page.getByText('On 13 NOV 26 it was', { exact: false }).waitFor()
    await page.getByText('The Basin region (Theater environment)', { exact: false }).click()
    await page.getByRole('button', { name: /^Finding on Basin partners hold/ }).click()
    await page.getByRole('textbox', { name: /^Finding on Basin partners hold/ }).fill('Confirmed')
    await page.keyboard.press('Enter')
    await page.getByText('what is found of one objective', { exact: false }).waitFor()
    await row('Basin partners hold').getByText('Confirmed').waitFor()
    expect(await page.getByText('First look at the campaign plan FY2027–FY2031').count()).toBeGreaterThan(0)
    await audit(page)
  })

  test.each([['/theater', /./], ['/analysis?step=reassess&item=reassessment-basin-2026', /^Reassess$/], ['/analysis?step=resources', /^Resources$/]] as const)('WEB-959 %s is read by everyone, at 1440 and at 1024 wide', async (path, heading) => {
    await openScreen(page, theater(path), heading)
    await page.setViewportSize({ width: 1024, height: 900 })
    await settled(page, heading)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  test('WEB-959 nothing went wrong on the way, and nothing was asked of another machine', () => expect(journey.trouble).toEqual([]))
})
