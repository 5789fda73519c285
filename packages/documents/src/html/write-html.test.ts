import { day } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { countrySection } from '../country-section.ts'
import { summaryPage } from '../summary-page.ts'
import { aPlan, bandaria } from '../testing/a-plan.ts'
import { writeHtml } from './write-html.ts'

const on = day('2026-11-20')
const plan = bandaria()
const page = writeHtml(countrySection(plan, { on, findings: [] }))

describe('the HTML page', () => {
  test('DOC-30 prose can be edited in place: each section has its own element, written or not', () => {
    const empty = writeHtml(countrySection(aPlan(), { on, findings: [] }))
    for (const id of ['commanders-summary', 'country-assessment', 'concept-of-engagement', 'distribution']) {
      expect(page).toContain(`<div class="prose" data-section="${id}" data-record="section-${id}">`)
      expect(empty).toContain(`<div class="prose" data-section="${id}"></div>`)
    }
  })

  test('DOC-31 ids are unique and every label points at one', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    for (const [, id] of page.matchAll(/aria-(?:labelledby|describedby)="([^" ]+)"/g)) expect(ids).toContain(id)
    for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id)
  })

  test('DOC-32 headings step down by one, one title at the top', () => {
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.filter((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1)).toEqual([])
  })

  test('DOC-33 nothing comes from elsewhere and whatever an author writes stays text', () => {
    const text = '<img src=x onerror=alert(1)> "\'&'
    const made = writeHtml(countrySection(aPlan([
      { kind: 'section-text', id: 'section-a', section: 'resources', text }, { kind: 'activity', id: 'act-a', title: text, start: '2027-01-11', end: '2027-01-13' },
    ], { title: text }), { on, findings: [] }))
    expect(made).not.toMatch(/<img|<script|<link|url\(\s*['"]?http/)
    expect(made).toContain('&lt;img src=x onerror=alert(1)&gt; &quot;&#39;&amp;')
  })

  test('DOC-34 the one-page summary says what is wanted, what it costs, what is next and what needs attention', () => {
    const made = writeHtml(summaryPage(plan, { on, findings: [] }))
    for (const words of ['Bandaria secures its own border', '68,517', '20 MAY 27', 'Needs attention', 'Secure the border']) expect(made).toContain(words)
    expect(made).not.toContain('<nav')
    expect(writeHtml(summaryPage(aPlan(), { on, findings: [] }))).toContain('No end state is written yet.')
  })
})
