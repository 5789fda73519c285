import type { Finding } from '@throughline/model'
import { useOpenRecord } from '../../address.ts'
import { usePlan } from '../../data/plan.tsx'
import { useChange } from '../../data/use-change.ts'
import { removeWithLinks } from '../../data/changes.ts'
import { RecordLink, RuleLink } from '../../links.tsx'
import { Button, SeverityIcon } from '../../parts/index.ts'

/** One finding: what is wrong, what to do next, by which source; open it, or let it stand with a reason. */
export function FindingLine({ finding, onWaive, showRecord }: { readonly finding: Finding; readonly onWaive: (finding: Finding) => void; readonly showRecord: boolean }) {
  const openRecord = useOpenRecord()
  const { waived } = finding
  return (
    <li className="finding" data-finding={waived === undefined ? 'open' : 'waived'}>
      <SeverityIcon of={waived === undefined ? finding.severity : 'waived'} label={waived === undefined ? finding.severity : 'left to stand'} />
      <div className="finding-text">
        <p>{finding.message}</p>
        {waived === undefined ? <p className="small soft">{finding.next}</p> : <p className="small soft">Left to stand{waived.by === undefined ? '' : ` by ${waived.by}`}: {waived.reason}</p>}
        <p className="tiny row mute">
          <RuleLink check={finding.check}>{finding.source.cite}</RuleLink>
          {showRecord ? <RecordLink id={finding.record} className="quiet-link" /> : null}
          {(finding.also ?? []).slice(0, 3).map((id) => <RecordLink key={id} id={id} className="quiet-link" />)}
          {(finding.also?.length ?? 0) > 3 ? <span>and {(finding.also?.length ?? 0) - 3} more</span> : null}
        </p>
      </div>
      {waived === undefined
        ? <><Button small onPress={() => openRecord(finding.record, finding.field)}>Open</Button><Button small look="text" onPress={() => onWaive(finding)}>Let stand…</Button></>
        : <Reopen waiver={waived.waiver} />}
    </li>
  )
}

function Reopen({ waiver }: { readonly waiver: Finding['record'] }) {
  const { graph } = usePlan()
  const change = useChange()
  const record = graph.find(waiver)
  if (record === undefined) return null
  return <Button small onPress={() => void change(removeWithLinks(graph, record).changes, { reason: 'The finding counts again', told: 'The finding counts again.' })}>Count again</Button>
}
