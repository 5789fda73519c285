import { moneyBreaches, moneyLife, workEndsBy, type MoneyBreach, type MoneyLife } from '@throughline/catalog'
import { fiscalYearOf, formatFiscalYear, type Day, type FiscalYear } from '@throughline/model'
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
  const { start, end = start } = need
  const said = formatFiscalYear(year)
  if (program.money.years === undefined) return [{ is: 'silent', text: 'for how many years its money can be obligated' }]
  if (start === undefined || end === undefined) {
    return [{ is: 'ask', question: `When does the work start and end? It is paid with ${said} money.`, settles: 'whether the money is alive when it is spent', key: 'money/dates', ...(need.activity !== undefined && { record: need.activity.id, field: 'start' }) }]
  }
  const begun = packageOf(one)?.start ?? start
  const life = moneyLife(program.money, year, begun)
  // When the work must end hangs on no year of money: told once, by workEnd.
  const breach = moneyBreaches(life, { start, end, begun }).find(({ how }) => how !== 'ends-too-late')
  return breach === undefined ? alive(life, said) : [failed(breach, said, end, begun)]
}

function failed({ how, bound }: MoneyBreach, said: string, end: Day, begun: Day): Outcome {
  if (how === 'ends-before-available') return { is: 'fail', text: `The work ends ${sayDay(end)}; ${said} money is there from ${sayDay(bound)}.`, boundary: `work on or after ${sayDay(bound)}, or money of ${formatFiscalYear(fiscalYearOf(end))}` }
  const pays = how === 'starts-too-late' ? `pays for work that starts by ${sayDay(bound)}` : `can be obligated until ${sayDay(bound)}`
  return { is: 'fail', text: `The work starts ${sayDay(begun)}; ${said} money ${pays}.`, boundary: `start on or before ${sayDay(bound)}, or money of ${formatFiscalYear(fiscalYearOf(begun))}` }
}

function alive({ life, startBy, obligateBy }: MoneyLife, said: string): readonly Outcome[] {
  if (life === 'no-year') return [{ is: 'pass', text: () => `${said} money does not expire.` }]
  if (life === 'kept') return [{ is: 'pass', text: () => `${said} money is obligated when it is apportioned, and stays in the trust account.` }]
  if (obligateBy === undefined) return []
  return [{ is: 'pass', text: () => `${said} money can be obligated until ${sayDay(obligateBy)}${startBy === undefined ? '' : `, for work that starts by ${sayDay(startBy)}`}.` }]
}

/** Section 333: a program ends no later than the end of the second fiscal year after the one it begins in; counted from the package's start. */
function workEnd(one: LawCase): readonly Outcome[] {
  const start = packageOf(one)?.start ?? one.need.start
  const { end, activity } = one.need
  if (start === undefined) return []
  const last = workEndsBy(one.program.money, fiscalYearOf(start))
  if (last === undefined) return []
  if (end === undefined) return [{ is: 'ask', question: `When does the work end? What starts ${sayDay(start)} must end by ${sayDay(last)}.`, settles: 'whether the work ends in time', key: 'money/work-end', ...(activity !== undefined && { record: activity.id, field: 'end' }) }]
  if (end <= last) return [{ is: 'pass', text: () => `The work ends ${sayDay(end)}; it may last until ${sayDay(last)}.` }]
  return [{ is: 'fail', text: `The work ends ${sayDay(end)}; what starts ${sayDay(start)} must end by ${sayDay(last)}.`, boundary: `end on or before ${sayDay(last)}` }]
}
