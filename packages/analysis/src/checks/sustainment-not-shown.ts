import { type Check, joinNames, named } from '@throughline/model'
import { chapter, chosenOf, isNotNeeded } from './reading.ts'

export const sustainmentNotShown: Check = {
  id: 'capability/sustainment-not-shown',
  severity: 'warning',
  title: 'Will or money to keep it up not shown',
  why: 'Perhaps more important than what others plan is whether the partner has the resources and the will to keep the capability up for as long as the role is wanted. A capability that is built and not kept up is money lost, and a promise broken.',
  severityBecause: 'It may be there; the plan does not show it, and the first reviewer will ask.',
  source: chapter('Identify Resources Planned or Available', 'Planners assess whether the partner has the resources and the will to maintain the capability over the long term.'),
  spec: 'ANA-133',
  *find(plan) {
    for (const capability of plan.of('capability')) {
      const isBuilt = plan.referring(capability.id, 'gap', 'capabilities').some((gap) => chosenOf(plan, gap).length > 0)
      const { will, money } = capability.sustainedBy ?? {}
      const missing = [...(will === undefined || will === 'no' ? ['the will'] : []), ...(money === undefined || money === 'no' ? ['the money'] : [])]
      if (!isBuilt || missing.length === 0 || isNotNeeded(plan, 'sustainment', capability.id)) continue
      yield {
        record: capability.id, field: 'sustainedBy',
        message: `${named(capability)} is to be built, and the plan does not show that the partner has ${joinNames(missing)} to keep it up.`,
        next: 'Say who keeps it up and what shows it, or close the institutional gap first.',
      }
    }
  },
}
