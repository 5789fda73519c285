import { formatDay, highestMarking, type Day, type OutputMarking, type PlanGraph } from '@throughline/model'
import { plainText } from '../plain-text.ts'
import { briefContent, type BriefContent } from './brief-content.ts'
import { choiceSlide, roleSlide } from './brief-slides.ts'
import { newDeck } from './deck.ts'
import { fixTime } from './fixed-time.ts'
import { masterName, masterOf } from './master.ts'


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
  const first = deck.addSlide({ masterName })
  roleSlide(first, content)
  first.addNotes(plainText(notesOf(marking, on, content.partner, roleNotes(content))))
  const second = deck.addSlide({ masterName })
  choiceSlide(second, content)
  second.addNotes(plainText(notesOf(marking, on, content.partner, choiceNotes(content))))
  const bytes = await deck.write({ outputType: 'uint8array', compression: false })
  if (!(bytes instanceof Uint8Array)) throw new Error('The slides were not written as bytes')
  return fixTime(bytes, on)
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
