import { useLayoutEffect, useRef } from 'react'
import type { DateChange } from '@throughline/schedule'
import { differenceFigure } from '@throughline/figures'

interface DrawnProps {
  readonly dates: readonly DateChange[]
  readonly before: string
  readonly after: string
}

/** What moved as a drawing, the same on screen and on paper. */
export function Drawn({ dates, before, after }: DrawnProps) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { svg } = differenceFigure(dates, { width: 960, before, after })
    const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
    place.current?.replaceChildren(document.adoptNode(drawing))
  }, [dates, before, after])
  return <div className="scenario-drawn" ref={place} />
}
