import { useMemo, useState } from 'react'
import { repeatYearly } from '@throughline/schedule'
import { diffRecord, formatDay, formatFiscalYear, formatUsd, fiscalYearOf, sumUsd, type Activity, type AnyRecord, type PlanGraph } from '@throughline/model'
import { usePlan } from '../../data/plan.tsx'
import { useChange } from '../../data/use-change.ts'
import { Button, CountField, Dialog, Table } from '../../parts/index.ts'
import type { SentChange } from '../../data/answers.ts'

const mostYears = 10
const clamp = (n: number | undefined) => Math.min(mostYears, Math.max(1, n ?? 1))

/** Everything that is taken, so that new ids are new. */
export const takenIds = (graph: PlanGraph): Set<string> => new Set([...graph.own.map(({ id }) => id), ...graph.cited.map(({ record }) => record.id)])

/** Whole records as additions. */
export const asAdditions = (records: readonly AnyRecord[]): readonly SentChange[] => records.flatMap((record) => diffRecord(undefined, record) ?? [])

/** Holds activities again in each of the following years, with a preview of the days. */
export function RepeatDialog({ activities, onClose }: { readonly activities: readonly Activity[]; readonly onClose: () => void }) {
  const { graph } = usePlan()
  const [years, setYears] = useState(() => yearsLeft(graph, activities))
  const change = useChange()
  const records = useMemo(() => {
    const taken = takenIds(graph)
    return activities.flatMap((activity) => repeatYearly(graph, activity, years, taken))
  }, [graph, activities, years])
  const made = records.filter((record) => record.kind === 'activity')
  const apply = () => {
    onClose()
    void change(asAdditions(records), { cause: { type: 'repeat' }, told: `Added ${made.length} ${made.length === 1 ? 'activity' : 'activities'}, each still an idea` })
  }
  return (
    <Dialog
      title={activities.length === 1 ? `Repeat “${activities[0]?.title ?? ''}” yearly` : `Repeat ${activities.length} activities yearly`} isOpen onClose={onClose} width="wide"
      actions={<><Button onPress={onClose}>Cancel</Button><Button look="primary" onPress={apply}>{`Add ${made.length} ${made.length === 1 ? 'activity' : 'activities'}`}</Button></>}
    >
      <p className="soft">Held again on the same day of the week in each of the following years, with its expected money a year later each time. What was approved or spent does not come along.</p>
      <div className="act-years"><CountField label="Years" value={years} onCommit={(n) => setYears(clamp(n))} help={`1 to ${mostYears}. Filled in up to the end of the plan.`} /></div>
      <Table caption="What would be added" isDense>
        <thead><tr><th scope="col">Title</th><th scope="col">Start</th><th scope="col">End</th><th scope="col">Year</th><th scope="col" className="num">Likely cost</th></tr></thead>
        <tbody>
          {made.map((activity) => (
            <tr key={activity.id}>
              <th scope="row">{activity.title}</th>
              <td className="tabular">{activity.start === undefined ? 'no day yet' : formatDay(activity.start)}</td>
              <td className="tabular">{activity.end === undefined ? '' : formatDay(activity.end)}</td>
              <td className="tabular">{activity.start === undefined ? '' : formatFiscalYear(fiscalYearOf(activity.start))}</td>
              <td className="num"><LikelyCost records={records} activity={activity} /></td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Dialog>
  )
}

function LikelyCost({ records, activity }: { readonly records: readonly AnyRecord[]; readonly activity: Activity }) {
  const lines = records.filter((record) => record.kind === 'funding-line').filter((line) => line.activity === activity.id)
  if (lines.length === 0 || lines.some((line) => line.likely === undefined)) return <span className="mute">not known</span>
  return <>{formatUsd(sumUsd(lines.flatMap((line) => line.likely ?? [])))}</>
}

/** Years from the last of them to the end of the plan. */
function yearsLeft({ head }: PlanGraph, activities: readonly Activity[]): number {
  const last = activities.flatMap((activity) => activity.start ?? []).toSorted().at(-1)
  return head === undefined || last === undefined ? 1 : clamp(fiscalYearOf(head.end) - fiscalYearOf(last))
}
