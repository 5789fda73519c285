import { formatDay, formatFiscalYear } from '@throughline/model'
import type { FundBreach, FundLife, ToldFund } from './fund-life.ts'

/**
 * The money of a program and year in words, with its dates and what the work leaves of it.
 * `fundInWords(fund) // Section 333 FY28: available 01 OCT 27; obligate by 30 SEP 29, then it expires; work ends by 30 SEP 30`
 */
export function fundInWords(fund: FundLife): string {
  if (fund.kind === 'untold') return `${fundName(fund)}: ${untoldWords[fund.why]}`
  return [`${fundName(fund)}: ${fundDates(fund).join('; ')}`, ...fund.breaches.map(breachInWords)].join('. ')
}

/** `fundName(fund) // Section 333 FY28` */
export function fundName(fund: FundLife): string {
  const year = fund.kind === 'told' ? fund.window.year : fund.year
  return [fund.name ?? 'No program named', ...(year === undefined ? [] : [formatFiscalYear(year)])].join(' ')
}

const untoldWords = { 'no-program': 'no program is named, so when this money lives cannot be told', 'no-year': 'its fiscal year is not said, so when this money lives cannot be told', 'outside-catalogue': 'money outside the catalogue; when it lives is not known here' } as const

/** Each date of a life, or why it has none: `fundDates(fund)[0] // available 01 OCT 27` */
export function fundDates({ window: { life, availableFrom, startBy, obligateBy, workMustEndBy } }: ToldFund): readonly string[] {
  const lives = {
    dated: `obligate by ${obligateBy === undefined ? 'a day not known' : formatDay(obligateBy)}, then it expires`, 'no-year': 'no year limits it: it does not expire',
    kept: 'obligated when it is apportioned, and kept in a trust account', unknown: 'how long it can be obligated is not known',
  } as const
  return [`available ${formatDay(availableFrom)}`, lives[life], ...(startBy === undefined ? [] : [`work starts by ${formatDay(startBy)}`]), ...(workMustEndBy === undefined ? [] : [`work ends by ${formatDay(workMustEndBy)}`])]
}

const days = (n: number) => (n === 1 ? '1 day' : `${n} days`)

/** `breachInWords({ how: 'ends-too-late', bound, days: 12 }) // The work ends 12 days after the last day it may` */
export function breachInWords({ how, bound, days: by }: FundBreach): string {
  const told = {
    'ends-before-available': `The work ends ${days(by)} before this money is there (${formatDay(bound)})`,
    'starts-too-late': `The work starts ${days(by)} after the last day it may with this money (${formatDay(bound)})`,
    'starts-after-obligation': `The work starts ${days(by)} after this money can last be obligated (${formatDay(bound)})`,
    'ends-too-late': `The work ends ${days(by)} after the last day it may (${formatDay(bound)})`,
  } as const
  return told[how]
}
