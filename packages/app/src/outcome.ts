import type { Conflict, Place, Refusal, RefusalCode } from '@throughline/contract'

/** What a use case answers: a value, or why it could not be done. Refusals are values; only faults are thrown. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

/** `done({ revision: 3 })` */
export const done = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export type Refused = { readonly ok: false; readonly refusal: Refusal }

interface Details {
  readonly errors?: readonly Place[]
  readonly conflicts?: readonly Conflict[]
}

/** `refuse('not-found', 'There is no book "nepal". Open the list of plans to see those there are.')` */
export const refuse = (code: RefusalCode, message: string, details: Details = {}): Refused => ({
  ok: false,
  refusal: { code, message, ...details },
})
