import { type PlanGraph, type Rec, type RecordId } from '@throughline/model'

export type Document = Rec<'guidance-document'>
export type Statement = Rec<'guidance-statement'>

/** One row of the side-by-side picture: what stands at a level in each chain. */
export interface RegisterRow {
  readonly level: string
  readonly label: string
  readonly both: readonly Document[]
  readonly defense: readonly Document[]
  readonly state: readonly Document[]
}

const levels = [
  ['president', 'President'], ['department', 'Department'], ['chairman', 'Chairman; bureau'], ['command', 'Command; region'], ['country', 'Country'], ['', 'Level not stated'],
] as const

const byTitle = (a: Document, b: Document) => (a.title < b.title ? -1 : 1)

/** Every document of the register by level and chain, empty levels left out; the chapter's figure 19-1 as data. */
export function registerOf(graph: PlanGraph): { readonly rows: readonly RegisterRow[]; readonly partner: readonly Document[] } {
  const all = graph.all('guidance-document').toSorted(byTitle)
  const at = (level: string, family: Document['family']) => all.filter((d) => (d.level ?? '') === level && d.family === family)
  const rows = levels.map(([level, label]) => ({ level, label, both: at(level, 'whole-of-government'), defense: at(level, 'defense'), state: at(level, 'state-usaid') }))
  return { rows: rows.filter((row) => row.both.length + row.defense.length + row.state.length > 0), partner: all.filter((d) => d.family === 'partner') }
}

/** Records of this plan that answer a statement themselves. */
export const answering = (graph: PlanGraph, statement: RecordId): readonly (Rec<'end-state'> | Rec<'objective'>)[] =>
  [...graph.referring(statement, 'end-state', 'guidance'), ...graph.referring(statement, 'objective', 'guidance')]

export const statementsOf = (graph: PlanGraph, document: RecordId): readonly Statement[] =>
  graph.referring(document, 'guidance-statement', 'document').toSorted((a, b) => (a.ref ?? '').localeCompare(b.ref ?? '', 'en', { numeric: true }))

/** What ties a document sideways: those it informs and those that inform it. */
export const sideways = (graph: PlanGraph, document: Document): readonly Document[] =>
  [...new Set([...graph.pick('guidance-document', document.informs), ...graph.referring(document.id, 'guidance-document', 'informs')])]
