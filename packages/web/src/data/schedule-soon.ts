import type { Day, PlanGraph } from '@throughline/model'
import { earliestHonestStart, fundsOf, scheduleOf, type PlanSchedule } from '@throughline/schedule'

const sliceMilliseconds = 12

/**
 * The schedule of a plan, reckoned between other work: what the law says of each activity first, in slices, and is kept with the plan; then the dates, which are quick.
 * Undefined where it was given up. `const schedule = await scheduleSoon(graph, on, stop.signal)`
 */
export async function scheduleSoon(graph: PlanGraph, on: Day, signal: AbortSignal): Promise<PlanSchedule | undefined> {
  await pause()
  let began = performance.now()
  for (const activity of graph.of('activity')) {
    if (signal.aborted) return undefined
    earliestHonestStart(graph, activity, on)
    fundsOf(graph, activity)
    if (performance.now() - began <= sliceMilliseconds) continue
    await pause()
    began = performance.now()
  }
  return signal.aborted ? undefined : scheduleOf(graph, { on })
}

const pause = () => new Promise<void>((resume) => { setTimeout(resume) })
