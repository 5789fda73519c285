import { costOf, effortHolding, fundingOf, payerNameOf, programName } from '@throughline/analysis'
import { formatFiscalYear, titleOf, type Activity, type FiscalYear, type PlanGraph } from '@throughline/model'
import { choiceText, nameOf, titleFor } from '../paper.ts'
import { asDate, type Column } from './sheet.ts'

/** One column of the activities sheet; the heading is one the importer knows again. */
export interface ActivityColumn extends Column<Activity> {
  readonly isSummed: boolean
}

const distinct = (values: readonly (string | undefined)[]): string => [...new Set(values.filter((value) => value !== undefined))].join(', ')
const dollars = (cents: number) => cents / 100

const text = (heading: string, width: number, valueOf: (activity: Activity) => string | undefined): ActivityColumn => ({ heading, width, type: 'text', isSummed: false, valueOf })

/** Fiscal years any funding line names, in order. */
export const moneyYears = (plan: PlanGraph): readonly FiscalYear[] => [...new Set(plan.of('funding-line').flatMap((line) => line.fiscalYear ?? []))].sort((a, b) => a - b)

/** The columns of the sheet, in order. Money in dollars, by the year of the money. */
export function activityColumns(plan: PlanGraph): readonly ActivityColumn[] {
  return [
    text('Line of effort', 20, (one) => effortOf(plan, one)),
    text('Line of activity', 22, (one) => nameOf(plan, one.line)),
    text('Activity', 42, (one) => one.title),
    text('Type', 11, (one) => choiceText(one, 'type')),
    text('Status', 11, (one) => choiceText(one, 'status')),
    text('Phase', 13, (one) => nameOf(plan, one.phase)),
    { heading: 'Start', width: 11, type: 'day', isSummed: false, valueOf: (one) => asDate(one.start) },
    { heading: 'End', width: 11, type: 'day', isSummed: false, valueOf: (one) => asDate(one.end) },
    text('Owner', 24, (one) => nameOf(plan, one.owner)),
    text('Place', 15, (one) => one.location),
    text('Program', 22, (one) => distinct([...fundingOf(plan, one.id).map((line) => line.program && programName(line.program, plan)), ...(one.programs ?? []).map((id) => programName(id, plan))])),
    text('Payer', 24, (one) => distinct(fundingOf(plan, one.id).map((line) => payerNameOf(plan, line.payer)))),
    ...moneyYears(plan).map((year): ActivityColumn => ({
      heading: `${formatFiscalYear(year)} ($)`, width: 12, type: 'usd', isSummed: true, valueOf: (one) => likelyOf(plan, one, year),
    })),
    { heading: lastPrinted, width: 13, type: 'usd', isSummed: true, valueOf: (one) => likelyOf(plan, one) },
    { heading: 'Amounts not known', width: 10, type: 'count', isSummed: true, valueOf: (one) => costOf(plan, one.id).unknown },
    text('Objective', 40, (one) => (one.objectives ?? []).map((id) => titleFor(plan, id)).join('; ')),
    text('Recipients', 40, (one) => plan.pick('recipient-unit', one.recipients).map((unit) => unit.name).join('; ')),
    { heading: 'U.S. people', width: 9, type: 'count', isSummed: false, valueOf: (one) => one.usParticipants },
    { heading: 'Partner people', width: 9, type: 'count', isSummed: false, valueOf: (one) => one.partnerParticipants },
    text('Because', 50, (one) => one.because),
    text('What there is afterwards', 50, (one) => one.output),
    text('Remarks', 50, (one) => one.remarks),
    text('ID', 36, (one) => one.id),
  ]
}

/** What stands behind it is read on screen; on paper it would make the print too small. */
export const lastPrinted = 'Total cost ($)'

function effortOf(plan: PlanGraph, one: Activity): string | undefined {
  const effort = plan.get('line-of-effort', plan.get('line-of-activity', one.line)?.effort)
  if (effort !== undefined) return effort.title
  const held = (one.objectives ?? []).flatMap((id) => effortHolding(plan, id) ?? [])[0]
  return held === undefined ? undefined : titleOf(held)
}

/** Nothing where no amount is known: unknown is not zero. */
function likelyOf(plan: PlanGraph, one: Activity, year?: FiscalYear): number | undefined {
  const amounts = fundingOf(plan, one.id).filter((line) => year === undefined || line.fiscalYear === year).flatMap((line) => line.likely ?? [])
  return amounts.length === 0 ? undefined : dollars(amounts.reduce((sum, amount) => sum + amount, 0))
}
