import { z } from 'zod'
import content from './data/force-requests.json' with { type: 'json' }
import { indexBy, origin, readDataFile } from './data-file.ts'
import { stepConfidence } from './program-step-schema.ts'

const lead = z.strictObject({ kind: z.enum(['rotational', 'emergent']), title: z.string().min(1), days: z.int().positive(), source: z.string().min(1), confidence: stepConfidence }).readonly()
const file = readDataFile('force-requests.json', z.strictObject({ ...origin, leads: z.array(lead).readonly() }), content)

/** How long before an event forces of one kind are asked for, with where that was read. */
export type ForceLead = (typeof file)['leads'][number]

const byKind = indexBy('force-requests.json', file.leads, ({ kind }) => [kind])

/** The lead of a kind of request. `forceLead('emergent').days // 120` */
export function forceLead(kind: ForceLead['kind']): ForceLead {
  const found = byKind.get(kind)
  if (found === undefined) throw new Error(`force-requests.json holds no lead for ${kind}`)
  return found
}
