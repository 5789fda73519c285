import type { AnalysisFormat } from '@throughline/contract'
import { statusDay, type BookId, type Day } from '@throughline/model'
import type { OutFile } from './app.ts'
import type { Core } from './core.ts'
import { done, refuse, type Outcome } from './outcome.ts'
import { openPlan } from './reading-plans.ts'
import type { Who } from './who.ts'

/** The media types of what the analysis goes out as. */
export const analysisMediaTypes: Readonly<Record<AnalysisFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
}

/**
 * The capabilities-based analysis of a plan as a workbook or as a brief, as of a day: the day asked for, else the plan's status date, else today.
 * The documents room is loaded when the first is asked for.
 */
export async function analysisFile(core: Core, who: Who, book: BookId, format: AnalysisFormat, asked?: Day): Promise<Outcome<OutFile>> {
  const opened = await openPlan(core, who, book)
  if (!opened.ok) return opened
  const { graph } = opened.value
  if (graph.head === undefined) return refuse('unsupported', `"${book}" is no plan, so there is no analysis of it.`)
  const on = statusDay(graph, who.on, asked)
  const documents = await import('@throughline/documents')
  const bytes = format === 'xlsx' ? await documents.writeAnalysisWorkbook(graph, on) : await documents.writeAnalysisBrief(graph, on)
  return done({ fileName: `${book}-${format === 'xlsx' ? 'analysis' : 'brief'}.${format}`, mediaType: analysisMediaTypes[format], bytes })
}
