import { useSyncExternalStore } from 'react'
import type { KindId } from '@throughline/model'

export interface Wanted {
  readonly kind: KindId
  /** What is already known, such as the line a new activity belongs to. */
  readonly values: Readonly<Record<string, unknown>>
}

let wanted: Wanted | undefined
const listeners = new Set<() => void>()
const set = (next: Wanted | undefined) => {
  wanted = next
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Asks for the fields a new record cannot be without, adds it and opens it. `newRecord('funding-line', { activity: id })` */
export const newRecord = (kind: KindId, values: Wanted['values'] = {}): void => set({ kind, values })
export const forgetNewRecord = (): void => set(undefined)
export const useWanted = (): Wanted | undefined => useSyncExternalStore(subscribe, () => wanted)
