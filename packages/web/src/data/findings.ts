import { useMemo } from 'react'
import { countFindings, runChecks, type Day, type Finding, type FindingCounts, type PlanGraph, type RecordId } from '@throughline/model'
import { checks } from './checks.ts'
import { usePlan } from './plan.tsx'

export interface PlanFindings {
  /** Errors first; waived ones among them, marked. */
  readonly findings: readonly Finding[]
  readonly counts: FindingCounts
  /** Findings about one record. */
  of(record: RecordId): readonly Finding[]
}

const known = new WeakMap<PlanGraph, Map<Day, PlanFindings>>()

/** Checks a plan as of a day; computed once for each state of the plan. */
export function findingsOf(graph: PlanGraph, on: Day): PlanFindings {
  const byDay = known.get(graph) ?? new Map<Day, PlanFindings>()
  known.set(graph, byDay)
  const before = byDay.get(on)
  if (before !== undefined) return before
  const findings = runChecks(checks, graph, on)
  const byRecord = Map.groupBy(findings, (finding) => finding.record)
  const answer = { findings, counts: countFindings(findings), of: (record: RecordId) => byRecord.get(record) ?? [] }
  byDay.set(on, answer)
  return answer
}

/** What is wrong with the plan on the screen. */
export function useFindings(): PlanFindings {
  const { graph, on } = usePlan()
  return useMemo(() => findingsOf(graph, on), [graph, on])
}
