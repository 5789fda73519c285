import { formatDay, formatFiscalYear, type Day, type PlanGraph, type Rec } from '@throughline/model'
import { isLocalOn, localValuesOf } from './catalogue-of.ts'
import { type Program, programs } from './program.ts'
import { stepsOf } from './program-step.ts'
import { type Restriction, restrictions } from './restriction.ts'
import { countryLists, listNames } from './restriction-list.ts'
import { appliesTo } from './restriction-scope.ts'

type LocalValue = Rec<'program-value'>

/** One thing the catalogue does not know of a program or a restriction (ids): which field, and what is open, in a sentence. */
export type CatalogueGap = {
  readonly field: string
  readonly text: string
  /** Which local value of the program would say it, where one would. */
  readonly saidBy?: LocalValue['what']
} & (
  | { readonly program: string; readonly restriction?: never }
  | { readonly restriction: string; readonly program?: never }
)

let found: readonly CatalogueGap[] | undefined

/**
 * Everything the catalogue itself says it does not know, programs first, each in the order of the data.
 * `catalogueGaps().find((gap) => gap.program === 'dvot')?.field // 'confidence'`
 */
export function catalogueGaps(): readonly CatalogueGap[] {
  found ??= [
    ...[...programs.values()].flatMap((program) => ofProgram(program).map(([field, text, saidBy]) => ({ program: program.id, field, text, ...(saidBy !== undefined && { saidBy }) }))),
    ...[...restrictions.values()].flatMap((restriction) => ofRestriction(restriction).map(([field, text]) => ({ restriction: restriction.id, field, text }))),
  ]
  return found
}

/**
 * What an organization's library says of something the catalogue does not know, on a day; nothing where it does not. The catalogue still does not know it.
 * `knownHere(plan, gap, day('2026-11-24'))[0]?.value // '45'`
 */
export function knownHere(plan: PlanGraph, { program, saidBy }: CatalogueGap, on: Day): readonly LocalValue[] {
  if (program === undefined || saidBy === undefined) return []
  return localValuesOf(plan, program).filter((value) => value.what === saidBy && isLocalOn(value, on)).slice(-1)
}

type Gap = readonly [field: string, text: string, saidBy?: LocalValue['what'] | undefined]

const when = (isOpen: boolean, field: string, text: string, saidBy?: LocalValue['what']): readonly Gap[] => (isOpen ? [[field, text, saidBy]] : [])

const limitSaidBy: Readonly<Record<string, LocalValue['what']>> = { 'construction-project': 'construction-project-limit', 'construction-notice': 'construction-notice-limit', 'fiscal-year': 'fiscal-year-limit' }

function ofProgram(program: Program): readonly Gap[] {
  const last = program.status.at(-1)
  const openAmounts = program.limits.filter((limit) => limit.values.some((value) => value.usd === null))
  const untimed = stepsOf(program).filter(({ lead: { sort } }) => sort === 'unknown' || (sort === 'program-lead' && program.leadTimeDays === undefined))
  return [
    ...when(program.confidence === 'memory', 'confidence', 'Known from memory; no source was read.'),
    ...when(program.confidence === 'partly', 'confidence', 'Read in part; some of it rests on memory or on reports.'),
    ...when(program.citations.length === 0, 'citations', 'The law was not read.'),
    ...when(program.sources.length === 0, 'sources', 'No source is named.'),
    ...when(last?.value === 'unknown' && last.until === undefined, 'status', `Whether it is in force${last?.from === undefined ? '' : ` from ${formatDay(last.from)} on`} is not known.`),
    ...when(last?.value === 'active' && last.until !== undefined, 'status', `Known to be in force to ${last?.until === undefined ? '' : formatDay(last.until)}; what holds after is not known.`, 'in-force'),
    ...when(program.geography.reach === 'described', 'geography', `The countries are described in words only: ${program.geography.text}`),
    ...when(program.purposes.length === 0, 'purposes', 'Its purposes are not held.'),
    ...when(program.support.length === 0, 'support', 'What it gives is not held.'),
    ...when(program.recipients.length === 0, 'recipients', 'Who may receive is not held.'),
    ...when(program.notification !== undefined && program.notification.days === null, 'notification', 'A notice to Congress is due; how many days ahead is not held.', 'notification-days'),
    ...when(program.money.account === undefined, 'money', 'The account that pays is not held.'),
    ...when(program.money.years === undefined, 'money', 'For how many fiscal years its money can be obligated is not held.', 'money-years'),
    ...when(untimed.length > 0, 'steps', `No lead time is held for: ${untimed.map(({ title }) => title).join('; ')}.`),
    ...program.companions.filter((companion) => companion.due === 'not-stated').map((companion): Gap => ['companions', `By when this is due is not held: ${companion.text}`]),
    ...openAmounts.map((limit): Gap => ['limits', `Not held in dollars: ${limit.what}.`, limitSaidBy[limit.role]]),
    ...program.concurrence.filter((one) => one.confidence === 'memory').map((one): Gap => ['concurrence', `Known from memory: ${one.text}`]),
  ]
}

function ofRestriction(restriction: Restriction): readonly Gap[] {
  const open = [...programs.values()].filter((program) => appliesTo(restriction, program) === 'unknown').length
  return [
    ...when(restriction.sources.length === 0, 'sources', 'No source was read.'),
    ...when(restriction.until !== undefined, 'until', `Read for one yearly act only; what holds after ${restriction.until === undefined ? '' : formatDay(restriction.until)} is not known.`),
    ...when(open > 0, 'scope', `For ${open} of ${programs.size} programs the data do not tell whether they are in its scope.`),
    ...ofNames(restriction),
  ]
}

function ofNames({ names }: Restriction): readonly Gap[] {
  switch (names.by) {
    case 'determination':
      return [['names', 'It goes by a finding on the government; no list of countries is held.']]
    case 'region':
      return [['names', `Which countries are in ${names.text} is not held.`]]
    case 'name':
      return [
        ...when(!names.complete, 'names', 'The law leaves room for countries other than those it names; they are not held.'),
        ...when(names.waiversHeld === 'some' || names.waiversHeld === 'none', 'waivers', 'Not every waiver was read.'),
      ]
    case 'list':
      return ofList(names.list)
    case 'case':
      break
  }
  return []
}

function ofList(list: string): readonly Gap[] {
  const held = countryLists.filter((entry) => entry.list === list)
  const years = held.map((entry) => formatFiscalYear(entry.fiscalYear)).join(', ')
  return [
    ['names', `${held.length === 0 ? 'No list is held' : `Lists are held for ${years} only`}: ${listNames.get(list) ?? list}.`],
    ...held.filter((entry) => !entry.isComplete).map((entry): Gap => ['names', `The list of ${formatFiscalYear(entry.fiscalYear)} was read in part.`]),
    ...held.filter((entry) => entry.waiversHeld === 'some' || entry.waiversHeld === 'none').map((entry): Gap => ['waivers', `Not every waiver of ${formatFiscalYear(entry.fiscalYear)} was read.`]),
  ]
}
