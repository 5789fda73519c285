import { type Check, joinNames, named, type Rec } from '@throughline/model'
import { chapter, isNotNeeded } from './reading.ts'

export const capabilityNotAssessed: Check = {
  id: 'capability/not-assessed',
  severity: 'warning',
  title: 'Capability not assessed against a standard',
  why: 'A gap is the difference between what the role takes and what is there. Both need to be known: the standard, and who saw what on which day. Service components look in detail; a small program may rest on the office in the embassy.',
  severityBecause: 'The plan can be staffed; its gaps are guesses.',
  source: chapter('Assess the Current Capabilities and Identify “Gaps”', 'Present capability is assessed against a standard, with evidence.'),
  spec: 'ANA-131',
  *find(plan) {
    for (const capability of plan.of('capability')) {
      const missing = missingIn(capability)
      if (missing.length === 0 || isNotNeeded(plan, 'current', capability.id)) continue
      yield {
        record: capability.id, field: capability.standard === undefined ? 'standard' : 'current',
        message: `${named(capability)} does not say ${joinNames(missing)}.`,
        next: 'Write down what was seen, by whom, when and against what standard, or why it need not be assessed.',
      }
    }
  },
}

function missingIn({ standard, current }: Rec<'capability'>): readonly string[] {
  return [
    ...(standard === undefined ? ['the standard'] : []),
    ...(current?.level === undefined || current.level === 'unknown' ? ['how far the partner can today'] : []),
    ...(current?.assessedBy === undefined ? ['who looked'] : []),
    ...(current?.date === undefined ? ['when'] : []),
    ...(current?.evidence === undefined ? ['what shows it'] : []),
  ]
}
