import { useState } from 'react'
import type { ResourcesByYear, ResourceSum } from '@throughline/analysis'
import { formatFiscalYear, formatUsd, kindOf, type Rec } from '@throughline/model'
import { usePlan } from '../../../data/plan.tsx'
import { RecordLink } from '../../../links.tsx'
import { Button, Table } from '../../../parts/index.ts'

const stageWord = (value: string | undefined) => kindOf('external-resource').fields['stage']?.choices?.find((one) => one.value === value)?.label ?? 'Stage not said'

const fromWord = (value: string | undefined) => kindOf('external-resource').fields['from']?.choices?.find((one) => one.value === value)?.label

/** Files brought in make hundreds of lines: more than these are shown when asked for. */
const linesShown = 60

/** One line an account, agency and stage; years across. No line of totals: stages are pictures of one stream, and are never added together. */
export function ResourceTable({ found }: { readonly found: ResourcesByYear }) {
  const { graph } = usePlan()
  const [isWhole, setWhole] = useState(false)
  const hasPeriod = found.sums.some((sum) => sum.fiscalYear === undefined)
  const giver = (sum: ResourceSum) => {
    const record = sum.records[0] ?? sum.unknown[0]
    return sum.agency ?? (record === undefined ? undefined : giverOf(record)) ?? 'Giver not said'
  }
  const giverOf = (record: Rec<'external-resource'>) => graph.get('organization', record.organization)?.name ?? fromWord(record.from)
  const lines = [...Map.groupBy(found.sums, (sum) => JSON.stringify([giver(sum), sum.account ?? '', sum.stage ?? '']))]
  const shown = isWhole ? lines : lines.slice(0, linesShown)
  return (
    <section className="step-part">
      <h2>By account, agency, year and stage</h2>
      <p className="small soft">Each line is one stage of the money. Requested, obligated and disbursed are pictures of one stream at different points: they stand side by side and are never added together.</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and has to by the keyboard too */}
      <div className="step-scroll resource-sums" role="region" aria-label="Resources by year" tabIndex={0}>
        <Table caption="Resources planned or available, by giver, account and stage" isDense>
          <thead><tr><th scope="col">Agency or giver</th><th scope="col">Account</th><th scope="col">Stage</th>{found.years.map((year) => <th key={year} scope="col" className="num">{formatFiscalYear(year)}</th>)}{hasPeriod ? <th scope="col" className="num">No single year</th> : null}</tr></thead>
          <tbody>
            {shown.map(([key, sums]) => {
              const [first] = sums
              return first === undefined ? null : (
                <tr key={key}>
                  <th scope="row">{giver(first)}</th><td>{first.account ?? ''}</td><td>{stageWord(first.stage)}</td>
                  {found.years.map((year) => <td key={year} className="num"><Amounts sums={sums.filter((sum) => sum.fiscalYear === year)} /></td>)}
                  {hasPeriod ? <td className="num"><Amounts sums={sums.filter((sum) => sum.fiscalYear === undefined)} /></td> : null}
                </tr>
              )
            })}
          </tbody>
        </Table>
      </div>
      {shown.length === lines.length ? null : <p className="small">{shown.length} of {lines.length} lines stand here. <Button small onPress={() => setWhole(true)}>{`Show all ${lines.length} lines`}</Button></p>}
      {found.wholes.length === 0 ? null : (
        <p className="small">Whole activities over several countries, shown and never counted for one: {found.wholes.map((one, at) => <span key={one.id}>{at === 0 ? '' : ', '}<RecordLink id={one.id} />{one.amount === undefined ? '' : ` (${formatUsd(one.amount)})`}</span>)}</p>
      )}
    </section>
  )
}

const Amounts = ({ sums }: { readonly sums: readonly ResourceSum[] }) => (
  <>
    {sums.map((sum) => (
      <div key={`${sum.fiscalYear ?? ''} ${sum.period ?? ''}`}>
        {sum.period === undefined ? null : <span className="mute">{sum.period} </span>}
        {sum.records.length === 0 ? null : formatUsd(sum.amount)}
        {sum.unknown.length === 0 ? null : <span className="mute">{sum.records.length === 0 ? 'not known' : `, ${sum.unknown.length} not known`}</span>}
      </div>
    ))}
  </>
)
