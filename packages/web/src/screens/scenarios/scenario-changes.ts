import { diffRecord, fieldValue, type AnyRecord, type Rec } from '@throughline/model'

type Said = NonNullable<Rec<'scenario'>['changes']>

/**
 * The changes of a scenario with one field of a record of the plan set in it; set to what the plan holds, the change is taken out. What stood before stays as it was first said.
 * `withField(scenario.changes, activity, 'start', day('2028-01-10'))`
 */
export function withField(changes: Said | undefined, record: AnyRecord, field: string, value: unknown): Said {
  const some = changes ?? []
  const before = some.find((one) => one.record === record.id && one.field === field)
  const rest = some.filter((one) => one !== before)
  const now = fieldValue(record, field)
  if (diffRecord(record, { ...record, [field]: value }) === undefined) return rest
  const was = before === undefined ? (now === undefined ? undefined : JSON.stringify(now)) : before.was
  const set = { record: record.id, action: 'edit' as const, field, ...(was !== undefined && { was }), ...(value !== undefined && value !== null && { value: JSON.stringify(value) }) }
  return before === undefined ? [...rest, set] : some.map((one) => (one === before ? set : one))
}

/** The changes without one of them: one field, or a record with all that is said of it. `withoutChange(changes, 'act-talks', 'start')` */
export const withoutChange = (changes: Said | undefined, record: string, field?: string): Said => (changes ?? []).filter((one) => one.record !== record || (field !== undefined && one.field !== field))
