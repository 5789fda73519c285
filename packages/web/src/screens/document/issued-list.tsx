import { formatDay } from '@throughline/model'
import { usePlan } from '../../data/plan.tsx'
import { ScreenLink } from '../../links.tsx'
import { ErrorNotice } from '../../parts/index.ts'
import { issueAddress, useIssues } from './issues.ts'

const sizeText = (bytes: number) => (bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`)

/** What went out, to whom, with the bytes as they were. */
export function IssuedList() {
  const { book } = usePlan()
  const issues = useIssues(book)
  return (
    <section className="issued" aria-labelledby="issued-title">
      <h2 id="issued-title">Issued</h2>
      {issues.error ? <ErrorNotice error={issues.error} /> : null}
      {issues.data?.length === 0 ? <p className="small mute">Nothing has gone out yet.</p> : null}
      <ul>
        {(issues.data ?? []).map((one) => (
          <li key={one.id} className="small">
            <b>{one.recipient}</b>, {formatDay(one.date)}
            <span className="soft">{one.purpose}</span>
            <a href={issueAddress(book, one)} download={one.fileName}>{one.fileName}</a>
            <span className="tiny mute">{sizeText(one.size)}, <ScreenLink screen="history" words={{ compare: `baseline:${one.baseline}` }} className="quiet-link">what changed since revision {one.revision}</ScreenLink></span>
          </li>
        ))}
      </ul>
    </section>
  )
}
