import { runChecks } from '@throughline/model'
import { allChecks } from './all-checks.ts'
import type { RenderDocument } from './issuing.ts'

/**
 * The country section as Word or as a page, the activities as a workbook: made by the documents room, which is loaded when
 * the first document is asked for, so that the program starts without it.
 */
export const renderDocument: RenderDocument = async (plan, on, format) => {
  const documents = await import('@throughline/documents')
  if (format === 'xlsx') return documents.writeActivitiesWorkbook(plan, on)
  const tree = documents.countrySection(plan, { on, findings: runChecks(allChecks, plan, on) })
  return format === 'docx' ? documents.writeDocx(tree) : new TextEncoder().encode(documents.writeHtml(tree))
}
