import { perPlan, readUsd, type AnyRecord, type Day, type PlanGraph, type Rec } from '@throughline/model'
import { outsidePrograms } from './outside-program.ts'
import { recipientKinds, supportKinds } from './program-words.ts'
import { programById, programs, type Program } from './program.ts'

type Local = Rec<'program-value'>

/** Records of a kind that the library gives every plan, or, in the library itself, its own. */
const ofLibrary = <K extends 'program-value' | 'local-program'>(plan: PlanGraph, kind: K): readonly Rec<K>[] =>
  plan.head === undefined ? plan.all(kind) : plan.all(kind).filter((record: AnyRecord) => plan.isCited(record.id))

const localRecords = perPlan((plan): ReadonlyMap<string, Rec<'local-program'>> => new Map(ofLibrary(plan, 'local-program').map((record) => [record.id, record])))
const localPrograms = perPlan((plan): ReadonlyMap<string, Program> => new Map([...localRecords(plan)].map(([id, record]) => [id, asProgram(record)])))
const localValues = perPlan((plan) => Map.groupBy(ofLibrary(plan, 'program-value').toSorted(byBeginning), (value) => value.program))

/** The later begun stands last, since it holds where two do; of two begun on one day, the one whose source speaks of the later day. */
const byBeginning = (a: Local, b: Local): number => (orderOf(a) < orderOf(b) ? -1 : 1)
const orderOf = ({ from, asOf, id }: Local): string => `${from ?? ''} ${asOf} ${id}`

/**
 * Every program a plan can name: those of the catalogue, and those the organization's library adds.
 * `programsKnownTo(plan).length // 187`
 */
export const programsKnownTo: (plan: PlanGraph) => readonly Program[] = perPlan((plan) => [...programs.values(), ...localPrograms(plan).values()])

/** A program by its id, former ids and local ones too. */
export const programKnownTo = (plan: PlanGraph, id: string): Program | undefined => programById(id) ?? localPrograms(plan).get(id)

/** The record of a program that the library adds: its source, and the day that speaks of; undefined for one of the catalogue. `localProgramOf(plan, 'imet') // undefined` */
export const localProgramOf = (plan: PlanGraph, id: string): Rec<'local-program'> | undefined => localRecords(plan).get(id)

/**
 * What people call a program, or money outside the catalogue, in a plan: its short name, the library's programs too; undefined where nothing knows the id.
 * `programNameIn(plan, 'sec-333-build-capacity') // 'Section 333'`
 */
export const programNameIn = (plan: PlanGraph, id: string): string | undefined => programKnownTo(plan, id)?.short ?? outsidePrograms.get(id)?.short

/** Local values of a program, whatever their days, the later begun last: shown beside the catalogue's. */
export const localValuesOf = (plan: PlanGraph, program: string): readonly Local[] => localValues(plan).get(program) ?? []

/** Whether a day lies within those of a local value; days not stated bound nothing. `isLocalOn(value, day('2026-11-24')) // true` */
export const isLocalOn = ({ from, until }: Local, on: Day): boolean => (from === undefined || from <= on) && (until === undefined || on <= until)

/**
 * The local value that holds on a day in place of one of the catalogue's: of two whose days overlap, the later begun. Undefined where none does.
 * `localValueOn(plan, 'sec-333-build-capacity', 'notification-days', day('2026-11-24'))?.value // '20'`
 */
export const localValueOn = (plan: PlanGraph, program: string, what: Local['what'], on: Day): Local | undefined =>
  localValuesOf(plan, program).findLast((value) => value.what === what && isLocalOn(value, on))

const made = perPlan(() => new Map<string, Program>())

