import type { AnalysisStep, Coverage } from '@throughline/analysis'
import { stateOf } from './path.ts'
import { PlaceLink } from './place-link.tsx'
import { StateMark, stateWords } from './state-mark.tsx'

/** The steps asked once of the plan, each with how far it is and why. */
export function PlanSteps({ steps, coverage }: { readonly steps: readonly AnalysisStep[]; readonly coverage: Coverage }) {
  return (
    <ol className="plan-steps">
      {steps.filter((step) => step.per === 'plan').map((step) => {
        const state = stateOf(coverage, step.id)
        const how = state?.state ?? 'open'
        return (
          <li key={step.id}>
            <PlaceLink place={{ step }} className="plan-step">
              <StateMark of={how} />
              <span className="plan-step-title">{step.title}</span>
              <span className="unseen">, {stateWords[how]}</span>
              <span className="plan-step-because">{state?.because ?? step.question}</span>
            </PlaceLink>
          </li>
        )
      })}
    </ol>
  )
}
