import { useQuery } from '@tanstack/react-query'
import type { AnyRecord } from '@throughline/model'
import type { RevisionDetail } from '../data/answers.ts'
import { bookPath, readApi } from '../data/api.ts'
import { momentOf } from '../data/moment.ts'
import { usePlan } from '../data/plan.tsx'
import { ScreenLink } from '../links.tsx'

/** Who changed the record last, when, and how. */
export function LastChange({ record }: { readonly record: AnyRecord }) {
  const { book, recordRevisions } = usePlan()
  const revision = recordRevisions[record.id]
  const asked = useQuery({
    queryKey: ['book', book, 'revision', revision],
    queryFn: () => readApi<RevisionDetail>(bookPath(book, `/history/${revision ?? 0}`)),
    enabled: revision !== undefined,
  })
  if (revision === undefined) return null
  return (
    <section className="panel-part">
      <h3>History</h3>
      {asked.data === undefined ? <p className="small mute">Last changed in revision {revision}.</p> : <Told revision={asked.data} />}
      <p className="small"><ScreenLink screen="history" words={{ of: record.id }}>All changes of this record</ScreenLink></p>
    </section>
  )
}

const few = 3

const Told = ({ revision }: { readonly revision: RevisionDetail }) => (
  <div className="small">
    <p className="mute">Revision {revision.revision}, {momentOf(revision.at)}</p>
    {revision.sentences.slice(0, few).map((sentence) => <p key={sentence}>{sentence}</p>)}
    {revision.sentences.length > few ? <p className="mute">and {revision.sentences.length - few} more</p> : null}
  </div>
)
