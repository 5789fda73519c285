import { useEffect, useSyncExternalStore } from 'react'
import type { Marking } from '@throughline/model'

const none: readonly Marking[] = []
let raised = none
const listeners = new Set<() => void>()
const raise = (markings: readonly Marking[]) => {
  raised = markings
  for (const hear of listeners) hear()
}
const subscribe = (hear: () => void) => {
  listeners.add(hear)
  return () => { listeners.delete(hear) }
}

/** Raises the marking of the frame while a screen shows more than the plan it stands in. `useRaiseMarking(calendar.markings)` */
export function useRaiseMarking(markings: readonly Marking[] = none): void {
  useEffect(() => {
    raise(markings)
    return () => raise(none)
  }, [markings])
}

/** What the screen on show adds to the plan's own markings. */
export const useRaisedMarking = (): readonly Marking[] => useSyncExternalStore(subscribe, () => raised)
