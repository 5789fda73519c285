import { listed, named, type Check } from '@throughline/model'
import { capabilitiesOf, chapter, chosenOf } from './reading.ts'

export const unwantedServed: Check = {
  id: 'role/unwanted-served',
  severity: 'error',
  title: 'Work for a role that is not wanted',
  why: 'A role that is explicitly not wanted is named so that nothing serves it. A gap in it that is being closed, or an objective that is to make it possible, contradicts the plan itself.',
  severityBecause: 'The plan contradicts itself.',
  source: chapter('Define the Desired Security Role(s) the USG Would Like the International partner to Play', 'Planners say what the partner is not to do.'),
  spec: 'ANA-120',
  *find(plan) {
    for (const role of plan.of('role')) {
      if (role.wanted !== 'not-wanted') continue
      const gaps = capabilitiesOf(plan, role).flatMap((capability) => plan.referring(capability.id, 'gap', 'capabilities')).filter((gap) => chosenOf(plan, gap).length > 0)
      const serving = [...new Set([...gaps, ...plan.pick('objective', role.objectives)])]
      if (serving.length === 0) continue
      yield { record: role.id, also: serving.map((one) => one.id), message: `${named(role)} is explicitly not wanted, and the plan works for it: ${listed(serving)}.`, next: 'Take out what serves it, or want the role.' }
    }
  },
}
