import { useMemo } from 'react'
import { formatUsdShort, noMoney } from '@throughline/model'
import { useSearchWord } from '../../address.ts'
import { usePlan } from '../../data/plan.tsx'
import { ScreenLink } from '../../links.tsx'
import { Section, Segmented, StatusLabel } from '../../parts/index.ts'
import { MoneyMultiple } from './money-multiple.tsx'
import { MoneyTable } from './money-table.tsx'
import { fewest, moneyView, type MoneyFacet } from './money-view.ts'

const most = 8

/** Likely cost by year, program and payer; what is not funded is hatched or dashed. */
export function Money() {
  const { graph } = usePlan()
  const [facet, setFacet] = useSearchWord('money', 'program')
  const [shape, setShape] = useSearchWord('as', 'chart')
  const by: MoneyFacet = facet === 'payer' ? 'payer' : 'program'
  const view = useMemo(() => moneyView(graph, by), [graph, by])
  if (view.series.length === 0) {
    return (
      <Section title="Money by year">
        <p className="overview-none mute">No likely cost is recorded. Zero is a cost; no line means the cost is unknown. <ScreenLink screen="activities">Cost the activities</ScreenLink></p>
      </Section>
    )
  }
  return (
    <Section title={by === 'program' ? 'Money by year and program' : 'Money by year and payer'} className="money" aside={(
      <>
        <Segmented label="Group money by" value={by} onChange={setFacet} options={[{ value: 'program', label: 'Program' }, { value: 'payer', label: 'Payer' }]} />
        <Segmented label="Show money as" value={shape} onChange={setShape} options={[{ value: 'chart', label: 'Chart' }, { value: 'table', label: 'Table' }]} />
      </>
    )}>
      {shape === 'table' ? <MoneyTable view={view} facet={by} /> : (
        <>
          <div className="multiples">{fewest(view.series, most).map((one) => <MoneyMultiple key={one.key} series={one} tallest={view.tallest} />)}</div>
          <p className="money-legend tiny mute"><StatusLabel of="done" word="Obligated" /><StatusLabel of="approved" /><StatusLabel of="requested" /><StatusLabel of="idea" word="Forecast" /><StatusLabel of="partner" /><span>$ millions, one scale</span></p>
        </>
      )}
      <p className="money-total">
        <b>All</b>
        {view.years.map((year, at) => <span key={year.key}><i>{year.label}</i> {formatUsdShort(view.totals[at]?.usd ?? noMoney)}</span>)}
        <span><i>all years</i> <b>{formatUsdShort(view.total.usd)}</b></span>
        <span><i>not funded yet</i> <b>{formatUsdShort(view.total.unfunded)}</b></span>
        {view.uncosted === 0 ? null : <span className="money-unknown">{view.uncosted} {view.uncosted === 1 ? 'activity' : 'activities'} of unknown cost</span>}
      </p>
    </Section>
  )
}
