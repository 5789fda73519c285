import { useEffect, useMemo, useState } from 'react'
import type { MatrixLink, MatrixRow } from '@throughline/analysis'
import { dateMarks, type DateMarks } from '@throughline/figures'
import type { Activity, Day, PlanGraph, RecordId } from '@throughline/model'
import { becauseOf, criticalPaths, gatesOf, type Dated, type Gate, type PlanSchedule } from '@throughline/schedule'
import { usePlan } from '../../data/plan.tsx'
import { scheduleSoon } from '../../data/schedule-soon.ts'

/** The days of the rows, once they are reckoned. */
export interface DatesOf {
  readonly schedule: PlanSchedule
  readonly marks: (row: MatrixRow) => DateMarks | undefined
  readonly dated: (row: MatrixRow) => Dated | undefined
  readonly why: (row: MatrixRow) => string | undefined
  readonly isOnPath: (link: MatrixLink) => boolean
}

/** The schedule of the plan on the screen: reckoned after the first drawing, in slices, so that a large plan stays quick to the hand; until then the one before. */
export function useDates(): DatesOf | undefined {
  const { graph, on } = usePlan()
  const [schedule, setSchedule] = useState<PlanSchedule>()
  useEffect(() => {
    const stop = new AbortController()
    void scheduleSoon(graph, on, stop.signal).then((made) => { if (made !== undefined) setSchedule(made) })
    return () => stop.abort()
  }, [graph, on])
  return useMemo(() => (schedule === undefined ? undefined : datesFrom(schedule)), [schedule])
}

function datesFrom(schedule: PlanSchedule): DatesOf {
  const pairs = new Set(criticalPaths(schedule).flatMap((path) => path.slice(1).map((to, i) => `${path[i] ?? ''} ${to}`)))
  const dated = (row: MatrixRow) => (row.kind === 'activity' && row.record !== undefined ? schedule.of(row.record) : undefined)
  const known = new Map<string, DateMarks | undefined>()
  return {
    schedule, dated,
    marks: (row) => {
      if (!known.has(row.key)) known.set(row.key, dateMarks(dated(row), row.bar))
      return known.get(row.key)
    },
    why: (row) => (dated(row) === undefined || row.record === undefined ? undefined : becauseOf(schedule, row.record)?.start.text),
    isOnPath: ({ from, to }) => pairs.has(`${from} ${to}`),
  }
}

/** The gates of rows, asked for row by row as they come into sight, and kept until the plan changes. */
export function useGates(): (row: MatrixRow) => readonly Gate[] {
  const { graph, on } = usePlan()
  return useMemo(() => gatesByRow(graph, on), [graph, on])
}

function gatesByRow(graph: PlanGraph, on: Day): (row: MatrixRow) => readonly Gate[] {
  const known = new Map<RecordId, readonly Gate[]>()
  return (row) => {
    const activity = activityOf(graph, row)
    if (activity === undefined) return noGates
    const made = known.get(activity.id) ?? gatesOf(graph, activity, on)
    known.set(activity.id, made)
    return made
  }
}

const noGates: readonly Gate[] = []
const activityOf = (graph: PlanGraph, row: MatrixRow): Activity | undefined => (row.kind === 'activity' ? graph.get('activity', row.record) : undefined)
