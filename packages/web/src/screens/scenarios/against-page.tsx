import { useMemo } from 'react'
import { fieldsOf, type PlanGraph } from '@throughline/model'
import { programNameIn } from '@throughline/catalog'
import type { Slip, SlipReport, SlipSum } from '@throughline/schedule'
import { edit } from '../../data/changes.ts'
import { usePlan, usePlanAt } from '../../data/plan.tsx'
import { useChange } from '../../data/use-change.ts'
import { tellPoint } from '../../frame/compare-choice.tsx'
import { RecordLink, ScreenLink } from '../../links.tsx'
import { ErrorNotice, InlineEdit, PageHead, Section, Select, Skeleton, Table } from '../../parts/index.ts'
import { daysLater, differenceOf, summaryOf } from './difference-of.ts'
import { DifferenceView } from './difference-view.tsx'

/** The plan beside a baseline of it: what slipped with its causes, then what differs. */
export function AgainstPage({ against }: { readonly against: string }) {
  const { book, graph, on } = usePlan()
  const baseline = usePlanAt(book, against)
  const was = baseline.data?.graph
  const difference = useMemo(() => (was === undefined ? undefined : differenceOf(was, graph, on)), [was, graph, on])
  const name = tellPoint(against)
  return (
    <div className="page scenarios">
      <PageHead title={`The plan beside "${name}"`} aside={<ScreenLink screen="scenarios" className="quiet-link">All scenarios</ScreenLink>} summary={difference === undefined ? undefined : slipSummary(difference.slips, summaryOf(difference))} />
      {baseline.error ? <ErrorNotice error={baseline.error} /> : difference === undefined ? <Skeleton /> : (
        <>
          <Slips report={difference.slips} />
          <DifferenceView difference={difference} words={{ before: 'the baseline', after: 'the plan' }} />
        </>
      )}
    </div>
  )
}

const slipSummary = ({ slips, compared }: SlipReport, rest: string) => `${slips.length} of ${compared} activities are later than their baseline. ${rest}`

/** Every activity later than its baseline, with the cause that is given for it, and the slips added up. */
function Slips({ report }: { readonly report: SlipReport }) {
  const { graph } = usePlan()
  if (report.slips.length === 0) return <Section title="Slip report"><p className="small mute">Nothing is later than its baseline.</p></Section>
  const causes = new Map(fieldsOf('activity')['slipCause']?.choices?.map(({ value, label }) => [value, label]))
  return (
    <Section title="Slip report" aside={`${report.slips.length} of ${report.compared} activities`}>
      <div className="scenario-money">
        <Sums title="By cause" sums={report.byCause} nameOf={(key) => causes.get(key) ?? key} />
        <Sums title="By program" sums={report.byProgram} nameOf={(key) => programIn(graph, key)} />
      </div>
      <Table caption="Activities later than their baseline, with the cause" isDense>
        <thead><tr><th scope="col">Activity</th><th scope="col">Start</th><th scope="col">End</th><th scope="col">Programs</th><th scope="col">Late because</th><th scope="col">About the delay</th></tr></thead>
        <tbody>{report.slips.map((slip) => <SlipRow key={slip.id} slip={slip} />)}</tbody>
      </Table>
    </Section>
  )
}

const programIn = (graph: PlanGraph, key: string) => (key === '' ? 'No program named' : programNameIn(graph, key) ?? key)

const Sums = ({ title, sums, nameOf }: { readonly title: string; readonly sums: readonly SlipSum[]; readonly nameOf: (key: string) => string }) => (
  <Table caption={`Slips ${title.toLowerCase()}`} isDense>
    <thead><tr><th scope="col">{title}</th><th scope="col" className="num">Activities</th><th scope="col" className="num">Days together</th><th scope="col" className="num">Most</th></tr></thead>
    <tbody>{sums.map(({ key, activities, days, most }) => <tr key={key}><th scope="row">{nameOf(key)}</th><td className="num">{activities}</td><td className="num">{days.toLocaleString('en-US')}</td><td className="num">{most}</td></tr>)}</tbody>
  </Table>
)

function SlipRow({ slip: { id, title, startDays, finishDays, programs } }: { readonly slip: Slip }) {
  const { graph } = usePlan()
  const change = useChange()
  const activity = graph.get('activity', id)
  const set = (field: string, value: string | undefined) => { if (activity !== undefined) void change([edit(activity, { [field]: value })]) }
  return (
    <tr>
      <th scope="row"><RecordLink id={id}>{title}</RecordLink></th><td className="tabular">{daysLater(startDays)}</td><td className="tabular">{daysLater(finishDays)}</td>
      <td>{programs.length === 0 ? <span className="mute">none named</span> : programs.map((one) => programIn(graph, one)).join(', ')}</td>
      <td><Select label={`Why ${title} is late`} labelAt="hidden" options={fieldsOf('activity')['slipCause']?.choices ?? []} value={activity?.slipCause} none="Not said" onChange={(value) => set('slipCause', value)} /></td>
      <td><InlineEdit label={`About the delay of ${title}`} value={activity?.slipNote} onCommit={(value) => set('slipNote', value)} /></td>
    </tr>
  )
}
