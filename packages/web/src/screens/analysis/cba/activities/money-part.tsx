import { useMemo } from 'react'
import { formatFiscalYear, formatUsd } from '@throughline/model'
import { usePlan } from '../../../../data/plan.tsx'
import { Button, MoneyField, Select, SeverityIcon } from '../../../../parts/index.ts'
import type { PartProps } from './dialog.tsx'
import { moneyBesideWork, type MoneyRemark } from './money-beside-work.ts'
import type { ProposedMoney } from './propose.ts'

const standings = { apart: 'warning', dead: 'error', unknown: 'unknown', lost: 'warning' } as const

/** The money by year, which step each pays for, and what is odd about that: said before it is added, never in its way. */
export function MoneyPart({ draft, put }: PartProps) {
  const { graph } = usePlan()
  const remarks = useMemo(() => moneyBesideWork(graph, draft.steps, draft.money, draft.program), [graph, draft])
  const options = draft.steps.filter(({ isIn }) => isIn).map(({ key, title }) => ({ value: key, label: title }))
  const set = (at: number, values: Partial<ProposedMoney>) => put({ money: draft.money.map((one, index) => (index === at ? { ...one, ...values } : one)) })
  if (draft.money.length === 0) return <p className="small soft">The option has no rough cost: the activities are added without money, their cost not known.</p>
  return (
    <>
      <table className="table dense become-money">
        <caption>Money, from the rough cost by year</caption>
        <thead><tr><th scope="col">Year</th><th scope="col">Likely cost</th><th scope="col">For</th></tr></thead>
        <tbody>
          {draft.money.map(({ fiscalYear, amount, step }, at) => (
            <tr key={at}>
              <th scope="row">{formatFiscalYear(fiscalYear)}</th>
              <td><MoneyField label={`Likely cost in ${formatFiscalYear(fiscalYear)}, ${formatUsd(amount)} in the option`} hideLabel value={amount} onCommit={(next) => { if (next === undefined) put({ money: draft.money.toSpliced(at, 1) }); else set(at, { amount: next }) }} /></td>
              <td><Select label={`Step paid in ${formatFiscalYear(fiscalYear)}`} labelAt="hidden" options={options} value={step} onChange={(next) => { if (next !== undefined) set(at, { step: next }) }} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      {/* There from the start, so that what comes into it is heard. */}
      <ul className="become-remarks small" aria-live="polite">{remarks.map((remark) => <Remark key={remark.at} remark={remark} onMove={(fiscalYear) => set(remark.at, { fiscalYear })} />)}</ul>
    </>
  )
}

function Remark({ remark: { how, text, workYear }, onMove }: { readonly remark: MoneyRemark; readonly onMove: (year: ProposedMoney['fiscalYear']) => void }) {
  return (
    <li>
      <SeverityIcon of={standings[how]} size={14} />
      <span>{text}{workYear === undefined ? null : <> <Button small look="text" onPress={() => onMove(workYear)}>{`Make it ${formatFiscalYear(workYear)} money`}</Button></>}</span>
    </li>
  )
}
