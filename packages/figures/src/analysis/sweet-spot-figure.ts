import { wantedBy, type InterestSide, type SharedInterest } from '@throughline/analysis'
import { joinNames } from '@throughline/model'
import { drawing, element, escapeText, path, text, textWidth, wrap, type Figure } from '../svg.ts'
import { defense, fontFamily, ink, ink2, ink3, paper, pick, stateUsaid, summary } from '../tokens.ts'

export interface SweetSpotOptions {
  readonly width: number
  readonly id?: string
}

const sides: readonly { readonly side: InterestSide; readonly label: string; readonly colour: string }[] = [
  { side: 'defense', label: 'Defense', colour: defense }, { side: 'state', label: 'State and others', colour: stateUsaid }, { side: 'partner', label: 'Partner', colour: summary },
]
const height = 430
const radius = 132

/**
 * Common goals: three circles of interest, and each topic where its interests overlap; partly is not yet inside.
 * Chapter 19, figure 19-4 (Common Goals and Objectives).
 * `sweetSpotFigure(sharedInterests(plan), { width: 640 }).svg`
 */
export function sweetSpotFigure(interests: readonly SharedInterest[], options: SweetSpotOptions): Figure {
  const { width } = options
  const id = options.id ?? 'sweet-spot'
  const middle = width / 2
  const centres = { defense: { x: middle - 82, y: 152 }, state: { x: middle + 82, y: 152 }, partner: { x: middle, y: 282 } } as const
  const circles = sides.map(({ side, colour }) => element('circle', { cx: centres[side].x, cy: centres[side].y, r: radius, fill: 'none', stroke: colour, 'stroke-width': 1.5 }))
  const labels = [
    text(centres.defense.x - radius + 4, 22, 'Defense', { 'font-weight': 600, fill: defense }),
    text(centres.state.x + radius - 4, 22, 'State and others', { 'font-weight': 600, fill: stateUsaid, 'text-anchor': 'end' }),
    text(middle, height - 4, 'Partner', { 'font-weight': 600, fill: ink2, 'text-anchor': 'middle' }),
  ]
  const groups = Map.groupBy(interests, (shared) => wantedBy(shared).join('+'))
  const placed = [...groups].map(([key, list]) => topicsAt(placeOf(key, middle, width), list))
  const body = [element('rect', { width, height, fill: paper }), element('circle', { cx: middle, cy: 196, r: 46, fill: pick, stroke: 'none' }), ...circles, ...labels, ...placed]
  return drawing(id, width, height, 'Common goals: the sweet spot', sweetSpotText(interests), fontFamily, body)
}

interface Place { readonly x: number; readonly y: number; readonly width: number; readonly anchor: 'start' | 'middle' | 'end' }

function placeOf(key: string, middle: number, width: number): Place {
  const places: Readonly<Record<string, Place>> = {
    'defense+state+partner': { x: middle, y: 166, width: 104, anchor: 'middle' },
    'defense+state': { x: middle, y: 76, width: 104, anchor: 'middle' },
    'defense+partner': { x: middle - 106, y: 236, width: 92, anchor: 'middle' },
    'state+partner': { x: middle + 106, y: 236, width: 92, anchor: 'middle' },
    defense: { x: middle - 158, y: 120, width: 104, anchor: 'middle' },
    state: { x: middle + 158, y: 120, width: 104, anchor: 'middle' },
    partner: { x: middle, y: 332, width: 150, anchor: 'middle' },
  }
  return places[key] ?? { x: width - 4, y: height - 74, width: Math.max(110, middle - radius - 24), anchor: 'end' }
}

const most = 5

function topicsAt(place: Place, interests: readonly SharedInterest[]): string {
  const shown = interests.slice(0, most)
  let y = place.y
  const lines = shown.flatMap((shared) => wrap(shared.interest.topic, place.width, 12, 2).map((words, i, all) => {
    const line = text(place.x, y, words, { 'text-anchor': place.anchor, 'font-size': 12, fill: shared.isSweetSpot ? ink : ink3, 'font-weight': shared.isSweetSpot ? 600 : undefined })
    const struck = shared.warns === undefined ? '' : strike(place, y, textWidth(words, 12))
    y += i === all.length - 1 ? 17 : 14
    return line + struck
  }))
  const left = interests.length - shown.length
  return element('g', {}, element('title', {}, escapeText(interests.map(({ interest }) => interest.topic).join('; '))), ...lines, ...(left > 0 ? [text(place.x, y, `and ${left} more`, { 'text-anchor': place.anchor, 'font-size': 12, fill: ink3 })] : []))
}

const strike = ({ x, anchor }: Place, y: number, width: number): string => {
  const from = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x
  return path(`M${from} ${y - 4}H${from + width}`, { stroke: ink3 })
}

/** The drawing in words: which topics all three want, and who wants the others. */
export function sweetSpotText(interests: readonly SharedInterest[]): string {
  const spot = interests.filter(({ isSweetSpot }) => isSweetSpot).map(({ interest }) => interest.topic)
  const others = interests.filter(({ isSweetSpot }) => !isSweetSpot).map((shared) => {
    const wanting = wantedBy(shared)
    const who = sides.filter(({ side }) => wanting.includes(side)).map(({ label }) => label)
    return `${shared.interest.topic}: wanted by ${who.length === 0 ? 'none wholly' : joinNames(who)}${shared.warns === undefined ? '' : '; the partner’s desire is missing'}.`
  })
  return `Three overlapping circles: defense, State and others, the partner. ${spot.length === 0 ? 'Nothing is wanted by all three.' : `All three want: ${joinNames(spot)}.`} ${others.join(' ')}`.trim()
}

/** Lines that say how to read the drawing. */
export const sweetSpotKey = 'In bold: what all three want. Struck through: the partner does not want it, so nothing is spent. A side that wants it partly is not inside its circle.'
