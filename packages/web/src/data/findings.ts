import { useEffect, useSyncExternalStore } from 'react'
import { checkInSteps, countFindings, runChecks, type BookId, type Day, type Finding, type FindingCounts, type PlanGraph, type RecordId } from '@throughline/model'
import { checks } from './checks.ts'
import { usePlan } from './plan.tsx'

export interface PlanFindings {
  /** Errors first; waived ones among them, marked. */
  readonly findings: readonly Finding[]
  readonly counts: FindingCounts
  /** True while a large plan is being checked: until it is done, what stands here is from before the last change, or empty. */
  readonly isChecking: boolean
  /** Findings about one record. */
  of(record: RecordId): readonly Finding[]
}

/** Plans up to here are checked in the frame in which they change; larger ones in slices, so that typing and scrolling go on. */
const mostAtOnce = 2000
const sliceMilliseconds = 12

const known = new WeakMap<PlanGraph, Map<Day, PlanFindings>>()
const waiting = new WeakMap<PlanGraph, Map<Day, PlanFindings>>()
const latest = new Map<BookId, PlanFindings>()
const atWork = new Map<BookId, PlanGraph>()
const listeners = new Set<() => void>()
const hear = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const answerOf = (findings: readonly Finding[]): PlanFindings => {
  const byRecord = Map.groupBy(findings, (finding) => finding.record)
  return { findings, counts: countFindings(findings), isChecking: false, of: (record) => byRecord.get(record) ?? nothing }
}
const nothing: readonly Finding[] = []
const none = answerOf(nothing)

function once(answers: WeakMap<PlanGraph, Map<Day, PlanFindings>>, graph: PlanGraph, on: Day, make: () => PlanFindings): PlanFindings {
  const byDay = answers.get(graph) ?? new Map<Day, PlanFindings>()
  answers.set(graph, byDay)
  const before = byDay.get(on)
  if (before !== undefined) return before
  const answer = make()
  byDay.set(on, answer)
  return answer
}

/** Checks a plan as of a day, however large; computed once for each state of the plan. */
export const findingsOf = (graph: PlanGraph, on: Day): PlanFindings => once(known, graph, on, () => answerOf(runChecks(checks, graph, on)))

const isLarge = (graph: PlanGraph) => graph.own.length > mostAtOnce

/** What is known now: of a large plan that has just changed, what was known before. */
function findingsNow(graph: PlanGraph, on: Day): PlanFindings {
  if (!isLarge(graph)) return findingsOf(graph, on)
  return known.get(graph)?.get(on) ?? once(waiting, graph, on, () => ({ ...(latest.get(graph.book) ?? none), isChecking: true }))
}

/** Checks a large plan between other work; given up as soon as a newer state of the plan is asked for. */
async function checkLarge(graph: PlanGraph, on: Day): Promise<void> {
  if (atWork.get(graph.book) === graph || known.get(graph)?.get(on) !== undefined) return
  atWork.set(graph.book, graph)
  const steps = checkInSteps(checks, graph, on)
  let began = 0
  let step: ReturnType<typeof steps.next> = { done: false, value: undefined }
  while (step.done !== true) {
    if (performance.now() - began > sliceMilliseconds) {
      await new Promise((resume) => { setTimeout(resume) })
      if (atWork.get(graph.book) !== graph) return
      began = performance.now()
    }
    step = steps.next()
  }
  const findings = step.value
  latest.set(graph.book, once(known, graph, on, () => answerOf(findings)))
  atWork.delete(graph.book)
  for (const listener of listeners) listener()
}

/** What is wrong with the plan on the screen. */
export function useFindings(): PlanFindings {
  const { graph, on } = usePlan()
  useEffect(() => { if (isLarge(graph)) void checkLarge(graph, on) }, [graph, on])
  return useSyncExternalStore(hear, () => findingsNow(graph, on))
}
