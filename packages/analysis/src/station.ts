import { formatDay, formatFiscalYear, formatSpan, formatUsd, kindOf, titleOf, type AnyRecord, type PlanGraph, type Rec } from '@throughline/model'
import { payerNameOf, programName } from './cost.ts'
import { documentOf, isSuperseded } from './guidance-way.ts'
import { activitiesOf, effortsOf, linesOf } from './outline.ts'
import { siblingsOf } from './siblings.ts'
import type { Station } from './trace.ts'
import { withoutRemark } from './words.ts'

/** A record as a stop on the way; `next` is the stop above it. */
export function stationOf(plan: PlanGraph, record: AnyRecord, next?: AnyRecord): Station {
  const { level, also } = levelOf(plan, record)
  const number = numberOf(plan, record)
  const because = becauseOf(plan, record, next)
  const siblings = siblingsOf(plan, record)
  const detail = detailOf(plan, record)
  const document = record.kind === 'guidance-statement' ? documentOf(plan, record) : record.kind === 'guidance-document' ? record : undefined
  return {
    record: record.id, kind: record.kind, title: titleOf(record), level,
    ...(also !== undefined && { also }),
    ...(number !== undefined && { number }),
    ...(because !== undefined && { because }),
    ...(siblings !== undefined && { siblings }),
    ...(detail !== undefined && { detail }),
    ...(record.kind === 'guidance-statement' && document !== undefined && {
      document: { record: document.id, title: document.title, ...(document.type !== undefined && { type: document.type }) },
    }),
    ...(isSuperseded(plan, document) && { superseded: true as const }),
  }
}

interface Level { readonly level: string; readonly also?: string }

