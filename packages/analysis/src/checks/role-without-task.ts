import { named, type Check } from '@throughline/model'
import { capabilitiesOf, chapter, isNotNeeded, primaryRoles, tasksOf } from './reading.ts'

export const roleWithoutTask: Check = {
  id: 'role/no-task',
  severity: 'warning',
  title: 'Role not broken down',
  why: 'Problem analysis asks what tasks a role takes, and what capabilities, in order of priority, those tasks take. A role that is not broken down cannot be assessed, and what is bought for it is a guess.',
  severityBecause: 'The plan can be staffed; nobody can say what the partner lacks.',
  source: chapter('Problem Analysis', 'The role is defined, then the tasks it takes, then the capabilities in priority order.'),
  spec: 'ANA-121',
  *find(plan) {
    for (const role of primaryRoles(plan)) {
      const step = tasksOf(plan, role).length === 0 ? 'tasks' : capabilitiesOf(plan, role).length === 0 ? 'capabilities' : undefined
      if (step === undefined || isNotNeeded(plan, step, role.id)) continue
      yield {
        record: role.id,
        message: step === 'tasks' ? `${named(role)} has no task.` : `${named(role)} has tasks and no capability that they take.`,
        next: `Add the ${step} (Analysis), or say why they are not needed.`,
      }
    }
  },
}
