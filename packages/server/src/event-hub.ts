import type { Events } from '@throughline/app'
import type { RevisionEvent } from '@throughline/contract'

export interface EventHub extends Events {
  /** Calls back for every revision until the returned function is called. */
  listen(listener: (event: RevisionEvent) => void): () => void
}

/** Passes revision events on to whoever listens in this process. */
export function createEventHub(): EventHub {
  const listeners = new Set<(event: RevisionEvent) => void>()
  return {
    revision: (event) => { for (const listener of listeners) listener(event) },
    listen: (listener) => {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
  }
}
