import type { Station, Trace, UpPath } from '@throughline/analysis'
import { drawing, element, fit, path, text, textWidth, wrap, type Figure } from './svg.ts'
import { defense, fontFamily, ink, ink2, ink3, paper, stateUsaid } from './tokens.ts'

export interface ThroughlineFigureOptions {
  readonly width: number
  readonly id?: string
}

const levelWidth = 168
const railLeft = levelWidth + 30
const railGap = 12
const trunkStep = 54
const guidanceStep = 62
const topHeight = 58

interface Place { readonly width: number; readonly stateX: number; readonly join: number; readonly bottom: number }

/**
 * The throughline for paper: national strategy on top, the two chains side by side, and below them the trunk from end state to the record.
 * `throughlineFigure(traceOf(plan, id, on), { width: 960 }).svg`
 */
export function throughlineFigure(trace: Trace, options: ThroughlineFigureOptions): Figure {
  const { width } = options
  const id = options.id ?? 'throughline'
  const ways = { defense: middleOf(trace, 'defense'), state: middleOf(trace, 'state-usaid') }
  const steps = Math.max(ways.defense.stops.length, ways.state.stops.length, 1)
  const join = topHeight + steps * guidanceStep + 18
  const trunk = trace.stations.toReversed()
  const bottom = join + trunk.length * trunkStep
  const place: Place = { width, stateX: Math.round(railLeft + (width - railLeft) * 0.52), join, bottom }
  const body = [
    element('rect', { width, height: bottom + 8, fill: paper }),
    rails(place, ways.defense.path, ways.state.path),
    nationalTop(trace, place),
    chainHead(railLeft, 'Defense', defense), chainHead(place.stateX, 'State and USAID', stateUsaid),
    chainStops(ways.defense.stops, steps, railLeft, place.stateX - railLeft - 60, 'round', ways.defense.path?.missing),
    chainStops(ways.state.stops, steps, place.stateX, width - place.stateX - 30, 'square', ways.state.path?.missing),
    ...trunk.map((station, i) => trunkStop(station, trace.stations.length - i, join + 26 + i * trunkStep, width)),
  ]
  return drawing(id, width, bottom + 8, `Throughline of ${trace.title}`, throughlineText(trace), fontFamily, body)
}

/** The stops of a chain between the trunk and national strategy, highest first. */
function middleOf(trace: Trace, chain: UpPath['chain']): { readonly path: UpPath | undefined; readonly stops: readonly Station[] } {
  const found = trace.up.find((up) => up.chain === chain)
  const top = found?.complete === true ? found.guidance.at(-1)?.record : undefined
  const stops = (found?.guidance ?? []).filter((station) => top === undefined || (station.record !== top && station.document?.record !== top))
  return { path: found, stops: stops.toReversed() }
}

function rails({ stateX, join, bottom }: Place, defensePath: UpPath | undefined, statePath: UpPath | undefined): string {
  const low = bottom - trunkStep + 26
  const look = (up: UpPath | undefined) => ({ fill: 'none', 'stroke-width': 8, ...(up?.complete !== true && { 'stroke-dasharray': '2 6' }) })
  const state = path(`M${railLeft + railGap} ${low}V${join + 4}q0 -12 12 -12H${stateX - 12}q12 0 12 -12V38`, { ...look(statePath), stroke: stateUsaid })
  return state + path(`M${railLeft} ${low}V38`, { ...look(defensePath), stroke: defense })
}

function nationalTop(trace: Trace, { stateX, width: full }: Place): string {
  const reached = trace.up.find((up) => up.complete && up.chain !== 'partner')
  const document = reached?.guidance.at(-1)
  const statement = reached?.guidance.findLast((station) => station.kind === 'guidance-statement')
  const title = document?.title ?? 'National strategy'
  const words = document === undefined ? 'is not reached' : statement?.title ?? ''
  const from = railLeft + 34 + textWidth(title, 14, true) + 10
  const shown = fit(words, full - from - 20, 13)
  const width = Math.max(stateX + 28, from + textWidth(shown, 13) + 16) - railLeft + 16
  return element('rect', { x: railLeft - 16, y: 3, width, height: 34, rx: 17, fill: paper, stroke: ink, 'stroke-width': 3, ...(document === undefined && { 'stroke-dasharray': '4 3' }) })
    + text(0, 24, 'National strategy', { 'font-weight': 600, 'font-size': 12, fill: ink })
    + text(railLeft + 34, 25, title, { 'font-weight': 600, 'font-size': 14, fill: ink }) + text(from, 25, shown, { fill: ink2 })
}

