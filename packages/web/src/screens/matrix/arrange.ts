import { datesOf, type LinkType } from '@throughline/analysis'
import { addDays, applyChange, applyToGraph, formatDay, formatSpan, later, titleOf, type Activity, type AnyRecord, type Day, type PlanGraph, type RecordId } from '@throughline/model'
import type { Consequences } from '@throughline/schedule'
import type { SentChange } from '../../data/answers.ts'
import { add, edit } from '../../data/changes.ts'

/** A bar that is held: moved, stretched at its end, or linked to another. Nothing of it is kept until the user lets go. */
export type Arrangement =
  | { readonly sort: 'move' | 'stretch'; readonly activity: RecordId; readonly days: number }
  | { readonly sort: 'link'; readonly activity: RecordId; readonly to?: RecordId; readonly type: LinkType }

const linkTypes: readonly LinkType[] = ['finish-start', 'start-start', 'finish-finish', 'start-finish']
/** The next of the four types, for the key that goes through them. */
export const nextType = (type: LinkType): LinkType => linkTypes[(linkTypes.indexOf(type) + 1) % linkTypes.length] ?? 'finish-start'

/** Why a bar cannot be arranged so; undefined where it can. */
export function whyNot(activity: Activity, sort: Arrangement['sort']): string | undefined {
  const name = titleOf(activity)
  if (sort === 'link') return undefined
  if (activity.status === 'done' || activity.actualEnd !== undefined) return `${name} is over: its days are what happened.`
  if (activity.start === undefined) return `${name} has no first day yet: open it and set one.`
  if (sort === 'move' && (activity.status === 'under-way' || activity.actualStart !== undefined)) return `${name} has begun: its end can be stretched, its start stands.`
  return undefined
}

/** The days a held bar would have: `heldSpan(talks, { sort: 'move', activity: talks.id, days: 7 })` */
export function heldSpan(activity: Activity, held: Arrangement): { readonly start: Day; readonly end: Day } | undefined {
  const span = datesOf(activity)
  if (span === undefined || held.sort === 'link') return span
  return held.sort === 'move' ? { start: addDays(span.start, held.days), end: addDays(span.end, held.days) } : { start: span.start, end: later(span.start, addDays(span.end, held.days)) }
}

/** The changes that would keep it; none where it changes nothing. */
export function changesFor(graph: PlanGraph, held: Arrangement): readonly SentChange[] {
  const activity = graph.get('activity', held.activity)
  if (activity === undefined) return []
  if (held.sort === 'link') {
    const { to, type } = held
    return to === undefined || to === activity.id || isLinked(graph, activity.id, to) ? [] : [add(graph, 'dependency', { predecessor: activity.id, successor: to, type, lagDays: 0 }).change]
  }
  const span = heldSpan(activity, held)
  if (span === undefined || held.days === 0) return []
  const isLong = activity.days !== undefined && activity.end === undefined
  if (held.sort === 'stretch') return isLong ? [edit(activity, { days: Math.max(1, (activity.days ?? 1) + held.days) })] : [edit(activity, { end: span.end })]
  return [edit(activity, { start: span.start, ...(activity.end !== undefined && { end: span.end }) })]
}

const isLinked = (graph: PlanGraph, from: RecordId, to: RecordId) => graph.referring(from, 'dependency', 'predecessor').some(({ successor }) => successor === to)

/** The plan as it would be; the same where a change makes no record. */
export function planAfter(graph: PlanGraph, changes: readonly SentChange[]): PlanGraph {
  const put = changes.flatMap((change): readonly AnyRecord[] => {
    const made = applyChange(graph.find(change.id), change)
    return made.ok && made.value !== undefined ? [made.value] : []
  })
  return applyToGraph(graph, { put, remove: [] })
}

