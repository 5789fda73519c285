import type { Day } from '@throughline/model'

/**
 * What a person may do. The local user works alone on their own machine and is allowed everything;
 * planners change the books of their own organization; viewers read.
 */
export type Role = 'local-user' | 'planner' | 'viewer'

/** On whose behalf a use case runs: every use case takes it. */
export interface Who {
  readonly actor: string
  readonly organization: string
  readonly role: Role
  /** The day it is for them. */
  readonly on: Day
}
