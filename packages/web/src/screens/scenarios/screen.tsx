import { useSearchWords } from '../../address.ts'
import { usePlan } from '../../data/plan.tsx'
import { AgainstPage } from './against-page.tsx'
import { AskedPage } from './asked-page.tsx'
import { ScenarioList } from './scenario-list.tsx'
import { ScenarioPage } from './scenario-page.tsx'
import './scenarios.css'

/** What if, beside the plan: `?of=ID` one scenario, `?ask=LINE` a ready question, `?against=baseline:NAME` the plan beside a baseline; else all of them. */
export function ScenariosScreen() {
  const { graph } = usePlan()
  const { of, ask, against } = useSearchWords()
  const scenario = graph.of('scenario').find(({ id }) => id === of)
  if (scenario !== undefined) return <ScenarioPage key={scenario.id} scenario={scenario} />
  if (ask !== undefined) return <AskedPage key={ask} ask={ask} />
  if (against !== undefined) return <AgainstPage key={against} against={against} />
  return <ScenarioList missing={of} />
}
