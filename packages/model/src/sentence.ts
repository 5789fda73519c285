import type { FieldChange, RecordChange } from './change.ts'
import { formatDay, parseDay } from './day.ts'
import type { Field } from './field.ts'
import { formatFiscalYear, type FiscalYear } from './fiscal-year.ts'
import { kindOf, type AnyRecord } from './kinds.ts'
import { fieldsOf, titleOf } from './record.ts'
import type { RecordId } from './record-id.ts'
import { linkAfter, nounOf, tellDeed } from './sentence-words.ts'
import { formatUsd, type Usd } from './usd.ts'

/** Finds records by id, so that sentences can name what links point at. */
export type Lookup = (id: RecordId) => AnyRecord | undefined

/** A word with its article: `withArticle('activity') // an activity` */
export const withArticle = (word: string): string => `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`

const longest = 80
const shorten = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text)
const nameOf = (id: unknown, find: Lookup) => {
  const record = typeof id === 'string' ? find(id as RecordId) : undefined
  return record === undefined ? plainText(id) : titleOf(record)
}

/**
 * A field's value as a reader would say it: days as 20 OCT 26, money as $38,000, links by title, choices by label.
 * `tellValue(kinds.activity.fields.start, '2026-10-20', find) // 20 OCT 26`
 */
export function tellValue(field: Field | undefined, value: unknown, find: Lookup): string {
  if (value === undefined || value === null) return 'nothing'
  switch (field?.type) {
    case 'day': {
      const d = typeof value === 'string' ? parseDay(value) : undefined
      return d === undefined ? plainText(value) : formatDay(d)
    }
    case 'usd': return formatUsd(value as Usd)
    case 'fiscal-year': return formatFiscalYear(value as FiscalYear)
    case 'flag': return value === true ? 'yes' : 'no'
    case 'choice': return labelOf(field, value)
    case 'choices': return tellList(value, (one) => labelOf(field, one))
    case 'link': return nameOf(value, find)
    case 'links': return tellList(value, (one) => nameOf(one, find))
    case 'lines': case 'programs': return tellList(value, plainText)
    case 'group': return tellGroup(field, value, find)
    case 'groups': return tellList(value, (one) => tellGroup(field, one, find), '; ')
    default: return plainText(value)
  }
}

/** Text, numbers and truth values as they stand; anything else, which no field holds, as JSON. */
const plainText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value) ?? 'nothing')

const labelOf = (field: Field, value: unknown) => field.choices?.find((c) => c.value === value)?.label ?? plainText(value)
const tellList = (value: unknown, tell: (one: unknown) => string, glue = ', ') => {
  const list = Array.isArray(value) ? value : [value]
  return list.length === 0 ? 'nothing' : list.map(tell).join(glue)
}
const tellGroup = (field: Field, value: unknown, find: Lookup) =>
  Object.entries(value as Readonly<Record<string, unknown>>).map(([name, part]) => tellValue(field.fields?.[name], part, find)).join(', ')

/**
 * One record's change as a clause that follows who did it:
 * `moved the activity "Patrol boat training" to 4 MAY 27`.
 */
export function tellChange(change: RecordChange, find: Lookup): string {
  const kind = kindOf(change.kind)
  const name = shorten(titleIn(change, find))
  const thing = `the ${kind.one} "${name}"`
  if (change.action === 'add') return `added ${thing}`
  if (change.action === 'remove') return `removed ${thing}`
  const only = change.fields.length === 1 ? change.fields[0] : undefined
  const start = change.fields.find((f) => f.field === 'start')
  if (change.kind === 'activity' && start !== undefined && change.fields.every((f) => f.field === 'start' || f.field === 'end')) {
    return `moved ${thing} to ${tellValue(fieldsOf(change.kind)['start'], start.after, find)}`
  }
  if (only !== undefined) return tellDeedOf(change, only, thing, find) ?? tellOneField(change, only, thing, find)
  const [lead] = change.fields.flatMap((one) => (one.field === leading[change.kind] ? [{ one, told: tellDeedOf(change, one, thing, find) }] : []))
  const labels = change.fields.filter(({ field }) => lead?.told === undefined || field !== lead.one.field).map(({ field }) => nounOf(change.kind, field))
  const listed = `${labels.slice(0, 4).join(', ')}${labels.length > 4 ? ` and ${labels.length - 4} more` : ''}`
  return lead?.told === undefined ? `changed ${listed} of ${thing}` : `${lead.told} (${listed})`
}

/** The field that says what a change of several was about, where it is among them. */
const leading: { readonly [kind in AnyRecord['kind']]?: string } = { solution: 'decision', assessment: 'state', 'planning-input': 'state' }

function tellDeedOf(change: RecordChange, one: FieldChange, thing: string, find: Lookup): string | undefined {
  const field = fieldsOf(change.kind)[one.field]
  const told = (value: unknown) => shorten(tellValue(field, value, find))
  const linked = (name: string) => {
    const to = linkAfter(change, find(change.id), name)
    const record = typeof to === 'string' ? find(to as RecordId) : undefined
    return record === undefined ? undefined : `the ${kindOf(record.kind).one} "${shorten(titleOf(record))}"`
  }
  return tellDeed(change, one, { thing, value: told(one.after), before: told(one.before), linked })
}

function titleIn(change: RecordChange, find: Lookup): string {
  const titleField = kindOf(change.kind).titleField
  const changed = change.fields.find((f) => f.field === titleField)
  if (changed !== undefined && change.action !== 'edit') {
    const told = change.action === 'add' ? changed.after : changed.before
    return tellValue(fieldsOf(change.kind)[titleField], told, find)
  }
  const current = find(change.id)
  return current === undefined ? plainText(changed?.before ?? change.id) : titleOf(current)
}

function tellOneField(change: RecordChange, only: FieldChange, thing: string, find: Lookup): string {
  const field = fieldsOf(change.kind)[only.field]
  const label = nounOf(change.kind, only.field)
  if (only.after === undefined) return `cleared ${label} of ${thing} (was ${shorten(tellValue(field, only.before, find))})`
  const value = shorten(tellValue(field, only.after, find))
  if (field?.type === 'prose') return `rewrote ${label} of ${thing}`
  if (only.before === undefined) return `set ${label} of ${thing} to ${value}`
  return `changed ${label} of ${thing} from ${shorten(tellValue(field, only.before, find))} to ${value}`
}
