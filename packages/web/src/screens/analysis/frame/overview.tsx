import { ArrowRight } from 'lucide-react'
import { useActions } from '../../../actions/registry.ts'
import { useGo } from '../../../address.ts'
import { usePlan } from '../../../data/plan.tsx'
import { Button, PageHead, Section } from '../../../parts/index.ts'
import { ScreenLink } from '../../../links.tsx'
import { analysisFile } from '../../exchange/analysis-file.ts'
import { countStates, nextPlace, roleName, wordsOf } from './path.ts'
import { PlanSteps } from './plan-steps.tsx'
import { RoleGrid } from './role-grid.tsx'
import { StateLabel, states } from './state-mark.tsx'
import { useLastPlace } from './use-last-place.ts'
import { usePath } from './use-path.ts'

/** The whole piece of work at a glance: what is answered, what is open, where to go on. */
export function Overview() {
  const { graph, book, on } = usePlan()
  const { coverage, steps, places } = usePath()
  const go = useGo()
  const last = useLastPlace()
  const next = nextPlace(places, coverage, last)
  const counts = countStates(places, coverage)
  const goOn = () => { if (next !== undefined) go('analysis', wordsOf(next)) }
  useActions([{ id: 'analysis.next', label: 'Continue the analysis', group: 'Analysis', keys: 'n', foot: 'continue', when: () => next !== undefined, run: goOn }])
  const done = counts.answered + counts['not-needed']
  const where = next === undefined ? undefined : [next.step.title, roleName(graph, next.role)].filter(Boolean).join(', ')
  return (
    <div className="page analysis">
      <PageHead title="Analysis" summary={tellProgress(counts, places.length)}
        actions={next === undefined ? undefined : <Button look="primary" icon={<ArrowRight size={16} />} onPress={goOn}>{last !== undefined ? 'Continue where you left' : done === 0 ? 'Start' : 'Go to the next open step'}</Button>} />
      {where === undefined ? null : <p className="analysis-next">Next: <b>{where}</b>. <span className="soft">{next?.step.question}</span></p>}
      <p className="small">Take away: <a href={analysisFile(book, 'xlsx', on)} download>workbook to fill in (.xlsx)</a> · <a href={analysisFile(book, 'pptx', on)} download>brief of two slides (.pptx)</a> · <ScreenLink screen="exchange" words={{ format: 'analysis' }}>Bring the workbook back</ScreenLink></p>
      <Section title="The plan as a whole" aside={<Legend />}><PlanSteps steps={steps} coverage={coverage} /></Section>
      <Section title="Role by role"><RoleGrid steps={steps.filter((step) => step.per === 'role')} coverage={coverage} /></Section>
    </div>
  )
}

const Legend = () => <span className="state-legend">{states.map((state) => <StateLabel key={state} of={state} />)}</span>

function tellProgress(counts: ReturnType<typeof countStates>, all: number): string {
  const { answered, partly, open } = counts
  const skipped = counts['not-needed']
  if (partly + open === 0) return `All ${all} steps are answered${skipped > 0 ? ` or, ${skipped} of them, not needed` : ''}. The plan rests on a whole assessment.`
  const rest = [partly > 0 && `${partly} in part`, open > 0 && `${open} open`, skipped > 0 && `${skipped} not needed`].filter(Boolean).join(', ')
  return `${answered} of ${all} steps answered, ${rest}. Any order will do; everything entered here is the plan itself.`
}
