import { costOf, effortHolding, fundingOf, payerNameOf } from '@throughline/analysis'
import { formatFiscalYear, kinds, titleOf, type Activity, type CellValue, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import { titleFor } from '../paper.ts'
import { moneyYears } from '../workbook/activity-columns.ts'
import type { ComputedColumn } from '../workbook/analysis/computed-columns.ts'

/** What stands beside the fields of an activity, to be read: its line of effort, what it waits for, who pays, and its money by year. */
export const activityComputed = (plan: PlanGraph): readonly ComputedColumn[] => {
  const column = (after: string, heading: string, width: number, valueOf: (one: Activity) => CellValue, type: ComputedColumn['type'] = 'text'): ComputedColumn => ({
    after, heading, width, type, valueOf: ({ id }) => {
      const one = plan.get('activity', id)
      return one === undefined ? undefined : valueOf(one)
    },
  })
  return [
    column('title', 'Line of effort', 22, (one) => effortOf(plan, one)),
    column('endBy', 'Waits for', 44, (one) => plan.referring(one.id, 'dependency', 'successor').map((link) => waitText(plan, link)).join('\n')),
    column('programs', 'Payer', 24, (one) => [...new Set(fundingOf(plan, one.id).flatMap((line) => payerNameOf(plan, line.payer) ?? []))].join('\n')),
    ...moneyYears(plan).map((year) => column('programs', `${formatFiscalYear(year)} likely ($)`, 13, (one) => dollars(fundingOf(plan, one.id).filter((line) => line.fiscalYear === year)), 'usd')),
    column('programs', 'All likely ($)', 14, (one) => dollars(fundingOf(plan, one.id)), 'usd'),
    column('programs', 'Amounts not known', 11, (one) => costOf(plan, one.id).unknown, 'number'),
  ]
}

/** The link in words, beside its parts. */
export const linkComputed = (plan: PlanGraph): readonly ComputedColumn[] => [{
  after: 'lagIn', heading: 'In words', width: 60, type: 'text', valueOf: ({ id }) => {
    const link = plan.get('dependency', id)
    return link === undefined ? undefined : `${titleFor(plan, link.successor)}: ${waitText(plan, link)}`
  },
}]

function effortOf(plan: PlanGraph, one: Activity): string | undefined {
  const effort = plan.get('line-of-effort', plan.get('line-of-activity', one.line)?.effort)
  if (effort !== undefined) return effort.title
  const held = (one.objectives ?? []).flatMap((id: RecordId) => effortHolding(plan, id) ?? [])[0]
  return held === undefined ? undefined : titleOf(held)
}

/** `Signing conference (act-sign), finish to start, 5 working days` */
export function waitText(plan: PlanGraph, link: Rec<'dependency'>): string {
  const type = kinds.dependency.fields.type.choices?.find(({ value }) => value === (link.type ?? 'finish-start'))?.label.toLowerCase() ?? ''
  const lag = link.lagDays ?? 0
  const days = `${lag} ${link.lagIn === 'working-days' ? 'working ' : ''}${Math.abs(lag) === 1 ? 'day' : 'days'}`
  return `${titleFor(plan, link.predecessor)} (${link.predecessor}), ${type}${lag === 0 ? '' : `, ${days}`}`
}

/** Nothing where no amount is known: unknown is not zero. */
function dollars(lines: readonly Rec<'funding-line'>[]): number | undefined {
  const amounts = lines.flatMap(({ likely }) => likely ?? [])
  return amounts.length === 0 ? undefined : amounts.reduce((sum, amount) => sum + amount, 0) / 100
}
