import { moneyBreaches, programKnownTo, programOn } from '@throughline/catalog'
import { fiscalYearOf, formatFiscalYear, recordId, type FiscalYear, type PlanGraph } from '@throughline/model'
import { breachInWords, fundDates, fundWindow, type ToldFund } from '@throughline/schedule'
import { programName } from '../../../../record/program-name.ts'
import type { ProposedMoney, ProposedStep } from './propose.ts'

/** What is odd about one line of money beside the step it pays for. */
export interface MoneyRemark {
  /** The place of the line in the money proposed. */
  readonly at: number
  /** `dead`: the program's money does not live when the work is done; `lost`: it pays for nothing that is added. */
  readonly how: 'apart' | 'dead' | 'unknown' | 'lost'
  /** Which year the money is of, which the work is in, and what the program allows. */
  readonly text: string
  /** The year of the work, where the money is of another one. */
  readonly workYear?: FiscalYear
}

const sketch = recordId('act-proposed-step')

/**
 * Money beside the work it pays for: said where the years differ, where the program's money no longer lives then, and where its step is left out. Nothing where all is well.
 * `moneyBesideWork(graph, steps, [{ fiscalYear: fiscalYear(2028), amount, step: 'order' }], 'fmf-grant')[0]?.workYear // 2030`
 */
export function moneyBesideWork(graph: PlanGraph, steps: readonly ProposedStep[], money: readonly ProposedMoney[], program: string | undefined): readonly MoneyRemark[] {
  return money.flatMap(({ fiscalYear, step: key }, at) => {
    const step = steps.find((one) => one.key === key)
    const year = formatFiscalYear(fiscalYear)
    if (step === undefined || !step.isIn) return [{ at, how: 'lost' as const, text: `The ${year} money pays for “${step?.title ?? key}”, which is left out: it would be left out too. Choose another activity for it.` }]
    return remarkOn(graph, step, fiscalYear, program).map((remark) => ({ at, ...remark }))
  })
}

function remarkOn(graph: PlanGraph, step: ProposedStep, fiscalYear: FiscalYear, program: string | undefined): readonly Omit<MoneyRemark, 'at'>[] {
  const [first, last] = [fiscalYearOf(step.start), fiscalYearOf(step.end)]
  const isApart = fiscalYear < first || fiscalYear > last
  const lived = program === undefined ? undefined : livesWith(graph, step, fiscalYear, program)
  const breaches = step.isStaffStep === true ? [] : (lived?.breaches ?? [])
  if (!isApart && breaches.length === 0) return []
  const years = first === last ? formatFiscalYear(first) : `${formatFiscalYear(first)} to ${formatFiscalYear(last)}`
  const said = [isApart ? `The money is of ${formatFiscalYear(fiscalYear)}, “${step.title}” is in ${years}.` : `The money of ${formatFiscalYear(fiscalYear)} does not cover all of “${step.title}”.`, allowed(graph, lived, program), ...breaches.map((breach) => `${breachInWords(breach)}.`)]
  const how = breaches.length > 0 ? 'dead' : lived === undefined || lived.window.life === 'unknown' ? 'unknown' : 'apart'
  return [{ how, text: said.join(' '), ...(isApart && { workYear: fiscalYear < first ? first : last }) }]
}

function allowed(graph: PlanGraph, lived: ToldFund | undefined, program: string | undefined): string {
  if (program === undefined) return 'No program is chosen, so whether the money still lives then cannot be told.'
  if (lived === undefined) return `When money of ${programName(program, graph)} lives is not held in the catalogue.`
  return `${lived.name} money of ${formatFiscalYear(lived.window.year)}: ${fundDates(lived).join('; ')}.`
}

function livesWith(graph: PlanGraph, step: ProposedStep, year: FiscalYear, id: string): ToldFund | undefined {
  const known = programKnownTo(graph, id)
  if (known === undefined) return undefined
  const window = fundWindow(programOn(graph, known, step.start), year, step.start)
  return { kind: 'told', activity: sketch, lines: [], name: known.short, window, breaches: moneyBreaches(window, { start: step.start, end: step.end }) }
}
