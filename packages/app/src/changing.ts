import type { ChangeRequest, ChangeResponse } from '@throughline/contract'
import type { BookId } from '@throughline/model'
import type { IfRevision } from './app.ts'
import { refuseBadLinks } from './checking-links.ts'
import { refuseConflicts } from './conflicting.ts'
import type { Core } from './core.ts'
import { refuseKept } from './keeping-complete.ts'
import { done, type Outcome } from './outcome.ts'
import type { Who } from './who.ts'
import { isNestedDeeper } from './text-of-values.ts'
import { refuseWrong, workOut, type Wrong } from './working-out.ts'
import { writeChange } from './writing.ts'

/**
 * Changes a book: one call, one revision, all of it or nothing. Every bad field is named at once; a record that someone
 * else changed since is refused with both versions.
 */
export function change(core: Core, who: Who, book: BookId, request: ChangeRequest, { ifRevision }: IfRevision = {}): Promise<Outcome<ChangeResponse>> {
  const isComment = request.changes.every(({ kind, action }) => kind === 'comment' && action === 'add')
  if (request.cause?.type === 'promote' && request.reason === undefined) return Promise.resolve(refuseWrong([{ code: 'invalid', path: ['reason'], message: 'A promotion needs a reason: say why the plan takes this from its scenario.' }]))
  const tooDeep = deepFields(request)
  if (tooDeep.length > 0) return Promise.resolve(refuseWrong(tooDeep))
  return writeChange(core, who, book, isComment ? 'comment' : 'change', ifRevision, async (state, stored) => {
    const conflict = await refuseConflicts(core, state, request.changes)
    if (conflict !== undefined) return conflict
    const worked = workOut(state, stored.type, request.changes)
    if (!worked.ok) return worked
    const refused = refuseKept(worked.value) ?? (await refuseBadLinks(core, worked.value))
    if (refused !== undefined) return refused
    return done({ work: worked.value, cause: request.cause ?? { type: 'edit' }, ...(request.reason !== undefined && { reason: request.reason }) })
  })
}

/** A group in a list of groups that holds a list is as deep as a field goes. */
const deepestField = 4

const deepFields = ({ changes }: ChangeRequest): readonly Wrong[] =>
  changes.flatMap(({ fields }, index) =>
    fields.filter(({ before, after }) => isNestedDeeper(before, deepestField) || isNestedDeeper(after, deepestField)).map(({ field }) => ({
      code: 'invalid', path: ['changes', index, 'fields', field], message: `"${field.slice(0, 60)}" is nested deeper than any field of a record.`,
    })))
