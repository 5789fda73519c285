import type { NoticeFormat } from '@throughline/contract'
import { statusDay, type BookId, type Day, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import type { OutFile } from './app.ts'
import type { Core } from './core.ts'
import { mediaTypes } from './issuing.ts'
import { done, refuse, type Outcome } from './outcome.ts'
import { openPlan } from './reading-plans.ts'
import type { Who } from './who.ts'

/** The notice package of a proposal as of a day: the day asked for, else the plan's status date, else today. */
export async function noticePackage(core: Core, who: Who, book: BookId, proposal: RecordId, format: NoticeFormat, asked?: Day): Promise<Outcome<OutFile>> {
  const opened = await openPlan(core, who, book)
  if (!opened.ok) return opened
  const { graph } = opened.value
  const found = graph.get('proposal', proposal)
  if (found === undefined) {
    const other = graph.find(proposal)
    const known = graph.of('proposal').map(({ id }) => id)
    const held = known.length === 0 ? 'The plan holds no proposal.' : `Its proposals are ${known.join(', ')}.`
    return refuse('not-found', other === undefined ? `"${book}" holds no proposal "${proposal}". ${held}` : `"${proposal}" is no proposal. ${held}`)
  }
  const bytes = await render(graph, found, statusDay(graph, who.on, asked), format)
  return done({ fileName: `${book}-${proposal}.${format}`, mediaType: mediaTypes[format], bytes })
}

/** Made by the documents room, which is loaded when the first document is asked for. */
async function render(plan: PlanGraph, proposal: Rec<'proposal'>, on: Day, format: NoticeFormat): Promise<Uint8Array> {
  const documents = await import('@throughline/documents')
  const tree = documents.noticePackage(plan, proposal, { on, findings: [] })
  return format === 'docx' ? documents.writeDocx(tree) : new TextEncoder().encode(documents.writeHtml(tree))
}
