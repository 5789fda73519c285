import { useMemo } from 'react'
import { rollForward, type RolledPlan } from '@throughline/schedule'
import { diffRecord, formatDay, type PlanGraph, type PlanHead } from '@throughline/model'
import type { SentChange } from '../../data/answers.ts'
import { usePlan } from '../../data/plan.tsx'
import { useChange } from '../../data/use-change.ts'
import { Button, Dialog, Table } from '../../parts/index.ts'
import { asAdditions, takenIds } from './repeat-dialog.tsx'

const span = ({ start, end }: Pick<PlanHead, 'start' | 'end'>) => `${formatDay(start)} to ${formatDay(end)}`

/** The plan a year on, with everything that would move or be added shown first. */
export function RollForwardDialog({ onClose }: { readonly onClose: () => void }) {
  const { graph, today } = usePlan()
  const rolled = useMemo(() => rollForward(graph, takenIds(graph), today), [graph, today])
  const change = useChange()
  if (rolled === undefined) return null
  const apply = () => {
    onClose()
    void change(changesOf(graph, rolled), { cause: { type: 'roll-forward' }, told: 'Rolled the plan forward a year' })
  }
  const head = rolled.put.find((record) => record.kind === 'plan')
  const moved = rolled.put.filter((record) => record.kind === 'activity')
  const phases = rolled.put.filter((record) => record.kind === 'phase')
  const assumptions = rolled.put.filter((record) => record.kind === 'assumption').length
  const added = rolled.add.filter((record) => record.kind === 'activity')
  return (
    <Dialog title="Roll the plan forward a year" isOpen onClose={onClose} width="wide" actions={<><Button onPress={onClose}>Cancel</Button><Button look="primary" onPress={apply}>Roll forward</Button></>}>
      <p className="soft">
        {graph.head === undefined || head === undefined ? null : <>The plan runs <b>{span(head)}</b> instead of {span(graph.head)}. </>}
        {moved.length === 0 ? 'No activity is left over from the year that drops off. ' : `${moved.length} left over from the year that drops off move a year on, with their open money. `}
        {added.length === 0 ? 'Nothing is held every year, so nothing is added to the new last year. ' : `${added.length} held every year are added to the new last year. `}
        {phases.length === 0 ? '' : `${phases.length === 1 ? '1 phase follows' : `${phases.length} phases follow`} the plan's first and last day. `}
        {assumptions === 0 ? '' : `${assumptions === 1 ? '1 open assumption comes' : `${assumptions} open assumptions come`} along, each with a line of what was held of it until now. `}
        What is done, under way or cancelled stays. One step, one undo.
      </p>
      {moved.length + added.length === 0 ? null : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and has to by the keyboard too
        <div className="act-paste" role="region" aria-label="What moves and what is added" tabIndex={0}>
          <Table caption="What moves and what is added" isDense>
            <thead><tr><th scope="col">Does</th><th scope="col">Title</th><th scope="col">Start now</th><th scope="col">Start then</th></tr></thead>
            <tbody>
              {[...moved, ...added].map((activity) => {
                const before = graph.get('activity', activity.id)
                return (
                  <tr key={activity.id}>
                    <th scope="row">{before === undefined ? 'Add' : 'Move'}</th>
                    <td>{activity.title}</td>
                    <td className="tabular">{before?.start === undefined ? '' : formatDay(before.start)}</td>
                    <td className="tabular">{activity.start === undefined ? '' : formatDay(activity.start)}</td>
                  </tr>
                )
              })}
            </tbody>
          </Table>
        </div>
      )}
    </Dialog>
  )
}

const changesOf = (graph: PlanGraph, rolled: RolledPlan): readonly SentChange[] => [
  ...rolled.put.flatMap((record) => diffRecord(graph.find(record.id), record) ?? []),
  ...asAdditions(rolled.add),
]
