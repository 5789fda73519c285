import type { Program } from './program.ts'
import { type Restriction, lawsByCitation, programKinds } from './restriction.ts'
import type { Law, Matcher } from './restriction-schema.ts'

export type Applies = 'yes' | 'no' | 'unknown'

/**
 * Whether a program is in the scope of a restriction: named there, or of a kind named there. `unknown` where a kind cannot be decided
 * from what the catalogue holds of the program; a program known from memory only, or without a citation, is never put outside by its data.
 * `appliesTo(restrictions.get('cspa-404'), programs.get('fmf-grant')) // 'yes'`
 */
export function appliesTo(restriction: Restriction, program: Program): Applies {
  const { programs, added, doubtful, kinds } = restriction.scope
  if (programs.includes(program.id) || added.some((one) => one.program === program.id)) return 'yes'
  const answers = kinds.map((kind) => isOfKind(kind, program))
  if (answers.includes('yes')) return doubtful.some((one) => one.programs.includes(program.id)) ? 'unknown' : 'yes'
  return answers.includes('unknown') ? 'unknown' : 'no'
}

function isOfKind(word: string, program: Program): Applies {
  const kind = programKinds.get(word)
  if (kind === undefined) return 'unknown'
  if (kind.yes.some((matcher) => answersTo(matcher, program))) return 'yes'
  const canBeOutside = program.confidence !== 'memory' && program.citations.length > 0
  return canBeOutside && kind.no.some((matcher) => answersTo(matcher, program)) ? 'no' : 'unknown'
}

const answersTo = (matcher: Matcher, program: Program): boolean =>
  (matcher.kind === undefined || matcher.kind === program.kind) &&
  (matcher.title === undefined || matcher.title === program.title) &&
  (matcher.lead === undefined || matcher.lead === program.lead) &&
  (matcher.cites === undefined || program.citations.some((citation) => isOfLaws(citation, matcher.cites))) &&
  (matcher.citesOnly === undefined || program.citations.every((citation) => isOfLaws(citation, matcher.citesOnly))) &&
  (matcher.accounts === undefined || isPaidFrom(program, matcher.accounts)) &&
  (matcher.gives === undefined || matcher.gives.some((kind) => (kind === 'any' ? program.support.length > 0 : program.support.includes(kind)))) &&
  (matcher.givesNone === undefined || !matcher.givesNone.some((kind) => program.support.includes(kind)))

const isOfLaws = (citation: string, ids: readonly string[] | undefined): boolean =>
  ids?.some((id) => {
    const law = lawsByCitation.get(id)
    return law !== undefined && isOfLaw(citation, law)
  }) ?? false

/** A note to a section of the code is another law that only stands printed there. */
function isOfLaw(citation: string, law: Law): boolean {
  if (law.starts.some((start) => citation.startsWith(start))) return true
  const place = /^(\d+) U\.S\.C\. (\d+)(?!.* note$)/.exec(citation)
  return place !== null && law.code.some(({ title, from, to }) => Number(place[1]) === title && Number(place[2]) >= from && Number(place[2]) <= to)
}

/** The account begins with its name, alone or first of several; "FMF or own money" is not FMF. */
function isPaidFrom(program: Program, accounts: readonly string[]): boolean {
  const account = program.money.account
  return account !== undefined && !/\b(or|mostly|reimburs)/i.test(account) && accounts.some((name) => new RegExp(`(^|, | and )${name}(?![A-Za-z])`).test(account))
}
