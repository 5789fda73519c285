import type { Job } from './job.ts'
import type { Below } from './random.ts'

/**
 * A list that keeps the links, drawn by regret: of the steps that may come next, one that would be missed more (longer `urgency`) is drawn more often, by the square of the difference.
 * Without a stream the most urgent always comes next.
 */
export function sample({ network }: Job, urgency: Int32Array, list: Int32Array, below?: Below): void {
  const { inFrom, outFrom, outStep } = network
  const waits = new Int32Array(list.length)
  const open: number[] = []
  for (let i = 0; i < list.length; i++) {
    const count = (inFrom[i + 1] ?? 0) - (inFrom[i] ?? 0)
    waits[i] = count
    if (count === 0) open.push(i)
  }
  for (let placed = 0; open.length > 0; placed++) {
    const at = below === undefined ? mostUrgent(open, urgency) : drawn(open, urgency, below)
    const i = open[at] ?? 0
    open[at] = open.at(-1) ?? 0
    open.pop()
    list[placed] = i
    for (let k = outFrom[i] ?? 0; k < (outFrom[i + 1] ?? 0); k++) {
      const later = outStep[k] ?? 0
      const left = (waits[later] ?? 0) - 1
      waits[later] = left
      if (left === 0) open.push(later)
    }
  }
}

function mostUrgent(open: readonly number[], urgency: Int32Array): number {
  let best = 0
  for (let k = 1; k < open.length; k++) {
    const [i, j] = [open[k] ?? 0, open[best] ?? 0]
    const more = (urgency[i] ?? 0) - (urgency[j] ?? 0)
    if (more > 0 || (more === 0 && i < j)) best = k
  }
  return best
}

function drawn(open: readonly number[], urgency: Int32Array, below: Below): number {
  let least = urgency[open[0] ?? 0] ?? 0
  for (const i of open) least = Math.min(least, urgency[i] ?? 0)
  let sum = 0
  for (const i of open) sum += ((urgency[i] ?? 0) - least + 1) ** 2
  let left = below(sum)
  for (let k = 0; k < open.length - 1; k++) {
    left -= ((urgency[open[k] ?? 0] ?? 0) - least + 1) ** 2
    if (left < 0) return k
  }
  return open.length - 1
}
