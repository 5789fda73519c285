import { useLayoutEffect, useState, type RefObject } from 'react'

/** The width there is inside an element, as it changes. */
export function useRoom(element: RefObject<HTMLElement | null>, otherwise: number): number {
  const [room, setRoom] = useState(otherwise)
  useLayoutEffect(() => {
    const box = element.current
    if (box === null) return undefined
    const measure = () => { if (box.clientWidth > 0) setRoom(box.clientWidth) }
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(box)
    return () => watch.disconnect()
  }, [element])
  return room
}
