import { useMemo } from 'react'
import type { Progress } from '@throughline/analysis'
import { usePlan } from '../../data/plan.tsx'
import { RecordLink, ScreenLink } from '../../links.tsx'
import { Section, SeverityIcon, type Standing } from '../../parts/index.ts'
import { objectivesProgress, type ObjectiveProgress } from './objective-progress.ts'

/** Every objective with the measure that says most about it: baseline, now, target, and where even progress would stand. */
export function ObjectivesList() {
  const { graph, on } = usePlan()
  const all = useMemo(() => objectivesProgress(graph, on), [graph, on])
  return (
    <Section title="Objectives" aside={all.length === 0 ? undefined : <span className="row"><Legend /></span>}>
      {all.length === 0 ? <p className="overview-none mute">None yet. <ScreenLink screen="objectives">Write the first objective</ScreenLink></p> : (
        <ol className="progress-list">{all.map((one) => <ProgressLine key={one.objective.id} one={one} />)}</ol>
      )}
    </Section>
  )
}

const Legend = () => (
  <span className="tiny progress-legend">
    <svg width="12" height="12" aria-hidden="true"><circle cx="6" cy="6" r="4" fill="#fff" stroke="#1a4480" strokeWidth="1.500" /></svg>baseline
    <svg width="12" height="12" aria-hidden="true"><circle cx="6" cy="6" r="4" fill="#1a4480" /></svg>now
    <svg width="12" height="12" aria-hidden="true"><path d="M6 1l5 5-5 5-5-5z" fill="#fff" stroke="#1c1d1f" strokeWidth="1.300" /></svg>target
    <svg width="6" height="12" aria-hidden="true"><path d="M3 0v12" stroke="#1c1d1f" strokeWidth="1.500" /></svg>where it should be
  </span>
)

const states: Readonly<Record<Progress['state'], { readonly word: string; readonly standing: Standing }>> = {
  met: { word: 'met', standing: 'met' }, 'on-track': { word: 'on track', standing: 'met' }, 'at-risk': { word: 'at risk', standing: 'warning' },
  'off-track': { word: 'off track', standing: 'error' }, 'not-begun': { word: 'no news', standing: 'waived' }, unknown: { word: 'cannot tell', standing: 'unknown' },
}

function ProgressLine({ one }: { readonly one: ObjectiveProgress }) {
  const state = one.progress === undefined ? undefined : states[one.progress.state]
  return (
    <li title={one.progress === undefined ? undefined : `${one.measure?.title ?? ''}. ${one.progress.because}`}>
      <span className="ref">{one.number ?? ''}</span>
      <span className="progress-title"><RecordLink id={one.objective.id} /></span>
      {one.progress === undefined ? <span className="small mute progress-none">no measure</span> : <ProgressBar progress={one.progress} title={one.measure?.title ?? ''} />}
      <span className="row small progress-state"><SeverityIcon of={state?.standing ?? 'unknown'} size={14} />{state?.word ?? 'cannot tell'}</span>
    </li>
  )
}

const left = 6
const width = 100
const at = (share: number) => left + Math.max(0, Math.min(1, share)) * (width - left - 10)

function ProgressBar({ progress, title }: { readonly progress: Progress; readonly title: string }) {
  const { share, expected, baseline, now, final } = progress
  const numbers = [baseline && `baseline ${baseline.value}`, now && `now ${now.value}`, final && `target ${final.value}`].filter(Boolean).join(', ')
  return (
    <svg className="progress-bar" width={width} height="14" role="img" aria-label={`${title}: ${numbers === '' ? 'no numbers' : numbers}. ${progress.because}`}>
      <path d={`M${left} 7H${at(1)}`} stroke="#c6cace" strokeWidth="2" strokeDasharray={baseline === undefined || final === undefined ? '3 3' : undefined} />
      {share === undefined ? null : <path d={`M${left} 7H${at(share)}`} stroke="#1a4480" strokeWidth="4" />}
      {expected === undefined ? null : <path d={`M${at(expected)} 1v12`} stroke="#1c1d1f" strokeWidth="1.500" />}
      {baseline === undefined ? null : <circle cx={left} cy="7" r="4" fill="#fff" stroke="#1a4480" strokeWidth="1.500" />}
      {share === undefined || progress.state === 'not-begun' ? null : <circle cx={at(share)} cy="7" r="4" fill="#1a4480" />}
      {final === undefined ? null : <path d={`M${at(1)} 2l5 5-5 5-5-5z`} fill="#fff" stroke="#1c1d1f" strokeWidth="1.300" />}
    </svg>
  )
}
