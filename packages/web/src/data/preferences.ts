import { useCallback, useSyncExternalStore } from 'react'

// How a screen is looked at (a folded menu, a column's width), kept on this machine; never anything of the plan.
const prefix = 'throughline.view.'
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(prefix + key)
  } catch {
    return null
  }
}

function write(key: string, value: string) {
  try {
    localStorage.setItem(prefix + key, value)
  } catch {
    // A browser that keeps nothing still shows everything.
  }
  for (const listener of listeners) listener()
}

/** A view preference as text. `const [sort, setSort] = usePreference('activities.sort', 'start')` */
export function usePreference(key: string, otherwise: string): readonly [string, (value: string) => void] {
  const value = useSyncExternalStore(subscribe, () => read(key) ?? otherwise)
  const set = useCallback((next: string) => write(key, next), [key])
  return [value, set]
}
