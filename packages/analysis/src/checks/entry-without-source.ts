import { named, type Check } from '@throughline/model'
import { chapter } from './reading.ts'

export const entryWithoutSource: Check = {
  id: 'assess/entry-without-source',
  severity: 'warning',
  title: 'Finding without a source',
  why: 'An assessment is a baseline only if someone else can go back to where a finding was read or seen, and on what day. Without that it is an opinion that nobody can hold progress against.',
  severityBecause: 'The plan can be staffed; the finding cannot be defended.',
  source: chapter('Initial Assessment of Operational and Security Environment', 'The initial assessment is the baseline for progress.'),
  spec: 'ANA-102',
  *find(plan) {
    for (const entry of plan.of('assessment-entry')) {
      if (entry.source !== undefined) continue
      yield { record: entry.id, field: 'source', message: `${named(entry)} names no source.`, next: 'Name where it was read or seen.' }
    }
  },
}
