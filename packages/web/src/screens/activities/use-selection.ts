import { useCallback, useMemo, useState } from 'react'
import type { RecordId } from '@throughline/model'

export interface Selection {
  readonly ids: ReadonlySet<RecordId>
  readonly has: (id: RecordId) => boolean
  /** Adds or takes away one; with `isRange` everything from the last one touched. */
  readonly toggle: (id: RecordId, isRange?: boolean) => void
  readonly extendTo: (from: RecordId, to: RecordId) => void
  readonly all: (isOn: boolean) => void
  readonly clear: () => void
}

/** Which rows of those in sight are picked, for doing one thing to all of them. */
export function useSelection(order: readonly RecordId[]): Selection {
  const [picked, setPicked] = useState<ReadonlySet<RecordId>>(new Set())
  const [anchor, setAnchor] = useState<RecordId>()
  const ids = useMemo(() => {
    const inSight = new Set(order)
    return picked.size === 0 || [...picked].every((id) => inSight.has(id)) ? picked : new Set([...picked].filter((id) => inSight.has(id)))
  }, [picked, order])
  const between = useCallback((a: RecordId, b: RecordId) => {
    const [from, to] = [order.indexOf(a), order.indexOf(b)].toSorted((x, y) => x - y)
    return from === undefined || to === undefined || from < 0 ? [b] : order.slice(from, to + 1)
  }, [order])
  return {
    ids,
    has: (id) => ids.has(id),
    toggle: (id, isRange = false) => {
      const next = new Set(ids)
      if (isRange && anchor !== undefined) for (const one of between(anchor, id)) next.add(one)
      else if (next.has(id)) next.delete(id)
      else next.add(id)
      setAnchor(id)
      setPicked(next)
    },
    extendTo: (from, to) => {
      const start = anchor !== undefined && ids.has(anchor) ? anchor : from
      setAnchor(start)
      setPicked(new Set(between(start, to)))
    },
    all: (isOn) => setPicked(isOn ? new Set(order) : new Set()),
    clear: () => setPicked(new Set()),
  }
}
