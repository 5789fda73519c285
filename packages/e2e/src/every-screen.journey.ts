import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { startJourney, type Journey } from './journey.ts'
import { audit, openScreen } from './screen.ts'

const screens = [
  ['plans', '/', /^Plans$/],
  ['new plan', '/new', /^New plan/],
  ['overview', '/plans/bandaria', /./],
  ['guidance', '/plans/bandaria/guidance', /^Guidance$/],
  ['analysis', '/plans/bandaria/analysis', /^Analysis$/],
  ['analysis: guidance', '/plans/bandaria/analysis?step=guidance', /^Guidance$/],
  ['analysis: environment', '/plans/bandaria/analysis?step=environment', /^Environment$/],
  ['analysis: SWOT', '/plans/bandaria/analysis?step=environment&assessment=assessment-swot', /^Environment$/],
  ['analysis: threats', '/plans/bandaria/analysis?step=threats', /^Threats and opportunities$/],
  ['analysis: partner facts', '/plans/bandaria/analysis?step=partner-facts', /^Partner facts$/],
  ['analysis: resources', '/plans/bandaria/analysis?step=resources', /^Resources$/],
  ['analysis: assumptions', '/plans/bandaria/analysis?step=assumptions&item=assumption-accord-signed', /^Assumptions$/],
  ['analysis: needs of contingency plans', '/plans/bandaria/analysis?step=contingency-needs', /^Needs of contingency plans$/],
  ['analysis: roles', '/plans/bandaria/analysis?step=roles&item=role-border-security', /^Roles$/],
  ['analysis: conditions', '/plans/bandaria/analysis?step=conditions', /^Conditions$/],
  ['analysis: partner desire', '/plans/bandaria/analysis?step=desire', /^Partner desire$/],
  ['analysis: shared interests', '/plans/bandaria/analysis?step=interests', /^Shared interests$/],
  ['analysis: neighbours', '/plans/bandaria/analysis?step=neighbours', /^Neighbours$/],
  ['analysis: a table', '/plans/bandaria/analysis?step=roles&look=table', /^Roles$/],
  ['objectives and ways', '/plans/bandaria/objectives', /^Objectives and ways$/],
  ['contributions', '/plans/bandaria/contributions', /^Contributions$/],
  ['throughline', '/plans/bandaria/throughline', /^Throughline$/],
  ['throughline from guidance', '/plans/bandaria/throughline?from=guidance', /^Throughline$/],
  ['activities', '/plans/bandaria/activities', /^Activities$/],
  ['matrix', '/plans/bandaria/matrix', /./],
  ['programs', '/plans/bandaria/programs', /^Programs$/],
  ['one program', '/plans/bandaria/programs/imet', /^IMET$/],
  ['programs for an activity', '/plans/bandaria/match/act-333-lake-order', /^Programs for a need$/],
  ['proposals', '/plans/bandaria/proposals', /^Proposals$/],
  ['one proposal', '/plans/bandaria/proposals/proposal-333-lake', /./],
  ['strategy elements', '/plans/bandaria/strategy', /^Strategy elements$/],
  ['a case', '/plans/bandaria/proposals?record=case-engineer-machines', /^Proposals$/],
  ['suspense calendar', '/plans/bandaria/calendar', /^Suspense calendar$/],
  ['suspense calendar of all plans', '/plans/bandaria/calendar?plans=all&span=year', /^Suspense calendar$/],
  ['the law across programs', '/plans/bandaria/catalogue', /^The law across programs$/],
  ['thresholds', '/plans/bandaria/catalogue?view=thresholds', /^The law across programs$/],
  ['what the catalogue does not know', '/plans/bandaria/catalogue?view=gaps', /^The law across programs$/],
  ['theater over a country plan', '/plans/bandaria/theater', /^Theater and this plan$/],
  ['theater over its countries', '/plans/usnotcom/theater', /^Countries of the theater$/],
  ['scenarios', '/plans/bandaria/scenarios', /^Scenarios$/],
  ['a question of what if', '/plans/bandaria/scenarios?ask=less:fmf-grant:20', /^20 % less FMF$/],
  ['findings', '/plans/bandaria/findings', /^Findings$/],
  ['document', '/plans/bandaria/document', /./],
  ['history', '/plans/bandaria/history', /^History$/],
  ['import and export', '/plans/bandaria/exchange', /./],
  ['summary', '/plans/bandaria/summary', /./],
  ['rules', '/plans/bandaria/rules', /^Rules$/],
  ['one rule', '/plans/bandaria/rules/measure/no-baseline', /./],
  ['no such page', '/nowhere', /^There is no such page$/],
] as const

const widths = [1440, 1024] as const

let journey: Journey
beforeAll(async () => { journey = await startJourney() })
afterAll(() => journey?.stop())

/** Nothing may push the page wider than the window: what is wide scrolls inside its own frame. */
const widerThanWindow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe('every screen', () => {
  test.each(screens)('WEB-701 %s is read by everyone, at 1440 and at 1024 wide, and asks nothing of other machines', async (_name, path, heading) => {
    const { page, trouble } = journey
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      if (width === widths[0]) await openScreen(page, journey.address + path, heading)
      else await audit(page)
      expect(await widerThanWindow(page), `${path} at ${width}`).toBeLessThanOrEqual(0)
    }
    expect(trouble).toEqual([])
  })

  test('WEB-702 the list above misses no screen of the menu', async () => {
    const { page } = journey
    await page.setViewportSize({ width: 1440, height: 900 })
    await openScreen(page, `${journey.address}/plans/bandaria`, /./)
    const links = await page.getByRole('navigation').first().getByRole('link').evaluateAll((all) => all.map((one) => new URL(one.getAttribute('href') ?? '', location.href).pathname.replace(/\/$/, '')))
    expect(links.filter((path) => !screens.some((screen) => screen[1] === path))).toEqual([])
    expect(links.length).toBeGreaterThan(8)
  })
})
