import { day, type PlanGraph } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { aPlan, bandaria, blocksOf, linesOf, rowsOf, tableOf } from '../testing/a-plan.ts'
import { countrySection } from '../country-section.ts'

const on = day('2026-11-20')
const example = countrySection(bandaria(), { on, findings: [] })
const sectionOf = (plan: PlanGraph) => countrySection(plan, { on, findings: [] })

describe('cases in the country section', () => {
  test('DOC-76 each case stands once with what it comes to and what Congress is told; excess machines with what they cost and the notice on record', () => {
    const rows = rowsOf(tableOf(example, 'cases'))
    expect(rows).toHaveLength(8)
    expect(rows.find(([title]) => title === 'Excess engineer machines')?.slice(2)).toEqual([
      '$0 | bought for $8,200,000',
      'Congress is told. The articles cost $8,200,000 when they were bought; none is significant military equipment. On 05 MAR 29, when the first of it is given, Congress is told at $7,000,000 of original acquisition value, and of significant military equipment at any value. | The notice, "Notice to Congress, excess machines", is given by 02 FEB 29; the last day is 03 FEB 29, 30 days before the transfer. | FAA 516(f); 22 U.S.C. 2321j(f)',
    ])
    expect(rows.find(([title]) => title?.startsWith('Border package'))?.at(-1)).toMatch(/^Told by the notice of Section 333/)
  })
  test('DOC-76 an amount that is not known is a question mark, and what would settle it is asked', () => {
    const rows = rowsOf(tableOf(sectionOf(aPlan([{ kind: 'case', id: 'case-a', title: 'A', type: 'foreign-military-sale' }])), 'cases'))
    expect(rows[0]?.slice(1)).toEqual(['Foreign military sale | no program named | state not said', '? | major defense equipment ?', expect.stringMatching(/^Cannot tell yet\. .+What does the whole case come to/)])
  })
  test('DOC-76 a sale that no case holds is told where Congress may hear of it; without cases or sales there is no part', () => {
    const sale = { kind: 'activity', id: 'act-sale', title: 'Radios', programs: ['fms-cash'] }
    expect(rowsOf(tableOf(sectionOf(aPlan([sale])), 'no-case')).map(([title]) => title)).toEqual(['Radios'])
    expect(linesOf(blocksOf(sectionOf(aPlan([])))).join(' ')).not.toContain('what Congress is told')
  })
})

describe('the section 1206 strategy in the country section', () => {
  test('DOC-77 each element stands with what carries it, and what nothing serves is named', () => {
    const rows = rowsOf(tableOf(example, 'strategy-elements'))
    expect(rows.map(([, by, activities]) => [by === 'nothing', activities === 'none'])).toEqual([[true, true], ...Array.from({ length: 7 }, () => [false, false])])
    expect(linesOf(blocksOf(example))).toContain('Nothing in this plan serves: Support U.S. interests in competition with near-peer rivals.')
  })
  test('DOC-77 a plan that tags nothing has no such part', () => {
    expect(linesOf(blocksOf(sectionOf(aPlan([{ kind: 'objective', id: 'objective-a', title: 'A', level: 'country-level-objective' }])))).join(' ')).not.toContain('section 1206')
  })
})
