import type { Check } from '@throughline/model'
import { isPlanned } from '../reading/history.ts'
import { programsOf } from '../reading/programs.ts'
import { meansMessages } from './messages.ts'

export const noProgram: Check = {
  id: 'means/no-program',
  severity: 'warning',
  title: 'Activity without program',
  why: 'Each program is made for a particular need, with its own authority, limits and dates. Until an activity names one, nobody can say whether law allows it, who is to be asked, or by when. Steps of the staff, such as vetting and notices, give nothing to the partner and need none.',
  severityBecause: 'An idea may come before its program; but it cannot be asked for without one.',
  source: { cite: 'Chapter 19, Resourcing', says: 'Every program meets one kind of need and has its own authorities and prohibitions.' },
  spec: 'RUL-65',
  *find(plan) {
    for (const activity of plan.of('activity').filter(isPlanned)) {
      if (activity.isStaffStep === true || programsOf(plan, activity).size > 0) continue
      yield { record: activity.id, field: 'programs', ...meansMessages['means/no-program'](activity) }
    }
  },
}
