import { formatDay, quoted, type Activity, type Check } from '@throughline/model'
import { endOf, startOf } from '../waits.ts'
import { effortWork } from './effort-work.ts'

const sustains = ({ supports = [] }: Activity) => supports.includes('sustainment') || supports.includes('maintenance')
const shares = (a: Activity, b: Activity) => (a.recipients ?? []).some((one) => b.recipients?.includes(one))

export const sustainmentLate: Check = {
  id: 'sequence/sustainment-late',
  severity: 'warning',
  title: 'Taught to keep it only after it is there',
  why: 'Mechanics and storemen are trained before or at the delivery of what they keep. A course that begins after the delivery is over leaves the first months of wear to people who were never shown.',
  severityBecause: 'The delivery can be made; its first months will cost part of it.',
  source: { cite: 'Chapter 19, Putting the Pieces Together in a CSCS', says: 'Logistics and sustainment training goes with the equipment.' },
  spec: 'SCH-101',
  *find(plan) {
    for (const { of } of effortWork(plan)) {
      const courses = of('training').filter(sustains)
      for (const delivery of of('delivery')) {
        const end = endOf(delivery) ?? startOf(delivery)
        const [first] = courses.filter((course) => shares(course, delivery))
        const begins = first && startOf(first)
        if (end === undefined || first === undefined || begins === undefined || begins <= end) continue
        yield {
          record: delivery.id, also: [first.id],
          message: `Activity ${quoted(delivery)} is over on ${formatDay(end)}, and the first course on keeping what it delivers, ${quoted(first)}, begins on ${formatDay(begins)}.`,
          next: `Move the course to ${formatDay(end)} or before.`,
        }
      }
    }
  },
}
