import { useMemo } from 'react'
import { caseStates, formatDay, formatUsd, kinds, type Rec, type PlanGraph } from '@throughline/model'
import { caseNoticeOf, sayNoticeOnRecord, transferFlags, type TransferNotice } from '@throughline/rules'
import { usePlan } from '../../data/plan.tsx'
import { RecordLink, ScreenLink } from '../../links.tsx'
import { Button, Section, SeverityIcon, Table } from '../../parts/index.ts'
import { newRecord } from '../../record/new-record-state.ts'
import { programName } from '../../record/program-name.ts'
import { MatchLink, ProgramLink } from '../programs/addresses.tsx'

type Case = Rec<'case'>

const typeLabels: ReadonlyMap<string, string> = new Map((kinds.case.fields.type.choices ?? []).map(({ value, label }) => [value, label]))
const flagWords = { above: 'Congress is told', below: 'Not by its amount', unknown: 'Cannot tell yet' } as const
const order = { above: 0, unknown: 1, below: 2 } as const

/** A flag as shape and word; a notice that is due and not on record, or late, is a warning. */
export function FlagMark({ flag }: { readonly flag: TransferNotice }) {
  const isMet = flag.state === 'below' || (flag.state === 'above' && flag.onRecord.state === 'in-time')
  return <span className="law-mark"><SeverityIcon of={isMet ? 'met' : flag.state === 'above' ? 'warning' : 'unknown'} size={14} />{flagWords[flag.state]}</span>
}

/** Cases with what they come to and whether Congress is told of each; then sales that no case holds. */
export function CasesPart() {
  const { graph, on } = usePlan()
  const cases = graph.of('case')
  const alone = useMemo(() => transferFlags(graph, on).filter(({ of }) => graph.get('activity', of) !== undefined).toSorted((a, b) => order[a.state] - order[b.state]), [graph, on])
  const add = <Button small onPress={() => newRecord('case')}>Add a case</Button>
  return (
    <>
      <Section title="Cases" aside={<><ScreenLink screen="catalogue" words={{ view: 'thresholds' }}>Amounts from which Congress is told</ScreenLink>{add}</>}>
        {cases.length === 0
          ? <p className="mute keep">No case yet. A case is one sale, grant, lease or transfer as a whole: the law looks at all of it, whatever number of activities it serves.</p>
          : <CasesTable cases={cases} caption="Cases, and what Congress is told of each" />}
      </Section>
      {alone.length === 0 ? null : <Section title="Sales and transfers without a case" aside="each only by its own amount"><AloneTable flags={alone} graph={graph} /></Section>}
    </>
  )
}

/** The cases of one package. */
export function PackageCases({ cases }: { readonly cases: readonly Case[] }) {
  return cases.length === 0 ? null : <Section title="Cases of the package"><CasesTable cases={cases} caption="Cases of the package" /></Section>
}

function CasesTable({ cases, caption }: { readonly cases: readonly Case[]; readonly caption: string }) {
  const { graph, on } = usePlan()
  const rows = useMemo(() => cases.map((one) => ({ one, flag: one.state === 'cancelled' ? undefined : caseNoticeOf(graph, one, on) })).toSorted((a, b) => rankOf(a.flag) - rankOf(b.flag)), [graph, cases, on])
  return (
    <Table caption={caption}>
      <thead><tr><th scope="col">Case</th><th scope="col">Type and program</th><th scope="col">State</th><th scope="col" className="num">Comes to</th><th scope="col">Law as of</th><th scope="col">Notice to Congress</th></tr></thead>
      <tbody>{rows.map(({ one, flag }) => (
        <tr key={one.id} className={one.state === 'cancelled' ? 'mute' : undefined}>
          <th scope="row" className="case-name"><RecordLink id={one.id} />{one.designator === undefined ? null : <div className="tiny mute">{one.designator}</div>}</th>
          <td className="case-type">{typeLabels.get(one.type)}<div className="tiny">{one.program === undefined ? <span className="mute">no program named</span> : <ProgramLink id={one.program} />}</div></td>
          <td>{one.state === undefined ? <span className="mute">not said</span> : caseStates[one.state]}</td>
          <td className="num"><Amount one={one} /></td>
          <td className="tabular">{flag === undefined ? <span className="mute">–</span> : <>{formatDay(flag.day)}<div className="tiny mute">{dayWords[flag.dayFrom]}</div></>}</td>
          <td className="small case-notice">{one.state === 'cancelled' ? 'Cancelled: not asked.' : flag === undefined ? `Told by the notice of ${one.program === undefined ? 'the program that pays' : programName(one.program, graph)}, whatever its amount.` : <Flag flag={flag} />}</td>
        </tr>
      ))}</tbody>
    </Table>
  )
}

const dayWords = { offered: 'offered', activities: 'first activity', asked: 'no day known' } as const
const rankOf = (flag: TransferNotice | undefined) => (flag === undefined ? 3 : order[flag.state])

/** An amount that is not known is a question mark, never zero. */
function Amount({ one: { type, total, majorDefenseEquipment: major, originalValue } }: { readonly one: Case }) {
  const isExcess = type === 'excess-grant' || type === 'excess-sale'
  const part = isExcess ? `bought for ${originalValue === undefined ? '?' : formatUsd(originalValue)}` : major === 0 ? undefined : `major equipment ${major === undefined ? '?' : formatUsd(major)}`
  return <>{total === undefined ? '?' : formatUsd(total)}{part === undefined ? null : <div className="tiny mute">{part}</div>}</>
}

const Flag = ({ flag }: { readonly flag: TransferNotice }) => (
  <>
    <FlagMark flag={flag} />
    {flag.state === 'below' ? null : <p>{flag.text}</p>}
    {flag.state === 'below' ? null : <p>{sayNoticeOnRecord(flag)}</p>}
    {flag.asks === undefined ? null : <p><b>{flag.asks}</b></p>}
  </>
)

const AloneTable = ({ flags, graph }: { readonly flags: readonly TransferNotice[]; readonly graph: PlanGraph }) => (
  <Table caption="Sales and transfers that no case holds">
    <thead><tr><th scope="col">Activity</th><th scope="col">Program</th><th scope="col">Notice</th><th scope="col">Why</th></tr></thead>
    <tbody>{flags.map((flag) => (
      <tr key={`${flag.of} ${flag.program}`}>
        <th scope="row"><RecordLink id={flag.of} /></th>
        <td><MatchLink id={flag.of} program={flag.program}>{programName(flag.program, graph)}</MatchLink></td>
        <td><FlagMark flag={flag} /></td>
        <td className="small">{flag.text} {flag.asks === undefined ? null : <b>{flag.asks}</b>}</td>
      </tr>
    ))}</tbody>
  </Table>
)
