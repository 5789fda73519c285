import { valueOn, type ProgramLimit } from '@throughline/catalog'
import { addDays, addUsd, formatFiscalYear, noMoney, usd, type FiscalYear, type Usd } from '@throughline/model'
import { dollars, sayDay, type LawCase, type LawTest } from '../law-case.ts'
import { moneyOfProgram } from '../program-money.ts'
import type { Outcome } from '../verdict.ts'

/** One project, one year, one country: what the need and all else that uses the program in this plan come to, against the value that holds on the day. */
export const limit: LawTest = (one) => one.need.isStaffStep ? [] : one.program.limits.flatMap((each) => outcomesOf(one, each))

function outcomesOf(one: LawCase, each: ProgramLimit): readonly Outcome[] {
  const { country, start } = one.need
  if (each.countries !== undefined && country !== undefined && !each.countries.includes(country)) return []
  const told = under(one, each, valueOn(each.values, start ?? one.on))
  // Without its first day nobody knows which of the dated values holds: what passes by one and not by all is not known to pass.
  if (start !== undefined || each.role === 'construction-notice' || !told.some(({ is }) => is === 'pass') || states(each).every((held) => under(one, each, held).every(({ is }) => is === 'pass'))) return told
  return [...told.filter(({ is }) => is !== 'pass'), undated(one, each)]
}

type Value = ProgramLimit['values'][number]

/** Every state a limit has had or may have: its values, and unknown before, between and after them. */
function states({ values }: ProgramLimit): readonly (Value | undefined)[] {
  const isAlways = values.length === 1 && values[0]?.from === undefined && values[0]?.until === undefined
  const hasGap = values[0]?.from !== undefined || values.at(-1)?.until !== undefined || values.some(({ until }, i) => i + 1 < values.length && (until === undefined || addDays(until, 1) !== values[i + 1]?.from))
  return isAlways || !hasGap ? values : [...values, undefined]
}

const undated = ({ need, program }: LawCase, each: ProgramLimit): Outcome => ({
  is: 'ask', key: keyOf(each, 'any-year'), settles: `the limit of ${program.short} on ${each.what}`,
  question: () => `When does it start? The limit on ${each.what} (${each.per}) is not the same on every day: ${each.values.map(sayHeld).join('; ')}.`,
  ...(need.activity !== undefined && { record: need.activity.id, field: 'start' }),
})

const sayHeld = ({ usd: held, from, until }: Value) =>
  `${held === null ? 'none known' : dollars(held)}${from === undefined ? '' : ` from ${sayDay(from)}`}${until === undefined ? '' : ` until ${sayDay(until)}`}`

/** What a limit says of the need where it stands at a value, or at none that was read. */
function under(one: LawCase, each: ProgramLimit, held: Value | undefined): readonly Outcome[] {
  if (each.role === 'construction-project' || each.role === 'construction-notice') return construction(one, each, held)
  if (each.role !== 'fiscal-year' && each.role !== 'fiscal-year-part' && each.role !== 'country-year') return []
  if (held === undefined) return [notHeld(one, each, keyOf(each, 'any-year'))]
  if (held.usd === null) return [{ is: 'silent', text: `the limit on ${each.what} (${each.per}) on that day` }]
  const own = one.need.money.filter((line) => line.program === undefined || line.program === one.program.id)
  const years = new Set(own.flatMap((line) => line.year ?? []))
  const most = { usd: held.usd, source: held.source }
  const told = [...years].map((year) => yearly(one, each, year, most))
  return own.length === 0 || own.some((line) => line.year === undefined) ? [...told, unsaid(one, each, most)] : told
}

const keyOf = (each: ProgramLimit, year: FiscalYear | 'any-year') => `${keyOfLimit(each)}/${year}`

function keyOfLimit(each: ProgramLimit): string {
  const known = keys.get(each)
  if (known !== undefined) return known
  const made = `limit/${each.role}/${each.what.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase()}`
  keys.set(each, made)
  return made
}

const keys = new WeakMap<ProgramLimit, string>()

/** Money of a year nobody has said is not known to stay below the limit of that year. */
const unsaid = ({ need, program }: LawCase, each: ProgramLimit, held: { readonly usd: number; readonly source: string }): Outcome => ({
  is: 'ask', question: () => `With how much money of ${program.short}, of which year? Does all of it in a year stay at or below ${dollars(held.usd)} (${each.what}; ${each.per})?`,
  settles: `the limit on ${each.what}`, key: keyOf(each, 'any-year'), source: { cite: held.source }, ...(need.activity !== undefined && { record: need.activity.id }),
})

