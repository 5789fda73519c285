import { fieldsOf, type AnyRecord } from '@throughline/model'
import { RecordField } from '../../../record/record-form.tsx'

/** One declared field of a record, saved when it is left. `<FieldOf record={gap} name="outcome" />` */
export function FieldOf({ record, name }: { readonly record: AnyRecord; readonly name: string }) {
  const field = fieldsOf(record.kind)[name]
  return field === undefined ? null : <RecordField record={record} name={name} field={field} />
}

/** "1 gap", "3 gaps" */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
