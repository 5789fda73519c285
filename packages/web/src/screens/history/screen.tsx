import { BookmarkPlus, Redo2, Undo2 } from 'lucide-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { kindOf, type RecordId } from '@throughline/model'
import { useActions } from '../../actions/registry.ts'
import { useSearchWords, useSetSearch } from '../../address.ts'
import { bookPath, readApi } from '../../data/api.ts'
import { useBaselines, useComparison } from '../../data/books.ts'
import { momentOf } from '../../data/moment.ts'
import { usePlan } from '../../data/plan.tsx'
import { redo, undo, useCanRedo } from '../../data/use-change.ts'
import { RecordLink } from '../../links.tsx'
import { Button, ErrorNotice, PageHead, Section, Select } from '../../parts/index.ts'
import { BaselineDialog } from './baseline-dialog.tsx'
import { RevisionList } from './revision-list.tsx'
import './history.css'

/** What was changed, by whom and when, as sentences; undo, baselines, and what changed between two points. */
export function HistoryScreen() {
  const { book, revision } = usePlan()
  const [isNaming, setNaming] = useState(false)
  const canRedo = useCanRedo()
  useActions([{ id: 'history.baseline', label: 'Name this revision (baseline)', group: 'History', keys: 'n', foot: 'new baseline', run: () => setNaming(true) }])
  return (
    <div className="page history">
      <PageHead title="History" summary={`${revision} ${revision === 1 ? 'revision' : 'revisions'}. Nothing is overwritten: each change can be read, and yours can be taken back.`}
        actions={(
          <>
            <Button icon={<Undo2 size={16} />} onPress={() => void undo(book)}>Undo mine</Button>
            <Button icon={<Redo2 size={16} />} isDisabled={!canRedo} onPress={() => void redo(book)}>Redo</Button>
            <Button look="primary" icon={<BookmarkPlus size={16} />} onPress={() => setNaming(true)}>Baseline</Button>
          </>
        )} />
      <div className="history-body">
        <Changes />
        <div>
          <Baselines />
          <Compared />
        </div>
      </div>
      {isNaming ? <BaselineDialog book={book} onClose={() => setNaming(false)} /> : null}
    </div>
  )
}

/** All changes, or with `?of=ID` those of one record and the way back to all. */
function Changes() {
  const { book, graph } = usePlan()
  const { of } = useSearchWords()
  const set = useSetSearch()
  if (of === undefined) return <Section title="Changes"><RevisionList book={book} /></Section>
  const id = of as RecordId
  const record = graph.find(id)
  return (
    <Section title="Changes of one record">
      <p className="row history-of">
        {record === undefined ? <span>{of}, which this plan no longer holds</span> : <span>{capital(kindOf(record.kind).one)} <RecordLink id={id} /></span>}
        <Button small onPress={() => set({ of: undefined }, true)}>Show all changes</Button>
      </p>
      <RevisionList key={of} book={book} of={id} />
    </Section>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function Baselines() {
  const { book } = usePlan()
  const baselines = useBaselines(book)
  const set = useSetSearch()
  return (
    <Section title="Baselines">
      {baselines.error ? <ErrorNotice error={baselines.error} /> : null}
      {baselines.data?.length === 0 ? <p className="small mute">None yet. Give a revision a name before it goes out, so that you can say later what changed since.</p> : null}
      <ul className="baselines">
        {(baselines.data ?? []).map((one) => (
          <li key={one.name}>
            <b>{one.name}</b> <span className="mute small">revision {one.revision}, {momentOf(one.at)}, {one.actor}</span>
            <p className="small soft">{one.reason}</p>
            <Button small onPress={() => set({ compare: `baseline:${one.name}` })}>Compare with now</Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What changed between two points, in sentences. */
function Compared() {
  const { book, revision } = usePlan()
  const { compare, to } = useSearchWords()
  const set = useSetSearch()
  const baselines = useBaselines(book)
  const sinceHead = useComparison(book, to === undefined ? compare : undefined, revision)
  const between = useQuery({
    queryKey: ['book', book, 'compare', compare ?? '', to ?? ''],
    queryFn: () => readApi<{ sentences: readonly string[]; from: number; to: number }>(bookPath(book, `/compare?from=${encodeURIComponent(compare ?? '')}&to=${encodeURIComponent(to ?? 'head')}`)),
    enabled: compare !== undefined && to !== undefined,
  })
  const answer = to === undefined ? sinceHead : between
  const points = [...(baselines.data ?? []).map((b) => ({ value: `baseline:${b.name}`, label: b.name })), ...Array.from({ length: Math.min(revision, 200) }, (_, i) => ({ value: String(revision - i), label: `Revision ${revision - i}` }))]
  return (
    <Section title="Compare">
      <div className="row">
        <Select label="From" labelAt="inside" options={points} value={compare} none="nothing" onChange={(value) => set({ compare: value })} />
        <Select label="To" labelAt="inside" options={points} value={to} none="now" onChange={(value) => set({ to: value })} />
      </div>
      {answer.error ? <ErrorNotice error={answer.error} /> : null}
      {answer.data === undefined ? null : answer.data.sentences.length === 0 ? <p className="small mute">Nothing differs.</p> : (
        <ol className="compared" aria-label="Differences">{answer.data.sentences.map((sentence, index) => <li key={index}>{sentence}</li>)}</ol>
      )}
    </Section>
  )
}
