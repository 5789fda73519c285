import { useCallback, useEffect, useRef } from 'react'

/** The same function at every drawing, which does what the newest one would: for rows that are drawn again only when they change. */
export function useStable<A extends readonly unknown[]>(run: (...args: A) => void): (...args: A) => void {
  const newest = useRef(run)
  useEffect(() => { newest.current = run })
  return useCallback((...args: A) => newest.current(...args), [])
}