/** The program as it is on a day, local values in place of the catalogue's on the days they hold, the later begun before the earlier. The same object where none does. */
export function programOn(plan: PlanGraph, program: Program, on: Day): Program {
  const values = localValuesOf(plan, program.id).filter((value) => isLocalOn(value, on))
  if (values.length === 0) return program
  const key = `${program.id} ${values.map(({ id }) => id).join(' ')}`
  const known = made(plan).get(key)
  if (known !== undefined) return known
  const changed = values.reduce(withValue, program)
  made(plan).set(key, changed)
  return changed
}

/**
 * A program as it is for a plan on a day: by its id, with the programs and values its library holds. Undefined where neither knows it.
 * `programAsOf(plan, 'sec-333-build-capacity', day('2028-01-10'))?.notification?.days // 15`
 */
export function programAsOf(plan: PlanGraph, id: string, on: Day): Program | undefined {
  const program = programKnownTo(plan, id)
  return program === undefined ? undefined : programOn(plan, program, on)
}

/** Where a local value was read, as a source is cited. */
export const citeLocal = ({ source, asOf }: Local): string => `Local value: ${source} (as of ${asOf})`

const roles = { 'construction-project-limit': 'construction-project', 'construction-notice-limit': 'construction-notice', 'fiscal-year-limit': 'fiscal-year' } as const
const saysYes = /^(yes|y|true|in force|active)$/i
const saysNo = /^(no|n|false|expired|not in force)$/i

function withValue(program: Program, local: Local): Program {
  const { what, value } = local
  if (what === 'in-force') {
    const standing = saysYes.test(value.trim()) ? 'active' : saysNo.test(value.trim()) ? 'expired' : 'unknown'
    return { ...program, status: [{ value: standing }] }
  }
  if (what === 'construction-project-limit' || what === 'construction-notice-limit' || what === 'fiscal-year-limit') return withLimit(program, local, roles[what])
  // Thresholds of notices are read by recipient group, on the day of the offer: none of them is a value of the program itself.
  if (what.startsWith('notice-')) return program
  const count = Number(value.trim())
  if (!Number.isInteger(count) || count < 1) return program
  if (what === 'money-years') return { ...program, money: { ...program.money, years: count } }
  if (what === 'work-ends-after-years') return { ...program, money: { ...program.money, workEndsAfterYears: count } }
  const { notification = { trigger: 'each-activity' as const, text: citeLocal(local) } } = program
  return { ...program, notification: { ...notification, ...(notification.trigger === 'each-use' && { trigger: 'each-activity' as const }), days: count } }
}

function withLimit(program: Program, local: Local, role: 'construction-project' | 'construction-notice' | 'fiscal-year'): Program {
  const amount = readUsd(local.value)
  if (amount === undefined) return program
  const values = [{ usd: amount / 100, source: citeLocal(local) }]
  const others = program.limits.filter((limit) => limit.role !== role)
  const what = program.limits.find((limit) => limit.role === role)?.what ?? 'all of it (local value)'
  return { ...program, limits: [...others, { what, per: role === 'fiscal-year' ? 'fiscal year' : 'project', role, values }] }
}

const isOneOf = <T extends string>(all: readonly T[]) => (word: string): word is T => all.some((one) => one === word)

/** A local program read as one of the catalogue: what its record leaves open stays open, and is asked. */
function asProgram(record: Rec<'local-program'>): Program {
  const { id, name, short = name, citations = [], lead = 'not said', purposes = [], supports = [], recipients = [], status = 'unknown', expires, source, asOf } = record
  const ended = status === 'active' && expires !== undefined
  return {
    id, name, short, citations, lead, formerIds: [], title: 'other', kind: 'SC', purposes, support: supports.filter(isOneOf(supportKinds)), recipients: recipients.filter(isOneOf(recipientKinds)),
    status: [{ value: status, ...(ended && { until: expires }) }], domains: [], geography: { text: 'the local record does not say where', reach: 'described' },
    prohibitions: [], companions: [], conditions: [], concurrence: [], money: {}, limits: [], reports: [], sources: [{ doc: source, asOf }], confidence: 'partly',
  }
}
