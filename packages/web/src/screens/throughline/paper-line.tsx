import { useLayoutEffect, useRef } from 'react'
import type { Trace } from '@throughline/analysis'
import { throughlineFigure } from '@throughline/figures'

const paperWidth = 960

/** The line as documents draw it: on paper it takes the place of the one on the screen, whose rails are measured there. */
export function PaperLine({ trace }: { readonly trace: Trace }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { svg } = throughlineFigure(trace, { width: paperWidth, id: 'paper-line' })
    const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
    place.current?.replaceChildren(document.adoptNode(drawing))
  }, [trace])
  return <div className="tl-paper" ref={place} />
}
