import { Plus } from 'lucide-react'
import { useMemo } from 'react'
import { effortsOf } from '@throughline/analysis'
import type { PlanGraph, Rec, RecordId } from '@throughline/model'
import { useActions } from '../../actions/registry.ts'
import { usePlan } from '../../data/plan.tsx'
import { RecordLink } from '../../links.tsx'
import { Button, EmptyState, PageHead, Table } from '../../parts/index.ts'
import { newRecord } from '../../record/new-record-state.ts'
import { ContributionRow } from './contribution-row.tsx'
import './contributions.css'

type Contribution = Rec<'contribution'>
interface Group { readonly effort: Rec<'line-of-effort'> | undefined; readonly list: readonly Contribution[] }

/** The line of effort an arrow belongs to: that of its effect, else of its cause. */
function effortOf(graph: PlanGraph, contribution: Contribution): RecordId | undefined {
  const holding = (id: RecordId) => {
    const line = graph.get('line-of-activity', id)
    return line?.effort ?? graph.referring(id, 'line-of-effort', 'objectives')[0]?.id ?? graph.referring(id, 'line-of-effort', 'endState')[0]?.id ?? graph.get('line-of-effort', id)?.id
  }
  return holding(contribution.from) ?? holding(contribution.to)
}

/** Arrows into nearer effects before arrows into farther ones: line → objective → objective → end state. */
function rankOf(graph: PlanGraph, { from, to }: Contribution): string {
  const target = graph.get('objective', to)
  const far = graph.get('end-state', to) === undefined ? 0 : 2
  const step = graph.get('objective', from) === undefined ? 0 : 1
  return `${far}${String(target?.rank ?? 999).padStart(4, '0')}${step}`
}

function groupsOf(graph: PlanGraph): readonly Group[] {
  const byEffort = Map.groupBy(graph.of('contribution'), (c) => effortOf(graph, c))
  const sorted = (list: readonly Contribution[]) => list.toSorted((a, b) => (rankOf(graph, a) < rankOf(graph, b) ? -1 : 1))
  const known = effortsOf(graph).flatMap((effort) => { const list = byEffort.get(effort.id); return list === undefined ? [] : [{ effort, list: sorted(list) }] })
  const loose = [...byEffort].filter(([id]) => id === undefined || graph.get('line-of-effort', id) === undefined).flatMap(([, list]) => list)
  return loose.length === 0 ? known : [...known, { effort: undefined, list: sorted(loose) }]
}

/** The theory of change as a logic table: if this, then that, because; and on what assumptions. */
export function ContributionsScreen() {
  const { graph } = usePlan()
  const groups = useMemo(() => groupsOf(graph), [graph])
  const all = graph.of('contribution')
  const bare = all.filter((c) => (c.assumptions ?? []).length === 0).length
  const addOne = () => newRecord('contribution')
  useActions([{ id: 'contributions.add', label: 'Add a contribution', group: 'Contributions', keys: 'n', foot: 'new contribution', run: addOne }])
  return (
    <div className="page contributions">
      <PageHead title="Contributions" summary={all.length === 0 ? undefined : `${all.length} if–then steps carry the plan from its lines to its end states; ${bare === 0 ? 'each names an assumption' : `${bare} ${bare === 1 ? 'names' : 'name'} no assumption`}.`}
        actions={<Button look="primary" icon={<Plus size={16} />} onPress={addOne}>Contribution</Button>} />
      {groups.length === 0 ? (
        <EmptyState title="No contribution yet" action={<Button look="primary" onPress={addOne}>Add a contribution</Button>}>
          <p>Say for each line of activity how it brings its objective about: if this is done, then that follows, because … A theory of change that is written down can be tested.</p>
        </EmptyState>
      ) : null}
      {groups.map(({ effort, list }) => (
        <section key={effort?.id ?? 'none'} className="logic">
          <h2>{effort === undefined ? 'In no line of effort' : <RecordLink id={effort.id} />}</h2>
          {effort?.theoryOfChange === undefined ? null : <p className="logic-theory">{effort.theoryOfChange}</p>}
          <Table caption={`Contributions of ${effort?.title ?? 'no line of effort'}`}>
            <thead><tr><th scope="col">From</th><th scope="col">If</th><th scope="col">Then</th><th scope="col">Because</th><th scope="col">To</th><th scope="col">Assuming</th><th scope="col">Confidence</th></tr></thead>
            <tbody>{list.map((one) => <ContributionRow key={one.id} contribution={one} />)}</tbody>
          </Table>
        </section>
      ))}
    </div>
  )
}
