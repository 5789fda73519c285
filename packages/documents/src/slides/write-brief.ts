import { formatDay, highestMarking, type Day, type OutputMarking, type PlanGraph } from '@throughline/model'
import { plainText } from '../plain-text.ts'
import { briefContent, type BriefContent } from './brief-content.ts'
import { choiceSlide, roleSlide } from './brief-slides.ts'
import { newDeck, type SlideMasterProps } from './deck.ts'
import { fitText } from './fit.ts'
import { fixTime } from './fixed-time.ts'

const master = 'BRIEF'
const [ink, soft, face] = ['162E51', '565C65', 'Calibri'] as const

/**
 * The analysis of a plan as a brief of two slides, as the bytes of a PowerPoint file: the partner, its desired roles, the sweet spot and the gaps by rank;
 * then what was chosen, what it costs by year, which gaps no solution fits, and what is asked. Whole texts and sources stand on the notes pages.
 * The same plan and day give the same bytes. `await writeAnalysisBrief(plan, day('2026-11-20'))`
 */
export async function writeAnalysisBrief(plan: PlanGraph, on: Day): Promise<Uint8Array> {
  const content = briefContent(plan)
  const marking = highestMarking(plan.own.map((record) => record.marking))
  const deck = newDeck()
  Object.assign(deck, { layout: 'LAYOUT_WIDE', author: 'Throughline', company: '', title: plainText(`${content.partner}: brief of the analysis`), revision: '1', subject: 'Capabilities-based analysis' })
  deck.defineSlideMaster(masterOf(marking, on, plainText(plan.head?.notice ?? '')))
  const first = deck.addSlide({ masterName: master })
  roleSlide(first, content)
  first.addNotes(plainText(notesOf(marking, on, content.partner, roleNotes(content))))
  const second = deck.addSlide({ masterName: master })
  choiceSlide(second, content)
  second.addNotes(plainText(notesOf(marking, on, content.partner, choiceNotes(content))))
  const bytes = await deck.write({ outputType: 'uint8array', compression: false })
  if (!(bytes instanceof Uint8Array)) throw new Error('The slides were not written as bytes')
  return fixTime(bytes, on)
}

function masterOf(marking: OutputMarking, on: Day, notice: string): SlideMasterProps {
  const banner = { fontFace: face, fontSize: 11, bold: true, color: ink, align: 'center' } as const
  const small = { fontFace: face, fontSize: 9, color: soft } as const
  const designation = marking.designation.join(' · ')
  return {
    title: master, background: { color: 'FFFFFF' },
    objects: [
      { text: { text: marking.banner, options: { x: 0.5, y: 0.08, w: 12.33, h: 0.25, ...banner } } },
      { text: { text: marking.banner, options: { x: 3.5, y: 7.18, w: 6.33, h: 0.25, ...banner } } },
      { text: { text: `As of ${formatDay(on)}`, options: { x: 0.5, y: 7.18, w: 3, h: 0.25, ...small } } },
      { text: { text: fitText([designation, notice].filter((words) => words !== '').join(' · '), 190), options: { x: 0.5, y: 6.95, w: 12.33, h: 0.22, ...small, fontSize: 7.5 } } },
    ],
    slideNumber: { x: 12.33, y: 7.18, w: 0.5, h: 0.25, fontFace: face, fontSize: 9, color: soft, align: 'right' },
  }
}

const part = (title: string, lines: readonly string[]) => [title, ...(lines.length === 0 ? ['None.'] : lines.map((line) => `- ${line}`)), '']

const roleNotes = ({ wanted, notWanted, sweetSpot, warned, gaps }: BriefContent) => [
  ...part('Roles wanted, by priority', wanted), ...part('Roles explicitly not wanted', notWanted), ...part('Sweet spot: defense, State and the partner want it', sweetSpot),
  ...part('No desire of the partner is known: nothing is spent', warned), ...part('Gaps by rank', gaps.map(({ rank, title, why }) => `${rank}. ${title}: ${why}`)),
]

const choiceNotes = ({ choices, waysOut, asked, sources }: BriefContent) => [
  ...part('Chosen options by gap', choices.map(({ gap, options, programs }) => `${gap}: ${options.join(' ')} Programs: ${programs}.`)),
  ...part('No solution fits: the way out', waysOut), ...part('What is asked', asked), ...part('Sources', sources),
]

const notesOf = (marking: OutputMarking, on: Day, partner: string, lines: readonly string[]) =>
  [marking.banner, ...marking.designation, `${partner}, as of ${formatDay(on)}`, '', ...lines, marking.banner].join('\n')
