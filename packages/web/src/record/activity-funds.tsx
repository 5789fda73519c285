import { useMemo } from 'react'
import { formatUsd, type Activity, type PlanGraph, type RecordId } from '@throughline/model'
import { breachInWords, fundDates, fundInWords, fundName, fundsOf, type FundLife } from '@throughline/schedule'
import { usePlan } from '../data/plan.tsx'
import { RecordLink } from '../links.tsx'
import { SeverityIcon } from '../parts/severity-icon.tsx'
import { StatusLabel, statusOfStage } from '../parts/status-mark.tsx'
import { ProgramLink } from '../screens/programs/addresses.tsx'
import { FundBar } from './fund-bar.tsx'
import { fundScale } from './fund-scale.ts'
import './funds.css'

/** The money of an activity in time: a bar for each program and year, its dates in words with the source, and what the work leaves of it. */
export function ActivityFunds({ activity }: { readonly activity: Activity }) {
  const { graph } = usePlan()
  const funds = useMemo(() => fundsOf(graph, activity), [graph, activity])
  if (funds.length === 0) return null
  const scale = fundScale(funds, activity)
  return (
    <section className="panel-part" aria-labelledby="panel-funds">
      <h3 id="panel-funds" className="panel-h3"><span>Life of its money</span></h3>
      <ul className="funds">{funds.map((fund) => <li key={fund.lines.join(' ')}><Fund fund={fund} activity={activity} scale={scale} /></li>)}</ul>
      <p className="tiny mute">Solid: may be obligated. Dotted: work may still run. Above: the activity.</p>
    </section>
  )
}

const confidenceWords = { verified: '', partly: 'read in part', memory: 'from memory, no source read' } as const

function Fund({ fund, activity, scale }: { readonly fund: FundLife; readonly activity: Activity; readonly scale: ReturnType<typeof fundScale> }) {
  const { graph } = usePlan()
  const program = fund.kind === 'told' ? fund.window.program : fund.program
  return (
    <>
      <p className="fund-head"><b>{program === undefined ? fundName(fund) : <ProgramLink id={program}>{fundName(fund)}</ProgramLink>}</b><span className="fund-lines">{fund.lines.map((id) => <FundAmount key={id} id={id} graph={graph} />)}</span></p>
      {fund.kind === 'untold'
        ? <p className="small soft fund-say"><SeverityIcon of="unknown" size={14} /><span>{capital(fundInWords(fund).slice(fundName(fund).length + 2))}.</span></p>
        : (
          <>
            {scale === undefined ? null : <FundBar fund={fund} activity={activity} scale={scale} />}
            <p className="small soft">{capital(fundDates(fund).join('; '))}. <span className="mute">{[fund.window.source.cite, confidenceWords[fund.window.confidence]].filter((part) => part !== '').join('; ')}</span></p>
            {fund.breaches.map((breach) => <p key={breach.how} className="small fund-say"><SeverityIcon of="error" size={14} label="leaves its money" /><b>{breachInWords(breach)}.</b></p>)}
          </>
        )}
    </>
  )
}

function FundAmount({ id, graph }: { readonly id: RecordId; readonly graph: PlanGraph }) {
  const line = graph.get('funding-line', id)
  return line === undefined ? null : <span className="small"><StatusLabel of={statusOfStage(line.stage)} word={line.stage ?? 'forecast'} /> <RecordLink id={id}>{line.likely === undefined ? 'cost not known' : formatUsd(line.likely)}</RecordLink></span>
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
