import type { RecordChangeRequest, RefusalCode } from '@throughline/contract'
import {
  applyChange, diffRecord, fieldsOf, findClassified, kindOf, titleOf, type AnyRecord, type BookType, type Problem, type RecordChange, type RecordId,
} from '@throughline/model'
import type { BookState } from './book-state.ts'
import { done, refuse, type Outcome, type Refused } from './outcome.ts'
import { textsIn } from './text-of-values.ts'

/** A change worked out on a state: what to write, and each field before and after. */
export interface WorkedOut {
  readonly state: BookState
  readonly put: readonly AnyRecord[]
  readonly remove: readonly RecordId[]
  readonly changes: readonly RecordChange[]
  /** The book's records as they would stand. */
  readonly after: ReadonlyMap<RecordId, AnyRecord>
}

/**
 * Applies changes to a state in their order, and says everything that is wrong with them at once. Knows nothing of other
 * books: see `checkLinks`. What is recorded is the true difference, whatever `before` the sender claimed.
 */
export function workOut(state: BookState, type: BookType, requests: readonly RecordChangeRequest[]): Outcome<WorkedOut> {
  const after = new Map<RecordId, AnyRecord>()
  for (const [id, stored] of state.records) after.set(id, stored.record)
  const errors: Wrong[] = []
  const touched = new Set<RecordId>()
  for (const [index, request] of requests.entries()) {
    const problems = applyOne(after, type, request)
    errors.push(...problems.map((problem) => ({ ...problem, path: ['changes', index, ...problem.path] })))
    touched.add(request.id)
  }
  return errors.length > 0 ? refuseWrong(errors) : done(differenceOf(state, after, touched))
}

/** One bad place of a change, before it is told; the code is that of the refusal where all agree. */
export interface Wrong {
  readonly code: RefusalCode
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** Refuses a change for everything that is wrong with it. */
export function refuseWrong(wrong: readonly Wrong[]): Refused {
  const codes = new Set(wrong.map(({ code }) => code))
  const [only] = codes
  const more = wrong.length > 1 ? ` (And ${wrong.length - 1} more, each listed with its place.)` : ''
  return refuse(codes.size === 1 && only !== undefined ? only : 'invalid', `Nothing was changed. ${wrong[0]?.message ?? ''}${more}`, {
    errors: wrong.map(({ path, message }) => ({ path: path.join('.'), message })),
  })
}

/** The difference between a state and the records touched, as it is recorded. */
export function differenceOf(state: BookState, after: ReadonlyMap<RecordId, AnyRecord>, touched: ReadonlySet<RecordId>): WorkedOut {
  const changes = [...touched].flatMap((id) => diffRecord(state.records.get(id)?.record, after.get(id)) ?? [])
  return {
    state, after, changes,
    put: changes.flatMap(({ id }) => after.get(id) ?? []),
    remove: changes.flatMap(({ id }) => (after.has(id) ? [] : [id])),
  }
}

/** What makes a record the one it is; and the one key that is no key in an object. */
const fixedFields: ReadonlySet<string> = new Set(['id', 'kind', '__proto__'])

function applyOne(after: Map<RecordId, AnyRecord>, type: BookType, request: RecordChangeRequest): readonly Wrong[] {
  const kind = kindOf(request.kind)
  const current = after.get(request.id)
  const id = request.id
  if (request.action === 'add' && current !== undefined) return [{ code: 'already-exists', path: ['id'], message: `There is already a record "${id}": ${kindOf(current.kind).one} "${titleOf(current)}". Choose another id.` }]
  if (request.action !== 'add' && current === undefined) return [{ code: 'not-found', path: ['id'], message: `There is no ${kind.one} "${id}" in this book. It may have been removed: see the history.` }]
  if (current !== undefined && current.kind !== request.kind) return [{ code: 'invalid', path: ['kind'], message: `"${id}" is a record of kind ${current.kind}, not ${request.kind}.` }]
  if (request.action === 'add' && !kind.books.includes(type)) return [{ code: 'invalid', path: ['kind'], message: `A ${type} holds no ${kind.many}: they belong in ${kind.books.join(', ')}.` }]
  if (request.kind === 'plan' && request.action !== 'edit') return [{ code: 'invalid', path: ['kind'], message: 'A plan has one head, which stays: edit it instead.' }]
  if (request.action === 'remove') {
    after.delete(id)
    return []
  }
  const fixed = request.fields.filter(({ field }) => fixedFields.has(field))
  if (fixed.length > 0) return fixed.map(({ field }) => ({ code: 'invalid', path: ['fields', field], message: `"${field}" of "${id}" is not changed this way: a record keeps its id and its kind. Remove it and add another.` }))
  const classified = classifiedIn(request)
  if (classified.length > 0) return classified
  const changed = applyChange(current, { kind: request.kind, id, action: request.action, fields: request.fields.map(({ field, before, after: value }) => ({ field, before, after: value })) })
  if (!changed.ok) return changed.problems.map((problem) => placeProblem(request, problem))
  if (changed.value !== undefined) after.set(id, changed.value)
  return []
}

const placeProblem = (request: RecordChangeRequest, { path, message }: Problem): Wrong => {
  const label = fieldsOf(request.kind)[String(path[0])]?.label ?? String(path[0] ?? 'the record')
  return { code: 'invalid', path: ['fields', ...path], message: `${label} of ${kindOf(request.kind).one} "${request.id}" ${message}` }
}

function classifiedIn(request: RecordChangeRequest): readonly Wrong[] {
  return request.fields.flatMap(({ field, after }) =>
    [...textsIn(after)].flatMap(({ path, text }): readonly Wrong[] => {
      const found = findClassified(text)
      return found === undefined ? [] : [{
        code: 'classified',
        path: ['fields', field, ...path],
        message: `The text bears a classified marking ("${found.text}", line ${found.line}). Throughline holds unclassified plans only: refer to the document by its title instead.`,
      }]
    }))
}
