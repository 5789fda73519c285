import type { FieldChange, RecordChange } from './change.ts'
import type { KindId } from './kind-id.ts'
import type { AnyRecord } from './kinds.ts'
import { fieldsOf, fieldValue } from './record.ts'

/** Labels stand beside a field on a form; those that are no name of a thing are called this in a sentence. */
const nouns: Readonly<Record<string, string>> = {
  'About': 'text', 'Acts on': 'what it acts on', 'Addresses': 'what it addresses', 'Affects': 'what it affects', 'Affordable?': 'affordability', 'Answers': 'what it answers',
  'As of': 'day', 'Assuming': 'assumptions', 'Bears on': 'reach', 'Because': 'reasons', 'Became': 'what it became', 'Becomes': 'what it became', 'Began on': 'first day', 'Better is': 'better direction',
  'By': 'author', 'Buys equipment': 'mark as equipment', 'Carries out': 'statements it carries out', 'Clears its recipients': 'mark as clearing its recipients', 'Congress told on': 'day Congress was told',
  'Covers': 'cover', 'Decided': 'day of the decision', 'Decided by': 'decider', 'Derived from': 'documents it derives from', 'Do the objectives suffice?': 'sufficiency', 'Drafting since': 'first day of drafting',
  'Earlier': 'earlier finding', 'Enables': 'what it enables', 'Ended on': 'last day', 'Enough?': 'sufficiency', 'Feasible?': 'feasibility', 'First': 'first of the two', 'Follows': 'assessment it follows',
  'For': 'addressee', 'Found in': 'where it was found', 'From': 'origin', 'How often': 'frequency', 'If': 'cause', 'If it breaks': 'consequences if it breaks', 'In force from': 'first day in force', 'In force to': 'last day in force',
  'In sum': 'summary', 'In the right order?': 'sequence', 'Informs': 'sideways links', 'Instead of': 'option it replaces', 'Kept up by': 'upkeep', 'Lease ends': 'end of the lease', 'Met on': 'day it was met',
  'Mitigated by': 'mitigation', 'Must end by': 'last day it may end', 'Necessary?': 'necessity', 'Needed as of': 'day of the need', 'Offer expires': 'last day of the offer', 'On': 'subject', 'Part of': 'parent',
  'Played by': 'player', 'Responsive?': 'responsiveness', 'Rests on it': 'what rests on it', 'Serves': 'what it serves', 'So': 'conclusion', 'Starts from': 'starting point', 'Stop or change if': 'ground to stop or change',
  'Success is': 'picture of success', 'Supersedes': 'document it supersedes', 'Supports': 'what it supports', 'Then': 'effect', 'To': 'aim', 'Today': 'state today', 'Together with': 'companions', 'Until': 'last day', 'Used by': 'use',
  'Valid?': 'validity', 'Vetted on': 'day of vetting', 'Vetting good until': 'last day of vetting', 'Wanted?': 'wish', 'What became of it': 'outcome', 'What is expected': 'expectation', 'What it asks of the forces': 'demand on the forces',
  'What remains': 'remaining risk', 'Where': 'place', 'Why': 'reasons', 'Why it matters': 'reasons', 'Why necessary': 'reasons of necessity', 'Why valid': 'reasons of validity', 'With': 'partners',
}

/** What a field is called within a sentence: `nounOf('solution', 'affordable') // affordability` */
export function nounOf(kind: KindId, field: string): string {
  const label = fieldsOf(kind)[field]?.label ?? field
  return nouns[label] ?? label.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase())
}

interface Telling {
  /** `the solution "Train on boats"` */
  readonly thing: string
  /** The field's new value, as a reader would say it. */
  readonly value: string
  readonly before: string
  /** What a link of the record leads to, with its kind: `the gap "No boats"`; undefined where there is none. */
  linked(field: string): string | undefined
}

type Deed = (telling: Telling) => string | undefined
const deedsOf = (byValue: Readonly<Record<string, Deed>>) => (value: unknown): Deed | undefined => (typeof value === 'string' ? byValue[value] : undefined)
const always = (deed: Deed) => () => deed
const behind = (words: string, linked: string | undefined) => (linked === undefined ? '' : `${words}${linked}`)

/** Changes with a verb of their own, by kind and field. */
const deeds: Readonly<Record<string, (value: unknown) => Deed | undefined>> = {
  'solution.decision': deedsOf({
    'chosen': ({ thing, linked }) => `chose ${thing}${behind(' for ', linked('gap'))}`,
    'rejected': ({ thing, linked }) => `rejected ${thing}${behind(' for ', linked('gap'))}`,
    'open': ({ thing }) => `left the decision on ${thing} open`,
    'change-the-role': ({ thing, linked }) => `decided to change the role${behind(' because of ', linked('gap'))}, with ${thing}`,
    'drop-the-role': ({ thing, linked }) => `decided to drop the role${behind(' because of ', linked('gap'))}, with ${thing}`,
    'propose-a-program-change': ({ thing, linked }) => `decided to propose a change to a program${behind(' for ', linked('gap'))}, with ${thing}`,
  }),
  'solution.becomes': always(({ thing, value, before }) => (value === 'nothing' ? `took ${thing} out of ${before}` : `planned ${thing} as ${value}`)),
  'solution.affordable': always(({ thing, value }) => (value === 'nothing' ? undefined : `judged whether ${thing} is affordable: ${value}`)),
  'solution.feasible': always(({ thing, value }) => (value === 'nothing' ? undefined : `judged whether ${thing} is feasible: ${value}`)),
  'solution.responsive': always(({ thing, value }) => (value === 'nothing' ? undefined : `judged whether ${thing} is responsive: ${value}`)),
  'assumption.valid': always(({ thing, value }) => (value === 'nothing' ? undefined : `judged whether ${thing} is valid: ${value}`)),
  'assumption.necessary': always(({ thing, value }) => (value === 'nothing' ? undefined : `judged whether ${thing} is necessary: ${value}`)),
  'assessment.state': deedsOf({ complete: ({ thing }) => `completed ${thing}`, 'in-work': ({ thing }) => `took up work on ${thing} again` }),
  'assessment-entry.becomes': always(({ thing, value }) => (value === 'nothing' ? undefined : `drew ${value} from ${thing}`)),
  'planning-input.state': deedsOf({ sent: ({ thing }) => `sent up ${thing}`, accepted: ({ thing }) => `accepted ${thing}`, declined: ({ thing }) => `declined ${thing}` }),
  'role.wanted': deedsOf({ 'wanted': ({ thing }) => `marked ${thing} as wanted`, 'not-wanted': ({ thing }) => `marked ${thing} as explicitly not wanted` }),
}

/** A change of one field by a verb of its own; undefined where it is told as any other. */
export const tellDeed = ({ kind }: RecordChange, { field, after }: FieldChange, telling: Telling): string | undefined => deeds[`${kind}.${field}`]?.(after)?.(telling)

/** The link of a record as the change leaves it. */
export const linkAfter = (change: RecordChange, record: AnyRecord | undefined, field: string): unknown => {
  const changed = change.fields.find((one) => one.field === field)
  return changed !== undefined ? changed.after : record === undefined ? undefined : fieldValue(record, field)
}
