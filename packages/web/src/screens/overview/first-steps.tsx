import type { PlanGraph } from '@throughline/model'
import { ScreenLink } from '../../links.tsx'
import type { ScreenId } from '../../screens.ts'
import { SeverityIcon } from '../../parts/index.ts'

interface Step { readonly title: string; readonly text: string; readonly screen: ScreenId; readonly verb: string; readonly isDone: boolean }

function stepsOf(plan: PlanGraph): readonly Step[] {
  const linked = plan.head?.guidance?.length ?? 0
  return [
    {
      title: 'Look through the guidance', isDone: false, screen: 'guidance', verb: 'Open the guidance',
      text: linked === 0 ? 'Name the documents this plan answers to, in both chains: defense, and State and USAID.' : `${linked} documents of the library are linked already. Take out those this plan does not answer to, and add the country strategy of the embassy.`,
    },
    {
      title: 'Write the first end state and objective', isDone: plan.of('objective').length > 0, screen: 'objectives', verb: 'Write an objective',
      text: 'What should be true at the end of the plan, and what must happen on the way? Each objective answers a statement of the guidance above it.',
    },
    {
      title: 'Bring in the activities you already keep', isDone: plan.of('activity').length > 0, screen: 'exchange', verb: 'Import a list',
      text: 'A spreadsheet, or the Foreign Military Training Report for past years. You see what would be added before anything changes.',
    },
  ]
}

/** A plan with neither objectives nor activities is at its beginning. */
export const isBeginning = (plan: PlanGraph): boolean => plan.of('objective').length === 0 || plan.of('activity').length === 0

/** The first three things to do in a plan that is hardly begun. */
export function FirstSteps({ plan }: { readonly plan: PlanGraph }) {
  return (
    <section className="first-steps">
      <h2>The first three things to do</h2>
      <ol>
        {stepsOf(plan).map((step, at) => (
          <li key={step.title} className={step.isDone ? 'done' : undefined}>
            <span className="first-number">{step.isDone ? <SeverityIcon of="met" label="done" size={24} /> : at + 1}</span>
            <h3>{step.title}</h3>
            <p className="soft">{step.text}</p>
            <ScreenLink screen={step.screen} className="button plain">{step.verb}</ScreenLink>
          </li>
        ))}
      </ol>
      <p>Not sure what the country needs yet? The analysis asks one thing after another, from the environment to funded activities. <ScreenLink screen="analysis">Begin the analysis</ScreenLink></p>
    </section>
  )
}
