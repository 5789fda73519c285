import { useMemo } from 'react'
import { datesOf, flatRows, matrixOf, programName, type BarStatus, type Matrix, type MatrixRow } from '@throughline/analysis'
import { titleOf, type Activity, type PlanGraph, type RecordId } from '@throughline/model'
import { usePlan } from '../../data/plan.tsx'
import type { MatrixView } from './view.ts'

export interface ShownMatrix {
  readonly matrix: Matrix
  /** The whole plan in the same columns, whatever is filtered. */
  readonly whole: Matrix
  /** How many activities of each status the plan has. */
  readonly byStatus: ReadonlyMap<BarStatus, number>
  readonly staffSteps: number
}

const plain = (text: string) => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase()

/** Status as the bars show it: the partner's own where the partner pays it all. */
function statusesOf(plan: PlanGraph, rows: readonly MatrixRow[]): ReadonlyMap<RecordId, BarStatus> {
  const drawn = new Map(flatRows(rows).flatMap((row) => (row.record !== undefined && row.bar !== undefined ? [[row.record, row.bar.status] as const] : [])))
  return new Map(plan.of('activity').map((a) => [a.id, drawn.get(a.id) ?? (datesOf(a) === undefined ? a.status : undefined) ?? 'idea'] as const))
}

function wordsOf(plan: PlanGraph, activity: Activity, number: string): string {
  const line = plan.get('line-of-activity', activity.line)
  const effort = plan.get('line-of-effort', line?.effort)
  const owner = plan.get('organization', activity.owner)
  return plain([number, titleOf(activity), activity.type, line?.title, effort?.title, owner?.short, owner?.name, ...(activity.programs ?? []).map((id) => programName(id, plan))].filter(Boolean).join(' '))
}

/** The matrix as the view asks for it, and the whole it is a part of. */
export function useMatrix(view: MatrixView): ShownMatrix {
  const { graph, on } = usePlan()
  const { rows, columns, text, hidden, hasStaffSteps, marks: { others: hasContributions } } = view
  const whole = useMemo(() => matrixOf(graph, { rows, columns, on, hasContributions }), [graph, rows, columns, on, hasContributions])
  const facts = useMemo(() => {
    const status = statusesOf(graph, whole.rows)
    const numbers = new Map(flatRows(whole.rows).flatMap((row) => (row.record === undefined ? [] : [[row.record, row.number] as const])))
    const words = new Map(graph.of('activity').map((a) => [a.id, wordsOf(graph, a, numbers.get(a.id) ?? '')] as const))
    return { status, words }
  }, [graph, whole])
  const matrix = useMemo(() => {
    const asked = plain(text).split(/\s+/).filter((word) => word !== '')
    const shown = new Set(graph.of('activity').filter((a) =>
      (hasStaffSteps || a.isStaffStep !== true) && !hidden.has(facts.status.get(a.id) ?? 'idea') && asked.every((word) => facts.words.get(a.id)?.includes(word) === true)).map((a) => a.id))
    return shown.size === graph.of('activity').length ? whole : matrixOf(graph, { rows, columns, on, hasContributions: hasContributions && text.trim() === '', filter: (id) => shown.has(id) })
  }, [graph, whole, facts, rows, columns, on, text, hidden, hasStaffSteps, hasContributions])
  const byStatus = useMemo(() => {
    const counts = new Map<BarStatus, number>()
    for (const status of facts.status.values()) counts.set(status, (counts.get(status) ?? 0) + 1)
    return counts
  }, [facts])
  return { matrix, whole, byStatus, staffSteps: graph.of('activity').filter((a) => a.isStaffStep === true).length }
}
