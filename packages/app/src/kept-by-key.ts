/** Answers kept by a key that names everything they rest on, so that what is kept is never wrong. */
export interface KeptByKey<T> {
  get(key: string, make: () => Promise<T>): Promise<T>
}

/** Keeps the answers used last. */
export function keepByKey<T>(most: number): KeptByKey<T> {
  const kept = new Map<string, Promise<T>>()
  return {
    get: (key, make) => {
      const value = kept.get(key) ?? make()
      // Last used stands last; the first is let go.
      kept.delete(key)
      kept.set(key, value)
      value.catch(() => kept.delete(key))
      const oldest = kept.keys().next().value
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
      return value
    },
  }
}
