import { day } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { meaningsOf, speller } from './acronym.ts'
import { countrySection } from './country-section.ts'
import { aPlan, bandaria, linesOf, rowsOf, tableOf } from './testing/a-plan.ts'

const on = day('2026-11-20')
const spell = (texts: readonly string[], acronyms: readonly string[] = []) => {
  const by = speller(meaningsOf(aPlan([], { acronyms })))
  return { told: texts.map((text) => by.spell([{ text }]).map((run) => run.text).join('')), by }
}

describe('acronyms', () => {
  test.each([
    [['The SCO plans. The SCO reports.'], ['The security cooperation organization (SCO) plans. The SCO reports.']],
    [['SCO first.', 'SCO again.'], ['Security cooperation organization (SCO) first.', 'SCO again.']],
    [['Two CSCSs agree.'], ['Two country-specific security cooperation sections (CSCSs) agree.']],
    [['Money of FY27 and FY2028.'], ['Money of fiscal year 2027 (FY27) and FY2028.']],
    [['The security cooperation organization (SCO) and the SCO.'], ['The security cooperation organization (SCO) and the SCO.']],
    [['SCOUT and E-SCO and SCO2 stay.'], ['SCOUT and E-SCO and SCO2 stay.']],
    [['On 20 NOV 26 nothing.'], ['On 20 NOV 26 nothing.']],
  ])('DOC-12 an acronym is spelled out where text first uses it: %s', (texts, expected) => {
    expect(spell(texts).told).toEqual(expected)
  })

  test("DOC-12 the plan's own acronyms count before the shared list, without the remark behind them", () => {
    expect(spell(['USNOTCOM leads.', 'SCO helps.'], ['USNOTCOM: U.S. Notional Command (invented)', 'SCO: Office of Small Things']).told)
      .toEqual(['U.S. Notional Command (USNOTCOM) leads.', 'Office of Small Things (SCO) helps.'])
  })

  test('DOC-12 an office takes the article its acronym did without, a list and a strategy do not', () => {
    const own = ['INL: Bureau of Small Things', 'ICS: Integrated Strategy']
    expect(spell(['It is carried by INL.'], own).told).toEqual(['It is carried by the Bureau of Small Things (INL).'])
    expect(spell(['To the INL and others: INL.'], own).told).toEqual(['To the Bureau of Small Things (INL) and others: INL.'])
    expect(spell(['Post, INL, led by ICS.'], own).told).toEqual(['Post, Bureau of Small Things (INL), led by Integrated Strategy (ICS).'])
  })

  test('DOC-13 LOA has two meanings: it is never spelled out, and the open points ask for it', () => {
    expect(spell(['An LOA is signed.']).told).toEqual(['An LOA is signed.'])
    const plan = aPlan([{ kind: 'section-text', id: 'section-a', section: 'resources', text: 'The LOA is late.' }])
    expect(linesOf(countrySection(plan, { on, findings: [] }).front[0]?.blocks ?? []).at(-1)).toContain('LOA. Write each out')
  })

  test('DOC-14 only acronyms that are used are listed, and each that is used in text is spelled out in it', () => {
    const tree = countrySection(bandaria(), { on, findings: [] })
    const rows = rowsOf(tableOf(tree, 'acronyms'))
    const listed = [...rows.map((row) => row[0] ?? ''), ...rows.map((row) => row[2] ?? '')].filter((one) => one !== '')
    const everything = JSON.stringify(tree)
    expect(listed).toEqual(listed.toSorted((a, b) => (a < b ? -1 : 1)))
    expect(listed.filter((one) => !everything.includes(one))).toEqual([])
    expect(listed).not.toContain('LOA')
    expect(listed).not.toContain('WHINSEC')
  })
})
