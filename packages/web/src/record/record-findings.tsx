import type { AnyRecord, Finding } from '@throughline/model'
import { useOpenRecord } from '../address.ts'
import { useFindings } from '../data/findings.ts'
import { RuleLink } from '../links.tsx'
import { Button } from '../parts/button.tsx'
import { SeverityIcon } from '../parts/severity-icon.tsx'

/** What is wrong with this record, by which rule, and what to do next. */
export function RecordFindings({ record }: { readonly record: AnyRecord }) {
  const findings = useFindings().of(record.id)
  if (findings.length === 0) return null
  return (
    <section className="panel-part" aria-label="Findings on this record">
      <ul>{findings.map((finding) => <FindingLine key={`${finding.check} ${finding.field ?? ''}`} finding={finding} />)}</ul>
    </section>
  )
}

function FindingLine({ finding }: { readonly finding: Finding }) {
  const open = useOpenRecord()
  const { field } = finding
  return (
    <li className="panel-finding">
      <SeverityIcon of={finding.waived === undefined ? finding.severity : 'waived'} label={finding.waived === undefined ? finding.severity : 'waived'} />
      <div>
        <p>{finding.message}</p>
        <p className="mute">{finding.waived === undefined ? finding.next : `Let stand: ${finding.waived.reason}`}</p>
        <p className="row tiny"><RuleLink check={finding.check}>{finding.source.cite}</RuleLink>{field === undefined ? null : <Button small look="text" onPress={() => open(finding.record, field)}>Go to the field</Button>}</p>
      </div>
    </li>
  )
}
