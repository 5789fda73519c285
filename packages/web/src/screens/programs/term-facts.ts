import { programById, type Concern, type Program, type Term } from '@throughline/catalog'
import { formatDay, formatFiscalYear, fiscalYear, joinNames } from '@throughline/model'
import { testNames } from '../match/words.ts'
import type { FactValue } from './facts.ts'
import { countryName, sayWord } from './words.ts'

/** What becomes of a prohibition or condition in a verdict. */
export const termWords = { decided: 'Decided from the plan', asked: 'Asked', told: 'Told, for a person to judge' } as const

type Way = keyof typeof termWords

/**
 * Prohibitions or conditions of a program, word for word, each with which way it is taken and why.
 * `termFacts(section333, section333.prohibitions)[0]?.way // 'told'`
 */
export const termFacts = (program: Program, texts: readonly string[]): readonly FactValue[] => texts.map((text) => {
  const term = program.terms?.find(({ of }) => of === text)
  const way = wayOf(term)
  return { text, way: termWords[way], note: term === undefined ? toldBecause : becauseOf(program, term) }
})

const toldBecause = 'A plan holds nothing that it can be held against; it stands with every verdict.'

const wayOf = (term: Term | undefined): Way => (term === undefined ? 'told' : term.is === 'asked' ? 'asked' : 'decided')

function becauseOf({ short }: Program, term: Term): string {
  switch (term.is) {
    case 'refused': return `Refused ${whereSaid(term.when)}; where the plan does not say enough, it is asked. What would pass: ${term.boundary}.`
    case 'asked': return `${term.when === undefined ? 'Of every activity' : `Only ${whereSaid(term.when)}`}${term.isOneForAll === true ? ', once for all programs that ask it' : ''}: “${term.question}” Yes keeps the law; no is refused.`
    case 'sustained': return `By the dates: support that ${short} gives beyond ${term.years} years has to be explained in its notice, or it is asked.`
    case 'tested': break
  }
  return `By the test “${testNames[term.by]}”, from what this page says.`
}

const or = (words: readonly string[]) => joinNames(words).replace(/ and ([^,]*)$/, ' or $1')

/** `where it gives equipment and lasts longer than 5 years` */
function whereSaid(when: Concern): string {
  const { support, recipients, purposes, purposesOtherThan: others, countries, programs, isAlone, years, startsFrom, longerThanDays, longerThanYears } = when
  const parts = [
    ...(support === undefined ? [] : [`it gives ${or(support.map(sayWord))}`]),
    ...(recipients === undefined ? [] : [`it is for ${or(recipients.map(sayWord))}`]),
    ...(purposes === undefined ? [] : [`it serves ${or(purposes.map(sayWord))}`]),
    ...(others === undefined ? [] : [`it serves anything other than ${or(others.map(sayWord))}`]),
    ...(countries === undefined ? [] : [`it is in ${or(countries.map(countryName))}`]),
    ...(programs === undefined ? [] : [`${or(programs.map((id) => programById(id)?.short ?? id))} stands beside it`]),
    ...(isAlone === undefined ? [] : ['no other program stands beside it']),
    ...(years === undefined ? [] : [`its money is of ${or(years.map((year) => formatFiscalYear(fiscalYear(year))))}`]),
    ...(startsFrom === undefined ? [] : [`it starts on ${formatDay(startsFrom)} or later`]),
    ...(longerThanDays === undefined ? [] : [`it lasts longer than ${longerThanDays} days`]),
    ...(longerThanYears === undefined ? [] : [`it lasts longer than ${longerThanYears} years`]),
  ]
  return parts.length === 0 ? 'always' : `where ${joinNames(parts)}`
}
