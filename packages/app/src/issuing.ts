import type { DocumentFormat, Issue, IssueRequest, Issues } from '@throughline/contract'
import { formatDay, statusDay, type BookId, type Day, type PlanGraph } from '@throughline/model'
import type { OutFile } from './app.ts'
import type { Core } from './core.ts'
import { findBook, headOf } from './finding-books.ts'
import { refuseUnlessAllowed } from './is-allowed.ts'
import { done, refuse, type Outcome } from './outcome.ts'
import { mainBranch, type StoredIssue } from './ports.ts'
import { makeBaseline } from './reading-history.ts'
import { openPlan } from './reading-plans.ts'
import type { Who } from './who.ts'

export const mediaTypes: Readonly<Record<DocumentFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Makes the bytes of a document from a plan as of a day. */
export type RenderDocument = (plan: PlanGraph, on: Day, format: DocumentFormat) => Promise<Uint8Array>

/** The country section as of a day: the day asked for, else the plan's status date, else today. */
export async function document(core: Core, who: Who, book: BookId, format: DocumentFormat, asked?: Day): Promise<Outcome<OutFile>> {
  const opened = await openPlan(core, who, book)
  if (!opened.ok) return opened
  const { graph } = opened.value
  if (graph.head === undefined) return refuse('unsupported', `"${book}" is no plan, so there is no document of it.`)
  const bytes = await core.render(graph, statusDay(graph, who.on, asked), format)
  return done({ fileName: `${book}.${format}`, mediaType: mediaTypes[format], bytes })
}

const toAnswer = ({ organization: _, ...told }: StoredIssue): Issue => told

export async function issues(core: Core, who: Who, book: BookId): Promise<Outcome<Issues>> {
  const found = await findBook(core, who, book, 'read')
  if (!found.ok) return found
  return done({ issues: (await core.store.issues(headOf(found.value))).map(toAnswer) })
}

/** Freezes a baseline and the exact bytes that go out: neither ever changes with the plan. */
export async function issue(core: Core, who: Who, book: BookId, request: IssueRequest): Promise<Outcome<Issue>> {
  const opened = await openPlan(core, who, book)
  if (!opened.ok) return opened
  const { stored, graph, moment } = opened.value
  const refused = refuseUnlessAllowed(who, 'issue', stored)
  if (refused !== undefined) return refused
  if (graph.head === undefined) return refuse('unsupported', `"${book}" is no plan, so there is no document to issue.`)
  const bytes = await core.render(graph, request.date, request.format)
  const reason = `Issued to ${request.recipient}: ${request.purpose}`
  const baseline = await makeBaseline(core, who, moment.at, await freeName(core, book, request), reason)
  const id = core.ids.next()
  const { at, actor, organization, name, revision } = baseline
  const kept = await core.store.addIssue(moment.at, {
    id, ...request, revision, baseline: name, fileName: `${book}-${request.date}.${request.format}`, at, actor, organization,
  }, baseline, bytes)
  const frozen = kept ? (await core.store.issues(moment.at)).find((one) => one.id === id) : undefined
  return frozen === undefined ? refuse('already-exists', 'Someone issued this document at the same moment. Look at what was issued before you issue it again.') : done(toAnswer(frozen))
}

/** `Issued 20 NOV 26 to Embassy Kathmandu`, with a number where that is taken. */
async function freeName(core: Core, book: BookId, { date, recipient }: IssueRequest): Promise<string> {
  const taken = new Set((await core.store.baselines({ book, branch: mainBranch })).map(({ name }) => name))
  const name = `Issued ${formatDay(date)} to ${recipient.replaceAll(':', ' ').replace(/\s+/g, ' ').slice(0, 60).trim()}`
  for (let n = 2, free = name; ; n += 1) {
    if (!taken.has(free)) return free
    free = `${name} (${n})`
  }
}

/** What was issued, byte for byte. */
export async function issueBytes(core: Core, who: Who, book: BookId, id: string): Promise<Outcome<OutFile>> {
  const found = await findBook(core, who, book, 'read')
  if (!found.ok) return found
  const at = headOf(found.value)
  const one = (await core.store.issues(at)).find((kept) => kept.id === id)
  const bytes = one && (await core.store.issueBytes(at, id))
  if (one === undefined || bytes === undefined) return refuse('not-found', `"${book}" has issued nothing under "${id.slice(0, 60)}".`)
  return done({ fileName: one.fileName, mediaType: mediaTypes[one.format], bytes })
}
