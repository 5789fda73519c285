import { fiscalYearOf, type Activity, type Check, type PlanGraph, type Rec } from '@throughline/model'
import { programsOf } from '../reading/programs.ts'
import { activitiesOfEffort } from '../reading/serving.ts'
import { initiativeMessages } from './messages.ts'
import { significantInitiatives } from './significant.ts'

export const notSignificant: Check = {
  id: 'initiative/not-significant',
  severity: 'warning',
  title: 'Significant initiative that is neither multi-tool nor multi-year',
  why: 'A significant security cooperation initiative applies several tools and programs over several years to one country or regional objective. What uses one program in one year is an activity; marked an initiative it draws assessment, monitoring and reports that it does not need. Where only one of the two is missing, this is said as advice.',
  severityBecause: 'The work may be right; the mark on it is not.',
  source: { cite: 'Chapter 19, Significant Security Cooperation Initiatives and Lines of Effort', says: 'Initiatives apply several tools and programs, over several years.' },
  spec: 'RUL-71',
  *find(plan) {
    for (const effort of significantInitiatives(plan)) {
      const activities = activitiesOfEffort(plan, effort)
      const isMultiTool = useTwoPrograms(plan, activities)
      const isMultiYear = touchesTwoYears(activities, effort)
      if (isMultiTool && isMultiYear) continue
      yield {
        record: effort.id, field: 'significantInitiative', ...initiativeMessages['initiative/not-significant'](effort, isMultiTool, isMultiYear),
        ...((isMultiTool || isMultiYear) && { severity: 'advice' as const }),
      }
    }
  },
}

function useTwoPrograms(plan: PlanGraph, activities: readonly Activity[]): boolean {
  const programs = new Set<string>()
  for (const activity of activities) {
    for (const id of programsOf(plan, activity)) programs.add(id)
    if (programs.size >= 2) return true
  }
  return false
}

/** The years of its activities; where none has a day, those of the line itself. */
function touchesTwoYears(activities: readonly Activity[], effort: Rec<'line-of-effort'>): boolean {
  const years = activities.flatMap(yearsOf)
  return new Set(years.length > 0 ? years : yearsOf(effort)).size >= 2
}

const yearsOf = ({ start, end }: Activity | Rec<'line-of-effort'>) => [start, end].filter((day) => day !== undefined).map(fiscalYearOf)
