import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import type { Day } from '@throughline/model'
import type { Geometry } from './geometry.ts'

/** Keeps the day in the middle where it was when the zoom changes; from the whole plan, zooming begins around a day given. */
export function useZoomed(scroller: RefObject<HTMLElement | null>, geometry: Geometry, zoom: number, middle: Day): void {
  const before = useRef({ zoom, at: 0, left: -1 })
  useEffect(() => {
    const box = scroller.current
    if (box === null) return undefined
    // A scroll of our own may have met an end: the day asked for stays the middle until the user scrolls.
    const hear = () => { if (Math.abs(box.scrollLeft - before.current.left) > 1) before.current.at = (box.scrollLeft + (box.clientWidth - geometry.nameWidth) / 2) / geometry.chartWidth }
    box.addEventListener('scroll', hear, { passive: true })
    return () => box.removeEventListener('scroll', hear)
  }, [scroller, geometry])
  useLayoutEffect(() => {
    const box = scroller.current
    if (box === null || before.current.zoom === zoom) return
    const at = before.current.zoom === 1 ? geometry.x(middle) / geometry.chartWidth : before.current.at
    box.scrollTo({ left: at * geometry.chartWidth - (box.clientWidth - geometry.nameWidth) / 2 })
    before.current = { zoom, at, left: box.scrollLeft }
  }, [scroller, geometry, zoom, middle])
}
