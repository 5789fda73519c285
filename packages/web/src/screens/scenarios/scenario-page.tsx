import { useMemo, useState } from 'react'
import { formatDay, inScenario, readScenario, type Rec } from '@throughline/model'
import { promotedChanges, promotionOf } from '@throughline/schedule'
import { useActions } from '../../actions/registry.ts'
import { useGo, useOpenRecord } from '../../address.ts'
import { usePlan } from '../../data/plan.tsx'
import { ScreenLink } from '../../links.tsx'
import { Button, PageHead, Section } from '../../parts/index.ts'
import { ChangesPart } from './changes-part.tsx'
import { differenceOf, summaryOf } from './difference-of.ts'
import { DifferenceView } from './difference-view.tsx'
import { PromoteDialog } from './promote-dialog.tsx'

/** One scenario: what it changes, what comes of it, and the way into the plan. */
export function ScenarioPage({ scenario }: { readonly scenario: Rec<'scenario'> }) {
  const { graph, on } = usePlan()
  const [isPromoting, setPromoting] = useState(false)
  const openRecord = useOpenRecord()
  const go = useGo()
  const read = useMemo(() => readScenario(graph, scenario), [graph, scenario])
  const inIt = useMemo(() => inScenario(graph, read), [graph, read])
  const difference = useMemo(() => differenceOf(graph, inIt, on), [graph, inIt, on])
  const promoted = useMemo(() => promotionOf(graph, read.changes), [graph, read])
  const isAllThere = promotedChanges(promoted).length === 0
  useActions([
    { id: 'scenario.promote', label: 'Promote this scenario', group: 'Scenario', keys: 'p', foot: 'promote', when: () => !isAllThere, run: () => setPromoting(true) },
    { id: 'scenario.back', label: 'Back to all scenarios', group: 'Scenario', keys: 'b', foot: 'all scenarios', run: () => go('scenarios') },
  ])
  const facts = [scenario.asOf === undefined ? undefined : `Drawn up ${formatDay(scenario.asOf)}.`, summaryOf(difference)].filter((one) => one !== undefined)
  return (
    <div className="page scenarios">
      <PageHead title={scenario.title} aside={<ScreenLink screen="scenarios" className="quiet-link">All scenarios</ScreenLink>} summary={facts.join(' ')}
        actions={<><Button onPress={() => openRecord(scenario.id)}>Open the record</Button><Button look="primary" isDisabled={isAllThere} onPress={() => setPromoting(true)}>Promote…</Button></>} />
      {scenario.text === undefined ? null : <p className="scenario-teach">{scenario.text}</p>}
      <p className="scenario-note small">{isAllThere ? 'The plan holds all of this by now: there is nothing left to promote.' : 'Beside the plan: the plan stays as it is until this is promoted.'}</p>
      {read.problems.length === 0 ? null : <Section title="Cannot be applied"><ul className="scenario-list" aria-label="Cannot be applied">{read.problems.map((one) => <li key={one}><span>{one}.</span></li>)}</ul></Section>}
      <ChangesPart scenario={scenario} promoted={promoted} inIt={inIt} />
      <DifferenceView difference={difference} words={{ before: 'the plan', after: 'the scenario' }} />
      {isPromoting ? <PromoteDialog scenario={scenario} promoted={promoted} onClose={() => setPromoting(false)} /> : null}
    </div>
  )
}
