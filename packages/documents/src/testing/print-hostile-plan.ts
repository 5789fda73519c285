// Prints the plan of every field as a plan file, for the journeys, which know the product from outside only.
// Records that only a library may hold are left out: a plan file with one is refused.
import { kindOf, writePlanFile } from '@throughline/model'
import { hostileText, planOfEveryField } from './hostile-plan.ts'

const plan = planOfEveryField(hostileText)
process.stdout.write(writePlanFile({ ...plan, records: plan.records.filter(({ kind }) => kindOf(kind).books.includes('plan')) }))