const chainHead = (x: number, words: string, fill: string): string => {
  const width = textWidth(words, 12, true) + 16
  return element('rect', { x: x - width / 2, y: 40, width, height: 18, rx: 3, fill }) + text(x, 53, words, { 'text-anchor': 'middle', 'font-size': 12, 'font-weight': 600, fill: paper })
}

/** The document's title without the remark in brackets that ends it. */
const withoutRemark = (title: string) => title.replace(/\s*\([^()]*\)\s*$/, '') || title

/** Stops stand as low as they can, so that the nearest to the plan is next to the end state in both chains. */
function chainStops(stops: readonly Station[], steps: number, x: number, room: number, shape: 'round' | 'square', missing: string | undefined): string {
  const drawn = stops.map((station, i) => {
    const y = topHeight + (steps - stops.length + i) * guidanceStep + 24
    const mark = shape === 'round'
      ? element('circle', { cx: x, cy: y, r: 8, fill: paper, stroke: defense, 'stroke-width': 4 })
      : element('rect', { x: x - 8, y: y - 8, width: 16, height: 16, rx: 3, fill: paper, stroke: stateUsaid, 'stroke-width': 4 })
    const name = withoutRemark(station.document?.title ?? station.title)
    const after = `${station.document === undefined || station.number === undefined ? '' : `, ${station.number}`}${station.superseded === true ? ' (superseded)' : ''}`
    const heading = `${fit(name, room - textWidth(after, 13, true), 13, true)}${after}`
    return mark + text(x + 34, y - 3, heading, { 'font-weight': 600, fill: ink })
      + (station.document === undefined ? '' : wrap(station.title, room, 13, 2).map((words, line) => text(x + 34, y + 14 + line * 16, words, { fill: ink2 })).join(''))
  })
  const gap = missing === undefined ? '' : wrap(missing, room, 12, 2).map((words, i) => text(x + 34, topHeight + 20 + i * 15, words, { 'font-size': 12, 'font-style': 'italic', fill: ink3 })).join('')
  return drawn.join('') + (stops.length === 0 ? gap : '')
}

function trunkStop(station: Station, number: number, y: number, width: number): string {
  const x = railLeft + railGap / 2
  const isFirst = number === 1
  const numberWidth = station.number === undefined ? 0 : textWidth(station.number, 13) + 10
  const left = x + 40
  const siblings = station.siblings?.text ?? ''
  const room = width - left - numberWidth - textWidth(siblings, 12) - 24
  const below = station.because === undefined ? isFirst ? station.detail : undefined : `because ${station.because}`
  const level = wrap(station.level, levelWidth - 8, 12, 2, true)
  return level.map((words, i) => text(0, y - 1 + i * 15, words, { 'font-weight': 600, 'font-size': 12, fill: ink })).join('')
    + (station.also === undefined ? '' : text(0, y - 1 + level.length * 15, fit(station.also, levelWidth - 8, 12), { 'font-size': 12, fill: ink3 }))
    + element('rect', { x: x - 20, y: y - 10, width: 40, height: 20, rx: 10, fill: isFirst ? ink : paper, stroke: ink, 'stroke-width': 2.5 })
    + text(x, y + 4.5, String(number), { 'text-anchor': 'middle', 'font-size': 12, 'font-weight': 700, fill: isFirst ? paper : ink })
    + (station.number === undefined ? '' : text(left, y + 4.5, station.number, { fill: ink3 }))
    + text(left + numberWidth, y + 4.5, fit(station.title, room, 14, true), { 'font-weight': 600, 'font-size': 14, fill: ink })
    + (siblings === '' ? '' : text(width, y + 4.5, siblings, { 'text-anchor': 'end', 'font-size': 12, fill: ink3 }))
    + (below === undefined ? '' : text(left + numberWidth, y + 24, fit(below, width - left - numberWidth, 13), { fill: ink2, ...(station.because !== undefined && { 'font-style': 'italic' }) }))
}

/** The drawing in words: the sentence, then each station from the record up, then where each chain leads. */
export function throughlineText(trace: Trace): string {
  const stations = trace.stations.map((station) => `${station.level}: ${station.title}`).join('. ')
  const chains = trace.up.filter((up) => up.chain !== 'partner').map((up) => {
    const name = up.chain === 'defense' ? 'Defense chain' : 'State and USAID chain'
    const stops = up.guidance.map((station) => station.document?.title ?? station.title)
    return `${name}: ${stops.length === 0 ? 'no guidance is named' : [...new Set(stops)].join(', then ')}.${up.missing === undefined || stops.length === 0 ? '' : ` ${up.missing}`}`
  })
  return [trace.sentence, `${stations}.`, ...chains].join(' ')
}

