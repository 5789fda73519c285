import { addDays, daysBetween, diffRecord, firstDayOf, lastDayOf, later, laterFiscalYear, usd, type Activity, type AnyRecord, type Day, type FiscalYear, type PlanGraph, type RecordChange, type RecordId, type Usd } from '@throughline/model'
import { shiftSpan } from '../yearly-shift.ts'
import { shiftDays } from './shift-days.ts'

/** A question of what if, in the words of the field; `whatIf` makes its changes. */
export type WhatIf =
  | { readonly sort: 'continuing-resolution'; readonly year: FiscalYear; readonly until: Day }
  | { readonly sort: 'less-money'; readonly program: string; readonly percent: number }
  | { readonly sort: 'later-notice'; readonly months: number }
  | { readonly sort: 'unit-fails-vetting'; readonly unit: RecordId }
  | { readonly sort: 'move-a-year'; readonly activities: readonly RecordId[] }

/**
 * The changes a question of what if makes to a plan as of a day; what has begun, is done or cancelled is left as it is. Nothing where it would change nothing.
 * `whatIf(plan, { sort: 'later-notice', months: 6 }, on)`
 */
export function whatIf(plan: PlanGraph, asked: WhatIf, on: Day): readonly RecordChange[] {
  const after = afterOf(plan, asked, on)
  return after.flatMap((record) => diffRecord(plan.find(record.id), record) ?? [])
}

function afterOf(plan: PlanGraph, asked: WhatIf, on: Day): readonly AnyRecord[] {
  if (asked.sort === 'continuing-resolution') return continuingResolution(plan, asked)
  if (asked.sort === 'less-money') return lessMoney(plan, asked)
  if (asked.sort === 'later-notice') return laterNotice(plan, asked.months, on)
  if (asked.sort === 'unit-fails-vetting') return unitFailsVetting(plan, asked.unit)
  return aYearOn(plan, asked.activities)
}

const aYearOn = (plan: PlanGraph, ids: readonly RecordId[]): readonly AnyRecord[] =>
  plan.pick('activity', ids).filter(isToCome).flatMap((activity) => [{ ...activity, ...shiftSpan(activity.start, activity.end, 1) }, ...linesOf(plan, activity).map(yearLater)])

const isToCome = ({ status, actualStart }: Activity) => actualStart === undefined && status !== 'done' && status !== 'under-way' && status !== 'cancelled'
const linesOf = (plan: PlanGraph, { id }: Activity) => plan.referring(id, 'funding-line', 'activity')

const yearLater = (line: ReturnType<typeof linesOf>[number]) => (line.fiscalYear === undefined || line.obligated !== undefined ? line : { ...line, fiscalYear: laterFiscalYear(line.fiscalYear, 1) })

/** Under a continuing resolution, as it is taken here from memory, nothing new begins on the money of that year until it ends; what the partner or others pay goes on. */
function continuingResolution(plan: PlanGraph, { year, until }: { readonly year: FiscalYear; readonly until: Day }): readonly AnyRecord[] {
  const [first, last] = [firstDayOf(year), lastDayOf(year)]
  return plan.of('activity').filter(isToCome).flatMap((activity): readonly AnyRecord[] => {
    const { start } = activity
    const isOfYear = linesOf(plan, activity).some((line) => line.fiscalYear === year && line.stage !== 'none-needed' && isAppropriated(plan, line.payer))
    if (start === undefined || start < first || start > last || start > until || !isOfYear) return []
    const days = daysBetween(start, addDays(until, 1))
    return [shiftDays(activity, (d) => addDays(d, days))]
  })
}

/** Money of the United States; what a partner or another body pays is not held up. */
function isAppropriated(plan: PlanGraph, payer: RecordId | undefined): boolean {
  const side = plan.get('organization', payer)?.side
  return plan.get('partner', payer) === undefined && side !== 'partner' && side !== 'international'
}

function lessMoney(plan: PlanGraph, { program, percent }: { readonly program: string; readonly percent: number }): readonly AnyRecord[] {
  const cut = (amount: Usd | undefined) => (amount === undefined ? undefined : usd(Math.round(amount * (100 - percent) / 100) / 100))
  return plan.of('funding-line').filter((line) => line.program === program && line.obligated === undefined).map((line) => {
    const [low, likely, high, requested, approved] = [cut(line.low), cut(line.likely), cut(line.high), cut(line.requested), cut(line.approved)]
    return { ...line, ...(low !== undefined && { low }), ...(likely !== undefined && { likely }), ...(high !== undefined && { high }), ...(requested !== undefined && { requested }), ...(approved !== undefined && { approved }) }
  })
}

const daysPerMonth = 365.25 / 12

/** Every notice to Congress still to come slips; what waits for it is pushed by the links. */
const laterNotice = (plan: PlanGraph, months: number, on: Day): readonly AnyRecord[] => plan.of('activity')
  .filter((activity) => activity.category === 'notification' && isToCome(activity) && later(activity.end ?? on, on) !== on)
  .map((activity) => shiftDays(activity, (d) => addDays(d, Math.round(months * daysPerMonth))))

/** The unit is suspended; what serves only units that are suspended cannot be given and is cancelled. */
function unitFailsVetting(plan: PlanGraph, unit: RecordId): readonly AnyRecord[] {
  const record = plan.get('recipient-unit', unit)
  if (record === undefined) return []
  const isBarred = (id: RecordId) => id === unit || plan.get('recipient-unit', id)?.vettingStatus === 'suspended'
  const lost = plan.referring(unit, 'activity', 'recipients').filter((activity) => isToCome(activity) && activity.isStaffStep !== true && (activity.recipients ?? []).every(isBarred))
  return [{ ...record, vettingStatus: 'suspended' }, ...lost.map((activity) => ({ ...activity, status: 'cancelled' as const }))]
}
