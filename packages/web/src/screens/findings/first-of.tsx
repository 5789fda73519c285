import { useState, type ReactNode } from 'react'
import { Button } from '../../parts/index.ts'

/** The first of a long list, and the rest a page at a time: a plan imported whole can have thousands of findings. */
export function FirstOf<T>({ items, most, what, children }: { readonly items: readonly T[]; readonly most: number; readonly what: string; readonly children: (shown: readonly T[]) => ReactNode }) {
  const [pages, setPages] = useState(1)
  const rest = items.length - most * pages
  return (
    <>
      {children(items.slice(0, most * pages))}
      {rest > 0 ? <Button small onPress={() => setPages(pages + 1)}>Show {Math.min(rest, most).toLocaleString('en-US')} of {rest.toLocaleString('en-US')} more {what}</Button> : null}
    </>
  )
}
