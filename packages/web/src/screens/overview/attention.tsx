import type { Finding, Severity } from '@throughline/model'
import { useOpenRecord } from '../../address.ts'
import { useFindings } from '../../data/findings.ts'
import { RuleLink, ScreenLink } from '../../links.tsx'
import { Button, countedSeverity, Section, SeverityIcon } from '../../parts/index.ts'
import { verbOf } from './finding-verb.ts'

const most = 6
const severities: readonly Severity[] = ['error', 'warning', 'advice']

/** The findings that matter most, each with one verb; the counts open the rest. */
export function Attention() {
  const { findings, counts, isChecking } = useFindings()
  const open = findings.filter((finding) => finding.waived === undefined)
  const shown = firstOfEach(open).slice(0, most)
  return (
    <Section title="Needs attention" className="attention" aside={severities.filter((one) => counts[one] > 0).map((one) => (
      <ScreenLink key={one} screen="findings" words={{ hide: severities.filter((other) => other !== one).join(' ') }} className={`chip ${one}`}>
        <SeverityIcon of={one} size={14} />{countedSeverity(one, counts[one])}
      </ScreenLink>
    ))}>
      {open.length === 0 && isChecking ? <p className="overview-none">The plan is being checked.</p> : null}
      {open.length === 0 && !isChecking ? <p className="overview-none"><SeverityIcon of="met" /> No finding is open. Whether it is a good plan is yours to judge.</p> : null}
      <ul className="attention-list">{shown.map((finding) => <AttentionLine key={`${finding.check} ${finding.record}`} finding={finding} />)}</ul>
      {open.length > shown.length ? <p className="small overview-more"><ScreenLink screen="findings">All {open.length} findings</ScreenLink></p> : null}
    </Section>
  )
}

/** Every error, and of the rest the first of each check, so that one record with many faults does not fill the page. */
function firstOfEach(open: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>()
  return open.filter((finding) => {
    if (finding.severity === 'error') return true
    if (seen.has(finding.check)) return false
    seen.add(finding.check)
    return true
  })
}

/** `Chapter 19` of "Chapter 19, Lines of Activity": the whole stands on the rule's page. */
const shortCite = (cite: string) => cite.split(/[,;(]/)[0] ?? cite

function AttentionLine({ finding }: { readonly finding: Finding }) {
  const openRecord = useOpenRecord()
  const { word, more } = verbOf(finding.check)
  return (
    <li>
      <SeverityIcon of={finding.severity} label={finding.severity} />
      <div>
        <p className="attention-what">{finding.message}</p>
        <p className="small soft">{finding.next} <span title={finding.source.cite}><RuleLink check={finding.check}>{shortCite(finding.source.cite)}</RuleLink></span></p>
      </div>
      <Button small aria-label={`${word}: ${more}, ${finding.message}`} onPress={() => openRecord(finding.record, finding.field)}>{word}</Button>
    </li>
  )
}
