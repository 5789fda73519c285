import { stepPlace, type InitiativeArrow } from '@throughline/figures'
import { formatDay, formatUsdShort } from '@throughline/model'
import { plainText } from '../plain-text.ts'
import { addOutline, type Slide } from '../slides/deck.ts'
import { fitText } from '../slides/fit.ts'

const [ink, soft, blue, face] = ['162E51', '565C65', '1A4480', 'Calibri'] as const
const body = { x: 0.5, y: 2.1, w: 12.33, h: 4.3 } as const
/** How far the head stands out above and below the shaft, and where it begins. */
const [wing, neck] = [0.32, 9.9] as const
const shaft = { x: body.x + 0.1, w: neck - 0.2, y: body.y + wing, h: body.h - 2 * wing } as const
const [labelsTop, widestLabel] = [0.92, 2.2] as const

/** The arrow, in inches from its corner: shaft, head, and a notch in its tail. */
const outline = [
  { x: 0, y: wing, moveTo: true }, { x: neck, y: wing }, { x: neck, y: 0 }, { x: body.w, y: body.h / 2 }, { x: neck, y: body.h }, { x: neck, y: body.h - wing }, { x: 0, y: body.h - wing }, { x: 0.25, y: body.h / 2 }, { close: true },
] as const

/** A line of effort on one slide: a wide arrow to the end state, intermediate objectives along it, lines of activity inside. All of it shapes and text that stay editable. */
export function arrowSlide(slide: Slide, arrow: InitiativeArrow): void {
  const text = (words: string, at: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }, more: Parameters<Slide['addText']>[1] = {}) => {
    slide.addText(plainText(words), { ...at, fontFace: face, fontSize: 11, color: '1B1B1B', margin: 0, ...more })
  }
  text(fitText(`${arrow.isInitiative ? 'Significant security cooperation initiative' : 'Line of effort'}: ${arrow.title}`, 70), { x: 0.5, y: 0.36, w: 12.33, h: 0.45 }, { fontSize: 20, bold: true, color: ink, valign: 'middle' })
  addOutline(slide, [...outline], { x: body.x, y: body.y, w: body.w, h: body.h, fill: { color: blue }, line: { color: blue, width: 0.5 }, objectName: plainText(`Arrow: ${fitText(arrow.title, 60)}`) })
  stepShapes(slide, arrow, text)
  laneShapes(slide, arrow, text)
  text(fitText(arrow.endState ?? 'No end state is named yet', 60), { x: 10.5, y: body.y + body.h / 2 - 0.7, w: 1.7, h: 1.2 }, { fontSize: 13, bold: true, color: 'FFFFFF', valign: 'middle' })
  text(`End state${arrow.endBy === undefined ? '' : `, by ${formatDay(arrow.endBy)}`}`, { x: 10.5, y: body.y + body.h / 2 + 0.52, w: 1.7, h: 0.22 }, { fontSize: 9, color: 'DFE1E2' })
  text(fitText(`Thin lines: lines of activity with their number of activities. Dots: intermediate military objectives (IMO). Likely cost ${formatUsdShort(arrow.usd)}.${arrow.serves.length === 0 ? '' : ` Serves: ${arrow.serves.join('; ')}.`}`, 180), { x: 0.5, y: 6.5, w: 12.33, h: 0.3 }, { fontSize: 10, color: soft, valign: 'top' })
}

type PutText = (words: string, at: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }, more?: Parameters<Slide['addText']>[1]) => void

const xOf = (arrow: InitiativeArrow, step: number | undefined) => shaft.x + shaft.w * stepPlace(arrow, step)

function stepShapes(slide: Slide, arrow: InitiativeArrow, text: PutText): void {
  const room = shaft.w / Math.max(1, arrow.steps.length) - 0.12
  const size = room < 1.2 ? 8.5 : 11
  for (const [i, { label, title, by }] of arrow.steps.entries()) {
    const x = xOf(arrow, i)
    slide.addShape('line', { x, y: shaft.y + 0.2, w: 0, h: shaft.h - 0.25, line: { color: '8FA8CC', width: 0.75, dashType: 'sysDot' } })
    slide.addShape('ellipse', { x: x - 0.11, y: shaft.y - 0.11, w: 0.22, h: 0.22, fill: { color: 'FFFFFF' }, line: { color: '008480', width: 2.25 }, objectName: plainText(`${label}: ${fitText(title, 60)}`) })
    const words = [label, fitText(title, Math.floor(Math.min(room, widestLabel) * 13) * 4), ...(by === undefined ? [] : [formatDay(by)])].join('\n')
    const w = Math.min(room, widestLabel, 2 * (body.x + neck - x - 0.08))
    text(words, { x: x - w / 2, y: labelsTop, w, h: shaft.y - labelsTop - 0.16 }, { fontSize: size, align: 'center', valign: 'bottom', color: ink })
  }
}

function laneShapes(slide: Slide, arrow: InitiativeArrow, text: PutText): void {
  const from = shaft.x + 0.35
  const step = (shaft.h - 0.4) / Math.max(1, arrow.lanes.length)
  for (const [i, { title, activities, step: to }] of arrow.lanes.entries()) {
    const y = shaft.y + 0.2 + (i + 1) * step
    const end = Math.max(from + 0.3, xOf(arrow, to))
    const words = `${fitText(title, 60)} (${activities})`
    slide.addShape('line', { x: from, y, w: end - from, h: 0, line: { color: 'FFFFFF', width: 1.5, endArrowType: 'triangle' }, objectName: plainText(`Line of activity: ${fitText(title, 60)}`) })
    text(words, { x: from, y: y - Math.min(step, 0.25), w: Math.min(9, 0.095 * words.length + 0.15), h: Math.min(step, 0.22) }, { fontSize: step < 0.3 ? 8.5 : 10.5, wrap: false, bold: true, color: 'FFFFFF', valign: 'bottom', fill: { color: blue } })
  }
}
