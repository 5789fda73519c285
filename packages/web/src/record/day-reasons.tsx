import { formatSpan, kindOf, type RecordId } from '@throughline/model'
import type { Conflict, PlanSchedule, Reason } from '@throughline/schedule'
import { usePlan } from '../data/plan.tsx'
import { RecordLink } from '../links.tsx'
import { SeverityIcon } from '../parts/severity-icon.tsx'
import { asSentence } from './why-words.ts'

/** A reason of a day: what, what it does, and where it stands. */
export function ReasonLine({ reason, word, own, before = '' }: { readonly reason: Reason; readonly word?: string; readonly own: RecordId; readonly before?: string }) {
  const { graph } = usePlan()
  const { text, source, record } = reason
  const named = record === undefined ? undefined : graph.find(record)
  const isElsewhere = record !== undefined && record !== own
  return (
    <li className="why-line">
      <p>{before === '' ? asSentence(text) : `${before}${text}.`}</p>
      {word === undefined ? null : <span className="why-word">{word}</span>}
      {source === undefined && !isElsewhere ? null : (
        <p className="gate-source">{source === undefined ? null : `${source.cite}${source.says === undefined ? '' : `; ${source.says}`}`}{source !== undefined && isElsewhere ? ' · ' : ''}{isElsewhere ? <RecordLink id={record}>Open the {named === undefined ? 'record' : kindOf(named.kind).one}</RecordLink> : null}</p>
      )}
    </li>
  )
}

/** The chain that leads to a step, first to last, each with its days. */
export function DrivingChain({ schedule, ids, own }: { readonly schedule: PlanSchedule; readonly ids: readonly RecordId[]; readonly own: RecordId }) {
  if (ids.length < 2) return null
  return (
    <div>
      <h4 className="why-sub">What drives it</h4>
      <ol className="why-chain" aria-label="What drives it, first to last">
        {ids.map((id) => {
          const dated = schedule.of(id)
          return (
            <li key={id} className={id === own ? 'is-own' : undefined}>
              <span className="tabular">{dated === undefined ? '' : formatSpan(dated.earlyStart, dated.earlyFinish)}</span>
              {id === own ? <b>this activity</b> : <RecordLink id={id} />}
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** What cannot all hold, with each fact; without any one of them it is gone. */
export function Contradictions({ conflicts, own }: { readonly conflicts: readonly Conflict[]; readonly own: RecordId }) {
  if (conflicts.length === 0) return null
  return (
    <div>
      <h4 className="why-sub">Cannot all hold</h4>
      {conflicts.map((conflict) => (
        <div key={`${conflict.sort} ${conflict.activity}`} className="panel-finding">
          <SeverityIcon of="error" label="contradiction" />
          <div>
            <p>{conflict.text}</p>
            <p className="mute">Change any one of these and it is gone:</p>
            <ul className="why">{conflict.because.map((reason) => <ReasonLine key={reason.text} reason={reason} own={own} />)}</ul>
          </div>
        </div>
      ))}
    </div>
  )
}
