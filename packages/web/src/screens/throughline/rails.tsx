import { useEffect, useState, type RefObject } from 'react'
import type { Chain, Trace } from '@throughline/analysis'
import { chainsOf } from './walk.ts'

interface Point { readonly x: number; readonly y: number }
interface Rail { readonly chain: Chain; readonly d: string; readonly isBroken: boolean }

const corner = 14
const apart = 11

/** A line up from the trunk, across, and up the chain, with round corners. */
function railPath(bottom: Point, trunkTop: Point, guidance: readonly Point[], turn: number): string {
  const low = guidance[0]
  const top = guidance.at(-1)
  if (low === undefined || top === undefined) return `M${bottom.x} ${bottom.y}V${trunkTop.y - turn}`
  const across = low.x - bottom.x
  if (Math.abs(across) < corner * 2) return `M${bottom.x} ${bottom.y}V${trunkTop.y - turn + corner}Q${bottom.x} ${trunkTop.y - turn} ${low.x} ${trunkTop.y - turn - corner}V${top.y}`
  const way = Math.sign(across)
  const y = trunkTop.y - turn
  return `M${bottom.x} ${bottom.y}V${y + corner}Q${bottom.x} ${y} ${bottom.x + way * corner} ${y}H${low.x - way * corner}Q${low.x} ${y} ${low.x} ${y - corner}V${top.y}`
}

function measure(map: HTMLElement, trace: Trace): readonly Rail[] {
  const frame = map.getBoundingClientRect()
  const centerOf = (key: string): Point | undefined => {
    const box = map.querySelector(`[data-stop="${key}"] [data-mark]`)?.getBoundingClientRect()
    return box === undefined ? undefined : { x: box.left + box.width / 2 - frame.left, y: box.top + box.height / 2 - frame.top }
  }
  const first = trace.stations[0]
  const last = trace.stations.at(-1)
  const bottom = first && centerOf(`trunk:${first.record}`)
  const top = last && centerOf(`trunk:${last.record}`)
  if (bottom === undefined || top === undefined) return []
  const chains = chainsOf(trace)
  const topBox = map.querySelector('.tl-top')?.getBoundingClientRect()
  const topY = topBox === undefined ? undefined : topBox.top + topBox.height / 2 - frame.top
  return chains.map((path, index): Rail => {
    const points = path.guidance.flatMap((station) => centerOf(`${path.chain}:${station.record}`) ?? [])
    const highest = points.at(-1)
    if (highest !== undefined && topY !== undefined && path.chain !== 'partner') points.push({ x: highest.x, y: topY })
    const shift = (index - (chains.length - 1) / 2) * apart
    return { chain: path.chain, isBroken: !path.complete, d: railPath({ x: bottom.x + shift, y: bottom.y }, top, points, 30 + (chains.length - index) * 4) }
  })
}

/** The coloured lines behind the stations, measured from where the stations stand. A picture only: the stations are the list. */
export function Rails({ map, trace }: { readonly map: RefObject<HTMLDivElement | null>; readonly trace: Trace }) {
  const [rails, setRails] = useState<readonly Rail[]>([])
  // After the frame's own ref is set, which is later than a layout effect in here.
  useEffect(() => {
    const element = map.current
    if (element === null) return undefined
    const draw = () => setRails(measure(element, trace))
    draw()
    const watch = new ResizeObserver(draw)
    watch.observe(element)
    void document.fonts.ready.then(draw)
    return () => watch.disconnect()
  }, [map, trace])
  return (
    <svg className="tl-rails" aria-hidden="true">
      {rails.map((rail) => <path key={rail.chain} d={rail.d} className={`tl-rail ${rail.chain}${rail.isBroken ? ' broken' : ''}`} />)}
    </svg>
  )
}
