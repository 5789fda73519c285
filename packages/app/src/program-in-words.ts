import { acronymByShort, catalogueGaps, statusOn, type Program, type ProgramLimit, type Span } from '@throughline/catalog'
import { formatDay, formatUsd, usd, type Day } from '@throughline/model'

/** A part of a program as it is read: a heading and sentences under it. */
export interface ProgramPart {
  readonly heading: string
  readonly lines: readonly string[]
}

/**
 * A program written out in plain words from its data, part by part, as of a day; parts of which nothing is known are left out.
 * `programInWords(program, on)[0]?.heading // 'What it is'`
 */
export function programInWords(program: Program, on: Day): readonly ProgramPart[] {
  const parts: readonly ProgramPart[] = [
    { heading: 'What it is', lines: whatItIs(program) },
    { heading: 'In force', lines: inForce(program, on) },
    { heading: 'What it may do', lines: whatItMayDo(program) },
    { heading: 'What it may not do', lines: program.prohibitions },
    { heading: 'What must stand beside it', lines: [...program.companions.map(({ text, due }) => `${text}${due === 'not-stated' ? ' (by when is not known)' : ''}`), ...program.conditions] },
    { heading: 'Who must agree', lines: whoMustAgree(program) },
    { heading: 'Money', lines: moneyOf(program) },
    { heading: 'Limits', lines: program.limits.flatMap((limit) => limitOf(limit, on)) },
    { heading: 'Submission and reports', lines: submissionOf(program) },
    { heading: 'What the catalogue does not know of it', lines: catalogueGaps().filter((gap) => gap.program === program.id).map(({ text }) => text) },
    { heading: 'Sources', lines: sourcesOf(program) },
  ]
  const told = parts.filter(({ lines }) => lines.length > 0).map(({ heading, lines }) => ({ heading, lines: lines.map(asSentence) }))
  const short = shortForms(told.flatMap(({ lines }) => lines).join(' '))
  return short.length === 0 ? told : [...told, { heading: 'Short forms', lines: short }]
}

/** A sentence with one full stop; what was put together of a data file's texts may have none or two. An address keeps its end. */
const asSentence = (text: string) => (/https?:\S+$/.test(text) ? text : `${capital(text.trim().replace(/\.+$/, ''))}.`)

const when = (is: unknown, line: string): readonly string[] => (is === undefined || is === false || is === null ? [] : [line])
const plain = (words: readonly string[]): string => words.map((word) => word.replaceAll('-', ' ')).join(', ')

const confidences: Readonly<Record<Program['confidence'], string>> = {
  verified: 'What stands here was read in the sources below.',
  partly: 'Some of what stands here was read in the sources below, some not.',
  memory: 'From memory: no source was read. It decides nothing alone.',
}
const titles: Readonly<Record<Program['title'], string>> = { 10: 'Title 10 of the U.S. Code (armed forces)', 22: 'Title 22 of the U.S. Code (foreign relations)', NDAA: 'a National Defense Authorization Act', other: 'another part of the law' }

const whatItIs = (program: Program): readonly string[] => [
  `A program of security ${program.kind === 'SC' ? 'cooperation' : 'assistance'} under ${titles[program.title]}.`,
  program.citations.length === 0 ? 'Its law was not read.' : `Law: ${program.citations.join('; ')}.`,
  `Led by ${program.lead}.`,
  ...when(program.manager, `Managed by ${program.manager ?? ''}.`),
  ...when(program.nominatedBy, `Put forward by: ${program.nominatedBy ?? ''}.`),
  ...when(program.bpcLoa, 'Carried out by letters of offer and acceptance of the building-partner-capacity kind.'),
  confidences[program.confidence],
]

const standings = { active: 'in force', expired: 'expired', unknown: 'not known to be in force or not' } as const
const sayStanding = (value: Program['status'][number]['value']): string => standings[value]

const inForce = (program: Program, on: Day): readonly string[] => [
  `On ${formatDay(on)}: ${sayStanding(statusOn(program, on))}.`,
  ...program.status.filter(({ from, until }) => from !== undefined || until !== undefined).map((status) => `${capital(spanOf(status))}: ${sayStanding(status.value)}.`),
]

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function spanOf({ from, until }: Span): string {
  if (from === undefined) return until === undefined ? 'always' : `until ${formatDay(until)}`
  return until === undefined ? `from ${formatDay(from)}` : `from ${formatDay(from)} until ${formatDay(until)}`
}

