import { notNeeded, type RankedGap } from '@throughline/analysis'
import { gapOutcomes, type Rec, type RecordId } from '@throughline/model'
import { useSearchWords, useSetSearch } from '../../../address.ts'
import { usePlan } from '../../../data/plan.tsx'
import { RecordLink, ScreenLink } from '../../../links.tsx'
import { rankedOf } from './work-order.ts'

/** The gap a step of solutions works on: `?gap=ID`, else the first of the role by rank. */
export function useGap(role: RecordId | undefined): { readonly ranked: readonly RankedGap[]; readonly gap: Rec<'gap'> | undefined } {
  const { graph } = usePlan()
  const words = useSearchWords()
  const ranked = role === undefined ? [] : rankedOf(graph, role)
  const gap = (ranked.find((one) => one.gap.id === words['gap']) ?? ranked[0])?.gap
  return { ranked, gap }
}

/** Which gap of the role is worked on; its own words below. */
export function GapChoice({ ranked, gap }: { readonly ranked: readonly RankedGap[]; readonly gap: Rec<'gap'> }) {
  const { graph } = usePlan()
  const set = useSetSearch()
  const all = graph.of('gap').length
  const said = notNeeded(graph, 'options', gap.id)
  return (
    <section className="gap-choice">
      {ranked.length < 2 ? null : (
        <ul className="gap-tabs">
          {ranked.map(({ gap: one, rank }) => <li key={one.id}><button type="button" aria-pressed={one.id === gap.id} onClick={() => set({ gap: one.id, item: undefined, side: undefined })}><span className="tabular mute">{rank}</span> {one.title}</button></li>)}
        </ul>
      )}
      <p><b>The gap:</b> <RecordLink id={gap.id} className="quiet-name" />, rank {ranked.find((one) => one.gap.id === gap.id)?.rank} of {all}. {gap.text} <span className="soft">{gap.outcome === undefined ? '' : `${gapOutcomes[gap.outcome]}.`}</span></p>
      {said === undefined ? null : <p className="small soft">Options are not needed: {said.because}</p>}
    </section>
  )
}

/** Stands where a role has no gap to work on. */
export const NoGap = ({ role, children }: { readonly role: RecordId; readonly children: string }) => (
  <p className="teach">{children} <ScreenLink screen="analysis" words={{ step: 'gaps', role }}>Name the gaps of the role first.</ScreenLink></p>
)
