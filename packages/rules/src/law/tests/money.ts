import { laterFiscalYear, fiscalYearOf, firstDayOf, formatFiscalYear, lastDayOf, type FiscalYear } from '@throughline/model'
import { sayDay, packageOf, type LawCase, type LawTest } from '../law-case.ts'
import type { Outcome } from '../verdict.ts'

/** The money lives in the days it is spent: not before its year, not first obligated (with the package, where there is one) after it can last be; and the work ends when the law says. */
export const money: LawTest = (one) => {
  const { need, program } = one
  if (need.isStaffStep) return []
  const own = need.money.filter((line) => line.program === undefined || line.program === program.id)
  const years = [...new Set(own.flatMap((line) => line.year ?? []))]
  return [...years.flatMap((year) => lifeOf(one, year)), ...yearAsked(one, own.length === 0 || own.some((line) => line.year === undefined)), ...workEnd(one)]
}

function yearAsked({ need, program }: LawCase, isOpen: boolean): readonly Outcome[] {
  if (!isOpen || program.money.years === undefined) return []
  const lasts = program.money.years === 'no-year' ? 'It does not expire, and is there from the first day of its year.' : `It can be obligated for ${program.money.years === 1 ? 'one year' : `${program.money.years} years`}.`
  return [{ is: 'ask', question: `Which fiscal year's money of ${program.short} is it? ${lasts}`, settles: 'whether the money is alive when it is spent', key: 'money/year', ...(need.activity !== undefined && { record: need.activity.id }) }]
}

function lifeOf(one: LawCase, year: FiscalYear): readonly Outcome[] {
  const { need, program } = one
  const { years, isObligatedWhenApportioned } = program.money
  if (years === undefined) return [{ is: 'silent', text: 'for how many years its money can be obligated' }]
  const { start, end = start } = need
  const said = formatFiscalYear(year)
  if (start === undefined || end === undefined) return [{ is: 'ask', question: `When does the work start and end? It is paid with ${said} money.`, settles: 'whether the money is alive when it is spent', key: 'money/dates', ...(need.activity !== undefined && { record: need.activity.id, field: 'start' }) }]
  const first = firstDayOf(year)
  if (end < first) return [{ is: 'fail', text: `The work ends ${sayDay(end)}; ${said} money is there from ${sayDay(first)}.`, boundary: `work on or after ${sayDay(first)}, or money of ${formatFiscalYear(fiscalYearOf(end))}` }]
  if (years === 'no-year') return [{ is: 'pass', text: () => `${said} money does not expire.` }]
  if (isObligatedWhenApportioned === true) return [{ is: 'pass', text: () => `${said} money is obligated when it is apportioned, and stays in the trust account.` }]
  const last = lastDayOf(laterFiscalYear(year, years - 1))
  const bound = packageOf(one)?.start ?? start
  if (bound > last) return [{ is: 'fail', text: `The work starts ${sayDay(bound)}; ${said} money can be obligated until ${sayDay(last)}.`, boundary: `start on or before ${sayDay(last)}, or money of ${formatFiscalYear(fiscalYearOf(bound))}` }]
  return [{ is: 'pass', text: () => `${said} money can be obligated until ${sayDay(last)}.` }]
}

/** Section 333: a program ends no later than the end of the second fiscal year after the one it begins in; counted from the package's start. */
function workEnd(one: LawCase): readonly Outcome[] {
  const after = one.program.money.workEndsAfterYears
  const start = packageOf(one)?.start ?? one.need.start
  const end = one.need.end ?? one.need.start
  if (after === undefined || start === undefined || end === undefined) return []
  const last = lastDayOf(laterFiscalYear(fiscalYearOf(start), after))
  if (end <= last) return [{ is: 'pass', text: () => `The work ends ${sayDay(end)}; it may last until ${sayDay(last)}.` }]
  return [{ is: 'fail', text: `The work ends ${sayDay(end)}; what starts ${sayDay(start)} must end by ${sayDay(last)}.`, boundary: `end on or before ${sayDay(last)}` }]
}
