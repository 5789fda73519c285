import { Copy, Printer } from 'lucide-react'
import { useMemo, useState } from 'react'
import { traceOf } from '@throughline/analysis'
import { kindIds, type KindId, type PlanGraph, type RecordId, type Day } from '@throughline/model'
import { useActions } from '../../actions/registry.ts'
import { useSearchWord, useSearchWords, useSetSearch } from '../../address.ts'
import { usePlan } from '../../data/plan.tsx'
import { ScreenLink } from '../../links.tsx'
import { Button, EmptyState, PageHead, Segmented, tell } from '../../parts/index.ts'
import { RecordPicker } from '../../record/record-picker.tsx'
import { newRecord } from '../../record/new-record-state.ts'
import { AnswersView } from './answers-view.tsx'
import { LineMap } from './line-map.tsx'
import { PaperLine } from './paper-line.tsx'
import { Roots } from './roots.tsx'
import { Sentence } from './sentence.tsx'
import './throughline.css'

type From = 'record' | 'guidance'

const guidanceKinds: readonly KindId[] = ['guidance-statement', 'guidance-document']
const walked: readonly KindId[] = kindIds.filter((kind) => !guidanceKinds.includes(kind) && kind !== 'section-text' && kind !== 'waiver')

/** The next thing that happens is the line most worth seeing first. */
function firstRecord(graph: PlanGraph, on: Day): RecordId | undefined {
  const dated = graph.of('activity').filter((a) => a.isStaffStep !== true && a.start !== undefined && (a.objectives ?? []).length > 0).toSorted((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1))
  return (dated.find((a) => (a.start ?? '') >= on) ?? dated.at(-1) ?? graph.of('activity')[0] ?? graph.of('objective')[0])?.id
}

/** Any record, walked up to national strategy by both chains and down to money: the screen the product is named for. */
export function ThroughlineScreen() {
  const { graph, on } = usePlan()
  const words = useSearchWords()
  const [from, setFrom] = useSearchWord('from', 'record')
  const set = useSetSearch()
  const asked = graph.find((words['of'] ?? '') as RecordId)
  const askedKind = asked?.kind
  const isGuidance = from === 'guidance' || (askedKind !== undefined && guidanceKinds.includes(askedKind))
  const start = isGuidance ? firstStatement(graph) : firstRecord(graph, on)
  const fits = askedKind !== undefined && guidanceKinds.includes(askedKind) === isGuidance
  const of = fits ? asked?.id : start
  const choose = (id: RecordId | undefined) => set({ of: id }, true)
  const chooser = (
    <div className="tl-head">
      <span className="small mute">{isGuidance ? 'Everything that answers' : 'Throughline of'}</span>
      <RecordPicker hideLabel label={isGuidance ? 'Everything that answers' : 'Throughline of'} value={of} onChoose={choose} targets={isGuidance ? guidanceKinds : walked} />
      <span className="push" />
      <Segmented<From> label="Direction" value={isGuidance ? 'guidance' : 'record'} onChange={(way) => { set({ of: undefined }); setFrom(way) }}
        options={[{ value: 'record', label: 'From a record' }, { value: 'guidance', label: 'From guidance' }]} />
    </div>
  )
  return (
    <div className="page throughline">
      {of === undefined ? <Nothing isGuidance={isGuidance} head={chooser} /> : isGuidance ? <AnswersView id={of} head={chooser} /> : <RecordLine id={of} head={chooser} onTrace={choose} />}
    </div>
  )
}

const firstStatement = (graph: PlanGraph): RecordId | undefined => {
  const answered = graph.all('guidance-statement').find((s) => graph.referring(s.id, 'end-state', 'guidance').length > 0)
  return (answered ?? graph.all('guidance-statement')[0])?.id
}

function Nothing({ isGuidance, head }: { readonly isGuidance: boolean; readonly head: React.ReactNode }) {
  return (
    <>
      <PageHead title="Throughline" aside={head} />
      <EmptyState title={isGuidance ? 'No guidance yet' : 'Nothing to walk yet'} action={isGuidance ? <ScreenLink screen="exchange" className="button primary">Import and export</ScreenLink> : <><Button look="primary" onPress={() => newRecord('objective', { level: 'intermediate-military-objective' })}>Add an objective</Button><Button onPress={() => newRecord('activity')}>Add an activity</Button></>}>
        <p>{isGuidance
          ? 'Bring in a country strategy under Import and export, or add a statement under Guidance. Then everything that answers it stands here.'
          : 'Add an objective or an activity. Its way up to national strategy, and down to money, agreements and measures, is drawn here.'}</p>
      </EmptyState>
    </>
  )
}

function RecordLine({ id, head, onTrace }: { readonly id: RecordId; readonly head: React.ReactNode; readonly onTrace: (id: RecordId) => void }) {
  const { graph, on } = usePlan()
  const trace = useMemo(() => traceOf(graph, id, on), [graph, id, on])
  const [walkedTo, setWalkedTo] = useState<RecordId>()
  const walk = (next: RecordId) => { setWalkedTo(next); onTrace(next) }
  const copy = () => {
    if (trace === undefined) return
    void navigator.clipboard.writeText(trace.sentence).then(() => tell({ text: 'The sentence was copied.' }), () => tell({ text: 'The browser did not allow copying. Select the sentence instead.', isError: true }))
  }
  useActions([
    { id: 'throughline.copy', label: 'Copy the sentence', group: 'Throughline', run: copy, keys: 'c', foot: 'copy sentence' },
    { id: 'throughline.print', label: 'Print the throughline', group: 'Throughline', run: () => window.print() },
  ])
  if (trace === undefined) return <><PageHead title="Throughline" />{head}<p>That record is not in this plan.</p></>
  return (
    <>
      <PageHead title="Throughline" tabTitle={`Throughline: ${trace.title}`} aside={head} actions={<><Button icon={<Copy size={16} />} onPress={copy}>Copy sentence</Button><Button icon={<Printer size={16} />} onPress={() => window.print()}>Print</Button></>} />
      <Sentence clauses={trace.clauses} />
      <LineMap key={id} trace={trace} onTrace={onTrace} onWalk={walk} takesFocus={walkedTo === id} />
      <PaperLine trace={trace} />
      <Roots trace={trace} />
    </>
  )
}
