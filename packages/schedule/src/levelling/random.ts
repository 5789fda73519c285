/** A repeatable stream of whole numbers below a limit (mulberry32): the same seed gives the same stream everywhere. `below(6)` */
export type Below = (limit: number) => number

/** `const below = streamFrom(7); below(6) // 0 to 5` */
export function streamFrom(seed: number): Below {
  let state = seed | 0
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * limit)
  }
}
