import { isShort, rankGaps, roleWork } from '@throughline/analysis'
import { gapOutcomes, type Rec } from '@throughline/model'
import { usePlan } from '../../../data/plan.tsx'
import { ScreenLink } from '../../../links.tsx'
import { Chip } from '../../../parts/index.ts'
import { AddLine } from '../parts/add-line.tsx'
import { Items, useOpenItem } from '../parts/items.tsx'
import type { StepProps } from '../step-view.ts'
import { Cautions } from './cautions.tsx'
import { LevelMark } from './level.tsx'
import { byPriority, rankedOf } from './work-order.ts'

const fields = ['title', 'text', 'capabilities', 'service', 'partnerPriority'] as const

/** What is missing between the standard and the present. */
export function GapsStep({ role }: StepProps) {
  const { graph } = usePlan()
  const [, setOpen] = useOpenItem()
  if (role === undefined) return <></>
  const { capabilities } = roleWork(graph, role)
  if (capabilities.length === 0) return <p className="teach">A gap lies between a standard and the present. <ScreenLink screen="analysis" words={{ step: 'capabilities', role }}>Name the capabilities first.</ScreenLink></p>
  const gaps = rankedOf(graph, role).map(({ gap }) => gap)
  const bare = capabilities.filter((one) => graph.referring(one.id, 'gap', 'capabilities').length === 0).toSorted(byPriority)
  const [short, others] = [bare.filter(isShort), bare.filter((one) => !isShort(one))]
  return (
    <>
      <section className="step-part">
        <h2>Gaps of the role</h2>
        {gaps.length > 0 ? null : <p className="teach">Name what is missing, not what would fill it: “Patrols cannot stay out for 90 days”, not “Buy trucks”. Where the numbers are known, write both: how far it can today, how far it must.</p>}
        <Items records={gaps} fields={fields} wanted={['text', 'capabilities', 'service']} line={gapLine} more={gapCautions} />
      </section>
      {short.length === 0 ? null : (
        <section className="step-part">
          <h2>Short of the standard, and no gap named</h2>
          {short.map((one) => <Short key={one.id} capability={one} onAdded={setOpen} />)}
        </section>
      )}
      {others.length === 0 ? null : (
        <details className="fold">
          <summary>{others.length} more {others.length === 1 ? 'capability' : 'capabilities'} without a gap: up to standard, or not known</summary>
          {others.map((one) => <Short key={one.id} capability={one} onAdded={setOpen} />)}
        </details>
      )}
    </>
  )
}

const gapLine = (gap: Rec<'gap'>) => <GapLine gap={gap} />
const gapCautions = (gap: Rec<'gap'>) => <Cautions gap={gap} />

function GapLine({ gap }: { readonly gap: Rec<'gap'> }) {
  const { graph } = usePlan()
  const rank = rankGaps(graph).find((one) => one.gap.id === gap.id)?.rank
  return (
    <>
      <span className="tabular">rank {rank} of {graph.of('gap').length}</span>
      {gap.outcome === undefined || gap.outcome === 'open' ? <Chip>Open</Chip> : <span>{gapOutcomes[gap.outcome]}</span>}
    </>
  )
}

const Short = ({ capability, onAdded }: { readonly capability: Rec<'capability'>; readonly onAdded: (id: Rec<'gap'>['id']) => void }) => (
  <div className="short-line">
    <p><b>{capability.title}</b>{capability.current?.level === undefined ? null : <> <LevelMark of={capability.current.level} /></>}<span className="small soft"> {capability.standard}{capability.current?.text === undefined ? '' : ` Today: ${capability.current.text}`}</span></p>
    <AddLine kind="gap" label={`New gap in ${capability.title}`} values={{ capabilities: [capability.id], outcome: 'open' }} onAdded={onAdded} />
  </div>
)
