import { formatFiscalYear, formatUsd, formatUsdShort } from '@throughline/model'
import type { Theater } from './use-theater.ts'

type Year = Theater['resources']['years'][number]

const tall = 120
const step = 132
const wide = 44

/** Needed beside what can be counted on, year by year, on one scale. The table below holds the figures. */
export function ResourceBars({ years }: { readonly years: readonly Year[] }) {
  const most = Math.max(1, ...years.flatMap(({ needed, available }) => [needed.usd, available ?? 0]))
  const height = (usd: number) => Math.max(1, (usd / most) * tall)
  return (
    <figure className="resource-bars">
      <svg width={Math.max(1, years.length) * step} height={tall + 48} role="img" aria-label={years.map(tell).join('; ')}>
        {years.map(({ fiscalYear, needed, available }, at) => (
          <g key={fiscalYear} transform={`translate(${at * step} 20)`}>
            <rect x={14} y={tall - height(needed.usd)} width={wide} height={height(needed.usd)} className="bar-needed" />
            <text x={14 + wide / 2} y={tall - height(needed.usd) - 5}>{formatUsdShort(needed.usd)}{needed.unknown > 0 ? ' + ?' : ''}</text>
            {available === undefined
              ? <text x={64 + wide / 2} y={tall - 5} className="bar-unknown">?</text>
              : <><rect x={64} y={tall - height(available)} width={wide} height={height(available)} className="bar-available" /><text x={64 + wide / 2} y={tall - height(available) - 5}>{formatUsdShort(available)}</text></>}
            <line x1={6} x2={step - 12} y1={tall} y2={tall} className="bar-ground" />
            <text x={(step - 6) / 2} y={tall + 20} className="bar-year">{formatFiscalYear(fiscalYear)}</text>
          </g>
        ))}
      </svg>
      <figcaption className="tiny mute"><span className="key-needed" aria-hidden="true" /> needed <span className="key-available" aria-hidden="true" /> can be counted on · a question mark: not known, never zero · U.S. dollars, one scale</figcaption>
    </figure>
  )
}

const tell = ({ fiscalYear, needed, available }: Year) =>
  `${formatFiscalYear(fiscalYear)}: ${formatUsd(needed.usd)} needed${needed.unknown > 0 ? ` and ${needed.unknown} not known` : ''}, ${available === undefined ? 'what can be counted on is not known' : `${formatUsd(available)} can be counted on`}`
