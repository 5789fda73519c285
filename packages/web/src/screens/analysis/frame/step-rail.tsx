import { analysisGroups, type AnalysisStep, type Coverage, type StepState } from '@throughline/analysis'
import type { RecordId } from '@throughline/model'
import { ScreenLink } from '../../../links.tsx'
import { stateOf, type Place } from './path.ts'
import { PlaceLink } from './place-link.tsx'
import { StateMark, stateWords } from './state-mark.tsx'

interface RailProps { readonly steps: readonly AnalysisStep[]; readonly coverage: Coverage; readonly here: Place; readonly role: RecordId | undefined }

/** Every step in order, with how far it is; those asked of each role, of the role in hand. */
export function StepRail({ steps, coverage, here, role }: RailProps) {
  const stateFor = (step: AnalysisStep): StepState['state'] => stateOf(coverage, step.id, step.per === 'role' ? role : undefined)?.state ?? 'open'
  return (
    <nav className="step-rail" aria-label="Steps of the analysis">
      <ScreenLink screen="analysis" className="rail-all">All steps and roles</ScreenLink>
      {[...Map.groupBy(steps, (step) => step.group)].map(([group, list]) => (
        <div key={group}>
          <h2>{analysisGroups[group]}</h2>
          <ol>
            {list.map((step) => (
              <li key={step.id}>
                <PlaceLink place={{ step, ...(step.per === 'role' && role !== undefined && { role }) }} className="rail-step" aria-current={step.id === here.step.id ? 'step' : undefined}>
                  <StateMark of={stateFor(step)} size={14} /><span>{step.title}</span><span className="unseen">, {stateWords[stateFor(step)]}</span>
                </PlaceLink>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </nav>
  )
}
