import { fieldsOf, fieldValue, type AnyRecord, type Field, type RecordId } from '@throughline/model'

type Values = Readonly<Record<string, unknown>>

/** What is left of a record when links to what is gone are taken out. */
export interface Left {
  /** The fields that change, as they become. */
  readonly values: Values
  /** False where it cannot be without a link it loses: it goes too. */
  readonly stands: boolean
}

/**
 * Takes links out of a record, wherever they are declared: in a field of its own, in a list, in a group or in a list of groups.
 * `withoutLinks(plan, new Set(['org-sco'])).values // { approvals: [{ step: 'Draft' }] }`
 */
export const withoutLinks = (record: AnyRecord, gone: { has(id: RecordId): boolean }): Left =>
  leftOf(fieldsOf(record.kind), (name) => fieldValue(record, name), gone)

function leftOf(fields: Readonly<Record<string, Field>>, valueOf: (name: string) => unknown, gone: { has(id: RecordId): boolean }): Left {
  const values: Record<string, unknown> = {}
  let stands = true
  for (const [name, field] of Object.entries(fields)) {
    const before = valueOf(name)
    const after = before === undefined ? undefined : leftIn(field, before, gone)
    if (after === before) continue
    values[name] = after
    if (after === undefined && field.must) stands = false
  }
  return { values, stands }
}

/** The value without the links; the very same where it held none, undefined where nothing of it is left. */
function leftIn(field: Field, value: unknown, gone: { has(id: RecordId): boolean }): unknown {
  const part = (one: unknown): unknown => {
    const { values, stands } = leftOf(field.fields ?? {}, (name) => (one as Values)[name], gone)
    if (!stands) return undefined
    if (Object.keys(values).length === 0) return one
    return Object.fromEntries(Object.entries({ ...(one as Values), ...values }).filter(([, inner]) => inner !== undefined))
  }
  switch (field.type) {
    case 'link': return gone.has(value as RecordId) ? undefined : value
    case 'links': return leftList(value, (one) => (gone.has(one as RecordId) ? undefined : one))
    case 'group': return part(value)
    case 'groups': return leftList(value, part)
    default: return value
  }
}

function leftList(value: unknown, leave: (one: unknown) => unknown): unknown {
  if (!Array.isArray(value)) return value
  const rest = value.map(leave)
  if (rest.every((one, index) => one === value[index])) return value
  const kept = rest.filter((one) => one !== undefined)
  return kept.length === 0 ? undefined : kept
}
