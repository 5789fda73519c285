import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeStep } from './edit.ts'
import { networkOf, type Network } from './network.ts'
import { bothPasses, daysFor, freeFloat, type Days } from './passes.ts'
import type { Link, LinkType, Step } from './step.ts'
import { isWorkingDay, workCalendar, workedBefore, workedFrom, workingDaysBetween, workingFrom, workingUntil } from './work-calendar.ts'

const step = (id: string, length: number, more: Partial<Step> = {}): Step => ({ id, floor: 0, length, ...more })
const link = (from: string, to: string, type: LinkType = 'finish-start', lag = 0): Link => ({ from, to, type, lag })

interface Reckoned { readonly network: Network; readonly days: Days }
function reckon(steps: readonly Step[], links: readonly Link[]): Reckoned {
  const network = networkOf(steps, links)
  const days = daysFor(network)
  bothPasses(network, days)
  return { network, days }
}
const at = ({ network }: Reckoned, id: string) => network.placeOf(id) ?? -1
const early = (r: Reckoned, id: string) => [r.days.early[2 * at(r, id)], r.days.early[2 * at(r, id) + 1]]
const late = (r: Reckoned, id: string) => [r.days.late[2 * at(r, id)], r.days.late[2 * at(r, id) + 1]]
const floatOf = (r: Reckoned, id: string) => (late(r, id)[0] ?? 0) - (early(r, id)[0] ?? 0)
const freeOf = (r: Reckoned, id: string) => freeFloat(r.network, r.days, at(r, id), floatOf(r, id))

const workweek = workCalendar(0, 3_650, new Set([5, 6]), new Set([7]))

describe('the four ties', () => {
  test.each<[LinkType, number, readonly [number, number]]>([
    ['finish-start', 0, [10, 14]], ['finish-start', 3, [13, 17]], ['finish-start', -2, [8, 12]],
    ['start-start', 0, [0, 4]], ['start-start', 4, [4, 8]],
    ['finish-finish', 0, [6, 10]], ['finish-finish', 2, [8, 12]], ['finish-finish', -3, [3, 7]],
    ['start-finish', 0, [0, 4]], ['start-finish', 7, [4, 8]],
  ])('SCH-2 %s with a lag of %i', (type, lag, expected) => {
    expect(early(reckon([step('a', 10), step('b', 4)], [link('a', 'b', type, lag)]), 'b')).toEqual(expected)
  })

  test('SCH-80 a lag in working days counts the days of the later step', () => {
    const r = reckon([step('a', 4), step('b', 1, { calendar: workweek })], [{ ...link('a', 'b', 'finish-start', 2), isWorked: true }])
    // Friday and, past the weekend and the closed Monday, Tuesday are the two days between.
    expect(early(r, 'b')).toEqual([9, 10])
  })
})

describe('calendars', () => {
  test('SCH-81 a step moved off its floor starts on a working day; one that stands on its floor stays', () => {
    const r = reckon([step('a', 5), step('b', 2, { calendar: workweek }), step('c', 2, { floor: 5, calendar: workweek })], [link('a', 'b'), link('a', 'c')])
    expect(early(r, 'b')).toEqual([8, 10])
    expect(early(r, 'c')).toEqual([5, 7])
  })
  test('SCH-81 a length in working days is worked off on them', () => {
    expect(early(reckon([step('a', 6, { floor: 3, isWorked: true, calendar: workweek })], []), 'a')).toEqual([3, 12])
  })
  test('SCH-81 days to and from working days agree (property)', () => {
    fc.assert(fc.property(fc.integer({ min: -20, max: 3_700 }), fc.integer({ min: 1, max: 400 }), (d, length) => {
      const from = workingFrom(workweek, d)
      expect(isWorkingDay(workweek, from)).toBe(true)
      expect(workingUntil(workweek, from)).toBe(from)
      expect(workedBefore(workweek, workedFrom(workweek, from, length), length)).toBe(from)
      expect(workingDaysBetween(workweek, from, workedFrom(workweek, from, length))).toBe(length)
    }))
  })
})

describe('floats', () => {
  const r = reckon([step('a', 5), step('b', 10), step('c', 2), step('d', 1)], [link('a', 'c'), link('b', 'd'), link('c', 'd')])
  test('SCH-82 what lies on the longest path has none', () => expect([floatOf(r, 'b'), floatOf(r, 'd')]).toEqual([0, 0]))
  test('SCH-82 total float moves nothing that must end, free float nothing at all', () => {
    expect([floatOf(r, 'a'), freeOf(r, 'a'), floatOf(r, 'c'), freeOf(r, 'c')]).toEqual([3, 0, 3, 3])
  })
  test('SCH-83 a ceiling that cannot be kept makes float negative up the chain', () => {
    const tight = reckon([step('a', 5), step('b', 5, { ceiling: 8 })], [link('a', 'b')])
    expect([floatOf(tight, 'a'), floatOf(tight, 'b')]).toEqual([-2, -2])
  })
  test('SCH-83 a fixed step that cannot wait makes what comes before it negative', () => {
    const fixed = reckon([step('a', 5), step('b', 5, { floor: 3, isFixed: true })], [link('a', 'b')])
    expect([early(fixed, 'b'), floatOf(fixed, 'a')]).toEqual([[3, 8], -2])
  })
  test('SCH-84 as late as possible moves up to what waits, and moves nothing', () => {
    const held = reckon([step('a', 10), step('b', 2, { isLate: true }), step('c', 1)], [link('a', 'c'), link('b', 'c')])
    expect([early(held, 'b'), early(held, 'c')]).toEqual([[8, 10], [10, 11]])
  })
})

