import { formatFiscalYear, fiscalYear, formatUsd, formatUsdShort } from '@throughline/model'
import { statusPaint } from '../../parts/index.ts'
import type { MoneySeries } from './money-view.ts'
import { millions } from './money-scale.ts'

const barHeight = 56
const top = 16
const step = 27
const barWidth = 17

/** One program or payer: a bar for each year, stacked by stage, all on one scale. */
export function MoneyMultiple({ series, tallest }: { readonly series: MoneySeries; readonly tallest: number }) {
  const width = step * series.years.length
  const ground = top + barHeight
  const told = series.years.filter((year) => year.sum.usd > 0).map((year) => `${year.label} ${formatUsd(year.sum.usd)}${year.sum.unfunded > 0 ? `, of it ${formatUsd(year.sum.unfunded)} not funded` : ''}`).join('; ')
  return (
    <div className="multiple">
      <h3><span title={series.label}>{series.label}</span><b className="tabular">{formatUsdShort(series.sum.usd)}</b></h3>
      <svg viewBox={`0 0 ${width} ${ground + 18}`} role="img" aria-label={`${series.label}: ${told === '' ? 'no money' : told}`}>
        <path d={`M0 ${ground + 0.5}H${width}`} stroke="#71767a" />
        {series.years.map((year, at) => {
          const x = at * step + (step - barWidth) / 2
          const height = year.sum.usd === 0 ? 0 : Math.max(2, (year.sum.usd / tallest) * barHeight)
          let low = ground
          return (
            <g key={year.key}>
              {year.parts.map((part) => {
                const own = (part.sum.usd / year.sum.usd) * height
                low -= own
                return <rect key={part.status} x={x} y={low} width={barWidth} height={own} {...statusPaint(part.status)} />
              })}
              {height === 0 ? null : <text x={x + barWidth / 2} y={ground - height - 4} className="multiple-sum">{millions(year.sum.usd)}</text>}
              <text x={x + barWidth / 2} y={ground + 14} className="multiple-year">{year.key === '' ? '?' : formatFiscalYear(fiscalYear(Number(year.key))).slice(2)}</text>
            </g>
          )
        })}
      </svg>
    </div>
  )
}