const whatItMayDo = (program: Program): readonly string[] => [
  ...when(program.purposes.length > 0, `Purposes: ${plain(program.purposes)}.`),
  ...when(program.support.length > 0, `Gives: ${plain(program.support)}.`),
  ...when(program.recipients.length > 0, `To: ${plain(program.recipients)}.`),
  ...when(program.domains.length > 0, `Reaches in doctrine, organization, training, materiel, leadership and education, personnel, facilities, policy (DOTMLPF-P): ${plain(program.domains)}.`),
  `Where: ${program.geography.text}.`,
]

const whoMustAgree = ({ concurrence, vetting, notification }: Program): readonly string[] => [
  ...concurrence.map(({ sort, text, always, confidence }) => `${sort === 'consultation' ? 'To be consulted' : 'To agree'}${always ? '' : ', in some cases'}: ${text}${confidence === 'memory' ? ' (from memory, no source read)' : ''}.`),
  ...when(vetting, `Vetting of units: ${vetting?.text ?? ''}.`),
  ...(notification === undefined ? [] : [noticeOf(notification)]),
]

const triggers = { 'each-activity': 'every time', 'each-use': 'every time', threshold: 'from a dollar threshold on', conditional: 'in some cases' } as const

function noticeOf({ days, daysNatoPlusFive, trigger, text }: NonNullable<Program['notification']>): string {
  const ahead = days === null ? trigger === 'each-use' ? 'at no number of days before the start' : 'how many days ahead is not known' : `${days} days ahead${daysNatoPlusFive === undefined ? '' : `, ${daysNatoPlusFive} for NATO members and five more`}`
  return `Congress is told ${triggers[trigger]}, ${ahead}: ${text}.`
}

function moneyOf({ money, costShare }: Program): readonly string[] {
  const { account, years, isObligatedWhenApportioned, workEndsAfterYears, notes } = money
  return [
    ...when(account, `Account: ${account ?? ''}.`),
    ...when(years, years === 'no-year' ? 'Its money does not expire.' : `Its money can be obligated for ${years === 1 ? 'one fiscal year' : `${years ?? 0} fiscal years`}.`),
    ...when(isObligatedWhenApportioned, 'It counts as obligated when it is apportioned, and stays in a trust account.'),
    ...when(workEndsAfterYears, `Work ends with the fiscal year that comes ${workEndsAfterYears ?? 0} after the one it starts in, at the latest.`),
    ...when(notes, notes ?? ''),
    ...when(costShare, `Cost share: ${costShare ?? ''}.`),
  ]
}

const limitOf = ({ what, per, values }: ProgramLimit, on: Day): readonly string[] => values.map((value) => {
  const holds = (value.from === undefined || value.from <= on) && (value.until === undefined || on <= value.until)
  const amount = value.usd === null ? 'not known in dollars' : formatUsd(usd(value.usd))
  const days = value.from === undefined && value.until === undefined ? '' : `, ${spanOf(value)}`
  return `${what} (${per}): ${amount}${days}${holds || values.length === 1 ? '' : ' (does not hold on the day asked for)'}. Source: ${value.source}.`
})

const submissionOf = ({ submission, assessment, endUseMonitoring, reports, leadTimeDays }: Program): readonly string[] => [
  ...when(submission?.cycle, `Cycle: ${submission?.cycle ?? ''}.`),
  ...when(submission?.window, `Window: ${submission?.window ?? ''}.`),
  ...when(leadTimeDays, `Lead time: ${leadTimeDays ?? 0} days.`),
  ...when(assessment, `Assessment: ${assessment ?? ''}.`),
  ...when(endUseMonitoring, 'End use is monitored.'),
  ...reports.map((report) => `Report: ${report}.`),
]

const sourcesOf = ({ sources }: Program): readonly string[] => sources.length === 0
  ? ['No source was read.']
  : sources.map(({ doc, section, url, asOf }) => `${doc}${section === undefined ? '' : `, ${section}`}${sayAsOf(asOf)}${url === undefined ? '' : ` ${url}`}`)

const sayAsOf = (asOf: string | undefined) => (asOf === undefined ? '' : asOf === 'undated' ? ' (undated)' : ` (as of ${asOf})`)

/** What the short forms used stand for, each once. */
const shortForms = (text: string): readonly string[] =>
  [...new Set(text.match(/\b[A-Z][A-Za-z&]*[A-Z][A-Za-z]*\b/g) ?? [])].sort().flatMap((word) => {
    const known = acronymByShort(word)
    return known === undefined ? [] : [`${word}: ${known.long}`]
  })
