import { recipientGroupOf, thresholds, waitOf, type RecipientGroup } from '@throughline/catalog'
import { formatDay, formatUsd, perPlan, type Activity, type Day, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import { isCancelled, isPlanned } from '../reading/history.ts'
import { programsOf } from '../reading/programs.ts'
import { programKnownTo } from './catalogue-of.ts'
import { askOfLease, leaseLength, sayLeaseLength, type LeaseLength } from './lease-length.ts'
import type { Need } from './need.ts'
import { isPastWithin, thresholdKnownTo } from './threshold-known.ts'
import { amountsOfActivity, amountsOfCase, amountsOfNeed, boundsOf, type TransferAmounts } from './transfer-amounts.ts'
import { noticeOnRecord, notOnRecord, type NoticeOnRecord } from './transfer-record.ts'
import { caseTypeOf, measuredBy, transferRule, type CaseType, type Measured, type TransferRule } from './transfer-rule.ts'

/** Whether Congress is told before a sale or a transfer, by the thresholds of its type on its day. `unknown` is never `below`. */
export type TransferNotice = TransferNoticeOf<RecordId>

/** The flag of a sale or transfer that stands in no plan yet: nothing is on record of it. */
export interface TransferNoticeOf<Of extends RecordId | undefined> {
  /** The case, or the activity that no case holds; undefined for a need tried out. */
  readonly of: Of
  readonly program: string
  readonly state: 'above' | 'below' | 'unknown'
  /** Why, in one sentence or two with its numbers. */
  readonly text: string
  /** What would settle it, where it is unknown. */
  readonly asks: string | undefined
  /** The field of the case that would settle it, where one would. */
  readonly asksField: string | undefined
  readonly cite: string
  /** The day the thresholds are read on, and what it rests on: the offer stated, the first activity that gives something, or no more than the day asked. */
  readonly day: Day
  readonly dayFrom: 'offered' | 'activities' | 'asked'
  /** The step that Congress is told of before: the letter of offer. */
  readonly step: string
  /** Calendar days Congress has, and those of early review before them, where the sources give them. */
  readonly wait: { readonly days: number; readonly earlyReviewDays?: number } | undefined
  readonly onRecord: NoticeOnRecord
}

/**
 * The notice flag of a case as a whole, whatever number of activities it serves, on the thresholds in force on the day of its offer (else of its first activity) for its partner's group of countries.
 * (AECA 3(d), 36(b), 36(c), 62; FAA 516(f).) Undefined where no dollar threshold asks for a notice: building partner capacity is told by the program that pays. A planning aid, not legal advice.
 * `caseNoticeOf(plan, radios, on)?.state // 'below'`
 */
export function caseNoticeOf(plan: PlanGraph, one: Rec<'case'>, on: Day): TransferNotice | undefined {
  const rule = transferRule(one.type)
  if (rule === undefined) return undefined
  const first = plan.pick('activity', one.activities).filter((activity) => activity.isStaffStep !== true && !isCancelled(activity)).flatMap(({ start }) => start ?? []).toSorted()[0]
  const day = one.offered ?? first
  return judge({ plan, of: one, program: one.program ?? programOfType(one.type), type: one.type, rule, country: countryOf(plan, one.partner), id: one.id, amounts: amountsOfCase(plan, one), day, on, dayFrom: one.offered !== undefined ? 'offered' : first !== undefined ? 'activities' : 'asked' })
}

/**
 * The notice flags of an activity that sells, gives or lends: those of the cases that serve it, else its own amount, which may be only part of a case. Nothing for other programs and steps of the staff.
 * `transferNoticesOf(plan, radios, on)[0]?.state // 'below'`
 */
export function transferNoticesOf(plan: PlanGraph, activity: Activity, on: Day): readonly TransferNotice[] {
  const ofDay = noticesByDay(plan).get(on) ?? new Map<Activity, readonly TransferNotice[]>()
  noticesByDay(plan).set(on, ofDay)
  const known = ofDay.get(activity)
  if (known !== undefined) return known
  const made = noticesAnew(plan, activity, on)
  ofDay.set(activity, made)
  return made
}

/** Kept, since the verdict of each of its programs asks, and the check of every notice. */
const noticesByDay = perPlan(() => new Map<Day, Map<Activity, readonly TransferNotice[]>>())

function noticesAnew(plan: PlanGraph, activity: Activity, on: Day): readonly TransferNotice[] {
  if (activity.isStaffStep === true) return []
  return [...programsOf(plan, activity)].flatMap((program): readonly TransferNotice[] => {
    const type = caseTypeOf(program)
    const rule = type && transferRule(type)
    if (type === undefined || rule === undefined) return []
    const cases = casesOf(plan, activity).filter((one) => one.program === program || (one.program === undefined && one.type === type))
    if (cases.length > 0) return cases.flatMap((one) => caseNoticeOf(plan, one, on) ?? [])
    return [judge({ plan, of: activity, program, type, rule, country: countryOf(plan, undefined), id: activity.id, amounts: amountsOfActivity(plan, activity, program), day: activity.start, on, dayFrom: activity.start === undefined ? 'asked' : 'activities' })]
  })
}

/**
 * The flag of a need that stands in no plan: an option to close a gap, or a sketch. Its amount, country and day are those it says; what it leaves out is not known.
 * `transferNoticeOfNeed(plan, sketch, 'fms-cash', day('2026-11-24'))?.state // 'unknown'`
 */
export function transferNoticeOfNeed(plan: PlanGraph, need: Need, program: string, on: Day): TransferNoticeOf<undefined> | undefined {
  const type = caseTypeOf(program)
  const rule = type && transferRule(type)
  if (type === undefined || rule === undefined || need.isStaffStep) return undefined
  return judge({ plan, of: undefined, id: undefined, program, type, rule, country: need.country, amounts: amountsOfNeed(need, program, rule), day: need.start, on, dayFrom: need.start === undefined ? 'asked' : 'activities' })
}

const countryOf = (plan: PlanGraph, partner: RecordId | undefined) => plan.get('partner', partner ?? plan.head?.partner)?.code

/** Cases that serve an activity and are not cancelled. */
const casesOf = (plan: PlanGraph, activity: Activity): readonly Rec<'case'>[] => plan.referring(activity.id, 'case', 'activities').filter(({ state }) => state !== 'cancelled')

const flagsByDay = perPlan(() => new Map<Day, readonly TransferNotice[]>())

/** Every flag of a plan: each case once, and each planned activity that sells, gives or lends without one. Worked out once for each state of a plan and day. */
export function transferFlags(plan: PlanGraph, on: Day): readonly TransferNotice[] {
  const known = flagsByDay(plan).get(on)
  if (known !== undefined) return known
  const cases = plan.of('case').filter(({ state }) => state !== 'cancelled').flatMap((one) => caseNoticeOf(plan, one, on) ?? [])
  // Most activities sell nothing: only those under such a program are looked at.
  const sells = (program: string | undefined) => program !== undefined && caseTypeOf(program) !== undefined
  const paid = new Set(plan.of('funding-line').filter(({ program }) => sells(program)).map(({ activity }) => activity))
  const alone = plan.of('activity').filter((activity) => (paid.has(activity.id) || activity.programs?.some(sells) === true) && isPlanned(activity)).flatMap((activity) => transferNoticesOf(plan, activity, on).filter(({ of }) => of === activity.id))
  const flags = [...cases, ...alone]
  flagsByDay(plan).set(on, flags)
  return flags
}

const programOfType = (type: CaseType): string => ({ 'foreign-military-sale': 'fms-cash', 'direct-commercial-sale': 'dcs', 'excess-grant': 'eda-grant-516', 'excess-sale': 'eda-sale', lease: 'lease-aeca61', 'third-party-transfer': 'third-party-transfer', 'building-partner-capacity': '' })[type]

interface Judged<Id extends RecordId | undefined = RecordId | undefined> {
  readonly plan: PlanGraph
  readonly of: Rec<'case'> | Activity | undefined
  readonly id: Id
  readonly program: string
  readonly type: CaseType
  readonly rule: TransferRule
  readonly country: string | undefined
  readonly amounts: TransferAmounts
  readonly day: Day | undefined
  readonly on: Day
  readonly dayFrom: TransferNotice['dayFrom']
}

type Past = { readonly id: string; readonly measured: Measured; readonly past: 'yes' | 'no' | 'unknown' }

function judge<Id extends RecordId | undefined>(one: Judged<Id>): TransferNoticeOf<Id> {
  const { plan, rule, amounts, of, program, dayFrom } = one
  const day = one.day ?? one.on
  const groups = groupsOf(one.country, day)
  const held = rule.thresholds.flatMap((id): readonly Past[] => {
    const measured = measuredBy(id)
    return measured === undefined ? [] : [{ id, measured, past: agreed(groups.map((group) => isPastWithin(plan, id, group, boundsOf(amounts, measured), day))) }]
  })
  const isExcess = held.some(({ measured }) => measured === 'original-value')
  const length = leaseLength(of, rule, one.day)
  const state = held.some(({ past }) => past === 'yes') || (isExcess && amounts.isSignificant === true) || length?.isAsLong === 'yes' ? 'above'
    : held.every(({ past }) => past === 'no') && !(isExcess && amounts.isSignificant === undefined) && length?.isAsLong !== 'unknown' ? 'below' : 'unknown'
  const wait = waitFor(held.map(({ id }) => id), groups)
  const cited = held.find(({ past }) => past === 'yes') ?? held[0]
  return {
    of: one.id, program, state, day, dayFrom, step: rule.step, wait: state === 'below' ? undefined : wait,
    // Worded only where somebody reads them: a check asks thousands of activities.
    get text() { return isExcess ? sayExcess(one, held, groups, day, state) : `${saySale(one, held, groups, day)}${sayLeaseLength(length)}` },
    get asks() { return state === 'unknown' ? ask(one, held, groups, day, length).question : undefined },
    get asksField() { return state === 'unknown' && of?.kind === 'case' ? ask(one, held, groups, day, length).field : undefined },
    cite: thresholds.get(cited?.id ?? '')?.cite ?? 'AECA 36(b)',
    onRecord: of === undefined ? notOnRecord(one.day, wait?.days) : noticeOnRecord(plan, of, program, one.day, wait?.days),
  }
}

/** Both groups where it is not known in which the partner counts: what they agree on is known. */
function groupsOf(country: string | undefined, on: Day): readonly RecipientGroup[] {
  const group = recipientGroupOf(country, on)
  return group === 'unknown' ? ['other', 'nato-plus-five'] : [group]
}

const agreed = ([first = 'unknown', ...rest]: readonly Past['past'][]): Past['past'] => (rest.every((one) => one === first) ? first : 'unknown')

const measuredWords: Readonly<Record<Measured, string>> = {
  'major-defense-equipment': 'of major defense equipment', 'articles-and-services': 'of defense articles or services', construction: 'of design and construction services', firearms: 'of Category I firearms', 'original-value': 'of original acquisition value',
}

/** `$14,000,000`; both where the group is not known; said where the sources hold none that day. */
function sayLimit(plan: PlanGraph, id: string, groups: readonly RecipientGroup[], on: Day): string {
  const limits = groups.map((group) => { const held = thresholdKnownTo(plan, id, group, on); return held === undefined ? 'a limit not known that day' : formatUsd(held.usd) })
  return [...new Set(limits)].join(' or ')
}

const joinOr = (parts: readonly string[]): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1) ?? ''}`)

const sayDay = (dayFrom: TransferNotice['dayFrom'], day: Day, step: string): string => ({
  offered: `On ${formatDay(day)}, the day of ${step}`, activities: `On ${formatDay(day)}, when the first of it is given`, asked: `No day of ${step} is known; as of ${formatDay(day)}`,
})[dayFrom]

function saySale({ plan, of, amounts, rule, dayFrom }: Judged, held: readonly Past[], groups: readonly RecipientGroup[], day: Day): string {
  const limits = joinOr(held.map(({ id, measured }) => `${sayLimit(plan, id, groups, day)} ${measuredWords[measured]}`))
  const total = amounts.total === undefined ? 'What it comes to is not known' : `It comes to ${formatUsd(amounts.total)}${amounts.isSummed ? of?.kind === 'case' ? ' by its activities' : ' here' : ''}`
  const major = amounts.major === undefined ? '' : amounts.major === 0 ? ', none of it major defense equipment' : `, ${formatUsd(amounts.major)} of it major defense equipment`
  const part = of === undefined ? ' The sale or transfer counts as a whole.' : of.kind === 'case' ? '' : ' The case counts as a whole: add what other activities bring to it, or make a case of them.'
  return `${total}${major}. ${sayDay(dayFrom, day, rule.step)}, Congress is told at ${limits}.${part}`
}

/** What a transfer costs says nothing of what the articles cost when they were bought. */
function sayExcess({ plan, of, amounts, rule, dayFrom }: Judged, held: readonly Past[], groups: readonly RecipientGroup[], day: Day, state: TransferNotice['state']): string {
  const limits = joinOr(held.map(({ id }) => sayLimit(plan, id, groups, day)))
  const cost = amounts.original === undefined ? `What the articles cost when they were bought is not known${of?.kind === 'case' ? '' : ': the case would say it, and what the transfer costs does not'}` : `The articles cost ${formatUsd(amounts.original)} when they were bought`
  const significant = amounts.isSignificant === true ? '; some are significant military equipment' : amounts.isSignificant === false ? '; none is significant military equipment' : state === 'above' ? '' : '; whether any is significant military equipment is not known'
  return `${cost}${significant}. ${sayDay(dayFrom, day, rule.step)}, Congress is told at ${limits} of original acquisition value, and of significant military equipment at any value.`
}

/** The next thing to be known, and the field of a case that holds it. */
interface Asked { readonly question: string; readonly field?: 'total' | 'majorDefenseEquipment' | 'construction' | 'originalValue' | 'leaseEnds' }

function ask(one: Judged, held: readonly Past[], groups: readonly RecipientGroup[], day: Day, length: LeaseLength | undefined): Asked {
  // What lasts long enough is told at any amount: the length may settle it alone.
  if (length?.isAsLong === 'unknown') return { question: askOfLease(length), field: 'leaseEnds' }
  return askAmount(one, held, groups, day)
}

function askAmount({ plan, amounts }: Judged, held: readonly Past[], groups: readonly RecipientGroup[], day: Day): Asked {
  const open = held.filter(({ past }) => past === 'unknown')
  const [first] = open
  const missing = open.find(({ id }) => groups.some((group) => thresholdKnownTo(plan, id, group, day) === undefined))
  if (missing !== undefined) return { question: `What is the threshold ${measuredWords[missing.measured]} on ${formatDay(day)}?` }
  if (first === undefined || first.measured === 'original-value') return { question: 'What did the articles cost when they were bought, and is any of them significant military equipment?', field: 'originalValue' }
  if (amounts.total === undefined) return { question: `What does the whole case come to${amounts.major === undefined ? ', and how much of it is major defense equipment' : ''}?`, field: 'total' }
  if (groups.length > 1) return { question: 'Does the partner count among NATO and the five other countries on that day?' }
  if (first.measured === 'articles-and-services') return { question: 'How much of it is design and construction services?', field: 'construction' }
  const question = `Is ${sayLimit(plan, first.id, groups, day)} or more of it ${measuredWords[first.measured].replace(/^of /, '')}?`
  return first.measured === 'firearms' ? { question } : { question, field: first.measured === 'construction' ? 'construction' : 'majorDefenseEquipment' }
}

/** The longest wait of the thresholds and groups it may be. */
function waitFor(ids: readonly string[], groups: readonly RecipientGroup[]): TransferNotice['wait'] {
  const waits = ids.flatMap((id) => groups.flatMap((group) => waitOf(id, group) ?? []))
  return waits.toSorted((a, b) => b.days + (b.earlyReviewDays ?? 0) - a.days - (a.earlyReviewDays ?? 0))[0]
}

const stateWords = { above: 'notice to Congress', below: 'no notice by its amount', unknown: 'cannot tell yet' } as const

/** A flag as one line. `Section 516: cannot tell yet. …` */
export const sayTransferNotice = (plan: PlanGraph, { program, state, text }: TransferNoticeOf<RecordId | undefined>): string =>
  `${programKnownTo(plan, program)?.short ?? program}: ${stateWords[state]}. ${text}`

/** What the plan holds of the notice, in a few words. `The notice "Notice to Congress, excess machines" is given by 02 FEB 29; the last day is 03 FEB 29.` */
export function sayNoticeOnRecord({ state, onRecord, wait, step }: TransferNoticeOf<RecordId | undefined>): string | undefined {
  if (state === 'below') return undefined
  const { step: given, lastDay } = onRecord
  const last = lastDay === undefined ? '' : `; the last day is ${formatDay(lastDay)}, ${wait?.days ?? 0} days before ${step}`
  const early = wait?.earlyReviewDays === undefined ? '' : `, after ${wait.earlyReviewDays} days of early review`
  if (onRecord.state === 'none') return `No notice is on record${last}${early}.`
  const named = given === undefined ? 'The notice' : `The notice, "${given.title}",`
  if (onRecord.given === undefined) return `${named} has no day${last}${early}.`
  return `${named} is given by ${formatDay(onRecord.given)}${last}${onRecord.state === 'late' ? ': too late' : ''}.`
}
