import { useMemo } from 'react'
import { packageActivities, formatDay, type Rec, type RecordId } from '@throughline/model'
import { elementField, sayNoticeOnRecord, sayTransferNotice, transferNoticesOf, type AlreadyInPlan, type Readiness, type ReadyElement } from '@throughline/rules'
import { useOpenRecord } from '../../address.ts'
import { edit } from '../../data/changes.ts'
import { usePlan } from '../../data/plan.tsx'
import { useChange } from '../../data/use-change.ts'
import { RecordLink } from '../../links.tsx'
import { Button, Section, SeverityIcon, Table, TextField } from '../../parts/index.ts'
import { MatchLink } from '../programs/addresses.tsx'
import { VerdictIcon, VerdictMark } from '../programs/marks.tsx'
import { againstStart } from './marks.tsx'

interface PartProps { readonly ready: Readiness; readonly proposal: Rec<'proposal'> }

const companionShapes = { 'in-time': 'met', late: 'error', none: 'warning', unknown: 'unknown' } as const
const companionWords = { 'in-time': 'In time', late: 'Too late', none: 'No activity named', unknown: 'Days not known' } as const
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** What the law asks beside the support, and its days against the start. */
export function CompanionsPart({ ready, proposal }: PartProps) {
  const openRecord = useOpenRecord()
  if (ready.companions.length === 0) return null
  return (
    <Section title="Companions" aside={<Button small look="text" onPress={() => openRecord(proposal.id, 'companions')}>Change</Button>}>
      <Table caption="Companions and their days against the start">
        <thead><tr><th scope="col">The law asks</th><th scope="col">State</th><th scope="col">Activities</th></tr></thead>
        <tbody>{ready.companions.map(({ kind, asks, state, activities }) => (
          <tr key={kind}>
            <th scope="row">{capital(asks)}</th>
            <td><span className="law-mark"><SeverityIcon of={companionShapes[state]} size={14} />{companionWords[state]}</span></td>
            <td>{activities.length === 0 ? <span className="mute">none</span> : <ul className="proposal-list">{activities.map((one) => <li key={one.id}><RecordLink id={one.id} /> <span className="small soft">{one.start === undefined ? '' : `${formatDay(one.start)}, `}{againstStart(one.daysBefore)}</span></li>)}</ul>}</td>
          </tr>
        ))}</tbody>
      </Table>
    </Section>
  )
}

const elementShapes = { present: 'met', missing: 'warning', 'not-expected': 'waived' } as const
const elementWords = { present: 'Present', missing: 'Missing', 'not-expected': 'Not expected' } as const

/** GAO's four elements, with what the plan holds for one that is missing. */
export function ElementsPart({ ready, proposal, found }: PartProps & { readonly found: AlreadyInPlan }) {
  const openRecord = useOpenRecord()
  return (
    <Section title="Completeness of the proposal" aside={<><span>Four elements, GAO-23-105842</span><Button small look="text" onPress={() => openRecord(proposal.id, 'gao')}>Change</Button></>}>
      <Table caption="Four elements the Government Accountability Office (GAO) looks for">
        <thead><tr><th scope="col">Element</th><th scope="col">State</th><th scope="col">Where the plan holds it, or why not</th></tr></thead>
        <tbody>{ready.elements.map((element) => (
          <tr key={element.id}>
            <th scope="row">{element.title}</th>
            <td><span className="law-mark"><SeverityIcon of={elementShapes[element.state]} size={14} />{elementWords[element.state]}</span></td>
            <td>{element.because !== undefined ? <NotExpected proposal={proposal} element={element} /> : element.state === 'missing' ? <Offer proposal={proposal} element={element} ids={found.elements[element.id]} /> : <Records ids={element.records} />}</td>
          </tr>
        ))}</tbody>
      </Table>
    </Section>
  )
}

const Records = ({ ids }: { readonly ids: readonly RecordId[] }) => <ul className="proposal-list">{ids.map((id) => <li key={id}><RecordLink id={id} /></li>)}</ul>

