import type { Check } from '@throughline/model'
import { closedDays } from './closed-days.ts'
import { deadlineMissed } from './deadline-missed.ts'
import { forcesLate } from './forces-late.ts'
import { gateMissed, gateTight } from './gate-checks.ts'
import { inARing } from './in-a-ring.ts'
import { overCapacity } from './over-capacity.ts'
import { beyondPlan } from './sequence/beyond-plan.ts'
import { groundNotPrepared } from './sequence/ground-not-prepared.ts'
import { institutionLate } from './sequence/institution-late.ts'
import { sustainmentLate } from './sequence/sustainment-late.ts'
import { startsTooEarly } from './starts-too-early.ts'

/** The checks of dates and order, in the order of docs/spec/schedule.md. */
export const scheduleChecks: readonly Check[] = [startsTooEarly, inARing, overCapacity, closedDays, deadlineMissed, beyondPlan, forcesLate, institutionLate, sustainmentLate, groundNotPrepared, gateMissed, gateTight]
