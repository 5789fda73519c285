// Prints the plan of every field as a plan file, for the journeys, which know the product from outside only.
import { writePlanFile } from '@throughline/model'
import { hostileText, planOfEveryField } from './hostile-plan.ts'

process.stdout.write(writePlanFile(planOfEveryField(hostileText)))
