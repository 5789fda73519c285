import type { Check } from '@throughline/model'
import { closedDays } from './closed-days.ts'
import { deadlineMissed } from './deadline-missed.ts'
import { gateMissed, gateTight } from './gate-checks.ts'
import { inARing } from './in-a-ring.ts'
import { overCapacity } from './over-capacity.ts'
import { startsTooEarly } from './starts-too-early.ts'

/** The checks of dates and order, in the order of docs/spec/schedule.md. */
export const scheduleChecks: readonly Check[] = [startsTooEarly, inARing, overCapacity, closedDays, deadlineMissed, gateMissed, gateTight]