/** There is a limit, and no source read says what it was on that day: unknown is not within it. */
const notHeld = ({ need, on, program }: LawCase, each: ProgramLimit, key: string): Outcome => ({
  is: 'ask', question: () => `No source read says what the limit on ${each.what} (${each.per}) is on ${sayDay(need.start ?? on)}. Does this keep to the limit of that day?`,
  settles: `the limit of ${program.short} on ${each.what}`, key, ...(need.activity !== undefined && { record: need.activity.id }),
})

interface Held { readonly usd: number | null; readonly source: string }

function construction(one: LawCase, each: ProgramLimit, held: Held | undefined): readonly Outcome[] {
  const { need, program } = one
  const isBuilt = need.construction !== undefined || need.support.includes('small-scale-construction')
  if (!isBuilt) return []
  if (held === undefined || held.usd === null) return each.role === 'construction-project' ? [notHeld(one, each, 'limit/construction-project')] : [{ is: 'silent', text: `from what cost on the notice says more of ${each.what}, on that day` }]
  const source = { cite: held.source }
  const cost = need.construction?.usd
  const most = usd(held.usd)
  if (each.role === 'construction-notice') {
    return cost !== undefined && cost > most ? [{ is: 'pass', text: `Above ${dollars(held.usd)} the notice must give location, title, cost, DD 1391 and a five-year masterplan.`, source }] : []
  }
  const at = need.activity === undefined ? {} : { record: need.activity.id, field: 'construction' }
  if (cost === undefined) return [{ is: 'ask', question: `Does each construction project cost at most ${dollars(held.usd)}?`, settles: `the limit of ${program.short} on ${each.what}`, key: 'limit/construction-project', source, ...at }]
  if (cost <= most) return [{ is: 'pass', text: `The project costs ${dollars(cost / 100)}; the limit a project is ${dollars(held.usd)}.`, source }]
  if (each.isWaivable === true) {
    return [{ is: 'ask', question: `The project costs ${dollars(cost / 100)}; the limit on ${each.what.replace(', per project', '')} is ${dollars(held.usd)} a project. Is it waived?`, settles: `the limit of ${program.short} on ${each.what}`, key: 'limit/construction-project/waiver', source, ...at }]
  }
  return [{ is: 'fail', text: `The project costs ${dollars(cost / 100)}; the limit on ${each.what.replace(', per project', '')} is ${dollars(held.usd)} a project.`, source, boundary: `construction at or below ${dollars(held.usd)} a project` }]
}

function yearly(one: LawCase, each: ProgramLimit, year: FiscalYear, held: { readonly usd: number; readonly source: string }): Outcome {
  const { known, unknown } = sumOf(one, year)
  const source = { cite: held.source }
  const said = () => `${one.program.short} comes to ${dollars(known / 100)} in ${formatFiscalYear(year)} in this plan`
  const most = usd(held.usd)
  if (known > most && each.role !== 'fiscal-year-part') {
    return { is: 'fail', text: () => `${said()}; the limit on ${each.what} is ${dollars(held.usd)} (${each.per}).`, source, boundary: () => `at most ${dollars(held.usd)} in ${formatFiscalYear(year)}` }
  }
  const key = keyOf(each, year)
  if (known > most) return { is: 'ask', question: () => `${said()}. Do "${each.what}" stay at or below ${dollars(held.usd)} (${each.per})?`, settles: `the limit on ${each.what}`, key, source }
  if (unknown > 0) return { is: 'ask', question: () => `${said()}, and ${unknown} ${unknown === 1 ? 'amount is' : 'amounts are'} not known. Does all of it stay at or below ${dollars(held.usd)} (${each.per})?`, settles: `the limit on ${each.what}`, key, source }
  return { is: 'pass', text: () => `${said()}; the limit on ${each.what} is ${dollars(held.usd)} (${each.per}), for all plans together.`, source }
}

/** What the program gives in a year: all lines of the plan, and those of a need that stands in no plan. */
function sumOf({ plan, need, program }: LawCase, year: FiscalYear): { readonly known: Usd; readonly unknown: number } {
  const inPlan = moneyOfProgram(plan, program.id, year)
  if (need.activity !== undefined && inPlan.activities.has(need.activity.id)) return inPlan
  const own = need.money.filter((line) => line.year === year)
  return {
    known: own.reduce((sum, line) => addUsd(sum, line.usd ?? noMoney), inPlan.known),
    unknown: inPlan.unknown + own.filter((line) => line.usd === undefined).length,
  }
}
