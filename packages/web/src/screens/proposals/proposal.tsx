import { useParams } from '@tanstack/react-router'
import { FileDown } from 'lucide-react'
import { useMemo } from 'react'
import { formatDay, packageActivities, recordId, type PlanGraph, type Rec } from '@throughline/model'
import { alreadyInPlan, readinessOf, type Readiness, type ReadyItem } from '@throughline/rules'
import { useActions } from '../../actions/registry.ts'
import { useBook, useGo, useOpenRecord, useSearchWord } from '../../address.ts'
import { usePlan } from '../../data/plan.tsx'
import { RecordLink, ScreenLink } from '../../links.tsx'
import { Button, EmptyState, PageHead, Section } from '../../parts/index.ts'
import { ProgramLink } from '../programs/addresses.tsx'
import { Disclaimer, VerdictMark } from '../programs/marks.tsx'
import { noticeAddress } from './addresses.tsx'
import { CompanionsPart, ElementsPart, LawPart } from './beside.tsx'
import { PackageCases } from './cases-part.tsx'
import { NoticeItem } from './notice-item.tsx'
import { ReadyMeter } from './marks.tsx'
import { PackagePart } from './package-part.tsx'
import '../programs/programs.css'
import './proposals.css'

/** `/proposals/ID`: the nine items of one proposal, what is missing first, and what stands beside them. */
export function ProposalScreen() {
  const { graph } = usePlan()
  const params: { proposal?: string } = useParams({ strict: false })
  const proposal = graph.get('proposal', idOf(params.proposal))
  return proposal === undefined ? <NoProposal id={params.proposal ?? ''} /> : <OneProposal proposal={proposal} />
}

function idOf(text: string | undefined) {
  try {
    return text === undefined ? undefined : recordId(text)
  } catch {
    return undefined
  }
}

const NoProposal = ({ id }: { readonly id: string }) => (
  <div className="page programs">
    <PageHead title="No such proposal" />
    <EmptyState title={`This plan holds no proposal ${id}`}><p><ScreenLink screen="proposals">All proposals</ScreenLink></p></EmptyState>
  </div>
)

function OneProposal({ proposal }: { readonly proposal: Rec<'proposal'> }) {
  const { graph, on } = usePlan()
  const book = useBook()
  const openRecord = useOpenRecord()
  const ready = useMemo(() => readinessOf(graph, proposal, on), [graph, proposal, on])
  const found = useMemo(() => alreadyInPlan(graph, proposal, on), [graph, proposal, on])
  const cases = useMemo(() => casesOf(graph, proposal), [graph, proposal])
  const missing = ready.items.filter(({ isComplete }) => !isComplete)
  const done = ready.items.filter(({ isComplete }) => isComplete)
  const [open, setOpen] = useOpenItem([...missing, ...done], missing[0]?.id)
  const item = (one: ReadyItem) => <NoticeItem key={one.id} proposal={proposal} item={one} found={found[one.id]} isOpen={open === one.id} onToggle={() => setOpen(open === one.id ? 'none' : one.id)} />
  return (
    <article className="page programs proposals proposal-page">
      <PageHead title={proposal.title} aside={<ScreenLink screen="proposals" className="quiet-link">All proposals</ScreenLink>} summary={summaryOf(ready)} actions={(
        <>
          <Button onPress={() => openRecord(proposal.id)}>Open the record</Button>
          <a className="button plain" href={noticeAddress(book, proposal.id, 'docx', on)} download={`${book}-${proposal.id}.docx`}><FileDown aria-hidden="true" />Word</a>
          <a className="button plain" href={noticeAddress(book, proposal.id, 'html', on)} download={`${book}-${proposal.id}.html`}><FileDown aria-hidden="true" />HTML</a>
        </>
      )} />
      <Facts proposal={proposal} ready={ready} />
      <Disclaimer />
      {ready.isNoticeAsked === 'yes' ? null : <p className="small soft">{ready.isNoticeAsked === 'no' ? 'The nine items are those of a notice under 10 U.S.C. 333(e); this program does not ask for them. They stand here as a list to work by.' : 'The proposal names no program the catalogue holds: whether the nine items are asked is not known.'}</p>}
      {missing.length === 0 ? null : <Section title="Missing for the notice" aside={`${missing.length} of ${ready.items.length}, 10 U.S.C. 333(e)`}><ul className="notice-items" aria-label="Missing for the notice">{missing.map(item)}</ul></Section>}
      <PackagePart proposal={proposal} />
      <PackageCases cases={cases} />
      <CompanionsPart ready={ready} proposal={proposal} />
      <ElementsPart ready={ready} proposal={proposal} found={found} />
      <LawPart ready={ready} proposal={proposal} />
      {done.length === 0 ? null : <Section title="Complete" aside={`${done.length} of ${ready.items.length}`}><ul className="notice-items" aria-label="Complete">{done.map(item)}</ul></Section>}
    </article>
  )
}

