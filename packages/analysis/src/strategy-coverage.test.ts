import { describe, expect, test } from 'vitest'
import { strategyCoverage } from './index.ts'
import { smallPlan, type PlanEdit } from './testing/small-plan.ts'

const own = 'secure-own-territory'
const coverage = (edit: PlanEdit = {}) => strategyCoverage(smallPlan(edit))
const element = (edit: PlanEdit, id = own) => coverage(edit).elements.find((one) => one.element.id === id)
const tagged = { 'obj-plan': { section1206: [own] } }

describe('what covers the section 1206 strategy', () => {
  test('ANA-50 all eight elements stand, in the order of the law, tagged or not', () => {
    const { elements, untagged, withoutActivity } = coverage()
    expect(elements.map(({ state }) => state)).toEqual(Array.from({ length: 8 }, () => 'untagged'))
    expect([elements[0]?.element.id, untagged.length, withoutActivity]).toEqual(['strategic-competition', 8, []])
  })
  test('ANA-51 what is tagged is served by all activities below it, each once, with its money', () => {
    expect(element({ change: { ...tagged, 'effort-border': { section1206: [own] } } })).toMatchObject({
      state: 'served', objectives: [{ id: 'obj-plan' }], efforts: [{ id: 'effort-border' }], activities: [{ id: 'act-talks' }, { id: 'act-draft' }], money: { usd: 4_800_000, unknown: 0 }, idle: [],
    })
  })
  test('ANA-51 a cost that is not known is counted as unknown, not as zero', () => {
    expect(element({ change: tagged, remove: ['fund-draft'] })?.money).toMatchObject({ usd: 3_800_000, unknown: 1 })
  })
  test('ANA-51 cancelled activities serve nothing: what is tagged then has a tag only', () => {
    const change = { ...tagged, 'act-talks': { status: 'cancelled' }, 'act-draft': { status: 'cancelled' } }
    expect(element({ change })).toMatchObject({ state: 'no-activity', idle: ['obj-plan'], activities: [] })
    expect(coverage({ change }).withoutActivity.map(({ id }) => id)).toEqual([own])
  })
  test('ANA-51 one of two tagged records for which nothing is done is named', () => {
    expect(element({ put: [{ kind: 'objective', id: 'obj-bare', title: 'Bare', level: 'country-level-objective', section1206: [own] }], change: tagged })).toMatchObject({ state: 'served', idle: ['obj-bare'] })
  })
  test('ANA-52 what carries no element is named', () => {
    expect(coverage({ change: tagged }).bare.map(({ id }) => id)).toEqual(['effort-border'])
  })
})
