import { day } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { countrySection } from '../country-section.ts'
import { aPlan, bandaria, blocksOf, rowsOf, tableOf } from '../testing/a-plan.ts'

const on = day('2026-11-20')
const example = bandaria()
const full = countrySection(example, { on, findings: [] })
const figures = blocksOf(full).flatMap((block) => (block.kind === 'figure' ? [block.id] : []))
const part = (records: Parameters<typeof aPlan>[0]) => countrySection(aPlan(records), { on, findings: [] })

describe('section 2', () => {
  test('DOC-80 every entry of the standing assessments stands there with its source', () => {
    const entries = example.of('assessment').flatMap(({ id }) => rowsOf(tableOf(full, `entries-${id}`)))
    expect(entries).toHaveLength(example.of('assessment-entry').length)
    expect(entries.every((cells) => /\(invented\)/.test(cells[3] ?? ''))).toBe(true)
    expect(figures).toContain('swot-assessment-swot')
  })
  test('DOC-80 an assessment that a complete one follows gives way to it; one in work does not displace it', () => {
    const first = { kind: 'assessment', id: 'a-1', title: 'First', framework: 'swot', state: 'complete', date: '2026-01-01' }
    const again = (state: string) => ({ kind: 'assessment', id: 'a-2', title: 'Again', framework: 'swot', state, follows: 'a-1', date: '2027-01-01' })
    const titles = (state: string) => blocksOf(part([first, again(state)])).flatMap((block) => (block.kind === 'heading' && block.level === 3 ? [block.text] : []))
    expect(titles('complete')).toEqual(['Again'])
    expect(titles('in-work')).toEqual(['Again', 'First'])
  })
  test('DOC-80 stages of one account stay apart, and a whole activity is counted for nothing', () => {
    const money = (id: string, more: object) => ({ kind: 'external-resource', id, title: id, from: 'united-states', account: 'FMF', fiscalYear: 2026, ...more })
    const tree = part([money('r-1', { stage: 'requested', amount: 500 }), money('r-2', { stage: 'obligated', amount: 300 }), money('r-3', { stage: 'obligated', amount: 200 }), money('r-4', { isWhole: true, amount: 9_000_000 })])
    expect(rowsOf(tableOf(tree, 'resources-available')).map((cells) => [cells[2], cells[3]])).toEqual([['Requested', '$5'], ['Obligated', '$5']])
  })
})

describe('section 4', () => {
  test('DOC-81 all twelve roles stand by priority, the unwanted one last', () => {
    const rows = rowsOf(tableOf(full, 'roles'))
    expect(rows).toHaveLength(12)
    expect(rows[0]?.[0]).toContain('1. Secure the border')
    expect(rows.at(-1)?.[0]).toContain('explicitly not wanted')
  })
  test('DOC-81 desire stands factor by factor, and the sweet spot as a figure', () => {
    expect(rowsOf(tableOf(full, 'partner-desire'))).toHaveLength(9)
    expect(figures).toEqual(expect.arrayContaining(['role-map', 'sweet-spot']))
  })
})

describe('section 7', () => {
  test('DOC-82 gaps stand by rank with their weights, and every option under its gap', () => {
    const gaps = tableOf(full, 'gaps')
    expect(rowsOf(gaps).map(([rank]) => rank)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
    expect(gaps.notes.flat().map((run) => run.text).join('')).toContain('operational risk 3')
    expect(example.of('gap').flatMap(({ id }) => rowsOf(tableOf(full, `options-${id}`)))).toHaveLength(34)
  })
  test('DOC-82 both policy ways out are told with the reason their option gives', () => {
    const bullets = blocksOf(full).flatMap((block) => (block.kind === 'bullets' ? block.items.map((item) => item.map((run) => run.text).join('')) : []))
    expect(bullets.find((line) => line.startsWith('A company that cannot get there'))).toMatch(/change the role\. .+/)
    expect(bullets.find((line) => line.startsWith('Case files that fail'))).toMatch(/propose a change to a program\. .+/)
  })
  test('DOC-83 what is not known is said', () => {
    const tree = part([
      { kind: 'capability', id: 'cap', title: 'Watch' }, { kind: 'gap', id: 'gap-a', title: 'Blind', capabilities: ['cap'] },
      { kind: 'solution', id: 's-1', text: 'Sensors', gap: 'gap-a', domain: 'materiel', decision: 'chosen' },
    ])
    expect(rowsOf(tableOf(tree, 'capabilities'))[0]).toEqual([expect.stringContaining('Watch'), 'no standard', 'not assessed', 'not shown'])
    expect(rowsOf(tableOf(tree, 'gaps'))[0]?.slice(2, 6)).toEqual(['not rated', 'not rated', 'not rated', 'not rated'])
    expect(rowsOf(tableOf(tree, 'options-gap-a'))[0]?.join(' ')).toContain('Missing beside it: doctrine, training, facilities, sustainment and institutional part')
    expect(rowsOf(tableOf(tree, 'options-gap-a'))[0]?.join(' ')).toContain('cost not known')
  })
})
