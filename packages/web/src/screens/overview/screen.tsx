import { FileText, Printer } from 'lucide-react'
import { useMemo } from 'react'
import { useActions } from '../../actions/registry.ts'
import { useGo } from '../../address.ts'
import { useFindings } from '../../data/findings.ts'
import { usePlan } from '../../data/plan.tsx'
import { Button, PageHead } from '../../parts/index.ts'
import { Attention } from './attention.tsx'
import { FirstSteps, isBeginning } from './first-steps.tsx'
import { headingOf, headline } from './headline.ts'
import { Money } from './money.tsx'
import { NextList } from './next-list.tsx'
import { ObjectivesList } from './objectives-list.tsx'
import { PathLine } from './path-line.tsx'
import { Recent } from './recent.tsx'
import { WaitingList } from './waiting-list.tsx'
import './overview.css'

/** The state of the plan: what blocks it, what comes next, what it costs, how far it is. */
export function OverviewScreen() {
  const { graph } = usePlan()
  const { findings, counts, isChecking } = useFindings()
  const go = useGo()
  const told = useMemo(() => (isChecking && findings.length === 0 ? 'The plan is being checked.' : headline(graph, counts)), [graph, findings, counts, isChecking])
  useActions([
    { id: 'overview.summary', label: 'One-page summary', group: 'Overview', run: () => go('summary') },
    { id: 'overview.document', label: 'Country section', group: 'Overview', run: () => go('document') },
  ])
  return (
    <div className="page overview">
      <PageHead title={headingOf(graph)} tabTitle="Overview" summary={told} actions={(
        <>
          <Button icon={<Printer size={16} />} onPress={() => go('summary')}>One page</Button>
          <Button look="primary" icon={<FileText size={16} />} onPress={() => go('document')}>Country section</Button>
        </>
      )} />
      <PathLine plan={graph} findings={findings} />
      {isBeginning(graph) ? <FirstSteps plan={graph} /> : null}
      <div className="overview-body">
        <div><Attention /><Money /><ObjectivesList /></div>
        <div><NextList /><WaitingList /><Recent /></div>
      </div>
    </div>
  )
}
