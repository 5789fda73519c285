import type { Check } from '@throughline/model'
import { isExecutedImport } from '../reading/history.ts'
import { objectivesOf } from '../reading/serving.ts'
import { fewNamed, threadMessages } from './messages.ts'

export const importedWithoutObjective: Check = {
  id: 'thread/imported-without-objective',
  severity: 'advice',
  title: 'Executed activities without objective',
  why: 'What was done before, read from a report, has no objective in this plan until someone gives it one. One by one these would drown the findings that can be mended, so they are counted in one.',
  severityBecause: 'The past needs no justification by a plan that is younger; ties help only where they explain it.',
  source: { cite: 'Chapter 19, Identify Resources Planned or Available', says: 'Planners look at what is already programmed and under way.' },
  spec: 'RUL-30',
  *find(plan) {
    const untied = plan.of('activity').filter((activity) => isExecutedImport(activity) && objectivesOf(plan, activity).length === 0)
    const [first] = untied
    const record = plan.head?.id ?? first?.id
    if (record === undefined || untied.length === 0) return
    yield { record, ...threadMessages['thread/imported-without-objective'](untied), also: untied.slice(0, fewNamed).map((activity) => activity.id) }
  },
}
