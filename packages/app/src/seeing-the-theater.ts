import { asSeenAbove, partOf, theaterPicture } from '@throughline/analysis'
import type { TheaterAnswer } from '@throughline/contract'
import { createPlanGraph, statusDay, titleOf, type BookId, type Day, type Marking, type PlanGraph, type RecordId } from '@throughline/model'
import type { Core } from './core.ts'
import { findBook } from './finding-books.ts'
import { isAllowed } from './is-allowed.ts'
import { done, type Outcome } from './outcome.ts'
import { mainBranch } from './ports.ts'
import { openPlan } from './reading-plans.ts'
import { theaterOn, theatersOf } from './theater-of-command.ts'
import { asTheaterReads, planHeadOf, sharedWith } from './theater-parts.ts'
import type { Who } from './who.ts'

/**
 * The theater over the plans of its command that this person may read, each once; for a country plan its part. As of the
 * day asked for, else the theater's status date, else today.
 */
export async function theater(core: Core, who: Who, book: BookId, asked?: Day): Promise<Outcome<TheaterAnswer>> {
  const found = await findBook(core, who, book, 'read')
  if (!found.ok) return found
  const books = await core.store.books(mainBranch)
  const seen = books.map((stored) => `${stored.book}:${stored.revision}${isAllowed(who, 'read', stored) ? '' : ' unseen'}`)
  return core.theaters.get([book, asked, who.on, ...seen].join(' '), () => theaterAnew(core, who, book, asked))
}

/** Looks over every plan of the command: the answer is kept by the revisions and what the person may read of them. */
async function theaterAnew(core: Core, who: Who, book: BookId, asked?: Day): Promise<Outcome<TheaterAnswer>> {
  const opened = await openPlan(core, who, book)
  if (!opened.ok) return opened
  const { graph, stored } = opened.value
  const command = graph.head?.command
  const above = stored.type === 'theater' ? graph : await theaterOver(core, who, command, statusDay(graph, who.on, asked))
  const plans = stored.type === 'theater' || above !== undefined ? await plansOf(core, who, command) : [graph]
  return done(answerOf({ above, asked: graph, plans, isPart: stored.type !== 'theater', command, on: statusDay(above ?? graph, who.on, asked) }))
}

interface Seen { readonly above: PlanGraph | undefined; readonly asked: PlanGraph; readonly plans: readonly PlanGraph[]; readonly isPart: boolean; readonly command: RecordId | undefined; readonly on: Day }

function answerOf({ above, asked, plans, isPart, command, on }: Seen): TheaterAnswer {
  const whole = theaterPicture(above ?? createPlanGraph({ book: asked.book, records: [] }), plans, on)
  const { plans: shown, resources, objectives, inputs, waysOut, needs, roles } = isPart ? partOf(whole, asked.book) : asSeenAbove(whole)
  return {
    on, plans: shown, resources, objectives, inputs, waysOut, needs, roles, markings: markingsOf([...(above === undefined ? [] : [above]), ...plans]),
    ...(above !== undefined && { theater: { book: above.book, title: above.head === undefined ? above.book : titleOf(above.head) } }),
    ...nameOf(asked.get('organization', command)?.name),
  }
}

const nameOf = (command: string | undefined) => (command === undefined ? {} : { command })
const markingsOf = (graphs: readonly PlanGraph[]): Marking[] => graphs.flatMap((graph) => [...graph.own, ...graph.cited.map(({ record }) => record)].flatMap(({ marking }) => marking ?? []))

async function theaterOver(core: Core, who: Who, command: RecordId | undefined, on: Day): Promise<PlanGraph | undefined> {
  const first = theaterOn(await theatersOf(core, command), on)
  const opened = first === undefined ? undefined : await openPlan(core, who, first)
  return opened?.ok === true ? opened.value.graph : undefined
}

/** The country plans of a command that this person may read. */
async function plansOf(core: Core, who: Who, command: RecordId | undefined): Promise<readonly PlanGraph[]> {
  if (command === undefined) return []
  const readable = (await core.store.books(mainBranch)).filter((stored) => stored.type === 'plan' && isAllowed(who, 'read', stored))
  const shared = await sharedWith(core, command)
  const plans: PlanGraph[] = []
  for (const stored of readable) {
    if ((await planHeadOf(core, stored))?.command === command) plans.push(await asTheaterReads(core, stored, shared))
  }
  return plans
}
