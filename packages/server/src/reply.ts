import type { ProblemDetails, Refusal, RefusalCode } from '@throughline/contract'

/** Every refusal code has one HTTP status, here and nowhere else. */
const statusByCode: Readonly<Record<RefusalCode, number>> = {
  'not-found': 404,
  'not-allowed': 403,
  invalid: 422,
  'record-changed': 409,
  'revision-moved': 412,
  'changed-since': 409,
  'nothing-to-undo': 409,
  'too-large': 413,
  'in-use': 409,
  classified: 422,
  unsupported: 415,
  'already-exists': 409,
  unreadable: 422,
}

const titleByCode: Readonly<Record<RefusalCode, string>> = {
  'not-found': 'Not found',
  'not-allowed': 'Not allowed',
  invalid: 'The request has mistakes',
  'record-changed': 'Someone changed the same record',
  'revision-moved': 'The plan has moved on',
  'changed-since': 'Changed since',
  'nothing-to-undo': 'Nothing to undo',
  'too-large': 'Too large',
  'in-use': 'In use',
  classified: 'Classified marking found',
  unsupported: 'Not supported',
  'already-exists': 'Already there',
  unreadable: 'The file cannot be read',
}

export const statusOf = (code: RefusalCode): number => statusByCode[code]

/**
 * A refusal as problem details (RFC 9457).
 * `problemOf({ code: 'not-found', message: '…' }).status // 404`
 */
export const problemOf = (refusal: Refusal): ProblemDetails => ({
  type: `urn:throughline:problem:${refusal.code}`,
  title: titleByCode[refusal.code],
  status: statusByCode[refusal.code],
  detail: refusal.message,
  code: refusal.code,
  ...(refusal.errors && { errors: [...refusal.errors] }),
  ...(refusal.conflicts && { conflicts: refusal.conflicts.map((c) => ({ ...c })) }),
})

/** What a user sees of a fault: a number to report, never the inside. */
export const problemOfFault = (reference: string): ProblemDetails => ({
  type: 'urn:throughline:problem:fault',
  title: 'Something broke on our side',
  status: 500,
  detail: `This is a fault of the program, not of your plan; nothing was half written. Try again, and report the number ${reference} if it stays.`,
  code: 'fault',
  reference,
})
