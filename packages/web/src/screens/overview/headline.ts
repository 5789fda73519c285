import { moneyBy } from '@throughline/analysis'
import { fiscalYearsBetween, formatFiscalYear, formatUsdShort, type FindingCounts, type PlanGraph } from '@throughline/model'

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const numberWord = (n: number) => small[n] ?? String(n)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** The partner's name as one would say it: "Bandaria". */
export function partnerName(plan: PlanGraph): string {
  const partner = plan.get('partner', plan.head?.partner)
  return partner?.shortName ?? partner?.name ?? 'the partner'
}

/** "Bandaria, FY27–FY31" */
export function headingOf(plan: PlanGraph): string {
  const { head } = plan
  if (head === undefined) return 'Overview'
  const years = fiscalYearsBetween(head.start, head.end)
  const [first] = years
  const last = years.at(-1)
  const span = first === undefined || last === undefined ? '' : first === last ? `, ${formatFiscalYear(first)}` : `, ${formatFiscalYear(first)}–${formatFiscalYear(last)}`
  return `${plan.get('partner', head.partner) === undefined ? head.title : partnerName(plan)}${span}`
}

/**
 * The one thing to know: what blocks the plan, how big it is, what it costs and who pays.
 * "Five errors stand between this draft and coordination. 184 activities, $68.5M over five years, of which Bandaria pays $17.9M."
 */
export function headline(plan: PlanGraph, { error, warning }: FindingCounts): string {
  const activities = plan.of('activity').length
  if (activities === 0 && plan.of('objective').length === 0) return 'A plan at its beginning: nothing is planned yet.'
  const state = error > 0 ? `${capital(numberWord(error))} ${error === 1 ? 'error stands' : 'errors stand'} between this draft and coordination.`
    : warning > 0 ? `No errors; ${counted(warning, 'warning is', 'warnings are')} worth a look before coordination.` : 'No errors and no warnings.'
  return `${state} ${counted(activities, 'activity', 'activities')}${money(plan)}.`
}

function money(plan: PlanGraph): string {
  const table = moneyBy(plan, ['side'])
  if (table.groups.length === 0) return ', none of them costed'
  const partner = table.groups.find((group) => group.key === 'partner')
  const years = plan.head === undefined ? 0 : fiscalYearsBetween(plan.head.start, plan.head.end).length
  const over = years === 0 ? '' : ` over ${numberWord(years)} ${years === 1 ? 'year' : 'years'}`
  const unknown = table.uncosted.length === 0 ? '' : `; ${counted(table.uncosted.length, 'activity has', 'activities have')} no cost yet`
  return `, ${formatUsdShort(table.total.usd)}${over}${partner === undefined ? '' : `, of which ${partnerName(plan)} pays ${formatUsdShort(partner.sum.usd)}`}${unknown}`
}
