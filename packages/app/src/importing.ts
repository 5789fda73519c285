import type { ImportFormat, ImportResponse } from '@throughline/contract'
import { diffRecord, titleOf, type AnyRecord, type BookId, type RecordId } from '@throughline/model'
import { putInto } from './adding-records.ts'
import type { ImportOptions, InFile } from './app.ts'
import { refuseBadLinks } from './checking-links.ts'
import type { Core } from './core.ts'
import { findBook } from './finding-books.ts'
import { refuseUnlessAllowed } from './is-allowed.ts'
import { refuseKept } from './keeping-complete.ts'
import { done, refuse, type Outcome } from './outcome.ts'
import { mainBranch } from './ports.ts'
import { readers, tellNotPlaced, type Proposed } from './proposing.ts'
import { commitsOf, readPlanBytes, takeIn, type TakenIn } from './reading-plan-files.ts'
import { openPlan } from './reading-plans.ts'
import type { Who } from './who.ts'
import type { WorkedOut } from './working-out.ts'
import { writeChange } from './writing.ts'

/** What a file would add, change, leave and could not place. Nothing is written. */
export async function previewImport(core: Core, who: Who, book: BookId, format: ImportFormat, file: InFile, options: ImportOptions = {}): Promise<Outcome<ImportResponse>> {
  if (format === 'plan') return importPlan(core, who, file, false)
  const proposed = await propose(core, who, book, format, file, options)
  return proposed.ok ? done(answerOf(proposed.value)) : proposed
}

/** Writes what the preview shows, as one revision; run again, it adds nothing. */
export async function applyImport(core: Core, who: Who, book: BookId, format: ImportFormat, file: InFile, options: ImportOptions = {}): Promise<Outcome<ImportResponse>> {
  if (format === 'plan') return importPlan(core, who, file, true)
  let shown: ImportResponse | undefined
  const written = await writeChange(core, who, book, 'change', undefined, async (state) => {
    const proposed = await propose(core, who, book, format, file, options)
    if (!proposed.ok) return proposed
    shown = answerOf(proposed.value)
    const { add, change } = proposed.value.proposal
    const work = putInto(state, [...add, ...change.map(({ after }) => after)])
    return refuseKept(work) ?? (await refuseBadLinks(core, work)) ?? done({ work, cause: { type: 'import', file: file.name, format } })
  })
  if (!written.ok) return written
  const wrote = written.value.records.length > 0
  return shown === undefined ? refuse('unreadable', `"${file.name}" holds nothing to import.`) : done({ ...shown, ...(wrote && { revision: written.value.revision }) })
}

async function propose(core: Core, who: Who, book: BookId, format: Exclude<ImportFormat, 'plan'>, file: InFile, options: ImportOptions): Promise<Outcome<Proposed>> {
  const opened = await openPlan(core, who, book)
  if (!opened.ok) return opened
  const { graph } = opened.value
  const existing = [...graph.own, ...graph.cited.map(({ record }) => record)]
  const proposed = await readers[format](file, options, existing, graph)
  return proposed.ok ? done(await leaveOtherBooks(core, book, graph.own, proposed.value)) : proposed
}

/** An import writes to its own book only: records that other books hold are left as they are, and named. */
async function leaveOtherBooks(core: Core, book: BookId, own: readonly AnyRecord[], proposed: Proposed): Promise<Proposed> {
  const { proposal } = proposed
  const held = await core.store.locate(mainBranch, [...proposal.add, ...proposal.change].map(({ id }) => id))
  const ids = new Set(own.map(({ id }) => id))
  const isElsewhere = (id: RecordId) => !ids.has(id) && held.has(id) && held.get(id) !== book
  const left = [...proposal.add, ...proposal.change].filter(({ id }) => isElsewhere(id))
  if (left.length === 0) return proposed
  const note = `${left.length} ${left.length === 1 ? 'record stands' : 'records stand'} in another book already and ${left.length === 1 ? 'was' : 'were'} left as they are: ${left.slice(0, 5).map(({ id }) => id).join(', ')}${left.length > 5 ? ' …' : ''}.`
  return {
    ...proposed,
    proposal: {
      ...proposal, same: proposal.same + left.length, notes: [...proposal.notes, note],
      add: proposal.add.filter(({ id }) => !isElsewhere(id)), change: proposal.change.filter(({ id }) => !isElsewhere(id)),
    },
  }
}

const told = (record: AnyRecord) => ({ id: record.id, kind: record.kind, title: titleOf(record) })
const fieldsChanged = (before: AnyRecord, after: AnyRecord) => (diffRecord(before, after)?.fields ?? []).map(({ field }) => field)

const answerOf = ({ proposal, shown }: Proposed): ImportResponse => ({
  add: proposal.add.map(told),
  change: proposal.change.map(({ id, before, after }) => ({ id, title: titleOf(after), fields: fieldsChanged(before, after) })),
  same: proposal.same,
  notPlaced: proposal.notPlaced.map(tellNotPlaced),
  notes: [...proposal.notes],
  ...shown,
})

/** Takes a plan file into its own book, and stubs of what no book holds into theirs. */
async function importPlan(core: Core, who: Who, file: InFile, apply: boolean): Promise<Outcome<ImportResponse>> {
  const plan = readPlanBytes(file)
  if (!plan.ok) return plan
  const taken = await takeIn(core, plan.value)
  if (!taken.ok) return taken
  const shown = tellTaken(taken.value, plan.value.records.length, plan.value.book.id)
  if (!apply) return done(shown)
  const refused = await refuseWrite(core, who, plan.value.book.id, taken.value)
  if (refused !== undefined) return refused
  const commits = commitsOf(core, who, plan.value, taken.value, { type: 'import', file: file.name, format: 'plan' })
  if (commits.length === 0) return done(shown)
  const committed = await core.store.commit(commits)
  if (!committed.ok) return refuse('revision-moved', `Someone changed "${committed.moved}" at this moment. Nothing was written: import the file again.`)
  for (const [index, { book }] of commits.entries()) core.events.revision({ book, revision: committed.revisions[index] ?? 0, actor: who.actor })
  return done({ ...shown, revision: committed.revisions[0] ?? 0 })
}

async function refuseWrite(core: Core, who: Who, book: BookId, taken: TakenIn) {
  if (taken.isNew) return refuseUnlessAllowed(who, 'create')
  const found = await findBook(core, who, book, 'change')
  return found.ok ? refuseKept(taken.own) : found
}

function tellTaken({ own, stubs, absent }: TakenIn, inFile: number, book: BookId): ImportResponse {
  const works: readonly WorkedOut[] = [own, ...stubs.map(({ work }) => work)]
  const records = works.flatMap((work) => work.changes.map((change) => ({ change, before: work.state.records.get(change.id)?.record, after: work.after.get(change.id) })))
  const stubNotes = stubs.map(({ work }) => `${work.changes.length} records of "${work.state.at.book}" that the file cites are known here by their stubs only.`)
  return {
    add: records.flatMap(({ change, after }) => (change.action === 'add' && after !== undefined ? [told(after)] : [])),
    change: records.flatMap(({ before, after }) => (before !== undefined && after !== undefined ? [{ id: after.id, title: titleOf(after), fields: fieldsChanged(before, after) }] : [])),
    same: inFile - own.changes.length,
    notPlaced: [],
    notes: [`The file is taken into its own book, "${book}".`, ...(absent > 0 ? [`${absent} records of "${book}" are not in the file, and stay.`] : []), ...stubNotes],
  }
}
