import { daysBetween, formatDay, formatSpan, formatUsd, type Finding, type RecordId } from '@throughline/model'
import type { MoneyChange, MoneyChanges } from '@throughline/analysis'
import type { DateChange, ObjectiveChange } from '@throughline/schedule'
import { RecordLink, RuleLink } from '../../links.tsx'
import { Chip, Section, Table } from '../../parts/index.ts'
import { daysLater, type Difference } from './difference-of.ts'
import { Drawn } from './drawn.tsx'

interface Words {
  /** What stands on the left: "the plan", or a baseline's name. */
  readonly before: string
  readonly after: string
}

/** Two states of the plan side by side: the figure, dates with causes, money, objectives, findings. */
export function DifferenceView({ difference, words }: { readonly difference: Difference; readonly words: Words }) {
  const { dates, byYear, byProgram, objectives, findings } = difference
  return (
    <>
      <Moved dates={dates} words={words} />
      <div className="scenario-money">
        <Money title="Money by fiscal year" money={byYear} words={words} isAll />
        <Money title="Money by program" money={byProgram} words={words} />
      </div>
      <Objectives objectives={objectives} words={words} />
      <div className="scenario-findings">
        <Findings title="Findings new" findings={findings.added} none="No finding is new." />
        <Findings title="Findings gone" findings={findings.gone} none="No finding is gone." />
      </div>
    </>
  )
}

function Moved({ dates, words }: { readonly dates: readonly DateChange[]; readonly words: Words }) {
  if (dates.length === 0) return <Section title="Dates"><p className="small mute">No activity moves.</p></Section>
  return (
    <Section title="Dates" aside={`${dates.length} ${dates.length === 1 ? 'activity moves' : 'activities move'}`}>
      <Drawn dates={dates} before={words.before} after={words.after} />
      <Table caption="Activities that move, with what causes it" isDense>
        <thead><tr><th scope="col">Activity</th><th scope="col">In {words.before}</th><th scope="col">In {words.after}</th><th scope="col">Start</th><th scope="col">End</th><th scope="col">Caused by</th></tr></thead>
        <tbody>{dates.map((one) => <MovedRow key={one.id} one={one} />)}</tbody>
      </Table>
    </Section>
  )
}

function MovedRow({ one: { id, title, before, after, days, causes } }: { readonly one: DateChange }) {
  const others = causes.filter((cause) => cause !== id)
  return (
    <tr>
      <th scope="row"><RecordLink id={id}>{title}</RecordLink></th>
      <td className="tabular">{before === undefined ? <span className="mute">not there</span> : formatSpan(before.start, before.finish)}</td>
      <td className="tabular">{after === undefined ? <span className="mute">not there</span> : formatSpan(after.start, after.finish)}</td>
      <td className="tabular">{before === undefined || after === undefined ? '' : daysLater(daysBetween(before.start, after.start))}</td>
      <td className="tabular">{days === undefined ? '' : daysLater(days)}</td>
      <td>{others.length === 0 ? <span className="mute">its own days, links or gates</span> : <Several ids={others} />}</td>
    </tr>
  )
}

const Several = ({ ids }: { readonly ids: readonly RecordId[] }) => <>{ids.map((id, i) => <span key={id}>{i === 0 ? '' : ', '}<RecordLink id={id} /></span>)}</>

function Money({ title, money, words, isAll = false }: { readonly title: string; readonly money: MoneyChanges; readonly words: Words; readonly isAll?: boolean }) {
  const rows = isAll ? money.rows : money.rows.filter(({ difference, before, after }) => difference !== 0 || before.unknown !== after.unknown)
  return (
    <Section title={title}>
      {rows.length === 0 ? <p className="small mute">Nothing differs.</p> : (
        <Table caption={`${title}, likely cost in both`} isDense>
          <thead><tr><th scope="col"><span className="unseen">What</span></th><th scope="col" className="num">In {words.before}</th><th scope="col" className="num">In {words.after}</th><th scope="col" className="num">Difference</th></tr></thead>
          <tbody>{rows.map((row) => <MoneyRow key={row.key} row={row} />)}</tbody>
          <tfoot><MoneyRow row={money.total} /></tfoot>
        </Table>
      )}
    </Section>
  )
}

const MoneyRow = ({ row: { label, before, after, difference } }: { readonly row: MoneyChange }) => (
  <tr>
    <th scope="row">{label}</th><td className="num">{formatUsd(before.usd)}</td><td className="num">{formatUsd(after.usd)}</td>
    <td className="num">{difference === 0 ? <span className="mute">0</span> : `${difference > 0 ? '+' : '−'}${formatUsd(difference).replace('-', '')}`}</td>
  </tr>
)

const sortWords: Readonly<Record<ObjectiveChange['sort'], string>> = { lost: 'no longer reached', gained: 'reached again', later: 'its work ends later', earlier: 'its work ends earlier' }

function Objectives({ objectives, words }: { readonly objectives: readonly ObjectiveChange[]; readonly words: Words }) {
  return (
    <Section title="Objectives">
      {objectives.length === 0 ? <p className="small mute">The work for every objective ends on the same day in both.</p> : (
        <Table caption="Objectives whose work ends on another day" isDense>
          <thead><tr><th scope="col">Objective</th><th scope="col">Due</th><th scope="col">Work ends in {words.before}</th><th scope="col">Work ends in {words.after}</th><th scope="col">So it is</th></tr></thead>
          <tbody>{objectives.map((one) => <ObjectiveRow key={(one.after ?? one.before)?.objective.id} one={one} />)}</tbody>
        </Table>
      )}
    </Section>
  )
}

function ObjectiveRow({ one: { before, after, sort } }: { readonly one: ObjectiveChange }) {
  const objective = (after ?? before)?.objective
  if (objective === undefined) return null
  const told = (reach: typeof before) => (reach?.by === undefined ? <span className="mute">no day</span> : formatDay(reach.by))
  return (
    <tr>
      <th scope="row"><RecordLink id={objective.id}>{objective.title}</RecordLink></th><td className="tabular">{objective.deadline === undefined ? <span className="mute">end of the plan</span> : formatDay(objective.deadline)}</td>
      <td className="tabular">{told(before)}</td><td className="tabular">{told(after)}</td><td>{sort === 'lost' ? <Chip standing="error">{sortWords[sort]}</Chip> : sortWords[sort]}</td>
    </tr>
  )
}

function Findings({ title, findings, none }: { readonly title: string; readonly findings: readonly Finding[]; readonly none: string }) {
  return (
    <Section title={title} aside={findings.length === 0 ? undefined : findings.length}>
      {findings.length === 0 ? <p className="small mute">{none}</p> : (
        <ul className="scenario-list" aria-label={title}>{findings.map((one) => (
          <li key={`${one.check} ${one.record} ${one.field ?? ''} ${one.message}`}><Chip standing={one.severity}>{one.severity}</Chip><span>{one.message} <RecordLink id={one.record} className="quiet-link" /> <RuleLink check={one.check} /></span></li>
        ))}</ul>
      )}
    </Section>
  )
}
