import { formatDay, formatUsdShort } from '@throughline/model'
import { stepPlace, type ArrowLane, type InitiativeArrow } from './initiative-arrow.ts'
import { drawing, element, n, path, text, textWidth, wrap, fit, type Figure } from './svg.ts'
import { defense, fontFamily, ink, ink3, line, paper, phaseTints, stateUsaid } from './tokens.ts'

export interface ArrowOptions {
  readonly width: number
  readonly id?: string
}

const [margin, headWidth, labelsHeight, laneHeight, wing] = [16, 210, 118, 34, 26] as const

/**
 * A line of effort as one wide arrow: the end state at its head, intermediate objectives along it in order, lines of activity as thin lines inside, each leading to its objective.
 * `initiativeArrowFigure(initiativeArrow(plan, effort), { width: 1120 }).svg`
 */
export function initiativeArrowFigure(arrow: InitiativeArrow, { width, id = 'initiative' }: ArrowOptions): Figure {
  const top = 40 + labelsHeight
  const bodyHeight = Math.max(2, arrow.lanes.length) * laneHeight + 24
  const [left, neck, tip] = [margin, width - margin - headWidth, width - margin]
  const xOf = (step: number | undefined) => left + 10 + (neck - left - 20) * stepPlace(arrow, step)
  const bottom = top + bodyHeight
  const middle = (top + bottom) / 2
  const body = path(`M${left} ${top}H${neck}V${top - wing}L${tip} ${n(middle)}L${neck} ${bottom + wing}V${bottom}H${left}l20 ${n(-bodyHeight / 2)}z`, { fill: defense })
  const height = bottom + wing + 44
  return drawing(id, width, height, titleOf(arrow), arrowText(arrow), fontFamily, [
    element('rect', { width, height, fill: paper }),
    text(left, 24, fit(titleOf(arrow), width - 2 * margin, 17, true), { 'font-size': 17, 'font-weight': 700, fill: ink }),
    body,
    ...arrow.steps.flatMap((step, i) => stepMarks(xOf(i), { top, bottom, room: ((neck - left - 20) / arrow.steps.length) - 18 }, step.label, step.title, step.by === undefined ? undefined : formatDay(step.by))),
    ...arrow.lanes.map((lane, i) => laneMarks(lane, left + 34, xOf(lane.step), top + 12 + (i + 1) * laneHeight - 8)),
    ...headWords(arrow, neck, middle),
    text(left, height - 14, fit(footOf(arrow), width - 2 * margin, 12), { 'font-size': 12, fill: ink3 }),
  ])
}

const titleOf = ({ title, isInitiative }: InitiativeArrow) => `${isInitiative ? 'Significant security cooperation initiative' : 'Line of effort'}: ${title}`

const footOf = ({ serves, usd }: InitiativeArrow) => `Thin lines are lines of activity with their number of activities; dots are intermediate military objectives (IMO). Likely cost ${formatUsdShort(usd)}.${serves.length === 0 ? '' : ` Serves: ${serves.join('; ')}.`}`

interface Room { readonly top: number; readonly bottom: number; readonly room: number }

function stepMarks(x: number, { top, bottom, room }: Room, label: string, title: string, by: string | undefined): readonly string[] {
  const lines = wrap(title, room, 12, 5)
  const words = [label, ...lines, ...(by === undefined ? [] : [by])]
  return [
    path(`M${n(x)} ${top - 8}V${bottom - 4}`, { stroke: phaseTints[0], 'stroke-width': 1, 'stroke-dasharray': '2 4' }),
    element('circle', { cx: x, cy: top, r: 7, fill: paper, stroke: stateUsaid, 'stroke-width': 3 }),
    ...words.map((word, i) => text(x, top - 16 - (words.length - 1 - i) * 15, word, { 'text-anchor': 'middle', 'font-size': 12, fill: i === 0 || i > lines.length ? ink3 : ink, ...(i === 0 && { 'font-weight': 700 }) })),
  ]
}

function laneMarks({ title, activities, record }: ArrowLane, from: number, to: number, y: number): string {
  const words = `${title} (${activities})`
  const end = Math.max(to, from + 30)
  return element('g', { 'data-record': record },
    path(`M${from} ${y}H${n(end - 6)}`, { stroke: paper, 'stroke-width': 2 }), path(`M${n(end)} ${y}l-8-4.5v9z`, { fill: paper }),
    element('rect', { x: from, y: y - 19, width: textWidth(words, 12, true) + 4, height: 15, fill: defense }),
    text(from, y - 7, words, { 'font-size': 12, 'font-weight': 600, fill: paper }))
}

function headWords({ endState, endBy }: InitiativeArrow, neck: number, middle: number): readonly string[] {
  const lines = wrap(endState ?? 'No end state is named yet', headWidth - 64, 15, 5, true)
  const first = middle - (lines.length * 19) / 2
  return [
    text(neck + 10, first - 6, 'End state', { 'font-size': 12, fill: line }),
    ...lines.map((words, i) => text(neck + 10, first + 14 + i * 19, words, { 'font-size': 15, 'font-weight': 700, fill: paper })),
    ...(endBy === undefined ? [] : [text(neck + 10, first + 16 + lines.length * 19, `by ${formatDay(endBy)}`, { 'font-size': 12, fill: line })]),
  ]
}

/** The arrow in words. */
export function arrowText(arrow: InitiativeArrow): string {
  const lanes = arrow.lanes.map(({ title, step, activities }) => `${title}, ${activities} ${activities === 1 ? 'activity' : 'activities'}, leads to ${step === undefined ? 'the end state' : (arrow.steps[step]?.label ?? 'the end state')}.`)
  return `${titleOf(arrow)}, an arrow to the end state “${arrow.endState ?? 'not named'}”. Along it: ${arrow.steps.map(({ label, title }) => `${label} ${title}`).join('; ') || 'no intermediate objective'}. ${lanes.join(' ')}`
}
