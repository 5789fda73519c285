import type { NewPlanRequest, NewPlanResponse } from '@throughline/contract'
import { commands, countryByIso2, countryByName, type Country } from '@throughline/catalog'
import { carriedAssumptions } from '@throughline/schedule'
import { bookIdSchema, diffRecord, fiscalYear, linksOf, newRecordId, type AnyRecord, type BookId, type Rec, type RecordId } from '@throughline/model'
import type { Core } from './core.ts'
import { guidanceFor } from './guidance-for.ts'
import { refuseUnlessAllowed } from './is-allowed.ts'
import { newPlanRecords } from './new-plan-records.ts'
import { done, refuse, type Outcome } from './outcome.ts'
import { mainBranch } from './ports.ts'
import { openPlan } from './reading-plans.ts'
import { commandFor } from './proposing.ts'
import type { Who } from './who.ts'

/**
 * New plan for my country: a book with its head, the guidance it answers to linked, five phases of even length, the
 * sections of the document in place, and the first three things to do. Open assumptions of an earlier plan come along where one is named.
 */
export async function newPlan(core: Core, who: Who, request: NewPlanRequest): Promise<Outcome<NewPlanResponse>> {
  const refused = refuseUnlessAllowed(who, 'create')
  if (refused !== undefined) return refused
  const carried = await assumptionsFrom(core, who, request.carryFrom)
  if (!carried.ok) return carried
  const country = countryByIso2(request.country) ?? countryByName(request.country)
  const command = request.command ?? (country === undefined ? undefined : commandFor(country, who.on))
  const known = await knownRecords(core)
  const book = await freeBook(core, nameOf(request, country))
  const organization = command === undefined ? undefined : known.find((r): r is Rec<'organization'> => r.kind === 'organization' && isCommand(r, command))
  const partner = known.find((r): r is Rec<'partner'> => r.kind === 'partner' && isPartner(r, request, country))
  const guidance = guidanceFor(known, { country: nameOf(request, country), ...(command !== undefined && { command }), ...(country && { iso3: country.iso3, region: country.stateRegion, isReal: true }) })
  const taken = new Set<string>(known.map(({ id }) => id))
  const started = newPlanRecords({
    book, taken, title: request.title ?? `${nameOf(request, country)} country plan`, firstYear: fiscalYear(request.firstYear), years: request.years,
    guidance: guidance.map(({ id }) => id),
    partner: partner === undefined ? { record: newPartner(taken, request, country), isNew: true } : { record: partner, isNew: false },
    ...commandLink(taken, organization, command),
  })
  const shared = new Set(known.map(({ id }) => id))
  const records = [...started, ...carried.value.map((one) => takenOn(one, newRecordId(`assumption-${book}`, one.text, taken), shared))]
  const committed = await core.store.commit([{
    book, branch: mainBranch, expects: 0, create: { type: 'plan', title: request.title ?? nameOf(request, country) }, at: core.clock.now(),
    actor: who.actor, organization: who.organization, cause: { type: 'new-plan' }, put: records, remove: [],
    changes: records.flatMap((record) => diffRecord(undefined, record) ?? []),
  }])
  if (!committed.ok) return refuse('already-exists', `Someone made a plan "${book}" at this moment. Try again.`)
  core.events.revision({ book, revision: 1, actor: who.actor })
  return done({ book, revision: 1, firstThings: firstThings(records, guidance.length) })
}

type Assumption = Rec<'assumption'>

/** Open assumptions of an earlier plan, each with a line of what was held of it. */
async function assumptionsFrom(core: Core, who: Who, from: BookId | undefined): Promise<Outcome<readonly Assumption[]>> {
  if (from === undefined) return done([])
  const earlier = await openPlan(core, who, from)
  return earlier.ok ? done(carriedAssumptions(earlier.value.graph, who.on)) : earlier
}

/** What rested on it stays in the earlier plan, and so does an office only that plan knows. */
function takenOn({ rests: _rests, owner, imported: _imported, ...kept }: Assumption, id: RecordId, shared: ReadonlySet<RecordId>): Assumption {
  return { ...kept, id, ...(owner !== undefined && shared.has(owner) && { owner }) }
}

/** Records of libraries and theaters: what a new plan may link to. */
async function knownRecords(core: Core): Promise<readonly AnyRecord[]> {
  const shared = (await core.store.books(mainBranch)).filter(({ type }) => type !== 'plan')
  const states = await Promise.all(shared.map(({ book, revision }) => core.states.at({ book, branch: mainBranch, revision })))
  return states.flatMap((state) => [...state.records.values()].map(({ record }) => record))
}

async function freeBook(core: Core, countryName: string): Promise<BookId> {
  const taken = new Set<string>((await core.store.books(mainBranch)).map(({ book }) => book))
  const isTaken = (text: string) => taken.has(text) || !bookIdSchema.safeParse(text).success
  const id = newRecordId('plan', countryName, { has: (text) => isTaken(text.replace(/^plan-/, '')) })
  return bookIdSchema.parse(id.replace(/^plan-/, ''))
}

const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, '')
const longName = (command: string) => commands.get(command.toUpperCase())?.name
const isCommand = ({ name, short }: Rec<'organization'>, command: string): boolean =>
  [command, longName(command)].some((text) => text !== undefined && (plain(text) === plain(name) || (short !== undefined && plain(text) === plain(short))))
const isPartner = ({ code, name }: Rec<'partner'>, request: NewPlanRequest, country: Country | undefined): boolean =>
  (country !== undefined && code === country.iso2) || plain(name) === plain(request.countryName)

/** The name as the catalogue has it, where only a code was given. */
const nameOf = (request: NewPlanRequest, country: Country | undefined): string =>
  country !== undefined && plain(request.countryName) === plain(request.country) ? country.name : request.countryName

const newPartner = (taken: Set<string>, request: NewPlanRequest, country: Country | undefined): Rec<'partner'> => ({
  kind: 'partner', id: newRecordId('partner', nameOf(request, country), taken), name: nameOf(request, country), type: 'country',
  ...(country === undefined ? { invented: true } : { code: country.iso2 }),
})

const newCommand = (taken: Set<string>, command: string): Rec<'organization'> => {
  const name = longName(command)
  return { kind: 'organization', id: newRecordId('org', command, taken), name: name ?? command, side: 'us-defense', ...(name !== undefined && { short: command.toUpperCase() }) }
}

const commandLink = (taken: Set<string>, known: Rec<'organization'> | undefined, command: string | undefined) => {
  if (known !== undefined) return { command: { record: known, isNew: false } }
  return command === undefined ? {} : { command: { record: newCommand(taken, command), isNew: true } }
}

function firstThings(records: readonly AnyRecord[], guidance: number): NewPlanResponse['firstThings'] {
  const head = records.find(({ kind }) => kind === 'plan')
  const at = head === undefined || linksOf(head).length === 0 ? {} : { record: head.id }
  return [
    {
      text: guidance === 0
        ? 'Name the guidance this plan answers to, in both chains: the library holds none that fits yet.'
        : `Look through the ${guidance} guidance documents that were linked, and take out those this plan does not answer to.`,
      screen: 'guidance', ...at,
    },
    { text: 'Write the first end state, and the objectives that lead to it: what should be true at the end of the plan?', screen: 'objectives' },
    { text: 'Bring in the activities you already keep in a spreadsheet, or the training report for past years.', screen: 'exchange' },
  ]
}