/** Changes that move the planned days of what would be pushed to where it would be pushed, too. */
export const pushedChanges = (graph: PlanGraph, held: Arrangement, { moved }: Consequences): readonly SentChange[] => moved.flatMap(({ id, after }) => {
  const activity = graph.get('activity', id)
  if (id === held.activity || after === undefined || activity?.start === undefined || after.start <= activity.start) return []
  return [edit(activity, { start: after.start, ...(activity.end !== undefined && { end: after.finish }) })]
})

const days = (n: number) => (n === 1 ? '1 day' : `${n} days`)
const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** What is held, in a sentence: `Staff talks: 7 days later, 10–12 NOV 26.` */
export function heldWords(graph: PlanGraph, held: Arrangement): string {
  const activity = graph.get('activity', held.activity)
  if (activity === undefined) return ''
  const name = titleOf(activity)
  if (held.sort === 'link') {
    const to = graph.get('activity', held.to)
    if (to === undefined) return `Link ${name} to what comes after it.`
    return isLinked(graph, activity.id, to.id) ? `${titleOf(to)} waits for ${name} already.` : `${titleOf(to)} would wait for ${name}, ${held.type.replace('-', ' to ')}.`
  }
  const span = heldSpan(activity, held)
  if (span === undefined) return name
  const by = held.days === 0 ? 'stands where it stood' : held.sort === 'move' ? `${days(Math.abs(held.days))} ${held.days > 0 ? 'later' : 'earlier'}` : `${days(Math.abs(held.days))} ${held.days > 0 ? 'longer' : 'shorter'}`
  return `${name}: ${by}, ${formatSpan(span.start, span.end)}.`
}

/** A consequence as it is told. */
export interface Told { readonly sort: 'moves' | 'breaks' | 'warns' | 'money' | 'mends'; readonly text: string; readonly record?: RecordId }

const mostNamed = 3

/** The consequences of what is held, gravest first; one line that says so where there are none. */
export function consequenceWords(held: Arrangement, told: Consequences): readonly Told[] {
  const others = told.moved.filter(({ id }) => id !== held.activity)
  const own = told.moved.find(({ id }) => id === held.activity)
  const named = others.slice(0, mostNamed).map(({ title, days: by }) => (by === undefined ? title : `${title} ${by === 0 ? 'with its start' : `${days(Math.abs(by))} ${by > 0 ? 'later' : 'earlier'}`}`))
  const more = others.length - named.length
  return [
    ...told.money.map(({ text, activity }): Told => ({ sort: 'money', text, record: activity })),
    ...told.conflicts.map(({ text, activity }): Told => ({ sort: 'breaks', text, record: activity })),
    ...told.findings.map(({ message, record, severity }): Told => ({ sort: severity === 'error' ? 'breaks' : 'warns', text: message, record })),
    ...(held.sort === 'link' || own !== undefined || held.days === 0 ? [] : [{ sort: 'moves', text: 'Its own forecast stays: links, gates or money hold it.' } satisfies Told]),
    ...(own?.after !== undefined && held.sort === 'link' ? [{ sort: 'moves', text: `Its own forecast moves to ${formatDay(own.after.start)}.` } satisfies Told] : []),
    ...(others.length === 0 ? [] : [{ sort: 'moves', text: `${count(others.length, 'other moves', 'others move')}: ${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}.` } satisfies Told]),
    ...told.mended.map((text): Told => ({ sort: 'mends', text: `No longer: ${text}` })),
  ]
}

/** The same in one sentence, for a screen reader to say. */
export function consequencesSaid(told: Consequences, held: Arrangement): string {
  const others = told.moved.filter(({ id }) => id !== held.activity).length
  const broken = told.conflicts.length + told.findings.length
  const parts = [
    ...(others > 0 ? [count(others, 'other activity moves', 'other activities move')] : []), ...(broken > 0 ? [count(broken, 'thing breaks', 'things break')] : []),
    ...(told.money.length > 0 ? ['money is lost'] : []), ...(told.mended.length > 0 ? [count(told.mended.length, 'fault is mended', 'faults are mended')] : []),
  ]
  return parts.length === 0 ? 'Nothing else moves, nothing breaks, no money is lost.' : `${parts.join(', ')}.`
}
