import type { Activity, Check, Day, Objective, PlanGraph } from '@throughline/model'
import { activitiesFor } from '../reading/serving.ts'
import { initiativeMessages } from './messages.ts'

export const activityAfterDeadline: Check = {
  id: 'initiative/activity-after-deadline',
  severity: 'warning',
  title: 'Last activity ends after the deadline',
  why: 'An objective is reached when the activities that lead to it are over. Where the last of them ends after the deadline, either the day is too early, or the activity serves something else, such as keeping up what was reached.',
  severityBecause: 'The days contradict each other, but often the tie is wrong and not the day.',
  source: { cite: 'Chapter 19, Assess Theater Strategic End States and Intermediate Objectives', says: 'Planners confirm that objectives are properly sequenced.' },
  spec: 'RUL-74',
  *find(plan) {
    const inEfforts = new Map(plan.of('line-of-effort').flatMap((effort) => plan.pick('objective', effort.objectives).map((o) => [o.id, o] as const)))
    for (const objective of inEfforts.values()) {
      const { deadline } = objective
      const last = lastOf(plan, objective)
      if (deadline === undefined || last === undefined || last.end <= deadline) continue
      yield { record: objective.id, field: 'deadline', also: [last.activity.id], ...initiativeMessages['initiative/activity-after-deadline'](objective, deadline, last.activity, last.end) }
    }
  },
}

function lastOf(plan: PlanGraph, objective: Objective): { readonly activity: Activity; readonly end: Day } | undefined {
  return activitiesFor(plan, objective)
    .flatMap((activity) => (activity.end === undefined ? [] : [{ activity, end: activity.end }]))
    .sort((a, b) => (a.end === b.end ? (a.activity.id < b.activity.id ? -1 : 1) : a.end < b.end ? -1 : 1))
    .at(-1)
}
