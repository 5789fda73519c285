import { usePlan } from '../../../../data/plan.tsx'
import { RecordLink } from '../../../../links.tsx'
import { AddLine } from '../../parts/add-line.tsx'
import { Items } from '../../parts/items.tsx'
import { completeSince, headingSkip, lockedBecause, type Answered, type Assessment, type Entry } from './assess.ts'
import { Become } from './become.tsx'
import { Judged, Seen } from './rating.tsx'
import { SkipHeading } from './skip-heading.tsx'

const fields = ['text', 'rating', 'trend', 'source', 'date', 'confidence', 'marking'] as const

const entryLine = (entry: Entry) => <><Judged entry={entry} /><Seen entry={entry} /><Become entry={entry} /></>

/** One heading: its question, what is seen under it, and the line that adds to it. */
export function HeadingPart({ assessment, heading }: { readonly assessment: Assessment; readonly heading: Answered }) {
  const { graph, today } = usePlan()
  const isKept = completeSince(assessment) !== undefined
  const skip = headingSkip(graph, assessment, heading.id)
  return (
    <section className="heading-part">
      <h3>{heading.title}</h3>
      <p className="heading-question">{heading.question}</p>
      <Items records={heading.entries} fields={fields} wanted={['source', 'confidence']} locked={(entry) => lockedBecause(graph, entry)}
        line={entryLine} />
      {heading.entries.length > 0 ? null : skip !== undefined ? <p className="small">Not needed because: {skip.because} <RecordLink id={skip.id} className="quiet-link">Open</RecordLink></p> : isKept ? <p className="small mute">Nothing was said here.</p> : null}
      {isKept ? null : <AddLine kind="assessment-entry" label={`New under ${heading.title}`} values={{ assessment: assessment.id, heading: heading.id, date: today }} />}
      {isKept || heading.entries.length > 0 || skip !== undefined ? null : <SkipHeading assessment={assessment} heading={heading} />}
    </section>
  )
}
