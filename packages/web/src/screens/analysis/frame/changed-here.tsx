import { useQueries } from '@tanstack/react-query'
import { kindOf, type AnyRecord, type RecordId } from '@throughline/model'
import type { HistoryPage } from '../../../data/answers.ts'
import { bookPath, readApi } from '../../../data/api.ts'
import { momentOf } from '../../../data/moment.ts'
import { usePlan } from '../../../data/plan.tsx'
import { RecordLink, ScreenLink } from '../../../links.tsx'
import { recordName } from '../../../record/record-name.ts'
import { Section } from '../../../parts/index.ts'
import { stepViews } from '../steps.tsx'
import { stateOf, type Place } from './path.ts'
import { rowsOf } from './table-rows.ts'
import { usePath } from './use-path.ts'

const few = 5

/** What this step changed in the plan: the records it holds that were added or changed last, told from the history. */
export function ChangedHere({ place }: { readonly place: Place }) {
  const { graph, book, recordRevisions } = usePlan()
  const { coverage } = usePath()
  const listed = stateOf(coverage, place.step.id, place.role)?.records ?? []
  const tables = stepViews[place.step.id]?.tables ?? []
  const ids = new Set<RecordId>([...listed, ...tables.flatMap((table) => rowsOf(graph, table, place.role).map((record) => record.id))])
  const first = Math.min(...Object.values(recordRevisions))
  const changed = [...ids].flatMap((id) => graph.find(id) ?? []).filter((record) => (recordRevisions[record.id] ?? 0) > first)
  const newest = changed.toSorted((a, b) => (recordRevisions[b.id] ?? 0) - (recordRevisions[a.id] ?? 0)).slice(0, few)
  const told = useQueries({
    queries: newest.map((record) => ({
      queryKey: ['book', book, 'told', record.id, recordRevisions[record.id]],
      queryFn: () => readApi<HistoryPage>(bookPath(book, `/history?limit=1&record=${record.id}`)),
    })),
  })
  return (
    <Section title="What this step changed in the plan" className="changed-here">
      {newest.length === 0 ? <p className="small mute">Nothing since the plan was begun. What you enter here is kept at once, as records of the plan.</p> : (
        <ul className="changed-list">
          {newest.map((record, at) => <Changed key={record.id} record={record} sentence={told[at]?.data?.revisions[0]?.sentences[0]} at={told[at]?.data?.revisions[0]?.at} />)}
        </ul>
      )}
      {changed.length > few ? <p className="small"><ScreenLink screen="history">and {changed.length - few} more in the history</ScreenLink></p> : null}
    </Section>
  )
}

function Changed({ record, sentence, at }: { readonly record: AnyRecord; readonly sentence: string | undefined; readonly at: string | undefined }) {
  const { graph } = usePlan()
  return (
    <li>
      <span className="tabular mute">{at === undefined ? '' : momentOf(at)}</span>
      <span>{sentence ?? `The ${kindOf(record.kind).one} “${recordName(graph, record)}” was changed.`}</span>
      <RecordLink id={record.id} className="quiet-link">Open</RecordLink>
    </li>
  )
}