function Offer({ proposal, element, ids }: { readonly proposal: Rec<'proposal'>; readonly element: ReadyElement; readonly ids: readonly RecordId[] }) {
  const { recordRevisions } = usePlan()
  const change = useChange()
  const take = () => void change([edit(proposal, { gao: { ...proposal.gao, [elementField(element.id)]: ids } }, recordRevisions[proposal.id])], { told: `${element.title} holds what the plan already says` })
  return (
    <div className="proposal-offer">
      {ids.length === 0 ? <span className="mute">The plan holds nothing for it.</span> : <><span className="small soft">Already in the plan:</span><Records ids={ids} /><Button small onPress={take}>Take this over</Button></>}
      <NotExpected proposal={proposal} element={element} />
    </div>
  )
}

/** The way out: why this proposal need not hold the element. A reason that is cleared makes it missing again. */
function NotExpected({ proposal, element }: { readonly proposal: Rec<'proposal'>; readonly element: ReadyElement }) {
  const { recordRevisions } = usePlan()
  const change = useChange()
  const keep = (because: string | undefined) => {
    const others = (proposal.gao?.notExpected ?? []).filter((one) => one.element !== element.id)
    const notExpected = because === undefined || because.trim() === '' ? others : [...others, { element: element.id, because }]
    const gao = Object.fromEntries(Object.entries({ ...proposal.gao, notExpected: notExpected.length === 0 ? undefined : notExpected }).filter(([, value]) => value !== undefined))
    void change([edit(proposal, { gao: Object.keys(gao).length === 0 ? undefined : gao }, recordRevisions[proposal.id])])
  }
  return <div className="not-expected"><TextField label={`${element.title}: not expected, because`} value={element.because} onCommit={keep} /></div>
}

/** What the law refuses or asks of the package, and whether a sale in it is told to Congress. */
export function LawPart({ ready, proposal }: PartProps) {
  const { graph, on } = usePlan()
  const flags = useMemo(() => [...new Map(packageActivities(graph, proposal).flatMap((activity) => transferNoticesOf(graph, activity, on)).map((flag) => [flag.of, flag])).values()], [graph, proposal, on])
  const { verdict } = ready
  if (verdict === undefined) return null
  return (
    <Section title="What the law says of the package" aside={<VerdictMark of={verdict.verdict} />}>
      {verdict.failed.length + verdict.ask.length + flags.length === 0 ? <p className="small soft">Every test of every activity under the program is passed.</p> : null}
      <ul className="reasons">
        {verdict.failed.map(({ activity, failure }) => (
          <li key={`${activity} ${failure.test} ${failure.text}`} className="keep">
            <VerdictIcon of="ineligible" size={14} />
            <span><MatchLink id={activity} program={proposal.program ?? ''}>{titleIn(graph.get('activity', activity))}</MatchLink>: {failure.text} {failure.boundary === undefined ? null : <>Would pass: <b>{failure.boundary}</b>.</>} <cite className="fact-source">{failure.source.cite}</cite></span>
          </li>
        ))}
        {verdict.ask.map(({ activity, question }) => (
          <li key={`${activity} ${question.key}`} className="keep">
            <VerdictIcon of="undetermined" size={14} />
            <span><MatchLink id={activity} program={proposal.program ?? ''}>{titleIn(graph.get('activity', activity))}</MatchLink>: {question.question} <cite className="fact-source">{question.source.cite}</cite></span>
          </li>
        ))}
        {flags.map((flag) => <li key={flag.of} className="keep"><SeverityIcon of={flag.state === 'above' ? 'warning' : flag.state === 'below' ? 'met' : 'unknown'} size={14} /><span><RecordLink id={flag.of} />: {sayTransferNotice(graph, flag)} {sayNoticeOnRecord(flag)} <cite className="fact-source">{flag.cite}</cite></span></li>)}
      </ul>
    </Section>
  )
}

const titleIn = (activity: Rec<'activity'> | undefined) => activity?.title ?? 'An activity'
