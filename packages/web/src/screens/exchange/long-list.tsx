import { useState, type ReactNode } from 'react'
import { Button } from '../../parts/index.ts'

const first = 100

/** A list that may be very long: the first hundred, and the rest when asked. */
export function LongList({ label, items }: { readonly label: string; readonly items: readonly { readonly key: string; readonly node: ReactNode }[] }) {
  const [isAll, setAll] = useState(false)
  const shown = isAll ? items : items.slice(0, first)
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and has to by the keyboard too */}
      <ul className="import-list" aria-label={label} tabIndex={0}>
        {shown.map(({ key, node }, index) => <li key={`${index} ${key}`}>{node}</li>)}
      </ul>
      {items.length > shown.length ? <Button look="text" small onPress={() => setAll(true)}>{`Show all ${items.length.toLocaleString('en-US')}`}</Button> : null}
    </>
  )
}
