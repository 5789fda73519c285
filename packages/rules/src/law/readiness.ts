import type { Program } from '@throughline/catalog'
import { packageActivities, addDays, daysBetween, noticeItems, proposalElements, type Day, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import { isCancelled } from '../reading/history.ts'
import { programKnownTo, programOn } from './catalogue-of.ts'
import { ownVerdicts } from './own-verdicts.ts'
import type { LawFailure, LawQuestion, Verdict } from './verdict.ts'

export type Proposal = Rec<'proposal'>
export type NoticeItemId = keyof typeof noticeItems
export type NoticeItemState = 'answered' | 'not-expected' | 'partly' | 'open'
export type ProposalElementId = keyof typeof proposalElements

/** One of the nine items of the notice: how far it is, what the proposal says, and who owes the rest. */
export interface ReadyItem {
  readonly id: NoticeItemId
  /** 1 to 9, as the law counts them. */
  readonly number: number
  readonly title: string
  /** One that the proposal leaves out is open. */
  readonly state: NoticeItemState
  readonly isComplete: boolean
  /** Called answered or not expected, but neither a word nor a record says how, or why: not complete. */
  readonly isUnsaid: boolean
  readonly text: string | undefined
  readonly answeredBy: readonly RecordId[]
  readonly owedBy: RecordId | undefined
  readonly due: Day | undefined
  /** Owed by a day that is over: as of the day asked, or, where it is later, after the notice should have gone. */
  readonly isOverdue: boolean
  readonly isDueTooLate: boolean
}

/** One of the four elements GAO looks for. A reason why it is not expected stands only where nothing is present. */
export interface ReadyElement {
  readonly id: ProposalElementId
  readonly title: string
  readonly state: 'present' | 'missing' | 'not-expected'
  readonly records: readonly RecordId[]
  readonly because: string | undefined
}

/** A companion the program's law asks for, and the activities that do it with their days against the start. */
export interface ReadyCompanion {
  readonly kind: 'human-rights' | 'institutional-capacity'
  /** What the law asks, restated. */
  readonly asks: string
  /** `none`: no activity is named; `unknown`: a day or the start is not known; the same day as the start is late. */
  readonly state: 'in-time' | 'late' | 'none' | 'unknown'
  readonly activities: readonly { readonly id: RecordId; readonly start: Day | undefined; readonly daysBefore: number | undefined }[]
}

/** What the law says of the package as a whole: the gravest verdict of its activities under the program. */
export interface PackageVerdict {
  readonly verdict: Verdict['verdict']
  readonly failed: readonly { readonly activity: RecordId; readonly failure: LawFailure }[]
  readonly ask: readonly { readonly activity: RecordId; readonly question: LawQuestion }[]
}

export interface Readiness {
  readonly proposal: RecordId
  /** Whether the nine items of 10 U.S.C. 333(e) are asked of it; `unknown` where it names no program we know. */
  readonly isNoticeAsked: 'yes' | 'no' | 'unknown'
  readonly items: readonly ReadyItem[]
  readonly complete: number
  /** Whole per cent of the items that are complete, rounded down: all or nothing for each. */
  readonly percent: number
  /** The first day it gives the partner something; else the program start it states. */
  readonly start: Day | undefined
  readonly noticeDays: number | undefined
  /** The last day on which the notice can go. */
  readonly lastNoticeDay: Day | undefined
  readonly elements: readonly ReadyElement[]
  readonly companions: readonly ReadyCompanion[]
  /** Undefined where no activity of it names the program. */
  readonly verdict: PackageVerdict | undefined
}

/**
 * How ready a proposal is to be told to Congress: the nine items of 10 U.S.C. 333(e), GAO's four elements, the companions and the last day of the notice.
 * Only a complete item counts: answered by a word or a record, or not expected and why. A planning aid, not legal advice.
 * `readinessOf(plan, lakePackage, on).complete // 6`
 */
export function readinessOf(plan: PlanGraph, proposal: Proposal, on: Day): Readiness {
  const start = startOf(plan, proposal)
  const known = proposal.program === undefined ? undefined : programKnownTo(plan, proposal.program)
  const program = known && programOn(plan, known, start ?? on)
  const noticeDays = program?.notification?.trigger === 'each-activity' ? program.notification.days ?? undefined : undefined
  const lastNoticeDay = start === undefined || noticeDays === undefined ? undefined : addDays(start, -noticeDays)
  const items = itemsOf(plan, proposal, on, lastNoticeDay)
  const complete = items.filter(({ isComplete }) => isComplete).length
  return {
    proposal: proposal.id, isNoticeAsked: program === undefined ? 'unknown' : isUnderSection333(program) ? 'yes' : 'no',
    items, complete, percent: Math.floor((complete * 100) / items.length), start, noticeDays, lastNoticeDay,
    elements: elementsOf(plan, proposal), companions: program === undefined ? [] : companionsOf(plan, proposal, program, start), verdict: verdictOfPackage(plan, proposal, on),
  }
}

const isUnderSection333 = (program: Program) => program.citations.some((cite) => /^10 U\.S\.C\. 333\b/.test(cite))

function startOf(plan: PlanGraph, proposal: Proposal): Day | undefined {
  const [first] = packageActivities(plan, proposal).flatMap(({ start }) => start ?? []).toSorted()
  return first ?? proposal.start
}

/** The nine in the order of the law, and GAO's four. */
const itemIds: readonly NoticeItemId[] = [
  'recipient-and-support', 'absorption', 'cost-and-timeline', 'sustainment', 'past-assistance', 'plan-elements', 'sustainment-beyond-five-years', 'construction', 'other-authorities',
]
const elementIds: readonly ProposalElementId[] = ['objectives', 'absorptive-capacity', 'sustainment', 'theory-of-change']

/** One listed twice is complete only where each listing is. */
const itemsOf = (plan: PlanGraph, proposal: Proposal, on: Day, lastNoticeDay: Day | undefined): readonly ReadyItem[] => itemIds.map((id, at) => {
  const told = (proposal.noticeItems ?? []).filter((one) => one.item === id)
  const isDone = (one: ToldItem) => isCalledDone(one) && !isUnsaid(plan, one)
  const left = told.find((one) => !isDone(one)) ?? told[0]
  const isComplete = told.length > 0 && told.every(isDone)
  const due = isComplete ? undefined : left?.due
  return {
    id, number: at + 1, title: noticeItems[id], state: left?.state ?? 'open', isComplete, isUnsaid: left !== undefined && isCalledDone(left) && isUnsaid(plan, left), text: left?.text,
    answeredBy: (left?.answeredBy ?? []).filter((record) => plan.find(record) !== undefined), owedBy: left?.owedBy, due: left?.due,
    isOverdue: due !== undefined && due < on, isDueTooLate: due !== undefined && lastNoticeDay !== undefined && due > lastNoticeDay,
  }
})

type ToldItem = NonNullable<Proposal['noticeItems']>[number]

const isCalledDone = ({ state }: ToldItem): boolean => state === 'answered' || state === 'not-expected'
const hasWords = (text: string | undefined) => text !== undefined && text.trim() !== ''
/** Neither a word nor a record that is there says how; why it is not expected only a word can say. */
const isUnsaid = (plan: PlanGraph, { state, text, answeredBy }: ToldItem) => !hasWords(text) && (state === 'not-expected' || (answeredBy ?? []).every((record) => plan.find(record) === undefined))

const elementFields = { objectives: 'objectives', 'absorptive-capacity': 'absorptiveCapacity', sustainment: 'sustainment', 'theory-of-change': 'theoryOfChange' } as const

/** The field of a proposal's completeness that holds an element. */
export const elementField = (id: ProposalElementId): (typeof elementFields)[ProposalElementId] => elementFields[id]

const elementsOf = (plan: PlanGraph, { gao }: Proposal): readonly ReadyElement[] => elementIds.map((id) => {
  const records = (gao?.[elementFields[id]] ?? []).filter((record) => plan.find(record) !== undefined)
  const because = records.length > 0 ? undefined : gao?.notExpected?.find((one) => one.element === id && hasWords(one.because))?.because
  return { id, title: proposalElements[id], state: records.length > 0 ? 'present' : because === undefined ? 'missing' : 'not-expected', records, because }
})

const companionsOf = (plan: PlanGraph, proposal: Proposal, program: Program, start: Day | undefined): readonly ReadyCompanion[] => program.companions.map(({ kind, text }) => {
  const named = (proposal.companions ?? []).filter((group) => group.kind === kind).flatMap((group) => group.activities ?? [])
  const activities = plan.pick('activity', named).filter((activity) => !isCancelled(activity)).map((one) => ({
    id: one.id, start: one.start, daysBefore: one.start === undefined || start === undefined ? undefined : daysBetween(one.start, start),
  })).toSorted((a, b) => ((a.start ?? '9') < (b.start ?? '9') ? -1 : 1))
  const days = activities.flatMap(({ daysBefore }) => daysBefore ?? [])
  return { kind, asks: text, state: activities.length === 0 ? 'none' : days.length === 0 ? 'unknown' : days.some((n) => n > 0) ? 'in-time' : 'late', activities }
})

function verdictOfPackage(plan: PlanGraph, proposal: Proposal, on: Day): PackageVerdict | undefined {
  const verdicts = packageActivities(plan, proposal).flatMap(({ id }) => (ownVerdicts(plan, on).get(id) ?? []).filter(({ program }) => program === proposal.program).map((verdict) => ({ id, verdict })))
  if (verdicts.length === 0) return undefined
  const failed = verdicts.flatMap(({ id, verdict }) => verdict.failed.map((failure) => ({ activity: id, failure })))
  const ask = verdicts.flatMap(({ id, verdict }) => verdict.ask.map((question) => ({ activity: id, question })))
  return { verdict: failed.length > 0 ? 'ineligible' : ask.length > 0 ? 'undetermined' : 'eligible', failed, ask }
}
