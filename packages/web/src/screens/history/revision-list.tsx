import { useInfiniteQuery } from '@tanstack/react-query'
import type { RecordId } from '@throughline/model'
import type { HistoryPage, Revision } from '../../data/answers.ts'
import { bookPath, readApi } from '../../data/api.ts'
import { keys } from '../../data/query.ts'
import { timeOf, weekdayOf } from '../../data/moment.ts'
import { usePlan } from '../../data/plan.tsx'
import { useSetSearch } from '../../address.ts'
import { Button, ErrorNotice, Skeleton, Tag } from '../../parts/index.ts'

const causes: Readonly<Record<string, string>> = {
  edit: '', paste: 'paste', repeat: 'repeat', duplicate: 'duplicate', 'roll-forward': 'roll forward', waive: 'waiver', promote: 'promotion', comment: 'comment',
  'new-plan': 'new plan', import: 'import', undo: 'undo', redo: 'redo', example: 'teaching plan', upgrade: 'upgrade',
}

/** Revisions, newest first, grouped by day; older ones on request. Of one record only, where one is given. */
export function RevisionList({ book, of }: { readonly book: string; readonly of?: RecordId | undefined }) {
  const { revision } = usePlan()
  const pages = useInfiniteQuery({
    queryKey: [...keys.history(book), 'pages', of ?? '', revision],
    queryFn: ({ pageParam }) => readPage(book, of, pageParam),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.next,
  })
  if (pages.error) return <ErrorNotice error={pages.error} />
  if (pages.data === undefined) return <Skeleton />
  const all = pages.data.pages.flatMap((page) => page.revisions)
  if (all.length === 0) return <p className="small mute">Nothing was done to this record in this plan.</p>
  return (
    <>
      {[...Map.groupBy(all, (one) => weekdayOf(one.at))].map(([day, list]) => (
        <section key={day} className="history-day">
          <h3>{day}</h3>
          <ol>{list.map((one) => <RevisionLine key={one.revision} one={one} />)}</ol>
        </section>
      ))}
      {pages.hasNextPage ? <Button onPress={() => void pages.fetchNextPage()} isDisabled={pages.isFetchingNextPage}>Show older changes</Button> : null}
    </>
  )
}

const pageLength = '50'
function readPage(book: string, of: RecordId | undefined, before: number | undefined): Promise<HistoryPage> {
  const asked = new URLSearchParams({ limit: pageLength, ...(of !== undefined && { record: of }), ...(before !== undefined && { before: String(before) }) })
  return readApi(bookPath(book, `/history?${asked.toString()}`))
}

const mostSentences = 6

function RevisionLine({ one }: { readonly one: Revision }) {
  const set = useSetSearch()
  const cause = causes[one.cause.type] ?? one.cause.type
  return (
    <li className={`revision${one.undoneBy === undefined ? '' : ' undone'}`}>
      <span className="tabular mute">{timeOf(one.at)}</span>
      <div>
        {one.sentences.slice(0, mostSentences).map((sentence, index) => <p key={index}>{sentence}</p>)}
        {one.sentences.length > mostSentences ? <p className="small mute">and {one.sentences.length - mostSentences} more</p> : null}
        {one.reason === undefined ? null : <p className="small soft">Reason: {one.reason}</p>}
        <p className="tiny mute row">
          Revision {one.revision}, {one.records} {one.records === 1 ? 'record' : 'records'}
          {cause === '' ? null : <Tag>{cause}{one.cause.of === undefined ? '' : ` of revision ${one.cause.of}`}{one.cause.file === undefined ? '' : ` of ${one.cause.file}`}</Tag>}
          {one.undoneBy === undefined ? null : <Tag>taken back by revision {one.undoneBy}</Tag>}
        </p>
      </div>
      <Button small look="text" aria-label={`Compare with revision ${one.revision}`} onPress={() => set({ compare: String(one.revision) })}>Compare</Button>
    </li>
  )
}
