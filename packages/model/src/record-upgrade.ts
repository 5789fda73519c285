import type { KindId } from './kind-id.ts'

type Data = Readonly<Record<string, unknown>>
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * A field's value as earlier versions wrote it, in the words of today; a value of today stays as it is, so this may be
 * asked of any value, again and again: of a file of an older format, of a stored record, of a change in the history.
 * `upgradeField('plan', 'approvals', [{ step: 'Draft', state: 'Done' }]) // [{ step: 'Draft', state: 'done' }]`
 */
export function upgradeField(kind: KindId, field: string, value: unknown): unknown {
  if (kind !== 'plan' || field !== 'approvals' || !Array.isArray(value)) return value
  return value.map(upgradeApproval)
}

/**
 * A record as earlier versions wrote it, in the words of today. What needs no change comes back as it is.
 * `upgradeRecord('plan', { id: 'plan-b', approvals: [{ step: 'Draft', state: 'Open' }] })`
 */
export function upgradeRecord<R extends object>(kind: KindId, record: R): R {
  if (kind !== 'plan' || !('approvals' in record)) return record
  return { ...record, approvals: upgradeField(kind, 'approvals', record.approvals) }
}

/** The words of `plan.approvals[].state` when it stopped being free text; what people wrote for each. */
const approvalWords: readonly (readonly [state: string, ...words: readonly string[]])[] = [
  ['not-started', 'not started', 'not yet started'],
  ['in-staffing', 'in staffing', 'staffing', 'under review', 'in review', 'in coordination'],
  ['done', 'done', 'complete', 'completed', 'finished'],
  ['concurred', 'concurred', 'concurs', 'concur', 'concurrence'],
  ['not-concurred', 'did not concur', 'non-concurred', 'nonconcurred', 'non-concur', 'nonconcur', 'non-concurrence'],
  ['approved', 'approved', 'signed'],
  ['returned', 'returned', 'sent back'],
]

/** Longest first, so that "in staffing" is not read as less than it says. */
const spoken = approvalWords
  .flatMap(([state, ...words]) => [state, ...words].map((word) => ({ state, word })))
  .sort((a, b) => b.word.length - a.word.length)

function upgradeApproval(step: unknown): unknown {
  if (!isData(step) || typeof step['state'] !== 'string') return step
  const { state: text, note: said, ...rest } = step
  if (approvalWords.some(([word]) => word === text)) return step
  const { state, more } = readState(text.trim())
  const note = [said, more].filter((part) => typeof part === 'string' && part !== '').join('; ')
  return { ...rest, ...(state !== undefined && { state }), ...(note !== '' && { note }) }
}

/** The state a text begins with, and what it says beyond it; a text that begins with none is all note. */
function readState(text: string): { readonly state?: string; readonly more: string } {
  const lower = text.toLowerCase()
  const found = spoken.find(({ word }) => lower.startsWith(word) && !/^[\p{L}\p{N}-]/u.test(lower.slice(word.length)))
  if (found === undefined) return { more: text }
  const more = text.slice(found.word.length).replace(/^[\s,;:.–—-]+/, '')
  return { state: found.state, more: `${more.slice(0, 1).toUpperCase()}${more.slice(1)}` }
}
