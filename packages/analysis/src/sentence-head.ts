import { formatDay, formatSpan, formatUsd, formatUsdShort, kindOf, titleOf, type AnyRecord, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import { activitiesBelow } from './below.ts'
import { costOfAll } from './cost.ts'
import { becauseOf, detailOf } from './station.ts'
import type { Clause } from './trace.ts'
import type { Trunk } from './trunk.ts'
import { counted, durationWords, insideSentence } from './words.ts'

export type Linked = (text: string, record: AnyRecord) => Clause
export type Reason = readonly Clause[]

/** How a sentence begins: what it is about, the first reasons, and what it has named so far. */
export interface SentenceHead {
  readonly opening: readonly Clause[]
  /** ` is held`, to stand before the first "because". */
  readonly verb: string
  readonly reasons: readonly Reason[]
  readonly named: ReadonlySet<RecordId>
  /** The step of the line the reasons start from. */
  readonly anchor: AnyRecord
}

/** What a record that is no step of the line does to the record it is about. */
const ties: Partial<Readonly<Record<AnyRecord['kind'], string>>> = {
  'funding-line': 'pays for', measure: 'shows progress toward', observation: 'is a reading of', milestone: 'checks progress toward',
  contribution: 'explains the step from', dependency: 'holds back', agreement: 'covers', assumption: 'carries', risk: 'threatens',
  case: 'serves', proposal: 'serves', solution: 'would close', gap: 'is a shortfall in', capability: 'serves', task: 'is part of', condition: 'must hold for', 'partner-desire': 'tells the will to play', interest: 'tells who wants',
  threat: 'is acted on by', opportunity: 'is taken up by', 'contingency-need': 'is answered by', 'assessment-entry': 'stands behind', 'external-resource': 'bears on',
  'planning-input': 'was found in', reassessment: 'looks again at', 'not-needed': 'leaves open what is asked of', capacity: 'is taken up by', comment: 'is about', waiver: 'lets a finding stand on', 'recipient-unit': 'first takes part in', 'section-text': 'is prose of',
}

/** Opens the sentence of a trunk. `headOf(plan, trunk, linked).opening // This three-day event (Joint-command workshop, 06–08 APR 27) …` */
export function headOf(plan: PlanGraph, trunk: Trunk, linked: Linked): SentenceHead | undefined {
  const { records } = trunk
  const anchorAt = Math.max(0, records.findIndex((record) => ties[record.kind] === undefined))
  const anchor = records[anchorAt]
  const first = records[0]
  if (anchor === undefined || first === undefined) return undefined
  const tied = records.slice(0, anchorAt).flatMap((record, i): readonly Clause[] => {
    const next = records[i + 1]
    if (next === undefined) return []
    return [{ text: `${i === 0 ? ' ' : ', which '}${ties[record.kind] ?? 'is about'} ` }, linked(thing(next), next)]
  })
  const line = anchor.kind === 'activity' ? records.find((r) => r.kind === 'line-of-activity') : undefined
  const effort = line === undefined ? undefined : records.find((r) => r.kind === 'line-of-effort')
  const stepOf: readonly Clause[] = line === undefined ? [] : [
    { text: ', a step of ' }, linked(`“${titleOf(line)}”`, line), ...(effort === undefined ? [] : [{ text: ' in ' }, linked(`“${titleOf(effort)}”`, effort)]),
  ]
  const pause = anchorAt > 0 ? [{ text: ', which' }] : stepOf.length > 0 ? [{ text: ',' }] : []
  return {
    opening: [...subject(plan, first, linked), ...tied, ...stepOf, ...pause],
    verb: verbOf(anchor),
    reasons: ownReasons(plan, trunk, anchor, anchorAt),
    named: new Set([...records.slice(0, anchorAt + 1), line, effort].flatMap((r) => r?.id ?? [])),
    anchor,
  }
}

/** The record as the subject of its sentence. */
function subject(plan: PlanGraph, record: AnyRecord, linked: Linked): readonly Clause[] {
  if (record.kind === 'activity') {
    const when = record.start === undefined ? 'no dates yet' : formatSpan(record.start, record.end ?? record.start)
    return [linked(`This ${duration(record)}${record.type ?? 'activity'}`, record), { text: ` (${record.title}, ${when})` }]
  }
  if (record.kind === 'funding-line') return [linked('This money', record), { text: ` (${detailOf(plan, record) ?? ''})` }]
  if (record.kind === 'observation') return [linked('This observation', record), { text: ` (${record.value} on ${formatDay(record.date)})` }]
  if (record.kind === 'contribution') return [linked(`The contribution “${[record.if, record.then].filter((part) => part !== undefined).join(', ')}”`, record)]
  if (record.kind === 'objective' && record.why !== undefined) return [linked(naming(record), record), { text: ` (${asAside(record.why)})` }]
  return [linked(naming(record), record)]
}

/** `The objective “One joint command”`; a record without a title of its own is `This dependency`. */
const naming = (record: AnyRecord): string => {
  const title = titleOf(record)
  const { one } = kindOf(record.kind)
  return title === record.id ? `This ${one}` : `The ${one} “${short(title)}”`
}

const duration = (activity: Rec<'activity'>) =>
  activity.start === undefined || activity.end === undefined ? '' : `${durationWords(activity.start, activity.end)} `

/** The record as the object of a verb: `the three-day event “Staff talks”`. */
const thing = (record: AnyRecord): string =>
  record.kind === 'activity' ? `the ${duration(record)}${record.type ?? 'activity'} “${record.title}”` : naming(record).replace(/^The /, 'the ').replace(/^This /, 'a ')

const longestTitle = 160
const short = (text: string) => (text.length > longestTitle ? `${text.slice(0, longestTitle - 1).trimEnd()}…` : text.replace(/\.$/, ''))

function verbOf(record: AnyRecord): string {
  switch (record.kind) {
    case 'activity': {
      const verb = record.type === 'investment' ? 'made' : record.type === 'operation' ? 'run' : 'held'
      if (record.status === 'cancelled') return ` was to be ${verb}`
      return record.status === 'done' ? ` was ${verb}` : ` is ${verb}`
    }
    case 'line-of-activity': case 'line-of-effort': return ' is worked'
    case 'objective': return ' is pursued'
    case 'end-state': return ' is sought'
    case 'role': return ' is wanted'
    default: return ' stands'
  }
}

/** The step's own reason; a step that gives none takes that of the line it stands in. */
function ownReasons(plan: PlanGraph, { records }: Trunk, anchor: AnyRecord, at: number): readonly Reason[] {
  const own = becauseOf(plan, anchor, records[at + 1])
  if (own !== undefined) return [[{ text: insideSentence(own) }]]
  const line = records[at + 1]
  const lines = anchor.kind === 'activity' && line !== undefined ? becauseOf(plan, line, records[at + 2]) : undefined
  return lines === undefined ? [] : [[{ text: insideSentence(lines) }]]
}

/** Kinds that stand beside the line: what they stand behind is their sentence. */
const beside: ReadonlySet<AnyRecord['kind']> = new Set(['plan', 'organization', 'partner', 'phase'])
export const isBeside = (record: AnyRecord): boolean => beside.has(record.kind)

/**
 * The sentence of a record that stands beside the line, such as an office or a phase: what it stands behind.
 * `The organization “Security Cooperation Office” stands behind 24 activities, 20 OCT 26–18 SEP 31, for $1.2M.`
 */
export function broadSentence(plan: PlanGraph, record: AnyRecord, linked: Linked): readonly Clause[] {
  const activities = activitiesBelow(plan, record)
  const opening = subject(plan, record, linked)
  if (activities.length === 0) return [...opening, { text: isBeside(record) ? ' has no activity in this plan.' : ' is tied to no step of this plan.' }]
  const days = activities.flatMap((a) => [a.start, a.end].filter((d) => d !== undefined)).sort()
  const [from, to] = [days[0], days.at(-1)]
  const cost = costOfAll(plan, activities.map((a) => a.id))
  const unknown = cost.unknown === 0 ? '' : ` (and ${counted(cost.unknown, 'cost', 'costs')} not known)`
  const span = from === undefined || to === undefined ? '' : `, ${formatSpan(from, to)}`
  const amount = cost.usd < 100_000_00 ? formatUsd(cost.usd) : formatUsdShort(cost.usd)
  const holds = record.kind === 'plan' || record.kind === 'phase' ? 'holds' : record.kind === 'partner' ? 'is the partner in' : 'stands behind'
  return [...opening, { text: ` ${holds} ${counted(activities.length, 'activity', 'activities')}${span}, for ${amount}${unknown}.` }]
}

/** A reason given as a few words, set in brackets: its first letter small unless it is the start of an acronym or a name's initial. */
const asAside = (text: string) => {
  const plain = text.trim().replace(/[.\s]+$/, '')
  return /^[A-Z][a-z]+ [a-z]/.test(plain) && !/^[A-Z][a-z]+['’]s /.test(plain) ? plain.slice(0, 1).toLowerCase() + plain.slice(1) : plain
}
