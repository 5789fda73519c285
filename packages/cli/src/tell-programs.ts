import type { ProgramPage, ProgramsFound } from '@throughline/contract'
import { formatDay } from '@throughline/model'

const standings = { active: 'in force', expired: 'expired', unknown: 'standing not known' } as const
const confidences = { verified: 'verified', partly: 'partly verified', memory: 'from memory, no source read' } as const

type Line = ProgramsFound['programs'][number]
type Head = Pick<Line, 'id' | 'name' | 'short' | 'citations' | 'status' | 'confidence'>

/** The programs found, three lines each: names; law, standing and confidence; by what it answers. */
export function tellPrograms({ on, programs }: ProgramsFound, asked: string): string {
  if (programs.length === 0) return `No program answers to "${asked}". Try fewer or plainer words, what is needed and for whom: boats; train a border unit; staff college; well drilling. Without words every program is listed.`
  const searched = asked.trim() === '' ? 'All programs of the catalogue' : `Programs that answer to "${asked}", best first`
  return [
    ...programs.map(tellLine),
    '',
    `${searched}: ${programs.length}, as of ${formatDay(on)}. "programs ID" tells one in full. A planning aid, not legal advice.`,
  ].join('\n')
}

const lawOf = ({ citations, status, confidence }: Head) => `${citations.length === 0 ? 'law not read' : citations.join('; ')}  |  ${standings[status]}  |  ${confidences[confidence]}`

function tellLine(line: Line): string {
  const by = line.answers.map((answer) => `"${answer.word}" by ${[...new Set(answer.by)].map((word) => word.replaceAll('-', ' ')).join(', ')}`)
  return [`${line.short}: ${line.name}  [${line.id}]`, `    ${lawOf(line)}`, ...(by.length === 0 ? [] : [`    answers ${by.join('; ')}`])].join('\n')
}

/** One program in full; `others` are programs that answer to the same words. */
export function tellProgram(page: ProgramPage, others: number): string {
  const parts = page.parts.flatMap(({ heading, lines }) => ['', heading, ...lines.map((line) => `  ${line}`)])
  const more = others > 0 ? ['', `${others} other ${others === 1 ? 'program answers' : 'programs answer'} to these words: see them with --json, or with other words.`] : []
  return [`${page.short}: ${page.name}  [${page.id}]`, lawOf(page), ...parts, ...more, '', `As of ${formatDay(page.on)}. ${page.disclaimer}`].join('\n')
}
