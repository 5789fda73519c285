import { useLayoutEffect, useRef } from 'react'
import type { DateChange } from '@throughline/schedule'
import { differenceFigure } from '@throughline/figures'

interface DrawnProps {
  readonly dates: readonly DateChange[]
  readonly before: string
  readonly after: string
}

/** Narrower the bars could not be told apart: then it scrolls. */
const narrowest = 560

/** What moved as a drawing, the same on screen and on paper. */
export function Drawn({ dates, before, after }: DrawnProps) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const box = place.current
    if (box === null) return undefined
    const draw = () => {
      const { svg } = differenceFigure(dates, { width: Math.max(narrowest, box.clientWidth), before, after })
      box.replaceChildren(document.adoptNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement))
    }
    draw()
    let width = box.clientWidth
    const watch = new ResizeObserver(() => {
      if (box.clientWidth === width) return
      width = box.clientWidth
      draw()
    })
    watch.observe(box)
    return () => watch.disconnect()
  }, [dates, before, after])
  return <div className="scenario-drawn" ref={place} />
}
