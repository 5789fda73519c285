import { useMemo } from 'react'
import { inScenario, scenarioOf } from '@throughline/model'
import { questionTitle, readQuestion, whatIf } from '@throughline/schedule'
import { useSetSearch } from '../../address.ts'
import { add } from '../../data/changes.ts'
import { usePlan } from '../../data/plan.tsx'
import { useChange } from '../../data/use-change.ts'
import { ScreenLink } from '../../links.tsx'
import { Button, EmptyState, PageHead } from '../../parts/index.ts'
import { differenceOf, summaryOf } from './difference-of.ts'
import { DifferenceView } from './difference-view.tsx'

/** The answer to a ready question: nothing is kept until it is asked for. */
export function AskedPage({ ask }: { readonly ask: string }) {
  const { graph, on } = usePlan()
  const change = useChange()
  const set = useSetSearch()
  const read = useMemo(() => readQuestion(graph, ask), [graph, ask])
  const answer = useMemo(() => {
    if (read?.ok !== true) return undefined
    const changes = whatIf(graph, read.question, on)
    return { title: questionTitle(graph, read.question), changes, difference: differenceOf(graph, inScenario(graph, { changes }), on) }
  }, [graph, read, on])
  if (answer === undefined) return <NotAsked problem={read?.ok === false ? read.problem : `"${ask}" is none of the ready questions`} />
  const { title, changes, difference } = answer
  const keep = async () => {
    const made = add(graph, 'scenario', { title, asOf: on, changes: scenarioOf(changes) })
    if (await change([made.change], { told: 'Kept as a scenario; the rest of the plan is as it was.' })) set({ of: made.id, ask: undefined }, true)
  }
  return (
    <div className="page scenarios">
      <PageHead title={title} aside={<ScreenLink screen="scenarios" className="quiet-link">All scenarios</ScreenLink>} summary={changes.length === 0 ? 'This changes nothing in the plan: nothing to come rests on it.' : summaryOf(difference)}
        actions={<Button look="primary" isDisabled={changes.length === 0} onPress={() => void keep()}>Keep as a scenario</Button>} />
      <p className="scenario-note small">A question, not the plan: nothing is kept yet.</p>
      <DifferenceView difference={difference} words={{ before: 'the plan', after: 'the answer' }} />
    </div>
  )
}

const NotAsked = ({ problem }: { readonly problem: string }) => (
  <div className="page scenarios">
    <PageHead title="This cannot be asked" />
    <EmptyState title="The question cannot be read"><p>{problem}.</p><p><ScreenLink screen="scenarios">All scenarios and questions</ScreenLink></p></EmptyState>
  </div>
)
