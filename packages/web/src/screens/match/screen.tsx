import { Link, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { programById } from '@throughline/catalog'
import { formatDay, recordId, type Activity, type PlanGraph } from '@throughline/model'
import { matchNeed, needOf, type Verdict } from '@throughline/rules'
import { useActions } from '../../actions/registry.ts'
import { screenTarget, useBook, useOpenRecord, useSetSearch } from '../../address.ts'
import { edit } from '../../data/changes.ts'
import { usePlan } from '../../data/plan.tsx'
import { useChange } from '../../data/use-change.ts'
import { RecordLink, ScreenLink } from '../../links.tsx'
import { Button, EmptyState, PageHead } from '../../parts/index.ts'
import { programName } from '../../record/program-name.ts'
import { Disclaimer, VerdictIcon, verdictWords } from '../programs/marks.tsx'
import { NeedSentence } from './need-sentence.tsx'
import { Ranked } from './ranked.tsx'
import '../programs/programs.css'

/** `/match/RECORD`: every program for what an activity needs, eligible first. */
export function MatchScreen() {
  const { graph } = usePlan()
  const params: { record?: string } = useParams({ strict: false })
  const activity = graph.get('activity', idOf(params.record))
  return activity === undefined ? <NoActivity id={params.record ?? ''} /> : <Match activity={activity} />
}

const nameIn = (graph: PlanGraph, id: string) => programName(id, graph)

function idOf(text: string | undefined) {
  try {
    return text === undefined ? undefined : recordId(text)
  } catch {
    return undefined
  }
}

const NoActivity = ({ id }: { readonly id: string }) => (
  <div className="page programs">
    <PageHead title="Programs for a need" />
    <EmptyState title={`This plan holds no activity ${id}`}><p>Choose an activity <ScreenLink screen="activities">among the activities</ScreenLink> and open “Programs for this”, or <ScreenLink screen="programs" words={{ view: 'need' }}>try a need</ScreenLink> without one.</p></EmptyState>
  </div>
)

function Match({ activity }: { readonly activity: Activity }) {
  const { graph, on } = usePlan()
  const book = useBook()
  const openRecord = useOpenRecord()
  const need = useMemo(() => needOf(graph, activity), [graph, activity])
  const verdicts = useMemo(() => matchNeed(graph, need, on), [graph, need, on])
  const use = useProgramOf(activity)
  const uses = (id: string) => activity.programs?.includes(id) === true
  useActions([
    { id: 'match.open', label: 'Open the activity', group: 'Programs for a need', keys: 'o', foot: 'open the activity', run: () => openRecord(activity.id) },
  ])
  const verbs = (verdict: Verdict) => (
    <>
      {uses(verdict.program)
        ? <Button onPress={() => use(verdict.program, false)}>Do not use this program</Button>
        : <Button look={verdict.verdict === 'ineligible' ? 'plain' : 'primary'} onPress={() => use(verdict.program, true)}>Use this program</Button>}
      <Link {...screenTarget(book, 'programs', { view: 'side', pick: [...new Set([verdict.program, ...need.programs.filter((id) => programById(id) !== undefined)])].slice(0, 4).join(',') })} className="button plain">Compare</Link>
    </>
  )
  return (
    <div className="page programs match">
      <PageHead
        title="Programs for a need" tabTitle={`Programs for ${activity.title}`} summary={<RecordLink id={activity.id} className="plain-link" />}
        aside={`${verdicts.length} programs tested as of ${formatDay(on)}`} actions={<ScreenLink screen="programs" className="button plain">All programs</ScreenLink>}
      />
      <NeedSentence need={need} country={graph.get('partner', graph.head?.partner)?.name} />
      <UsedHere programs={need.programs} verdicts={verdicts} />
      <Disclaimer />
      <Ranked need={need} verdicts={verdicts} activity={activity} verbs={verbs} onUse={(id) => { if (!uses(id)) use(id, true) }} />
    </div>
  )
}

/** The programs the activity names now, each with its verdict; a click chooses it in the list. */
function UsedHere({ programs, verdicts }: { readonly programs: readonly string[]; readonly verdicts: readonly Verdict[] }) {
  const { graph } = usePlan()
  const set = useSetSearch()
  if (programs.length === 0) return <p className="small soft">The activity names no program yet.</p>
  return (
    <ul className="row match-used" aria-label="Used here">
      <li className="small soft" aria-hidden="true">Used here:</li>
      {programs.map((id) => {
        const verdict = verdicts.find(({ program }) => program === id)
        return <li key={id}>{verdict === undefined ? <span className="small">{nameIn(graph, id)}, money outside the catalogue</span> : <Button small icon={<VerdictIcon of={verdict.verdict} size={14} />} onPress={() => set({ program: id, verdict: undefined, find: undefined })}>{nameIn(graph, id)}: {verdictWords[verdict.verdict].toLowerCase()}</Button>}</li>
      })}
    </ul>
  )
}

/** Adds a program to those of the activity, or takes it out again; one undo. */
function useProgramOf(activity: Activity): (program: string, isUsed: boolean) => void {
  const { graph } = usePlan()
  const change = useChange()
  return (program, isUsed) => {
    const others = (activity.programs ?? []).filter((id) => id !== program)
    const programs = isUsed ? [...others, program] : others
    const name = nameIn(graph, program)
    void change([edit(activity, { programs: programs.length === 0 ? undefined : programs })], { told: isUsed ? `“${activity.title}” uses ${name}` : `“${activity.title}” no longer uses ${name}` })
  }
}

