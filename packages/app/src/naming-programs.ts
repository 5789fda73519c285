import { fieldValue, fieldsOf, kindIds, kindOf, titleOf, type AnyRecord, type Field, type Fields, type KindId } from '@throughline/model'
import type { Core } from './core.ts'
import { headOf } from './finding-books.ts'
import { mainBranch } from './ports.ts'
import type { WorkedOut, Wrong } from './working-out.ts'

/**
 * Records, in every book, that still name a local program which a change removes. They name it by its id, as they name a program of the catalogue, and not by
 * a link; without it they would name nothing. A local value may always go: the catalogue's holds again.
 */
export async function stillNamed(core: Core, { state, remove, after }: WorkedOut): Promise<readonly Wrong[]> {
  const gone = new Map<string, AnyRecord>()
  for (const id of remove) { const record = state.records.get(id)?.record; if (record?.kind === 'local-program') gone.set(id, record) }
  if (gone.size === 0) return []
  const elsewhere = (await core.store.books(mainBranch)).filter(({ book }) => book !== state.at.book)
  const others = await Promise.all(elsewhere.flatMap((stored) => namingKinds.map(async (kind) => (await core.store.recordsOfKind(headOf(stored), kind)).map(({ record }) => ({ record, of: ` of "${stored.title}"` })))))
  return [...[...after.values()].map((record) => ({ record, of: '' })), ...others.flat()].flatMap(({ record, of }) =>
    namesIn(record).flatMap(({ field, program }): readonly Wrong[] => {
      const local = gone.get(program)
      return local === undefined ? [] : [{
        code: 'in-use', path: ['records', record.id, field],
        message: `The ${kindOf(local.kind).one} "${titleOf(local)}" cannot be removed while ${kindOf(record.kind).one} "${titleOf(record)}"${of} names it (${fieldsOf(record.kind)[field]?.label ?? field}). Name another program there first.`,
      }]
    }))
}

const isNaming = ({ type }: Field) => type === 'program' || type === 'programs'
const canName = (fields: Fields): boolean => Object.values(fields).some((field) => isNaming(field) || (field.fields !== undefined && canName(field.fields)))
const namingKinds: readonly KindId[] = kindIds.filter((kind) => canName(fieldsOf(kind)))

interface Naming { readonly field: string; readonly program: string }

/** The programs a record names, each once a field; those of the catalogue are among them, and are no record's id. */
const namesIn = (record: AnyRecord): readonly Naming[] =>
  Object.entries(fieldsOf(record.kind)).flatMap(([field, declared]) =>
    [...new Set(namedBy(declared, fieldValue(record, field)))].map((program) => ({ field, program })))

function namedBy(declared: Field, value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => namedBy(declared, one))
  if (isNaming(declared)) return typeof value === 'string' ? [value] : []
  if (declared.fields === undefined || typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => { const field = declared.fields?.[name]; return field === undefined ? [] : namedBy(field, inner) })
}
