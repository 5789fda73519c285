import { day, recordId } from '@throughline/model'
import type { DateChange } from '@throughline/schedule'
import { describe, expect, test } from 'vitest'
import { differenceFigure } from './difference-figure.ts'

const change = (id: string, before: readonly [string, string] | undefined, after: readonly [string, string] | undefined, days?: number): DateChange => ({
  id: recordId(`act-${id}`), title: `Step <${id}>`, causes: [], ...(days !== undefined && { days }),
  ...(before !== undefined && { before: { start: day(before[0]), finish: day(before[1]) } }), ...(after !== undefined && { after: { start: day(after[0]), finish: day(after[1]) } }),
})
const widths = (svg: string) => [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="7" fill="(#[0-9a-f]+)"/g)].map(([, x, width, fill]) => [Number(x), Number(width), fill] as const)

describe('what moved, as a figure', () => {
  test('FIG-45 the bar before is hollow and the bar after solid, as long as each other where the length is the same, on one axis with its fiscal years', () => {
    const { svg, description } = differenceFigure([change('a', ['2027-03-01', '2027-03-30'], ['2028-03-01', '2028-03-30'], 366)], { width: 960 })
    const [before, after] = widths(svg)
    expect([before?.[2], after?.[2], before?.[1] === after?.[1], (after?.[0] ?? 0) > (before?.[0] ?? 0)]).toEqual(['#ffffff', '#005ea2', true, true])
    expect(svg).toContain('>FY28<')
    expect(svg).toContain('366 days later')
    expect(svg).toContain('Step &lt;a&gt;')
    expect(description).toContain('01–30 MAR 27, then 01–30 MAR 28, 366 days later')
  })
  test('FIG-45 what stands in only one of the two has one bar, and is told as new or out', () => {
    const { svg } = differenceFigure([change('a', undefined, ['2027-03-01', '2027-03-30']), change('b', ['2027-03-01', '2027-03-30'], undefined)], { width: 960 })
    expect([svg.includes('>new<'), svg.includes('>out<'), widths(svg).filter(([x]) => x > 300).length]).toEqual([true, true, 2])
  })
  test.each([[2, false], [3, true]])('FIG-45 of %i activities two are drawn; whether the rest is counted: %s', (count, isMore) => {
    const some = Array.from({ length: count }, (_, i) => change(String(i), ['2027-03-01', '2027-03-30'], ['2027-03-02', '2027-03-31'], 1))
    expect(differenceFigure(some, { width: 960, most: 2 }).svg.includes('and 1 more')).toBe(isMore)
  })
  test('FIG-45 nothing moved is still a drawing', () => expect(differenceFigure([], { width: 960 }).description).toMatch(/^0 activities moved/))
})
