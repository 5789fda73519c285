import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { startJourney, type Journey } from './journey.ts'
import { openScreen } from './screen.ts'

let journey: Journey
let page: Page
beforeAll(async () => {
  journey = await startJourney()
  page = journey.page
})
afterAll(() => journey?.stop())

/** A sheet of letter paper between the margins of the page, in CSS pixels. */
const sheet = { width: 710, height: 960 }

interface OnPaper {
  /** What a printer cannot use, and yet would print: navigation, buttons, fields that add. */
  readonly left: readonly string[]
  /** How the marking stands: the head and foot of a table repeat on every sheet. */
  readonly marking: readonly string[]
  /** What is cut, or leaves the sheet. */
  readonly cut: readonly string[]
}

/** The page as it would be printed, read from its computed styles. */
async function onPaper(): Promise<OnPaper> {
  return page.evaluate((): OnPaper => {
    const isSeen = (one: Element) => one.checkVisibility() && one.getBoundingClientRect().width > 1
    const told = (one: Element) => `${one.tagName.toLowerCase()}.${one.getAttribute('class') ?? ''} ${(one.textContent ?? '').trim().slice(0, 40)}`
    const all = [...document.querySelectorAll('body *')].filter(isSeen)
    const displayOf = (selector: string) => { const one = document.querySelector(selector); return one === null ? 'missing' : `${getComputedStyle(one).display} ${(one.textContent ?? '').trim()}` }
    const edge = document.documentElement.clientWidth
    const isCut = (one: Element) => {
      const { overflowX, overflowY } = getComputedStyle(one)
      return (overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1) || (overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1) || one.getBoundingClientRect().right > edge + 1
    }
    return {
      left: all.filter((one) => one.matches('nav, [role="navigation"], .bar, .side-menu, .foot, .step-rail, .step-foot, .add-line, main .button, .record-panel')).map(told),
      marking: ['.frame', '.marking-top', '.marking-end'].map(displayOf).map((one, at) => (at === 0 ? one.split(' ')[0] ?? '' : one)),
      cut: all.filter((one) => !one.matches('.unseen, .unseen *') && isCut(one)).map(told),
    }
  })
}

describe('on paper', () => {
  test.each([
    ['a step of roles', 'bandaria/analysis?step=roles', /^Roles$/, 'Provide a United Nations engineer company'],
    ['a step with its table', 'bandaria/analysis?step=risk&role=role-border-security', /^Risk and urgency$/, 'Patrols that cannot stay out'],
    ['the joint list', 'bandaria/analysis?step=integrate', /^Joint list$/, 'One boat for Lake Amber'],
    ['the theater over its countries', 'usnotcom/theater', /^Countries of the theater$/, 'A pooled authority of Defense and State is proposed.'],
    ['the resources of a country', 'bandaria/analysis?step=resources', /^Resources$/, 'Basin Development Bank (invented)'],
  ])('WEB-947 %s prints whole, without navigation, marked on every sheet', async (_, path, heading, words) => {
    await openScreen(page, `${journey.address}/plans/${path}`, heading)
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize(sheet)
    await page.getByText(words, { exact: false }).first().waitFor()
    expect(await onPaper()).toEqual({ left: [], marking: ['table', 'table-header-group UNCLASSIFIED', 'table-footer-group UNCLASSIFIED'], cut: [] })
    const bytes = await page.pdf({ format: 'Letter', printBackground: true })
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    await page.emulateMedia({ media: null })
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  test('WEB-947 no page of these asked for anything outside, and none wrote an error', () => {
    expect(journey.trouble).toEqual([])
  })
})
