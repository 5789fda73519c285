import type { Job } from './job.ts'

/** Sorts the steps by a whole number of each, from `low` to `low + span`, ties by place. */
export interface Sorter {
  readonly counts: Int32Array
  readonly isPlaced: Uint8Array
  readonly spare: Int32Array
}

export const sorterFor = ({ network, span }: Job): Sorter => ({
  counts: new Int32Array(span + 2), isPlaced: new Uint8Array(network.steps.length), spare: new Int32Array(network.steps.length),
})

/** The steps by start, first first, what each waits for before it. Starts stand at `2i` of `days`. */
export function byStart(job: Job, sorter: Sorter, days: Int32Array, into: Int32Array): void {
  const { counts } = sorter
  const count = into.length
  let low = days[0] ?? 0
  let high = low
  for (let i = 1; i < count; i++) {
    const one = days[2 * i] ?? 0
    if (one < low) low = one
    if (one > high) high = one
  }
  counts.fill(0, 0, high - low + 2)
  for (let i = 0; i < count; i++) { const at = (days[2 * i] ?? 0) - low + 1; counts[at] = (counts[at] ?? 0) + 1 }
  for (let d = 1; d <= high - low; d++) counts[d] = (counts[d] ?? 0) + (counts[d - 1] ?? 0)
  for (let i = 0; i < count; i++) {
    const at = (days[2 * i] ?? 0) - low
    const place = counts[at] ?? 0
    counts[at] = place + 1
    into[place] = i
  }
  if (!job.isOrdered) keepLinks(job, sorter, into)
}

/** The steps by end, last first, what waits for each before it. Ends stand at `2i + 1` of `days`. */
export function byEndBackwards(job: Job, sorter: Sorter, days: Int32Array, into: Int32Array): void {
  const { counts } = sorter
  const count = into.length
  let low = days[1] ?? 0
  let high = low
  for (let i = 1; i < count; i++) {
    const one = days[2 * i + 1] ?? 0
    if (one < low) low = one
    if (one > high) high = one
  }
  counts.fill(0, 0, high - low + 2)
  for (let i = 0; i < count; i++) { const at = high - (days[2 * i + 1] ?? 0) + 1; counts[at] = (counts[at] ?? 0) + 1 }
  for (let d = 1; d <= high - low; d++) counts[d] = (counts[d] ?? 0) + (counts[d - 1] ?? 0)
  for (let i = count - 1; i >= 0; i--) {
    const at = high - (days[2 * i + 1] ?? 0)
    const place = counts[at] ?? 0
    counts[at] = place + 1
    into[place] = i
  }
  if (!job.isOrdered) keepLinksBackwards(job, sorter, into)
}

/** Puts what a step waits for right before it where it stands later in the list. */
export function keepLinks({ network: { inFrom, inDay } }: Job, { isPlaced, spare }: Sorter, list: Int32Array): void {
  pulled(list, isPlaced, spare, (i, visit) => { for (let k = inFrom[i] ?? 0; k < (inFrom[i + 1] ?? 0); k++) visit((inDay[k] ?? 0) >> 1) })
}

function keepLinksBackwards({ network: { outFrom, outStep } }: Job, { isPlaced, spare }: Sorter, list: Int32Array) {
  pulled(list, isPlaced, spare, (i, visit) => { for (let k = outFrom[i] ?? 0; k < (outFrom[i + 1] ?? 0); k++) visit(outStep[k] ?? 0) })
}

function pulled(list: Int32Array, isPlaced: Uint8Array, spare: Int32Array, before: (i: number, visit: (other: number) => void) => void) {
  isPlaced.fill(0)
  spare.set(list)
  let placed = 0
  const open: number[] = []
  for (const root of spare) {
    open.push(root)
    while (open.length > 0) {
      const i = open.at(-1) ?? 0
      const size = open.length
      if (isPlaced[i] === 0) before(i, (other) => { if (isPlaced[other] === 0) open.push(other) })
      if (open.length > size) continue
      open.pop()
      if (isPlaced[i] === 1) continue
      isPlaced[i] = 1
      list[placed++] = i
    }
  }
}
