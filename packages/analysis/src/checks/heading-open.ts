import { frameworksById } from '@throughline/catalog'
import { joinNames, type Check } from '@throughline/model'
import { chapter, isNotNeeded } from './reading.ts'

export const headingOpen: Check = {
  id: 'assess/heading-open',
  severity: 'warning',
  title: 'Assessment called complete with open headings',
  why: 'A framework helps because it asks about what one would rather not look at. An assessment that is called complete and says nothing under a heading leaves the reader guessing whether there was nothing to see or nobody looked.',
  severityBecause: 'The plan can be staffed; a reader will ask what was seen there.',
  source: chapter('Initial Assessment of Operational and Security Environment', 'Planners look at regional and outside interests and threats, and use frameworks so that nothing is passed over.'),
  spec: 'ANA-101',
  *find(plan) {
    for (const assessment of plan.of('assessment')) {
      if (assessment.state !== 'complete') continue
      const answered = new Set(plan.referring(assessment.id, 'assessment-entry', 'assessment').map((entry) => entry.heading))
      const open = (frameworksById.get(assessment.framework)?.headings ?? []).filter((heading) => !answered.has(heading.id) && !isNotNeeded(plan, `${assessment.framework}/${heading.id}`, assessment.id))
      if (open.length === 0) continue
      yield {
        record: assessment.id,
        message: `Assessment "${assessment.title}" is called complete and says nothing under ${joinNames(open.map((heading) => heading.title))}.`,
        next: 'Start an assessment that follows it and answer there, or say why it is not needed.',
      }
    }
  },
}
