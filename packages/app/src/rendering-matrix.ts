import { flatRows, matrixOf, type MatrixRow } from '@throughline/analysis'
import type { MatrixFormat, MatrixQuery } from '@throughline/contract'
import type { MatrixAsked } from '@throughline/documents'
import { writeProjectXml, type ProjectRow } from '@throughline/exchange'
import { highestMarking, statusDay, type BookId, type Day, type PlanGraph } from '@throughline/model'
import { scheduleOf } from '@throughline/schedule'
import type { OutFile } from './app.ts'
import type { Core } from './core.ts'
import { done, refuse, type Outcome } from './outcome.ts'
import { openPlan } from './reading-plans.ts'
import type { Who } from './who.ts'

const mediaTypes: Readonly<Record<MatrixFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', svg: 'image/svg+xml', html: 'text/html', xml: 'application/xml',
}

/**
 * The synchronization matrix of a plan as a file, as of a day: the day asked for, else the plan's status date, else today.
 * The documents room is loaded when the first is asked for.
 */
export async function matrixFile(core: Core, who: Who, book: BookId, format: MatrixFormat, asked: MatrixQuery = {}): Promise<Outcome<OutFile>> {
  const opened = await openPlan(core, who, book)
  if (!opened.ok) return opened
  const { graph } = opened.value
  if (graph.of('activity').length === 0) return refuse('unsupported', `"${book}" holds no activity yet, so there is no matrix of it. Add activities first.`)
  const bytes = await writers[format](graph, { rows: asked.rows ?? 'effort', columns: asked.columns ?? 'fiscal-year', on: statusDay(graph, who.on, asked.on) })
  return done({ fileName: `${book}-matrix.${format}`, mediaType: mediaTypes[format], bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes })
}

type Writer = (plan: PlanGraph, asked: MatrixAsked) => Promise<Uint8Array | string>

const writers: Readonly<Record<MatrixFormat, Writer>> = {
  xlsx: async (plan, asked) => (await import('@throughline/documents')).writeMatrixWorkbook(plan, asked),
  pptx: async (plan, asked) => (await import('@throughline/documents')).writeMatrixSlides(plan, asked),
  svg: async (plan, asked) => (await import('@throughline/documents')).writeMatrixSvg(plan, asked),
  html: async (plan, asked) => (await import('@throughline/documents')).writeMatrixHtml(plan, asked),
  xml: (plan, { on }) => Promise.resolve(projectFile(plan, on)),
}

/** The plan as a file of Microsoft Project, outlined by line of effort and line of activity; days that are not typed are those the schedule gives. */
export function projectFile(plan: PlanGraph, on: Day): string {
  const { rows, milestones } = matrixOf(plan, { rows: 'effort', columns: 'fiscal-year', on })
  const dates = scheduleOf(plan, { on })
  const byRow = Map.groupBy(milestones, ({ row }) => row)
  const outlined = (row: MatrixRow): ProjectRow => ({
    title: row.title, ...(row.record !== undefined && { record: row.record }),
    children: [...row.children.map(outlined), ...(row.kind === 'activity' ? [] : (byRow.get(row.key) ?? []).map(({ title, record }): ProjectRow => ({ title, record, children: [] })))],
  })
  const onActivities = rows.flatMap((row) => flatRows([row])).filter(({ kind }) => kind === 'activity').flatMap(({ key }) => (byRow.get(key) ?? []).map(({ title, record }): ProjectRow => ({ title, record, children: [] })))
  return writeProjectXml(plan, {
    on, marking: highestMarking(plan.own.map(({ marking }) => marking)).banner,
    outline: [...rows.map(outlined), ...(onActivities.length === 0 ? [] : [{ title: 'Milestones of activities', children: onActivities }])].filter(({ children, record }) => children.length > 0 || record !== undefined),
    daysOf: (id) => {
      const dated = dates.of(id)
      return dated === undefined ? undefined : { start: dated.earlyStart, end: dated.earlyFinish }
    },
  })
}
