import { useEffect, useRef, type RefObject } from 'react'
import type { MatrixRow } from '@throughline/analysis'

/**
 * Scrolls to the row of the record in the address, once for each record: on opening the screen, and when another record is opened
 * from elsewhere. A row that is in sight stays where it is.
 */
export function useReveal(scroller: RefObject<HTMLElement | null>, rows: readonly MatrixRow[], revealed: string | undefined, reach: (index: number) => void): void {
  const done = useRef<string>(undefined)
  useEffect(() => {
    if (revealed === done.current) return undefined
    const index = rows.findIndex((row) => row.key === revealed)
    if (revealed === undefined || index < 0) {
      done.current = revealed === undefined ? undefined : done.current
      return undefined
    }
    done.current = revealed
    const show = () => scroller.current?.querySelector(`[data-key="${CSS.escape(revealed)}"]`)?.scrollIntoView({ block: 'nearest' })
    reach(index)
    show()
    // A row far away is drawn only once the scroll has been heard.
    const later = requestAnimationFrame(() => requestAnimationFrame(show))
    return () => cancelAnimationFrame(later)
  }, [scroller, rows, revealed, reach])
}
