import { useEffect, useRef } from 'react'
import type { Figure } from '@throughline/documents'

/** A drawing of the figures room: its text is parsed as SVG and adopted; scripts and handlers in it would not run under the page's policy, and are taken out besides. */
export function FigureView({ figure }: { readonly figure: Figure }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const drawn = new DOMParser().parseFromString(figure.svg, 'image/svg+xml').documentElement
    if (drawn.localName !== 'svg') return
    for (const unsafe of drawn.querySelectorAll('script, foreignObject')) unsafe.remove()
    drawn.setAttribute('role', 'img')
    drawn.setAttribute('aria-label', figure.alt)
    place.current?.replaceChildren(document.adoptNode(drawn))
  }, [figure.svg, figure.alt])
  return (
    <figure className="paper-figure">
      <div ref={place} />
      <figcaption>{figure.number === undefined ? '' : `Figure ${figure.number}. `}{figure.caption}</figcaption>
    </figure>
  )
}
