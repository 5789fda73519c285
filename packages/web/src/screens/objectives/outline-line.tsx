import { ChevronDown, ChevronRight } from 'lucide-react'
import { activitiesBelow, costOfAll, progressOf } from '@throughline/analysis'
import { formatDay, formatUsdShort, type Day, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import { useOpenRecord } from '../../address.ts'
import { edit } from '../../data/changes.ts'
import { useFindings } from '../../data/findings.ts'
import { usePlan } from '../../data/plan.tsx'
import { useChange } from '../../data/use-change.ts'
import { RuleLink, ScreenLink } from '../../links.tsx'
import { Button, IconButton, InlineEdit, InlineEditOf, readDayText, SeverityIcon, Tag } from '../../parts/index.ts'
import { MeasureSpark } from '../../record/measure-spark.tsx'
import { SmartLetters } from '../../record/smart-letters.tsx'
import type { OutlineRow } from './outline-rows.ts'

const small: Readonly<Record<OutlineRow['record']['kind'], string>> = { 'end-state': 'end', 'line-of-effort': 'effort', objective: 'objective', 'line-of-activity': 'line' }

/** One row of the outline, and under it what is wrong with it. */
export function OutlineLine({ row, isFolded, onToggle }: { readonly row: OutlineRow; readonly isFolded: boolean; readonly onToggle: () => void }) {
  const { graph, recordRevisions } = usePlan()
  const change = useChange()
  const { record } = row
  const isCited = graph.isCited(record.id)
  const rename = (title: string | undefined) => { if (title !== undefined) void change([edit(record, { title }, recordRevisions[record.id])]) }
  return (
    <>
      <tr className={`outline-row ${small[record.kind]} depth-${row.depth}`}>
        <th scope="row">
          <div className="outline-title" data-outline-row={record.id} data-can-fold={row.children > 0} tabIndex={-1}>
            {row.children === 0 ? <span className="outline-stop" /> : <IconButton small label={`${isFolded ? 'Unfold' : 'Fold'} ${record.title}`} onPress={onToggle}>{isFolded ? <ChevronRight size={16} /> : <ChevronDown size={16} />}</IconButton>}
            {row.number === undefined ? null : <span className="ref">{row.number}</span>}
            <span className="outline-words">
              {isCited ? <ScreenLink screen="throughline" words={{ of: record.id }}>{record.title}</ScreenLink> : <InlineEdit label="Title" value={record.title} onCommit={rename} />}
              {record.kind === 'line-of-effort' && record.significantInitiative === true ? <Tag>significant initiative</Tag> : null}
              {isCited ? <Tag>in the theater's book</Tag> : null}
              <Under record={record} />
            </span>
            <OpenButtons id={record.id} title={record.title} />
          </div>
        </th>
        <td>{record.kind === 'objective' ? <SmartLetters objective={record} /> : null}</td>
        <td>{record.kind === 'objective' ? <MeasureCell objective={record} /> : <Counts record={record} />}</td>
        <td className="tabular"><DayCell record={record} /></td>
        <td className="num"><CostCell id={record.id} /></td>
      </tr>
      {isCited ? null : <FindingRows id={record.id} />}
    </>
  )
}

function OpenButtons({ id, title }: { readonly id: RecordId; readonly title: string }) {
  const open = useOpenRecord()
  return (
    <span className="outline-verbs">
      <Button small look="text" aria-label={`Open ${title}`} onPress={() => open(id)}>Open</Button>
      <ScreenLink screen="throughline" words={{ of: id }} className="quiet-link tiny">Throughline</ScreenLink>
    </span>
  )
}

/** What a line of effort believes, and whom an objective is for. */
function Under({ record }: { readonly record: OutlineRow['record'] }) {
  if (record.kind === 'line-of-effort' && record.theoryOfChange !== undefined) return <span className="outline-under clamp" title={record.theoryOfChange}>{record.theoryOfChange}</span>
  if (record.kind === 'objective') {
    const said = [record.byWhom, record.forOrWith].filter(Boolean).join('; ')
    return said === '' ? null : <span className="outline-under">{said}</span>
  }
  return null
}

const countText = (n: number, one: string, many: string) => (n === 0 ? undefined : `${n} ${n === 1 ? one : many}`)

function Counts({ record }: { readonly record: OutlineRow['record'] }) {
  const { graph } = usePlan()
  const texts = record.kind === 'end-state'
    ? [countText(graph.referring(record.id, 'line-of-effort', 'endState').length, 'line of effort', 'lines of effort'), countText(graph.referring(record.id, 'objective', 'endState').length, 'objective', 'objectives')]
    : record.kind === 'line-of-effort'
      ? [countText(record.objectives?.length ?? 0, 'objective', 'objectives')]
      : [countText(graph.referring(record.id, 'activity', 'line').length, 'activity', 'activities') ?? 'no activity yet']
  return <span className="small soft">{texts.filter(Boolean).join(', ')}</span>
}

function MeasureCell({ objective }: { readonly objective: Rec<'objective'> }) {
  const { graph, on } = usePlan()
  const measures = graph.referring(objective.id, 'measure', 'objective')
  const first = measures.find((m) => m.type === 'effectiveness') ?? measures[0]
  const open = useOpenRecord()
  if (first === undefined) return <span className="small mute">no measure</span>
  return (
    <div className="outline-measure">
      <button type="button" className="inline-edit small" onClick={() => open(first.id)}>{first.title}<span className="mute"> {first.type === 'effectiveness' ? 'effect' : first.type}{measures.length > 1 ? `, and ${measures.length - 1} more` : ''}</span></button>
      <MeasureSpark progress={progressOf(graph, first, on)} />
    </div>
  )
}

const dayField = { objective: 'deadline', 'end-state': 'by', 'line-of-effort': 'end', 'line-of-activity': 'end' } as const
const dayOf = (record: OutlineRow['record']): Day | undefined => (record.kind === 'objective' ? record.deadline : record.kind === 'end-state' ? record.by : record.end)
const tellDay = (d: Day | undefined) => (d === undefined ? '' : formatDay(d))

function DayCell({ record }: { readonly record: OutlineRow['record'] }) {
  const { graph, recordRevisions } = usePlan()
  const change = useChange()
  if (graph.isCited(record.id)) return <>{tellDay(dayOf(record))}</>
  return <InlineEditOf label={record.kind === 'objective' ? 'Deadline' : 'End'} value={dayOf(record)} read={readDayText} write={tellDay} placeholder="no day" onCommit={(d) => void change([edit(record, { [dayField[record.kind]]: d }, recordRevisions[record.id])])} />
}

function moneyBelow(graph: PlanGraph, id: RecordId) {
  const record = graph.find(id)
  const activities = record === undefined ? [] : activitiesBelow(graph, record)
  return { activities, cost: costOfAll(graph, activities.map((a) => a.id)) }
}

function CostCell({ id }: { readonly id: RecordId }) {
  const { graph } = usePlan()
  const { activities, cost } = moneyBelow(graph, id)
  if (activities.length === 0) return <span className="mute">–</span>
  return <>{formatUsdShort(cost.usd)}<span className="outline-under">{activities.length} {activities.length === 1 ? 'activity' : 'activities'}{cost.unknown > 0 ? `, ${cost.unknown} unknown` : ''}</span></>
}

function FindingRows({ id }: { readonly id: RecordId }) {
  const open = useOpenRecord()
  const findings = useFindings().of(id).filter((f) => f.waived === undefined)
  return findings.map((finding) => (
    <tr key={`${finding.check} ${finding.field ?? ''}`} className={`outline-finding ${finding.severity}`}>
      <td colSpan={5}><div><SeverityIcon of={finding.severity} label={finding.severity} /><span>{finding.message}</span><RuleLink check={finding.check} /><Button small onPress={() => open(id, finding.field)}>Mend</Button></div></td>
    </tr>
  ))
}
