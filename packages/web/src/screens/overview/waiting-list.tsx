import { useMemo } from 'react'
import { useOpenRecord } from '../../address.ts'
import { usePlan } from '../../data/plan.tsx'
import { RecordLink } from '../../links.tsx'
import { Button, Section } from '../../parts/index.ts'
import { needsMyAction } from './my-action.ts'

const most = 5

/** Comments to answer, approvals to record, assumptions to review. */
export function WaitingList() {
  const { graph, on } = usePlan()
  const openRecord = useOpenRecord()
  const all = useMemo(() => needsMyAction(graph, on), [graph, on])
  return (
    <Section title="Needs my action" aside={all.length === 0 ? undefined : <span>{all.length}</span>}>
      {all.length === 0 ? <p className="overview-none mute">Nothing waits for you.</p> : null}
      <ul className="waiting-list">
        {all.slice(0, most).map((one) => (
          <li key={one.key}>
            <div>
              <p>{one.text}</p>
              <p className="small mute">{one.about}{one.verb === 'Answer' ? <>, on <RecordLink id={one.record} className="quiet-link" /></> : null}</p>
            </div>
            <Button small aria-label={`${one.verb}: ${one.text}`} onPress={() => openRecord(one.record, one.field)}>{one.verb}</Button>
          </li>
        ))}
      </ul>
      {all.length > most ? <p className="small mute overview-more">and {all.length - most} more</p> : null}
    </Section>
  )
}
