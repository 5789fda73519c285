import { acronymByShort, countryByIso2, type Program, type ProgramStatus, type Span } from '@throughline/catalog'
import { formatDay, parseDay } from '@throughline/model'

/** A word of the law as it is read: `sayWord('maritime-border-security') // 'maritime border security'` */
export const sayWord = (word: string): string => word.replaceAll('-', ' ').replace(/^counter /, 'counter-').replace(/^small scale /, 'small-scale ').replace(/\bwmd\b/, 'WMD')

export const lawNames: Readonly<Record<Program['title'], string>> = { '10': 'Title 10', '22': 'Title 22', NDAA: 'Defense authorization act', other: 'Other law' }

const leadNames: Readonly<Record<string, string>> = {
  DoD: 'Department of Defense (DoD)', DOS: 'Department of State', DOJ: 'Department of Justice', DHS: 'Department of Homeland Security', Treasury: 'Department of the Treasury', USDA: 'Department of Agriculture',
}
export const leadName = (lead: string): string => leadNames[lead] ?? lead
/** For table cells: `shortLead('DOS') // 'State'` */
export const shortLead = (lead: string): string => ({ DoD: 'Defense', DOS: 'State', DOJ: 'Justice', DHS: 'Homeland Security', USDA: 'Agriculture' })[lead] ?? lead

export const kindNames: Readonly<Record<Program['kind'], string>> = { SC: 'Security cooperation', SA: 'Security assistance' }

export const standingWords: Readonly<Record<ProgramStatus, string>> = { active: 'In force', unknown: 'Standing not known', expired: 'Expired' }
export const confidenceWords: Readonly<Record<Program['confidence'], string>> = { verified: 'Sources read', partly: 'Read in part', memory: 'From memory, no source read' }

/** The days a value holds: "since 22 DEC 23", "until 21 DEC 23"; undefined where its source states none. */
export function sayDays({ from, until }: Span): string | undefined {
  if (from !== undefined && until !== undefined) return `${formatDay(from)} to ${formatDay(until)}`
  if (from !== undefined) return `since ${formatDay(from)}`
  return until === undefined ? undefined : `until ${formatDay(until)}`
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']

/** The day, month or year a source's text is of: `sayAsOf('2023-04') // 'as of APR 2023'`; `sayAsOf('undated') // 'undated'` */
export function sayAsOf(text: string | undefined): string {
  if (text === undefined) return 'as of a day not known'
  const day = parseDay(text)
  if (day !== undefined) return `as of ${formatDay(day)}`
  const month = /^(\d{4})-(\d{2})$/.exec(text)
  if (month !== null) return `as of ${months[Number(month[2]) - 1] ?? ''} ${month[1] ?? ''}`
  return text === 'undated' ? text : `as of ${text}`
}

export const countryName = (iso2: string): string => countryByIso2(iso2)?.name ?? iso2

/** The abbreviations in some texts that have one meaning, in the order of the alphabet. */
export function abbreviationsIn(texts: readonly string[]): readonly { readonly short: string; readonly long: string }[] {
  const words = new Set(texts.flatMap((text) => text.match(/[A-Za-z&/-]*[A-Z][A-Za-z&/-]*[A-Z&][A-Za-z&/-]*/g) ?? []).flatMap((word) => [word, ...word.split(/[/-]/)]))
  const found = [...words].flatMap((word) => { const known = acronymByShort(word); return known === undefined ? [] : [[known.acronym, known.long] as const] })
  return [...new Map(found)].map(([short, long]) => ({ short, long })).toSorted((a, b) => (a.short < b.short ? -1 : 1))
}