describe('rings', () => {
  test('SCH-85 the links within a ring bind nothing, the rest is reckoned, and the ring is named', () => {
    const r = reckon([step('a', 2), step('b', 3), step('c', 4), step('d', 1), step('e', 1)], [link('a', 'b'), link('b', 'c'), link('c', 'b'), link('c', 'd'), link('e', 'e')])
    expect(r.network.knots).toEqual([['b', 'c'], ['e']])
    expect([early(r, 'b'), early(r, 'd')]).toEqual([[2, 5], [4, 5]])
  })
})

const types: readonly LinkType[] = ['finish-start', 'start-start', 'finish-finish', 'start-finish']
interface Plan { readonly steps: readonly Step[]; readonly links: readonly Link[] }
const anyPlan = (isPlain: boolean): fc.Arbitrary<Plan> => fc.integer({ min: 1, max: 24 }).chain((count) => fc.record({
  steps: fc.tuple(...Array.from({ length: count }, (_, i) => fc.record({ floor: fc.integer({ min: 0, max: isPlain ? 0 : 40 }), length: fc.integer({ min: 1, max: 12 }), odd: fc.integer({ min: 0, max: 9 }) }).map(({ floor, length, odd }): Step => ({
    id: `s${i}`, floor, length, ...(!isPlain && odd > 5 && { calendar: workweek, isWorked: odd > 7 }), ...(!isPlain && odd === 1 && { isFixed: true }), ...(!isPlain && odd === 2 && { ceiling: floor + length + 9 }),
  })))),
  links: fc.array(fc.record({ a: fc.nat(count - 1), b: fc.nat(count - 1), type: fc.constantFrom(...(isPlain ? types.slice(0, 1) : types)), lag: fc.integer({ min: isPlain ? 0 : -5, max: 9 }), isWorked: fc.boolean() }), { maxLength: 40 })
    .map((all) => all.filter(({ a, b }) => a !== b).map(({ a, b, type, lag, isWorked }): Link => ({ from: `s${Math.min(a, b)}`, to: `s${Math.max(a, b)}`, type, lag, ...(!isPlain && isWorked && { isWorked }) }))),
}))

const daysById = (r: Reckoned) => r.network.steps.map(({ id }) => [id, early(r, id), late(r, id), freeOf(r, id)] as const).sort(([a], [b]) => (a < b ? -1 : 1))

describe('properties', () => {
  test('SCH-86 any order of steps and links gives the same days (property)', () => {
    fc.assert(fc.property(anyPlan(false).chain((plan) => fc.record({ plan: fc.constant(plan), steps: fc.shuffledSubarray([...plan.steps], { minLength: plan.steps.length }), links: fc.shuffledSubarray([...plan.links], { minLength: plan.links.length }) })), ({ plan, steps, links }) => {
      expect(daysById(reckon(steps, links))).toEqual(daysById(reckon(plan.steps, plan.links)))
    }))
  })
  test('SCH-86 a link more never makes an early day earlier, on one calendar and without constraints (property)', () => {
    fc.assert(fc.property(anyPlan(true), fc.nat(), fc.nat(), (plan, x, y) => {
      const count = plan.steps.length
      const [a, b] = [Math.min(x % count, y % count), Math.max(x % count, y % count)]
      const before = reckon(plan.steps, plan.links)
      const after = reckon(plan.steps, a === b ? plan.links : [...plan.links, link(`s${a}`, `s${b}`)])
      for (const { id } of plan.steps) expect(early(after, id)[0]).toBeGreaterThanOrEqual(early(before, id)[0] ?? 0)
    }))
  })
  test('SCH-86 total float is zero exactly on a longest path (property)', () => {
    fc.assert(fc.property(anyPlan(true), (plan) => {
      const r = reckon(plan.steps, plan.links)
      const through = (id: string) => longest(plan, id, 'to') + longest(plan, id, 'from') - (plan.steps.find((one) => one.id === id)?.length ?? 0)
      const most = Math.max(...plan.steps.map(({ id }) => through(id)))
      for (const { id } of plan.steps) expect(floatOf(r, id) === 0).toBe(through(id) === most)
    }))
  })
  test('SCH-87 a change reckoned in place gives the days of both passes anew (property)', () => {
    fc.assert(fc.property(anyPlan(false), fc.nat(), fc.record({ floor: fc.integer({ min: 0, max: 60 }), length: fc.integer({ min: 1, max: 20 }), ceiling: fc.integer({ min: 10, max: 90 }) }), fc.integer({ min: 1, max: 7 }), (plan, x, values, which) => {
      const place = x % plan.steps.length
      const changed = plan.steps[place]
      if (changed === undefined) return
      const change = { ...((which & 1) !== 0 && { floor: values.floor }), ...((which & 2) !== 0 && { length: values.length }), ...((which & 4) !== 0 && { ceiling: values.ceiling }) }
      const r = reckon(plan.steps, plan.links)
      changeStep(r.network, r.days, at(r, changed.id), change)
      expect(daysById(r)).toEqual(daysById(reckon(plan.steps.map((one) => (one === changed ? { ...one, ...change } : one)), plan.links)))
    }))
  })
})

/** The longest way into or out of a step, its own length included, by walking every way: an oracle of another kind. */
function longest(plan: Plan, id: string, way: 'to' | 'from'): number {
  const own = plan.steps.find((one) => one.id === id)?.length ?? 0
  const next = plan.links.filter((one) => (way === 'to' ? one.to : one.from) === id)
  return own + Math.max(0, ...next.map((one) => longest(plan, way === 'to' ? one.from : one.to, way) + one.lag))
}
