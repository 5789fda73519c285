import { formatDay, type Activity, type Day, type RecordId } from '@throughline/model'
import type { EarliestStart, Gate, GateOutlook } from '@throughline/schedule'
import { usePlan } from '../data/plan.tsx'
import { RecordLink } from '../links.tsx'
import { SeverityIcon } from '../parts/severity-icon.tsx'
import { becauseText, earliestText, gateLook, gateLookWords, outlookText, slackText, sourceText, type GateLook } from './gate-words.ts'
import './gates.css'

interface GateListProps {
  /** By latest day. */
  readonly gates: readonly Gate[]
  readonly activity: Activity | undefined
  readonly label: string
}

/** Gates as dated steps: shape, latest day, what, by which source, what is to spare. */
export const GateList = ({ gates, activity, label }: GateListProps) => (
  <ol className="gates" aria-label={label}>{gates.map((gate) => <GateLine key={gate.key} gate={gate} activity={activity} />)}</ol>
)

function GateLine({ gate, activity }: { readonly gate: Gate; readonly activity: Activity | undefined }) {
  const look = gateLook(gate, activity)
  const answer = gate.answer?.record
  return (
    <li className={`gate is-${look}`}>
      <GateMark of={look} label={gateLookWords[look]} />
      <time dateTime={gate.latest} className="tabular">{formatDay(gate.latest)}</time>
      <div>
        <div className="gate-head"><span>{gate.title} <span className="small mute">{gate.owner}</span></span><span className="gate-slack tabular">{slackText(gate)}</span></div>
        <span className="gate-source">{[sourceText(gate), ...(gate.opens === undefined ? [] : [`open from ${formatDay(gate.opens)}`]), ...(gate.assumed === undefined ? [] : [gate.assumed])].join('; ')}</span>
        {gate.onlyIf === undefined ? null : <span className="gate-source">Only if: {gate.onlyIf}</span>}
        {answer === undefined || answer === activity?.id ? null : <Answer id={answer} gate={gate} />}
      </div>
    </li>
  )
}

const Answer = ({ id, gate }: { readonly id: RecordId; readonly gate: Gate }) => (
  <span className="gate-source">{gate.state === 'done' ? 'Done by' : 'On the plan:'} <RecordLink id={id} />{gate.answer?.day === undefined ? '' : `, ${formatDay(gate.answer.day)}`}</span>
)

const diamond = 'M7 1l6 6-6 6-6-6z'

/** Diamond: filled = law, hollow = our default, gold = tight, grey with a check = done; struck through = missed. */
export const GateMark = ({ of, label }: { readonly of: GateLook; readonly label?: string }) => (
  <svg className="gate-mark" width={14} height={14} viewBox="0 0 14 14" {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}>
    <path d={diamond} className={`gate-${of}`} />
    {of === 'missed' || of === 'late' ? <path d="M3.500 10.500l7-7M3.500 3.500l7 7" className={`gate-strike-${of}`} /> : null}
    {of === 'done' ? <path d="M4.500 7.200l1.800 1.800 3.200-3.800" className="gate-check" /> : null}
  </svg>
)

/** What an activity's gates come to: what is missed or next, the earliest honest start, and what decides it. */
export function GateSummary({ outlook, earliest, start }: { readonly outlook: GateOutlook; readonly earliest: EarliestStart | undefined; readonly start: Day | undefined }) {
  const { on } = usePlan()
  const because = earliest === undefined ? undefined : becauseText(earliest)
  return (
    <div className="gate-say">
      {outlook.missed === undefined ? null : <SeverityIcon of="warning" size={14} />}
      <div>
        <p><b>{outlookText(outlook)}</b></p>
        {earliest === undefined ? null : <p>{earliestText(earliest, start, on)}</p>}
        {because === undefined ? null : <p className="gate-source">{because}</p>}
      </div>
    </div>
  )
}

/** What the diamonds mean. */
export const GateLegend = () => (
  <p className="gate-legend tiny mute"><span><GateMark of="law" />law</span><span><GateMark of="default" />our default, or not read whole</span><span><GateMark of="missed" />missed</span></p>
)
