import { useMemo } from 'react'
import { planningPath, type PathStop, type PathStopId, type StopState } from '@throughline/analysis'
import type { Finding, PlanGraph } from '@throughline/model'
import type { Search } from '../../address.ts'
import { ScreenLink } from '../../links.tsx'
import type { ScreenId } from '../../screens.ts'

/** Where one works on each station. */
const places: Readonly<Record<PathStopId, { readonly screen: ScreenId; readonly words?: Search }>> = {
  guidance: { screen: 'guidance' },
  assessment: { screen: 'document', words: { section: 'country-assessment' } },
  assumptions: { screen: 'document', words: { section: 'assumptions' } },
  roles: { screen: 'document', words: { section: 'desired-roles' } },
  gaps: { screen: 'document', words: { section: 'gaps-and-solutions' } },
  objectives: { screen: 'objectives' },
  concept: { screen: 'contributions' },
  matrix: { screen: 'matrix' },
  resources: { screen: 'activities' },
  coordination: { screen: 'document', words: { section: 'coordinating-instructions' } },
  monitoring: { screen: 'objectives' },
  document: { screen: 'document' },
}

const spoken: Readonly<Record<StopState, string>> = { done: 'done', part: 'in part', blocked: 'blocked by an error', none: 'not begun' }
const isPassed = (stop: PathStop | undefined) => stop?.state === 'done' || stop?.state === 'part'

/** How far the plan is, as a line with a station for each step of the chapter. */
export function PathLine({ plan, findings }: { readonly plan: PlanGraph; readonly findings: readonly Finding[] }) {
  const stops = useMemo(() => planningPath(plan, findings), [plan, findings])
  return (
    <nav aria-label="Planning path">
      <ol className="path">
        {stops.map((stop, at) => (
          <li key={stop.id} className={`path-stop ${stop.state}`}>
            <span className={`path-rail left${at === 0 ? ' end' : isPassed(stops[at - 1]) && isPassed(stop) ? ' passed' : ''}`} aria-hidden="true" />
            <span className={`path-rail right${at === stops.length - 1 ? ' end' : isPassed(stop) && isPassed(stops[at + 1]) ? ' passed' : ''}`} aria-hidden="true" />
            <ScreenLink screen={places[stop.id].screen} words={places[stop.id].words ?? {}}>
              <StopMark state={stop.state} />
              <span className="path-title">{stop.title}</span>
              <span className="path-detail">{stop.detail}</span>
              <span className="unseen">, {spoken[stop.state]}</span>
            </ScreenLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}

const marks: Readonly<Record<StopState, React.ReactNode>> = {
  done: <><circle cx="10" cy="10" r="9" fill="#1c1d1f" /><path d="M6 10.300l2.700 2.700 5.200-5.800" stroke="#fff" strokeWidth="1.900" fill="none" strokeLinecap="round" strokeLinejoin="round" /></>,
  part: <><circle cx="10" cy="10" r="8" fill="#fff" stroke="#1c1d1f" strokeWidth="2" /><path d="M10 4.500a5.500 5.500 0 0 1 0 11z" fill="#1c1d1f" /></>,
  blocked: <><path d="M6.300 1h7.400L19 6.300v7.400L13.700 19H6.300L1 13.700V6.300z" fill="#b50909" /><path d="M10 5.500v5.200M10 13.800v.6" stroke="#fff" strokeWidth="2.100" strokeLinecap="round" /></>,
  none: <circle cx="10" cy="10" r="8" fill="#fff" stroke="#71767a" strokeWidth="2" />,
}
const StopMark = ({ state }: { readonly state: StopState }) => <svg className="path-mark" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">{marks[state]}</svg>
