import { levelWord, rankGaps, riskMethodOf } from '@throughline/analysis'
import type { Rec } from '@throughline/model'
import { usePlan } from '../../../../data/plan.tsx'
import { ScreenLink } from '../../../../links.tsx'
import { Items } from '../../parts/items.tsx'
import type { StepProps } from '../../step-view.ts'
import { rankedOf } from '../work-order.ts'
import { MethodEditor } from './method-editor.tsx'
import { RankedList } from './ranked-list.tsx'
import { RateGap } from './rate-gap.tsx'

/** Risk three ways and urgency of each gap of the role; then every gap of the plan in order, with the reasons. */
export function RiskStep({ role }: StepProps) {
  const { graph } = usePlan()
  if (role === undefined) return <></>
  const ranked = rankedOf(graph, role)
  const all = graph.of('gap').length
  return (
    <>
      <section className="step-part">
        <h2>Rate the gaps of the role</h2>
        {ranked.length > 0 ? <p className="small soft">Open a gap and choose a cell of each matrix: how likely harm is, and how bad it would be. Arrow keys walk, Enter rates.</p>
          : <p className="teach">Risk is rated three ways: operational, if the gap stays; political, of leaving it; and political, of filling it. With urgency they put the gaps in order. <ScreenLink screen="analysis" words={{ step: 'gaps', role }}>Name the gaps first.</ScreenLink></p>}
        <Items records={ranked.map(({ gap }) => gap)} fields={[]} wanted={['operational', 'ofNotProviding', 'ofProviding', 'urgency']} line={riskLine} more={rateGap} />
      </section>
      {all === 0 ? null : (
        <section className="step-part">
          <h2>The gaps in order</h2>
          <div className="step-scroll"><RankedList own={new Set(ranked.map(({ gap }) => gap.id))} /></div>
          <p className="tiny mute">{riskMethodOf(graph).source}</p>
          <MethodEditor />
        </section>
      )}
    </>
  )
}

const riskLine = (gap: Rec<'gap'>) => <RiskLine gap={gap} />
const rateGap = (gap: Rec<'gap'>) => <RateGap gap={gap} />

function RiskLine({ gap }: { readonly gap: Rec<'gap'> }) {
  const { graph } = usePlan()
  const ranked = rankGaps(graph)
  const all = ranked.length
  const of = ranked.find((one) => one.gap.id === gap.id)
  if (of === undefined) return null
  const { risk, urgency, rank } = of
  return (
    <>
      <b className="tabular">rank {rank} of {all}</b>
      <span>operational {risk.operational === undefined ? 'not rated' : levelWord(risk.operational).toLowerCase()}</span>
      <span>urgency {urgency === undefined ? 'not rated' : levelWord(urgency).toLowerCase()}</span>
    </>
  )
}
