import { formatDay, quoted, type Check } from '@throughline/model'
import { startOf } from '../waits.ts'
import { effortWork } from './effort-work.ts'

export const institutionLate: Check = {
  id: 'sequence/institution-late',
  severity: 'warning',
  title: 'Equipment before the institution that must keep it',
  why: 'Equipment outlives its delivery only where an institution mans it, pays for it and orders its spares. Work on that institution that begins after the equipment is there, or stands nowhere, comes too late for the first year of its life.',
  severityBecause: 'The delivery can be made; what is delivered will not last.',
  source: { cite: 'Chapter 19, Putting the Pieces Together in a CSCS', says: 'Institution building stands beside equipment from the start.' },
  spec: 'SCH-100',
  *find(plan) {
    for (const { effort, of } of effortWork(plan)) {
      const [delivery] = of('delivery')
      const [institution] = of('institution-building')
      const [there, begun] = [delivery && startOf(delivery), institution && startOf(institution)]
      if (delivery === undefined || there === undefined || (begun !== undefined && begun <= there)) continue
      yield {
        record: delivery.id, also: [effort.id, ...(institution === undefined ? [] : [institution.id])],
        message: `Activity ${quoted(delivery)} delivers equipment on ${formatDay(there)}, and ${institution === undefined || begun === undefined ? `line of effort ${quoted(effort)} builds no institution to keep it` : `the first work on an institution in line of effort ${quoted(effort)}, ${quoted(institution)}, begins only on ${formatDay(begun)}`}.`,
        next: 'Put institution building in the line of effort and let it begin before the delivery, or say in the plan which other effort carries it.',
      }
    }
  },
}
