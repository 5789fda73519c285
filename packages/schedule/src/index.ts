export { scheduleChecks } from './checks.ts'
export { dependencyCycles } from './cycle.ts'
export { daysTooEarly, earliestStartAfter, endOf, finishStarts, startOf, type Wait } from './finish-start.ts'
