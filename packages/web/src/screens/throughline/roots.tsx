import type { DownMeasure, DownRecord, MoneyRow, Trace } from '@throughline/analysis'
import { moneySourceById } from '@throughline/catalog'
import { formatDay, formatFiscalYear, formatUsd, formatUsdShort, type Day, type PlanGraph } from '@throughline/model'
import { ownVerdicts } from '@throughline/rules'
import { usePlan } from '../../data/plan.tsx'
import { RecordLink } from '../../links.tsx'
import { SeverityIcon } from '../../parts/index.ts'
import { MeasureSpark } from '../../record/measure-spark.tsx'
import { programName } from '../../record/program-name.ts'
import './roots.css'

const most = 6

/** What the record rests on and gives: money, programs, measures, agreements and milestones. */
export function Roots({ trace }: { readonly trace: Trace }) {
  const { down } = trace
  return (
    <div className="tl-roots">
      <Money rows={down.money.rows} total={formatUsdShort(down.money.total.usd)} unknown={down.money.total.unknown} />
      <Programs rows={down.money.rows} />
      <Measures measures={down.measures} />
      <Agreed agreements={down.agreements} milestones={down.milestones} />
    </div>
  )
}

const nameOf = (id: string | undefined, graph: PlanGraph) => (id === undefined ? 'no program named' : programName(id, graph))

function Money({ rows, total, unknown }: { readonly rows: readonly MoneyRow[]; readonly total: string; readonly unknown: number }) {
  const { graph } = usePlan()
  return (
    <section className="tl-root">
      <h2>Money <span>{rows.length === 0 ? 'none recorded' : total}{unknown > 0 ? `, ${unknown} unknown` : ''}</span></h2>
      {rows.length === 0 ? <p className="small mute">No funding line is under it. Unknown is not zero: add a line, even one of $0.</p> : (
        <table>
          <caption className="unseen">Money by program, fiscal year and payer</caption>
          <thead className="unseen"><tr><th scope="col">Program and payer</th><th scope="col">Likely cost</th><th scope="col">Stage</th></tr></thead>
          <tbody>
            {rows.slice(0, most).map((row) => (
              <tr key={row.fundingLines.join()}>
                <th scope="row">{nameOf(row.program, graph)}<span>{[row.fiscalYear === undefined ? undefined : formatFiscalYear(row.fiscalYear), row.payerName].filter(Boolean).join(', ')}</span></th>
                <td className="num">{row.usd === undefined ? 'unknown' : formatUsd(row.usd)}</td>
                <td className="mute">{row.stage}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > most ? <p className="tiny mute">and {rows.length - most} more</p> : null}
    </section>
  )
}

/** Programs with the law they rest on, and what the law says of the activities that use them. */
function Programs({ rows }: { readonly rows: readonly MoneyRow[] }) {
  const { graph, on } = usePlan()
  const ids = [...new Set(rows.flatMap((row) => row.program ?? []))]
  return (
    <section className="tl-root">
      <h2>Program and law <span>a planning aid, not legal advice</span></h2>
      <ul>
        {ids.slice(0, most).map((id) => {
          const source = moneySourceById(id)
          const law = source?.origin === 'catalog' ? source.program.citations.join('; ') || 'law not read' : source === undefined ? 'not in the catalogue' : 'not a U.S. program'
          const says = lawSays(graph, on, rows.filter((row) => row.program === id), id)
          return <li key={id}><b>{nameOf(id, graph)}</b><span>{law}</span>{says === '' ? null : <span className="tl-law">{says}</span>}</li>
        })}
      </ul>
      {ids.length === 0 ? <p className="small mute">No program is named yet.</p> : null}
    </section>
  )
}

/** `refused for 1 of 3 activities; for 2 it cannot be told yet`; empty for money of no U.S. program. */
function lawSays(graph: PlanGraph, on: Day, rows: readonly MoneyRow[], program: string): string {
  const own = ownVerdicts(graph, on)
  const activities = new Set(graph.pick('funding-line', rows.flatMap((row) => row.fundingLines)).map((line) => line.activity))
  const verdicts = [...activities].flatMap((id) => own.get(id)?.filter((one) => one.program === program) ?? [])
  if (verdicts.length === 0) return ''
  const refused = verdicts.filter(({ verdict }) => verdict === 'ineligible').length
  const open = verdicts.filter(({ verdict }) => verdict === 'undetermined').length
  if (refused + open === 0) return verdicts.length === 1 ? 'the law allows it, by what the catalogue holds' : 'the law allows all of it, by what the catalogue holds'
  const of = verdicts.length === 1 ? '' : ` of ${verdicts.length} activities`
  return [refused === 0 ? '' : `the law refuses ${verdicts.length === 1 ? 'it' : `${refused}${of}`}`, open === 0 ? '' : `cannot tell yet${verdicts.length === 1 ? '' : ` for ${open}${of}`}`].filter((part) => part !== '').join('; ')
}

function Measures({ measures }: { readonly measures: readonly DownMeasure[] }) {
  return (
    <section className="tl-root">
      <h2>Measures <span>{measures.length === 0 ? 'none' : measures.length}</span></h2>
      <ul>
        {measures.slice(0, 4).map((measure) => (
          <li key={measure.record} className="tl-measure">
            <span><RecordLink id={measure.record}>{measure.title}</RecordLink><span>{[measure.type, measure.unit].filter(Boolean).join(', ')}</span></span>
            <MeasureSpark progress={measure.progress} />
          </li>
        ))}
      </ul>
      {measures.length === 0 ? <p className="small mute">Nothing measures it: add a measure to its objective.</p> : null}
      {measures.length > 4 ? <p className="tiny mute">and {measures.length - 4} more</p> : null}
    </section>
  )
}

function Agreed({ agreements, milestones }: { readonly agreements: readonly DownRecord[]; readonly milestones: readonly DownRecord[] }) {
  return (
    <section className="tl-root">
      <h2>Agreed, and next <span>{agreements.length === 0 ? 'no agreement recorded' : ''}</span></h2>
      <ul>{[...agreements.slice(0, 4), ...milestones.slice(0, 4)].map((one) => <Dated key={one.record} one={one} />)}</ul>
    </section>
  )
}

const Dated = ({ one }: { readonly one: DownRecord }) => (
  <li className="tl-dated">
    <span className="tabular">{one.date === undefined ? 'no date' : formatDay(one.date)}</span>
    <span><RecordLink id={one.record}>{one.title}</RecordLink>{one.state === undefined ? null : <span>{one.state}</span>}{one.attention === undefined ? null : <span className="tl-attention"><SeverityIcon of="warning" /> {one.attention}</span>}</span>
  </li>
)
