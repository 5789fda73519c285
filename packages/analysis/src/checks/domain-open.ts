import { type Check, domains, joinNames, named } from '@throughline/model'
import { chapter, chosenOf, isNotNeeded, optionsOf } from './reading.ts'

const all = Object.entries(domains)

export const domainOpen: Check = {
  id: 'gap/domain-open',
  severity: 'warning',
  title: 'Domain not worked through',
  why: 'Working through all eight domains often shows a cheaper answer than equipment, and Building Partner Capacity programs are asked for this analysis (Security Assistance Management Manual C15.2.4.3). A domain in which nothing is needed is closed with a reason; the joint functions may be used instead.',
  severityBecause: 'The plan can be staffed; a program will send it back.',
  source: chapter('DOTMLPF-P', 'Planners work through each of the eight domains.'),
  spec: 'ANA-145',
  *find(plan) {
    for (const gap of plan.of('gap')) {
      if (chosenOf(plan, gap).length === 0 || isNotNeeded(plan, 'options', gap.id)) continue
      const options = optionsOf(plan, gap)
      if (options.length > 0 && options.every((option) => option.domain === undefined && option.jointFunction !== undefined)) continue
      const worked = new Set<string | undefined>([...options.map((option) => option.domain), ...(gap.closedDomains ?? []).map((closed) => closed.domain)])
      const open = all.filter(([domain]) => !worked.has(domain))
      if (open.length === 0) continue
      yield {
        record: gap.id,
        message: `${named(gap)} has chosen options and was not worked through ${joinNames(open.map(([, label]) => label.toLowerCase()))}.`,
        next: 'Add an option there, or close the domain with its reason (Analysis, Options).',
      }
    }
  },
}
