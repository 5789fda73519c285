import { looks, type Network } from '../network/network.ts'
import { endFrom } from '../network/passes.ts'
import type { Need, Supply } from './job.ts'

/**
 * What there is and what is taken, several capacities to a word of 32 bits with a guard bit each, so that one subtraction asks all of them.
 * A day fits where `((free | guard) - need) & guard` is still the guard.
 */
export interface Packing {
  /** Words a day. */
  readonly width: number
  /** The guard bits of each word. */
  readonly guard: Int32Array
  /** What a step takes: word w of step i at `i * width + w`. */
  readonly need: Int32Array
  /** Whether a step takes anything. */
  readonly isTaking: Uint8Array
  /** What there is: word w of day d at `d * width + w`. */
  readonly supply: Int32Array
  /** Where each capacity that is taken stands in the words. */
  readonly places: readonly Place[]
}

/** The bits of one capacity. */
export interface Place {
  readonly word: number
  readonly shift: number
  readonly mask: number
  /** What there is of it on a day no change speaks of. */
  readonly amount: number
}

/** `amountIn(packing, packing.need, i, place)` is what step i takes of the capacity that stands there. */
export const amountIn = ({ width }: Packing, words: Int32Array, at: number, { word, shift, mask }: Place): number => ((words[at * width + word] ?? 0) >>> shift) & mask

const bitsFor = (amount: number) => 32 - Math.clz32(amount)

/**
 * Packs capacities side by side. A step that takes more than there is on the days no change speaks of takes nothing and is named; one that is fixed has its part before all others,
 * even where that is more than there is.
 */
export function packed(network: Network, supplies: readonly Supply[], needs: readonly Need[], first: number, span: number): { readonly packing: Packing; readonly tooLarge: readonly string[] } {
  const { taken, tooLarge } = takenOf(network, supplies, needs)
  const { places, guards } = placesOf(supplies, taken)
  const width = guards.length
  const need = new Int32Array(network.steps.length * width)
  const isTaking = new Uint8Array(network.steps.length)
  for (const [key, amount] of taken) {
    const [step, capacity] = key
    const place = places.get(capacity)
    const i = network.placeOf(step)
    if (place === undefined || i === undefined || amount === 0 || isFixed(network, i)) continue
    need[i * width + place.word] = (need[i * width + place.word] ?? 0) + (amount << place.shift)
    isTaking[i] = 1
  }
  const supply = new Int32Array(span * width)
  for (const one of supplies) {
    const place = places.get(one.id)
    if (place !== undefined) lay(supply, width, place, without(profileOf(one, first, span), network, one.id, taken, first))
  }
  return { packing: { width, guard: Int32Array.from(guards), need, isTaking, supply, places: [...places.values()] }, tooLarge }
}

type Taken = readonly (readonly [readonly [step: string, capacity: string], number])[]

function takenOf(network: Network, supplies: readonly Supply[], needs: readonly Need[]): { readonly taken: Taken; readonly tooLarge: readonly string[] } {
  const sums = new Map<string, Map<string, number>>()
  for (const { step, capacity, amount } of needs) {
    const of = sums.get(step) ?? new Map<string, number>()
    of.set(capacity, (of.get(capacity) ?? 0) + amount)
    sums.set(step, of)
  }
  const amounts = new Map(supplies.map(({ id, amount }) => [id, amount]))
  const isTooLarge = (of: ReadonlyMap<string, number>) => [...of].some(([capacity, amount]) => amount > (amounts.get(capacity) ?? amount))
  const tooLarge = network.steps.flatMap(({ id }) => { const of = sums.get(id); return of !== undefined && isTooLarge(of) ? [id] : [] })
  const left = new Set(tooLarge)
  return { tooLarge, taken: [...sums].flatMap(([step, of]) => (left.has(step) ? [] : [...of].map(([capacity, amount]) => [[step, capacity], amount] as const))) }
}

/** Where each capacity that is taken stands: first word with room. */
function placesOf(supplies: readonly Supply[], taken: Taken): { readonly places: ReadonlyMap<string, Place>; readonly guards: readonly number[] } {
  const asked = new Set(taken.map(([[, capacity]]) => capacity))
  const places = new Map<string, Place>()
  const guards: number[] = [0]
  const used: number[] = [0]
  for (const one of supplies) {
    if (!asked.has(one.id)) continue
    const bits = bitsFor(Math.max(one.amount, ...(one.changes ?? []).map(({ amount }) => amount))) + 1
    const found = used.findIndex((n) => n + bits <= 32)
    const word = found < 0 ? used.length : found
    const shift = used[word] ?? 0
    used[word] = shift + bits
    guards[word] = (guards[word] ?? 0) | (1 << (shift + bits - 1))
    places.set(one.id, { word, shift, mask: 2 ** (bits - 1) - 1, amount: one.amount })
  }
  return { places, guards }
}

function profileOf({ amount, changes = [] }: Supply, first: number, span: number): Int32Array {
  const days = new Int32Array(span).fill(amount)
  for (const one of changes) days.fill(one.amount, Math.max(0, one.from - first), Math.max(0, one.end - first))
  return days
}

const isFixed = ({ look }: Network, i: number) => ((look[i] ?? 0) & looks.fixed) !== 0

function without(days: Int32Array, network: Network, of: string, taken: Taken, first: number): Int32Array {
  for (const [[step, capacity], amount] of taken) {
    const i = network.placeOf(step)
    if (capacity !== of || i === undefined || !isFixed(network, i)) continue
    const from = network.floor[i] ?? 0
    for (let d = from; d < endFrom(network, i, from); d++) days[d - first] = Math.max(0, (days[d - first] ?? 0) - amount)
  }
  return days
}

function lay(supply: Int32Array, width: number, { word, shift }: Place, days: Int32Array) {
  for (let d = 0; d < days.length; d++) supply[d * width + word] = (supply[d * width + word] ?? 0) + ((days[d] ?? 0) << shift)
}
