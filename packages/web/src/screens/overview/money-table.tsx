import type { MoneySum } from '@throughline/analysis'
import { formatUsdThousands } from '@throughline/model'
import { Table } from '../../parts/index.ts'
import type { MoneyFacet, MoneyView } from './money-view.ts'

/** The same money as numbers: a program (or payer) a row, under it who pays (or with what), a year a column. */
export function MoneyTable({ view, facet }: { readonly view: MoneyView; readonly facet: MoneyFacet }) {
  return (
    <div className="money-table">
      <Table caption="Likely cost in thousands of dollars by fiscal year, program and payer; in parentheses what is not funded yet" isDense>
        <thead>
          <tr>
            <th scope="col">{facet === 'program' ? 'Program, and who pays' : 'Payer, and with what'}, $K</th>
            {view.years.map((year) => <th key={year.key} scope="col" className="num">{year.label}</th>)}
            <th scope="col" className="num">All</th><th scope="col" className="num">Not funded</th>
          </tr>
        </thead>
        {view.series.map((one) => (
          <tbody key={one.key}>
            <tr>
              <th scope="row">{one.label}</th>
              {one.years.map((year) => <Amount key={year.key} sum={year.sum} />)}
              <Amount sum={one.sum} isPlain /><td className="num">{text(one.sum.unfunded)}</td>
            </tr>
            {one.below.length < 2 && one.below[0]?.key !== '' ? null : one.below.map((row) => (
              <tr key={row.key} className="money-below">
                <th scope="row">{row.label}</th>
                {row.years.map((sum, at) => <Amount key={view.years[at]?.key ?? at} sum={sum} />)}
                <Amount sum={row.sum} isPlain /><td className="num">{text(row.sum.unfunded)}</td>
              </tr>
            ))}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th scope="row">All</th>
            {view.totals.map((sum, at) => <Amount key={view.years[at]?.key ?? at} sum={sum} />)}
            <Amount sum={view.total} isPlain /><td className="num">{text(view.total.unfunded)}</td>
          </tr>
        </tfoot>
      </Table>
      <p className="tiny mute">$ thousands. Hatched mark: some of it is not funded yet. “?” stands for a cost nobody has stated.</p>
    </div>
  )
}

const text = (cents: MoneySum['usd']) => (cents === 0 ? '' : formatUsdThousands(cents))

function Amount({ sum, isPlain = false }: { readonly sum: MoneySum; readonly isPlain?: boolean }) {
  const isShort = !isPlain && sum.unfunded > 0
  const told = [sum.usd === 0 && sum.unknown > 0 ? '' : text(sum.usd), sum.unknown > 0 ? '?' : ''].filter((one) => one !== '').join(' + ')
  return <td className={`num${isShort ? ' unfunded' : ''}`}>{told}{isShort ? <span className="unseen"> ({text(sum.unfunded)} not funded)</span> : null}</td>
}
