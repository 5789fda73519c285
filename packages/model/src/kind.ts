import type { z } from 'zod'
import { fieldsSchema, flag, group, line, must, dayField, once, type Field, type Fields, type ValueOf } from './field.ts'
import type { KindId } from './kind-id.ts'
import { markingField } from './marking.ts'
import { recordIdSchema, type RecordId } from './record-id.ts'

/** Fields that every record may carry, whatever its kind. */
export const everyRecord = {
  marking: markingField,
  pointOfContact: line('Point of contact', 'The office (never a person) that answers for this record.'),
  imported: group('Imported', 'Where the record came from, when a file brought it.', {
    source: must(line('Source', 'The file or report.')),
    key: must(line('Key', 'What tells this entry apart in its source.')),
    asOf: dayField('As of', 'The day the source speaks of.'),
    note: line('Note', 'What the source says that fits no field, word for word.'),
  }),
  notional: flag('Notional', 'The wording is invented for teaching.'),
} as const satisfies Fields

export type BookType = 'library' | 'theater' | 'plan'

/** One kind of record, declared once: forms, tables, the API, the plan file and documents follow from it. */
export interface Kind<K extends KindId = KindId, F extends Fields = Fields> {
  readonly id: K
  readonly one: string
  readonly many: string
  readonly help: string
  /** The heading of the chapter that speaks of it. */
  readonly chapter: string
  /** Books whose business the kind is. */
  readonly books: readonly BookType[]
  /** First part of a new record's id. */
  readonly prefix: string
  /** The field that names a record in a sentence; a record without it goes by its id. */
  readonly titleField: string
  /** Fields a citing plan file carries of a record of another book. */
  readonly stub: readonly string[]
  /** Every book rests on every record of the kind, linked or not, and cites it. */
  readonly isCitedByAll: boolean
  readonly fields: F
  /** What a record of the kind must be, its kind left out; built when first asked for. */
  readonly schema: () => z.ZodType
}

export type RecordOf<Declaration> =
  Declaration extends Kind<infer K, infer F>
    ? { readonly kind: K; readonly id: RecordId } & ValueOf<F> & ValueOf<typeof everyRecord>
    : never

type Declared<K extends KindId, F extends Fields> = Omit<Kind<K, F>, 'schema' | 'stub' | 'isCitedByAll'> & { readonly stub?: readonly (keyof F & string)[]; readonly isCitedByAll?: boolean }

/**
 * Declares a kind.
 * `defineKind({ id: 'phase', one: 'phase', many: 'phases', …, fields: { title: must(line('Title', '…')) } })`
 */
export function defineKind<const K extends KindId, const F extends Fields>(declared: Declared<K, F>): Kind<K, F> {
  return {
    ...declared,
    stub: declared.stub ?? [],
    isCitedByAll: declared.isCitedByAll ?? false,
    schema: once(() => fieldsSchema({ ...declared.fields, ...everyRecord }, { id: recordIdSchema })),
  }
}

/** Every field of a kind, its own first. */
export const allFields = (kind: Kind): Readonly<Record<string, Field>> => ({ ...kind.fields, ...everyRecord })