/** The level of a record in the words of defense, and the word State uses for it. */
export function levelOf(plan: PlanGraph, record: AnyRecord): Level {
  switch (record.kind) {
    case 'activity': return { level: activityWord(record), also: 'input' }
    case 'line-of-activity': return { level: 'Line of activity', also: 'State: project' }
    case 'line-of-effort': return { level: 'Line of effort', ...(record.significantInitiative === true && { also: 'significant initiative' }) }
    case 'end-state': return { level: 'End state', also: plan.isCited(record.id) ? 'theater' : 'State: mission goal' }
    case 'objective': return objectiveLevels[record.level]
    case 'guidance-document': return { level: documentLevel(record) }
    case 'guidance-statement': {
      const document = documentOf(plan, record)
      return { level: document === undefined ? 'Guidance' : documentLevel(document) }
    }
    default: return { level: capital(kindOf(record.kind).one) }
  }
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
const activityWord = (record: Rec<'activity'>) => capital(record.type ?? 'activity')

const objectiveLevels: Readonly<Record<Rec<'objective'>['level'], Level>> = {
  'security-cooperation-objective': { level: 'Security cooperation objective', also: 'theater' },
  'country-level-objective': { level: 'Country-level objective' },
  'intermediate-military-objective': { level: 'Intermediate military objective', also: 'State: outcome' },
}

function documentLevel(document: Rec<'guidance-document'>): string {
  const isState = document.family === 'state-usaid'
  switch (document.level) {
    case 'president': return 'National strategy'
    case 'department': return 'Department'
    case 'chairman': return isState ? 'Bureau' : 'Chairman'
    case 'command': return isState ? 'Region' : 'Theater'
    case 'country': return document.family === 'partner' ? 'Partner' : 'Country'
    default: return document.family === 'whole-of-government' ? 'Whole of government' : document.family === 'partner' ? 'Partner' : 'Guidance'
  }
}

/** The number a reader would use: `LOE 1`, `1.2`, `IMO 3`, `objective 1.3`. */
export function numberOf(plan: PlanGraph, record: AnyRecord): string | undefined {
  switch (record.kind) {
    case 'end-state': return ranked('ES', plan.of('end-state').findIndex((e) => e.id === record.id) + 1)
    case 'line-of-effort': return ranked('LOE', effortsOf(plan).findIndex((e) => e.id === record.id) + 1)
    case 'line-of-activity': return lineNumber(plan, record)
    case 'activity': return activityNumber(plan, record)
    case 'objective': return ranked(objectiveShort[record.level], record.rank ?? 0)
    case 'guidance-statement': return record.ref === undefined ? undefined : /^\d/.test(record.ref) && record.type !== undefined ? `${record.type} ${record.ref}` : record.ref
    default: return undefined
  }
}

const objectiveShort: Readonly<Record<Rec<'objective'>['level'], string>> = {
  'security-cooperation-objective': 'Objective', 'country-level-objective': 'CLO', 'intermediate-military-objective': 'IMO',
}

const ranked = (word: string, n: number): string | undefined => (n === 0 ? undefined : `${word} ${n}`)

function lineNumber(plan: PlanGraph, line: Rec<'line-of-activity'>): string | undefined {
  if (line.effort === undefined) return undefined
  const effort = effortsOf(plan).findIndex((e) => e.id === line.effort) + 1
  return effort === 0 ? undefined : `${effort}.${linesOf(plan, line.effort).findIndex((l) => l.id === line.id) + 1}`
}

function activityNumber(plan: PlanGraph, activity: Rec<'activity'>): string | undefined {
  const line = plan.get('line-of-activity', activity.line)
  const number = line === undefined ? undefined : lineNumber(plan, line)
  return line === undefined || number === undefined ? undefined : `${number}.${activitiesOf(plan, line.id).findIndex((a) => a.id === activity.id) + 1}`
}

/** Why a record leads to the one above it: the activity's own reason, else the arrow of the theory of change between the two. */
export function becauseOf(plan: PlanGraph, record: AnyRecord, next?: AnyRecord): string | undefined {
  if (record.kind === 'activity' && record.because !== undefined) return record.because
  if (next === undefined) return undefined
  const ends = next.kind === 'line-of-effort' ? [next.id, ...(next.endState === undefined ? [] : [next.endState])] : [next.id]
  return arrowsFrom(plan, record).find((arrow) => ends.includes(arrow.to) && arrow.because !== undefined)?.because
}

/** The arrows that start at a record. */
export const arrowsFrom = (plan: PlanGraph, record: AnyRecord): readonly Rec<'contribution'>[] => plan.referring(record.id, 'contribution', 'from')

/** One more line about a record: when and where, how much, by when. */
export function detailOf(plan: PlanGraph, record: AnyRecord): string | undefined {
  switch (record.kind) {
    case 'activity': return activityDetail(plan, record)
    case 'funding-line': return fundingDetail(plan, record)
    case 'objective': return record.deadline === undefined ? undefined : `By ${formatDay(record.deadline)}`
    case 'end-state': return record.by === undefined ? undefined : `By ${formatDay(record.by)}`
    case 'milestone': return record.date === undefined ? undefined : `By ${formatDay(record.date)}`
    case 'line-of-effort': case 'line-of-activity': case 'phase':
      return record.start === undefined || record.end === undefined ? undefined : formatSpan(record.start, record.end)
    case 'guidance-statement': {
      const document = documentOf(plan, record)
      return document === undefined ? undefined : [withoutRemark(document.title), numberOf(plan, record)].filter((part) => part !== undefined).join(', ')
    }
    default: return undefined
  }
}

function activityDetail(plan: PlanGraph, activity: Rec<'activity'>): string {
  const when = activity.start === undefined ? 'No dates yet' : formatSpan(activity.start, activity.end ?? activity.start)
  const people = (activity.usParticipants ?? 0) + (activity.partnerParticipants ?? 0) + (activity.otherParticipants ?? 0)
  const owner = plan.get('organization', activity.owner)
  return `${[when, activity.location].filter((part) => part !== undefined).join(', ')}.${people > 0 ? ` ${people} people.` : ''}${owner === undefined ? '' : ` Owner: ${owner.name}.`}`
}

function fundingDetail(plan: PlanGraph, line: Rec<'funding-line'>): string {
  const parts = [
    line.likely === undefined ? 'amount unknown' : formatUsd(line.likely),
    line.fiscalYear === undefined ? undefined : formatFiscalYear(line.fiscalYear),
    line.program === undefined ? undefined : programName(line.program, plan),
    payerNameOf(plan, line.payer),
  ]
  return parts.filter((part) => part !== undefined).join(', ')
}
