import type { ProgramPage, ProgramsFound } from '@throughline/contract'
import { formatDay } from '@throughline/model'

const standings = { active: 'in force', expired: 'expired', unknown: 'standing not known' } as const
const confidences = { verified: 'verified', partly: 'partly verified', memory: 'from memory, no source read' } as const

type Line = ProgramsFound['programs'][number]
type Head = Pick<Line, 'id' | 'name' | 'short' | 'citations' | 'status' | 'confidence' | 'local'>

/** The programs found, three lines each: names; law, standing and confidence; by what it answers. */
export function tellPrograms({ on, programs, unanswered }: ProgramsFound, asked: string): string {
  if (programs.length === 0) return `No program answers to "${asked}". Try fewer or plainer words, what is needed and for whom: boats; train a border unit; staff college; well drilling. Without words every program is listed.`
  const searched = asked.trim() === '' ? 'All programs' : `Programs that answer to "${asked}", best first`
  const local = programs.filter((line) => line.local !== undefined).length
  const passedOver = unanswered.length === 0 ? '' : ` No program answers to ${unanswered.map((word) => `"${word}"`).join(', ')}: passed over.`
  return [
    ...programs.map(tellLine),
    '',
    `${searched}: ${programs.length}${local === 0 ? '' : `, ${local} of them added by your organization`}, as of ${formatDay(on)}.${passedOver} "programs ID" tells one in full. A planning aid, not legal advice.`,
  ].join('\n')
}

const lawOf = ({ citations, status, confidence, local }: Head) => `${local === undefined ? '' : `added by your organization (${local.source}, as of ${formatDay(local.asOf)})  |  `}${citations.length === 0 ? 'law not read' : citations.join('; ')}  |  ${standings[status]}  |  ${confidences[confidence]}`

function tellLine(line: Line): string {
  const by = line.answers.map(tellAnswer)
  return [`${line.short}: ${line.name}  [${line.id}]`, `    ${lawOf(line)}`, ...(by.length === 0 ? [] : [`    answers ${by.join('; ')}`])].join('\n')
}

/** Where we put the program first for a word, that is said to be our reading and nobody's law. */
function tellAnswer({ word, by }: Line['answers'][number]): string {
  const terms = [...new Set(by)].filter((term) => term !== ourReading).map((term) => term.replaceAll('-', ' '))
  const isOurs = by.includes(ourReading)
  return `"${word}" by ${[...terms, ...(isOurs ? [terms.length === 0 ? 'our own reading' : 'put first by our own reading'] : [])].join(', ')}`
}

const ourReading = 'our-reading'

/** One program in full; `others` are programs that answer to the same words. */
export function tellProgram(page: ProgramPage, others: number): string {
  const parts = page.parts.flatMap(({ heading, lines }) => ['', heading, ...lines.map((line) => `  ${line}`)])
  const more = others > 0 ? ['', `${others} other ${others === 1 ? 'program answers' : 'programs answer'} to these words: see them with --json, or with other words.`] : []
  return [`${page.short}: ${page.name}  [${page.id}]`, lawOf(page), ...parts, ...more, '', `As of ${formatDay(page.on)}. ${page.disclaimer}`].join('\n')
}
