import { useMemo, useRef, type ReactNode } from 'react'
import { searchPrograms } from '@throughline/catalog'
import type { Activity, PlanGraph } from '@throughline/model'
import { programKnownTo, type Need, type Verdict } from '@throughline/rules'
import { useActions } from '../../actions/registry.ts'
import { useSearchWord, useSetSearch } from '../../address.ts'
import { usePlan } from '../../data/plan.tsx'
import { FilterField, Segmented } from '../../parts/index.ts'
import { useRoom } from '../matrix/use-room.ts'
import { VerdictIcon, verdictWords } from '../programs/marks.tsx'
import { sayWord } from '../programs/words.ts'
import { Detail } from './detail.tsx'
import { activityOf, outlooksFor, type OutlookOf } from './next-gates.ts'
import { MatchRow, supportColumns } from './match-row.tsx'
import { SharedQuestions } from './shared-questions.tsx'
import './match.css'

interface RankedProps {
  readonly need: Need
  /** All programs, ranked. */
  readonly verdicts: readonly Verdict[]
  readonly activity: Activity | undefined
  readonly verbs: (verdict: Verdict) => ReactNode
  /** What U does with the chosen program. */
  readonly onUse: (program: string) => void
}

const kinds = ['eligible', 'undetermined', 'ineligible'] as const
const groupNotes = { eligible: 'the least left open first', undetermined: 'the lightest questions first', ineligible: 'with the nearest change that would admit it' } as const
/** From here on the chosen program stands beside the list instead of in it. */
const roomForTwo = 980

/** Every program for one need in three groups, and the chosen one whole. */
export function Ranked({ need, verdicts, activity, verbs, onUse }: RankedProps) {
  const place = useRef<HTMLDivElement>(null)
  const isWide = useRoom(place, 1100) >= roomForTwo
  const view = useRankedView(verdicts, onUse)
  const { chosen } = view
  const { graph, on } = usePlan()
  const outlookOf = useMemo(() => outlooksFor(graph, need, on), [graph, need, on])
  const detail = chosen === undefined ? null : <Detail key={chosen.program} verdict={chosen} activity={activity} outlook={outlookOf(chosen.program)} planned={activityOf(need)} verbs={verbs(chosen)} onBegin={() => view.choose(chosen.program)} />
  return (
    <div ref={place}>
      <Tools verdicts={verdicts} view={view} />
      <div className={`match-body${isWide ? ' wide' : ''}`}>
        <div className="match-groups">
          {view.visible.length === 0 ? <p className="mute">No program of that name has this verdict.</p> : null}
          {kinds.map((kind) => <Group key={kind} kind={kind} need={need} view={view} verdicts={view.visible.filter(({ verdict }) => verdict === kind)} inPlace={isWide ? null : detail} activity={activity} outlookOf={outlookOf} />)}
        </div>
        {isWide ? <div className="match-side">{detail}</div> : null}
      </div>
    </div>
  )
}

interface RankedView {
  readonly visible: readonly Verdict[]
  readonly chosen: Verdict | undefined
  readonly choose: (program: string) => void
}

/** What is let through, which program is chosen (all in the address), and J and K to walk. */
function useRankedView(verdicts: readonly Verdict[], onUse: (program: string) => void): RankedView {
  const { graph } = usePlan()
  const [shown] = useSearchWord('verdict', 'all')
  const [find] = useSearchWord('find', '')
  const [program, choose] = useSearchWord('program', '')
  const visible = useMemo(() => {
    const isNamed = find.trim() === '' ? () => true : namedBy(graph, find)
    return verdicts.filter((one) => (shown === 'all' || one.verdict === shown) && isNamed(one.program))
  }, [verdicts, shown, find, graph])
  const chosen = visible.find((one) => one.program === program) ?? visible[0]
  const move = (by: number) => {
    const at = chosen === undefined ? -1 : visible.indexOf(chosen)
    const next = visible[Math.max(0, Math.min(visible.length - 1, at + by))]
    if (next === undefined) return
    choose(next.program)
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.match-choose[aria-current=true]')?.focus())
  }
  useActions([
    { id: 'match.next', label: 'Next program', group: 'Programs for a need', keys: 'j', foot: 'next', run: () => move(1) },
    { id: 'match.previous', label: 'Previous program', group: 'Programs for a need', keys: 'k', foot: 'previous', run: () => move(-1) },
    { id: 'match.use', label: 'Use the chosen program', group: 'Programs for a need', keys: 'u', foot: 'use', when: () => chosen !== undefined, run: () => { if (chosen !== undefined) onUse(chosen.program) } },
    { id: 'match.question', label: 'To the open question', group: 'Programs for a need', keys: 'q', foot: 'question', run: () => document.querySelector<HTMLElement>('.question button')?.focus() },
    { id: 'match.find', label: 'Find a program by name', group: 'Programs for a need', keys: '/', foot: 'find', run: () => document.querySelector<HTMLElement>('.match-tools input')?.focus() },
  ])
  return { visible, chosen, choose }
}