/** Cases ordered for the package, or that serve an activity of it. */
const casesOf = (graph: PlanGraph, proposal: Rec<'proposal'>) => {
  const inPackage = new Set(packageActivities(graph, proposal).map(({ id }) => id))
  return graph.of('case').filter((one) => one.proposal === proposal.id || one.activities?.some((id) => inPackage.has(id)) === true)
}

/** The item that is open stands in the address; J and K walk. */
function useOpenItem(items: readonly ReadyItem[], otherwise: string | undefined): readonly [string, (id: string) => void] {
  const [open, setOpen] = useSearchWord('item', otherwise ?? 'none')
  const go = useGo()
  const move = (by: number) => {
    const at = items.findIndex(({ id }) => id === open)
    const next = items[at === -1 ? 0 : Math.max(0, Math.min(items.length - 1, at + by))]
    if (next === undefined) return
    setOpen(next.id)
    document.querySelector<HTMLElement>(`[data-notice-item="${next.id}"] button`)?.focus()
  }
  useActions([
    { id: 'proposal.next', label: 'Next item', group: 'Proposal', keys: 'j', foot: 'next item', run: () => move(1) },
    { id: 'proposal.previous', label: 'Previous item', group: 'Proposal', keys: 'k', foot: 'previous', run: () => move(-1) },
    { id: 'proposal.back', label: 'Back to all proposals', group: 'Proposal', keys: 'b', foot: 'all proposals', run: () => go('proposals') },
  ])
  return [open, setOpen]
}

function summaryOf({ complete, items, percent, lastNoticeDay }: Readiness): string {
  const last = lastNoticeDay === undefined ? '' : ` The notice goes by ${formatDay(lastNoticeDay)} at the latest.`
  return complete === items.length ? `All ${items.length} items of the notice are complete.${last}` : `${complete} of ${items.length} items of the notice are complete (${percent} %).${last}`
}

function Facts({ proposal, ready }: { readonly proposal: Rec<'proposal'>; readonly ready: Readiness }) {
  const facts = [
    ['Readiness', <ReadyMeter key="r" ready={ready} />], ['Program', proposal.program === undefined ? 'none named' : <ProgramLink key="p" id={proposal.program} />], ['Purpose', proposal.purpose?.replaceAll('-', ' ') ?? 'not stated'],
    ['Starts', ready.start === undefined ? 'not known' : formatDay(ready.start)],
    ['Last day of the notice', ready.lastNoticeDay === undefined ? 'not known' : `${formatDay(ready.lastNoticeDay)}, ${ready.noticeDays} days before`],
    ['Notice given by', proposal.notice === undefined ? 'no step yet' : <RecordLink key="n" id={proposal.notice} />], ['Concurrence', proposal.concurrence === undefined ? 'no step yet' : <RecordLink key="c" id={proposal.concurrence} />],
    ['Law', ready.verdict === undefined ? 'no activity names the program' : <VerdictMark key="v" of={ready.verdict.verdict} />],
  ] as const
  return <dl className="proposal-facts">{facts.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
}
