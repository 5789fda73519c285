import type { AnyRecord } from '@throughline/model'
import { caseNoticeOf, sayNoticeOnRecord } from '@throughline/rules'
import { usePlan } from '../data/plan.tsx'
import { ScreenLink } from '../links.tsx'
import { FlagMark } from '../screens/proposals/cases-part.tsx'

/** On a case: whether Congress is told of it, by which amounts of which day, and what is on record. */
export function CaseNotice({ record }: { readonly record: AnyRecord }) {
  const { graph, on } = usePlan()
  if (record.kind !== 'case' || record.state === 'cancelled') return null
  const flag = caseNoticeOf(graph, record, on)
  return (
    <section className="panel-part case-notice" aria-label="Notice to Congress">
      <h3>Notice to Congress</h3>
      {flag === undefined ? <p className="small">The notice of the program that pays tells it, whatever its amount.</p> : (
        <>
          <FlagMark flag={flag} />
          <p className="small">{flag.text}</p>
          {flag.state === 'below' ? null : <p className="small">{sayNoticeOnRecord(flag)}</p>}
          {flag.asks === undefined ? null : <p className="small"><b>{flag.asks}</b></p>}
          <p className="tiny mute"><ScreenLink screen="catalogue" words={{ view: 'thresholds' }} className="quiet-link">{flag.cite}</ScreenLink>. A planning aid, not legal advice.</p>
        </>
      )}
    </section>
  )
}
