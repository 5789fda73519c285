import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useActions } from '../../../actions/registry.ts'
import { useGo, useSearchWord } from '../../../address.ts'
import { usePlan } from '../../../data/plan.tsx'
import { ScreenLink } from '../../../links.tsx'
import { EmptyState, PageHead, Segmented, Select } from '../../../parts/index.ts'
import { stepViews } from '../steps.tsx'
import type { StepView } from '../step-view.ts'
import { ChangedHere } from './changed-here.tsx'
import { NotNeeded } from './not-needed.tsx'
import { around, firstRole, roleName, stateOf, wordsOf, type Place } from './path.ts'
import { PlaceLink } from './place-link.tsx'
import { StateLabel } from './state-mark.tsx'
import { StepRail } from './step-rail.tsx'
import { StepTableView } from './step-table.tsx'
import { useKeepPlace, useLastPlace } from './use-last-place.ts'
import { usePath } from './use-path.ts'

/** One step: the question, why it is asked, what is there, and the way on. */
export function StepPage({ place }: { readonly place: Place }) {
  const { graph } = usePlan()
  const { coverage, steps, roles, places } = usePath()
  const [look, setLook] = useSearchWord('look', 'interview')
  const last = useLastPlace()
  const go = useGo()
  const { step, role } = place
  useKeepPlace(place)
  const { before, after } = around(places, place, coverage)
  const turn = (to: Place | undefined) => () => { if (to !== undefined) go('analysis', wordsOf(to)) }
  useActions([
    { id: 'analysis.before', label: 'Step before', group: 'Analysis', keys: 'k', foot: 'step before', when: () => before !== undefined, run: turn(before) },
    { id: 'analysis.after', label: 'Next step', group: 'Analysis', keys: 'j', foot: 'next step', when: () => after !== undefined, run: turn(after) },
    { id: 'analysis.look', label: look === 'table' ? 'Show as an interview' : 'Show as a table', group: 'Analysis', keys: 'v', foot: look === 'table' ? 'interview' : 'table', run: () => setLook(look === 'table' ? 'interview' : 'table') },
  ])
  const state = stateOf(coverage, step.id, role)
  const lastRole = roles.find((one) => one === (role ?? last?.role)) ?? firstRole(coverage)
  const view = stepViews[step.id]
  return (
    <div className="page analysis">
      <div className="step-body">
        <StepRail steps={steps} coverage={coverage} here={place} role={lastRole} />
        <div className="step-main">
          <PageHead title={step.title} tabTitle={[step.title, roleName(graph, role)].filter(Boolean).join(', ')} summary={step.question}
            aside={<>Step {steps.indexOf(step) + 1} of {steps.length}</>}
            actions={<>
              {step.per === 'role' && roles.length > 0 ? <Select label="Role" labelAt="inside" value={role} options={roles.map((one) => ({ value: one, label: roleName(graph, one) ?? one }))} onChange={(one) => { if (one !== undefined) go('analysis', { ...wordsOf({ step, role: one }), ...(look === 'table' && { look }) }) }} /> : null}
              <Segmented label="Shown as" value={look} onChange={setLook} options={[{ value: 'interview', label: 'Interview' }, { value: 'table', label: 'Table' }]} />
            </>} />
          {view === undefined ? null : <p className="step-why"><b>Why it is asked.</b> {view.why} <span className="mute">Chapter 19, {step.chapter}</span></p>}
          {state === undefined ? null : <p className="step-state"><StateLabel of={state.state} /><span className="soft">{state.because}{state.next === undefined ? '' : ` ${state.next}`}</span></p>}
          {view === undefined || (step.per === 'role' && role === undefined) ? <NoRole /> : <Asked key={`${step.id} ${role ?? ''}`} view={view} place={place} isTable={look === 'table'} />}
          <NotNeeded place={place} isAnswered={state?.state === 'answered' || state?.state === 'not-needed'} />
          <ChangedHere place={place} />
          <nav className="step-foot" aria-label="Neighbouring steps">
            {before === undefined ? <span /> : <PlaceLink place={before}><ArrowLeft size={16} aria-hidden="true" /><span><span className="tiny mute">Before</span> {tellPlace(before, place)}</span></PlaceLink>}
            {after === undefined ? <span /> : <PlaceLink place={after} className="step-after"><span><span className="tiny">Next</span> {tellPlace(after, place)}</span><ArrowRight size={16} aria-hidden="true" /></PlaceLink>}
          </nav>
        </div>
      </div>
    </div>
  )

  function tellPlace(to: Place, from: Place): string {
    return to.role === undefined || to.role === from.role ? to.step.title : `${to.step.title}, ${roleName(graph, to.role) ?? to.role}`
  }
}

function Asked({ view, place, isTable }: { readonly view: StepView; readonly place: Place; readonly isTable: boolean }) {
  if (isTable) return <>{view.tables.map((table, at) => <StepTableView key={at} table={table} role={place.role} />)}</>
  const { Interview } = view
  return <Interview {...(place.role !== undefined && { role: place.role })} />
}

const NoRole = () => (
  <EmptyState title="Asked of each role" action={<ScreenLink screen="analysis" words={{ step: 'roles' }}>Name the first role</ScreenLink>}>
    <p>This step is gone through once for each role wanted of the partner. There is none yet.</p>
  </EmptyState>
)
