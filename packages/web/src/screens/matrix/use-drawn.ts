import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, type RefObject } from 'react'
import { rowHeight } from './geometry.ts'

/** More rows than this, and only those near what is seen are drawn. */
const mostDrawn = 80

/** Which rows are drawn, from and up to (not with) an index; and how to bring one into sight. */
export function useDrawn(scroller: RefObject<HTMLElement | null>, count: number, headHeight: number, footHeight: number) {
  const isLong = count > mostDrawn
  // oxlint-disable-next-line react-hooks-js/incompatible-library -- this project does not use the React compiler
  const virtual = useVirtualizer({
    count, enabled: isLong, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 8,
    scrollPaddingStart: headHeight, scrollPaddingEnd: footHeight + rowHeight, paddingStart: headHeight,
  })
  const items = isLong ? virtual.getVirtualItems() : []
  const from = isLong ? items[0]?.index ?? 0 : 0
  const to = isLong ? (items.at(-1)?.index ?? 40) + 1 : count
  const reach = useCallback((index: number) => { if (isLong && index >= 0 && index < count) virtual.scrollToIndex(index) }, [isLong, count, virtual])
  return { from, to: Math.min(to, count), reach }
}
