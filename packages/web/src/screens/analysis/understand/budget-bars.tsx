import { formatUsd, formatUsdShort, type Rec } from '@throughline/model'

type Budget = NonNullable<Rec<'partner'>['budgets']>[number]

const height = 72

/** The partner's budgets by year, one small chart for each ministry on one scale. The table below holds the figures. */
export function BudgetBars({ budgets }: { readonly budgets: readonly Budget[] }) {
  if (budgets.length < 2) return null
  const most = Math.max(...budgets.map((one) => one.amount))
  const words = { defense: 'Defense', interior: 'Interior security', other: 'Other' } as const
  return (
    <div className="budget-bars">
      {[...Map.groupBy(budgets, (one) => one.of)].map(([of, list]) => (
        <figure key={of}>
          <figcaption>{words[of]}</figcaption>
          <svg width={list.length * 56} height={height + 36} role="img" aria-label={`${words[of]}: ${list.map((one) => `${one.year} ${formatUsd(one.amount)}`).join(', ')}`}>
            {list.toSorted((a, b) => a.year - b.year).map((one, at) => {
              const tall = Math.max(1, (one.amount / most) * height)
              return (
                <g key={one.year}>
                  <rect x={at * 56 + 10} y={16 + height - tall} width={36} height={tall} className="budget-bar" />
                  <text x={at * 56 + 28} y={12 + height - tall} className="budget-text">{formatUsdShort(one.amount)}</text>
                  <text x={at * 56 + 28} y={height + 32} className="budget-text mute">{one.year}</text>
                </g>
              )
            })}
          </svg>
        </figure>
      ))}
      <p className="tiny mute">U.S. dollars, one scale</p>
    </div>
  )
}
