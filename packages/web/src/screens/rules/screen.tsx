import { checks } from '../../data/checks.ts'
import { useFindings } from '../../data/findings.ts'
import { RuleLink, ScreenLink } from '../../links.tsx'
import { PageHead, SeverityIcon } from '../../parts/index.ts'
import '../findings/findings.css'

const familyNames: Readonly<Record<string, string>> = {
  smart: 'SMART, letter by letter', thread: 'The thread', measure: 'Measures', assumption: 'Assumptions', means: 'Ways and means', initiative: 'Initiatives', schedule: 'What waits for what',
}

/** Every rule a plan is checked by: what it looks for, why, and where it comes from. */
export function RulesScreen() {
  const { findings } = useFindings()
  const counted = Map.groupBy(findings.filter((f) => f.waived === undefined), (f) => f.check)
  return (
    <div className="page">
      <PageHead title="Rules" summary={<>What every plan is checked by, here, on the server and on the command line. The law of each program stands on <ScreenLink screen="programs">its own page</ScreenLink>.</>} />
      {[...Map.groupBy(checks, (check) => check.id.split('/')[0] ?? '')].map(([family, list]) => (
        <section key={family} className="finding-group">
          <h2>{familyNames[family] ?? family}</h2>
          <ul className="rule-list">
            {list.map((check) => (
              <li key={check.id}>
                <SeverityIcon of={check.severity} label={check.severity} />
                <RuleLink check={check.id}>{check.title}</RuleLink>
                <span className="small soft rule-why">{check.source.cite}</span>
                <span className="num small">{counted.get(check.id)?.length ?? 0}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