/** Programs of the catalogue by name or law, and those the organization added by name. */
function namedBy(graph: PlanGraph, words: string): (id: string) => boolean {
  const found = new Set(searchPrograms(words).map(({ id }) => id))
  const parts = words.toLowerCase().split(/\s+/)
  return (id) => {
    const name = programKnownTo(graph, id)?.name.toLowerCase() ?? ''
    return found.has(id) || parts.every((part) => name.includes(part))
  }
}

function Tools({ verdicts, view }: { readonly verdicts: readonly Verdict[]; readonly view: RankedView }) {
  const [shown, show] = useSearchWord('verdict', 'all')
  const set = useSetSearch()
  const [find] = useSearchWord('find', '')
  const count = (kind: Verdict['verdict']) => verdicts.filter(({ verdict }) => verdict === kind).length
  const options = [{ value: 'all', label: `All ${verdicts.length}` }, ...kinds.map((kind) => ({ value: kind, label: `${verdictWords[kind]} ${count(kind)}`, icon: <VerdictIcon of={kind} size={14} /> }))]
  return (
    <div className="match-tools no-print">
      <Segmented label="Verdict" options={options} value={shown} onChange={show} />
      <FilterField label="Find a program" placeholder="Find a program by name or law" value={find} onChange={(text) => set({ find: text === '' ? undefined : text })} />
      <span className="small mute" role="status">{view.visible.length === verdicts.length ? '' : `${view.visible.length} shown`}</span>
    </div>
  )
}

interface GroupProps {
  readonly kind: Verdict['verdict']
  readonly verdicts: readonly Verdict[]
  readonly need: Need
  readonly view: RankedView
  readonly inPlace: ReactNode
  readonly activity: Activity | undefined
  readonly outlookOf: OutlookOf
}

function Group({ kind, verdicts, need, view, inPlace, activity, outlookOf }: GroupProps) {
  const { graph } = usePlan()
  if (verdicts.length === 0) return null
  const columns = kind === 'ineligible' ? [] : supportColumns(need)
  return (
    <section className={`match-group ${kind}`}>
      <header className="match-group-head">
        <VerdictIcon of={kind} /><h2>{verdictWords[kind]} <span className="mute">{verdicts.length}</span></h2><span className="small mute push">{groupNotes[kind]}</span>
        {columns.map((column) => <span key={column} className="match-cover tiny mute">{shortSupport(column)}</span>)}
        {kind === 'ineligible' ? null : <span className="match-gate tiny mute">Next gate</span>}
      </header>
      {kind === 'undetermined' && activity !== undefined ? <SharedQuestions verdicts={verdicts} /> : null}
      <ol>
        {verdicts.map((verdict) => {
          const isChosen = verdict === view.chosen
          return <li key={verdict.program}><MatchRow verdict={verdict} program={programKnownTo(graph, verdict.program)} need={need} isChosen={isChosen} outlook={kind === 'ineligible' ? undefined : outlookOf(verdict.program)} onChoose={view.choose} />{isChosen ? inPlace : null}</li>
        })}
      </ol>
    </section>
  )
}

const short: Readonly<Record<string, string>> = { training: 'Train', equipment: 'Equip', 'small-scale-construction': 'Build', sustainment: 'Sustain', supplies: 'Supply', 'institutional-capacity-building': 'Institutions', advisory: 'Advise', education: 'Educate', 'personnel-expenses': 'Expenses', 'logistics-support': 'Logistics', transportation: 'Transport' }
const shortSupport = (kind: string) => short[kind] ?? sayWord(kind)
