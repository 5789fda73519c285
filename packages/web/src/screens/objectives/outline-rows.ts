import { linesOf, numberOf } from '@throughline/analysis'
import type { AnyRecord, PlanGraph, Rec, RecordId } from '@throughline/model'

export type OutlineRecord = Rec<'end-state'> | Rec<'line-of-effort'> | Rec<'objective'> | Rec<'line-of-activity'>

/** One row of the outline of ends and ways. */
export interface OutlineRow {
  readonly key: string
  readonly record: OutlineRecord
  readonly depth: number
  readonly number: string | undefined
  readonly parent: string | undefined
  readonly children: number
}

const byRank = (a: Rec<'objective'>, b: Rec<'objective'>) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.title < b.title ? -1 : 1)
const place = (list: readonly RecordId[] | undefined, id: RecordId) => {
  const at = (list ?? []).indexOf(id)
  return at < 0 ? Infinity : at
}

/** Ends and ways as an outline: end state › line of effort › objective › line of activity; what hangs nowhere comes last. */
export function outlineRows(graph: PlanGraph, folded: ReadonlySet<string>): readonly OutlineRow[] {
  const rows: OutlineRow[] = []
  const placed = new Set<RecordId>()
  const add = (record: OutlineRecord, depth: number, parent: string | undefined, below: readonly (() => void)[]) => {
    const key = `${parent ?? ''}/${record.id}`
    placed.add(record.id)
    rows.push({ key, record, depth, parent, number: numberOf(graph, record), children: below.length })
    if (!folded.has(record.id)) for (const child of below) child()
  }
  const line = (record: Rec<'line-of-activity'>, depth: number, parent: string) => () => add(record, depth, parent, [])
  const objective = (record: Rec<'objective'>, depth: number, parent: string | undefined) => () => {
    const lines = graph.referring(record.id, 'line-of-activity', 'objective').toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
    add(record, depth, parent, lines.map((one) => line(one, depth + 1, `${parent ?? ''}/${record.id}`)))
  }
  const effort = (record: Rec<'line-of-effort'>, depth: number, parent: string | undefined) => () => {
    const within = graph.pick('objective', record.objectives)
    add(record, depth, parent, within.toSorted((a, b) => place(record.objectives, a.id) - place(record.objectives, b.id)).map((one) => objective(one, depth + 1, `${parent ?? ''}/${record.id}`)))
  }
  for (const end of graph.all('end-state')) {
    const efforts = graph.referring(end.id, 'line-of-effort', 'endState')
    const held = new Set(efforts.flatMap((e) => e.objectives ?? []))
    const loose = graph.referring(end.id, 'objective', 'endState').filter((o) => !held.has(o.id)).toSorted(byRank)
    add(end, 0, undefined, [...efforts.map((one) => effort(one, 1, `/${end.id}`)), ...loose.map((one) => objective(one, 1, `/${end.id}`))])
    for (const one of [...efforts, ...loose]) placed.add(one.id)
    for (const id of held) placed.add(id)
    for (const id of [...held, ...loose.map((o) => o.id)]) for (const l of graph.referring(id, 'line-of-activity', 'objective')) placed.add(l.id)
  }
  addLoose(graph, placed, effort, objective, (record) => add(record, 0, undefined, []))
  return rows
}

/** Lines of effort without an end state, objectives without either, lines that lead to no objective. */
function addLoose(
  graph: PlanGraph, placed: Set<RecordId>,
  effort: (record: Rec<'line-of-effort'>, depth: number, parent: undefined) => () => void,
  objective: (record: Rec<'objective'>, depth: number, parent: undefined) => () => void,
  line: (record: Rec<'line-of-activity'>) => void,
): void {
  for (const one of graph.of('line-of-effort')) {
    if (placed.has(one.id)) continue
    effort(one, 0, undefined)()
    for (const id of one.objectives ?? []) placed.add(id)
  }
  for (const one of graph.of('objective').toSorted(byRank)) if (!placed.has(one.id)) objective(one, 0, undefined)()
  for (const one of graph.of('line-of-activity')) if (!placed.has(one.id) && (one.objective === undefined || graph.find(one.objective) === undefined)) line(one)
}

/** Lines of a line of effort: for a count in its row. */
export const lineCount = (graph: PlanGraph, record: AnyRecord): number => (record.kind === 'line-of-effort' ? linesOf(graph, record.id).length : 0)
