import type { Outcome } from '@throughline/app'
import type { Refusal } from '@throughline/contract'

/** Exit codes of every command. */
export const exitCode = {
  /** The work was done; a training report whose totals differ is done, and says so. */
  done: 0,
  /** `check` alone: the plan has errors. */
  errorsFound: 1,
  /** It could not be done; nothing was written. */
  refused: 2,
} as const

/** A command that could not be done; `main` tells why and exits with 2. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.message)
    this.refusal = refusal
  }
}

/** The value of an outcome; a refusal ends the command. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Refused(outcome.refusal)
}

/** Ends the command with a refusal of its own. */
export const refuseCommand = (code: Refusal['code'], message: string): never => {
  throw new Refused({ code, message })
}

/** A refusal as people read it: the sentence, then every place. */
export function tellRefusal(refusal: Refusal): string {
  const places = (refusal.errors ?? []).map((e) => `  ${e.line === undefined ? '' : `${e.line}:${e.column ?? 1} `}${e.path === '' ? '' : `${e.path}: `}${e.message}`)
  return [refusal.message, ...places].join('\n')
}
