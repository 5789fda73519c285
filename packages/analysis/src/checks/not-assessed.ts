import { type Check, frameworks, joinNames, type PlanGraph } from '@throughline/model'
import { chapter, isNotNeeded } from './reading.ts'

/** Frameworks a country plan is asked for by name; the theater has its own. */
const asked = { plan: ['section-333-factors', 'institutional-capacity', 'general-military-capability'], theater: ['theater-environment'] } as const

export const notAssessed: Check = {
  id: 'assess/not-assessed',
  severity: 'error',
  title: 'No baseline assessment',
  why: 'Law and department policy ask for an initial assessment: it is the baseline that progress in capability and capacity is held against. Corners cut here come back later as conflicts over a plan that answers the wrong question. The chapter names what to look at: the five factors of 10 U.S.C. 333, the institutions, what the forces can do in general; for a theater, its own environment. A framework that is not needed is said to be not needed, with the reason.',
  severityBecause: 'The initial assessment is asked for by statute; without it no progress can be shown.',
  source: { ...chapter('Assessment of the Operational and Security Environment of the International partner', 'Statute and policy require an initial assessment as the baseline for progress.'), },
  spec: 'ANA-100',
  *find(plan) {
    const { head } = plan
    if (head === undefined || !hasBegun(plan) || isMarkedOpen(plan)) return
    const complete = new Set(plan.of('assessment').filter((one) => one.state === 'complete').map((one) => one.framework))
    const missing = asked[head.scope === 'country' ? 'plan' : 'theater'].filter((framework) => !complete.has(framework) && !isNotNeeded(plan, `environment/${framework}`))
    if (missing.length === 0) return
    yield {
      record: head.id,
      message: `The plan has no complete assessment of: ${joinNames(missing.map((framework) => frameworks[framework]))}.`,
      next: 'Work the assessment (Analysis, Environment) and call it complete, or say there why it is not needed.',
    }
  },
}

/** Activities with no objective come by import, before anybody plans. */
const hasBegun = (plan: PlanGraph) => plan.of('objective').length > 0 || plan.of('role').length > 0
const isMarkedOpen = (plan: PlanGraph) => plan.head?.notWorked?.some((section) => section === 'country-assessment') === true
