import { randomUUID } from 'node:crypto'
import type { Clock, Ids, Who } from '@throughline/app'
import { day } from '@throughline/model'

/** The edges of this machine: its clock, fresh ids, and the one person who sits at it. */
export interface LocalMachine {
  readonly clock: Clock
  readonly ids: Ids
  /** The local user on the day it is now; `THROUGHLINE_OFFICE` names the office, never a person. */
  localUser(): Who
}

const usualOffice = 'Country desk office'

/** Clock, ids and the local user. `localMachine().localUser().on // today` */
export function localMachine(): LocalMachine {
  const today = () => {
    const now = new Date()
    const two = (n: number) => String(n).padStart(2, '0')
    return day(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`)
  }
  const office = process.env['THROUGHLINE_OFFICE']?.trim() || usualOffice
  return {
    clock: { now: () => new Date().toISOString(), today },
    ids: { next: () => randomUUID() },
    localUser: () => ({ actor: office, organization: office, role: 'local-user', on: today() }),
  }
}
