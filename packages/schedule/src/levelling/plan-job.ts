import type { Activity, PlanGraph, Rec } from '@throughline/model'
import { supplyDays, type SupplyDays } from '../dates/full-days.ts'
import { scheduleOf, type PlanSchedule, type ScheduleOptions } from '../dates/plan-schedule.ts'
import { never } from '../network/step.ts'
import { jobOf, type Job, type Need, type Supply } from './job.ts'

/** A plan made ready for levelling: its forecast, and the same steps as a job whose floors are the forecast days. */
export interface PlanJob {
  readonly plan: PlanGraph
  readonly schedule: PlanSchedule
  readonly job: Job
  readonly supplies: readonly (Supply & SupplyDays & { readonly capacity: Rec<'capacity'> })[]
  readonly needs: readonly Need[]
}

/** Steps, links, calendars and limits of the forecast with the capacities of the plan. What has begun, is over or is fixed stands. `planJob(plan, { on }).job` */
export function planJob(plan: PlanGraph, options: ScheduleOptions): PlanJob {
  const schedule = scheduleOf(plan, options)
  const { network, days, steps } = schedule.workings
  const supplies = plan.all('capacity').map((capacity) => ({ id: capacity.id, ...supplyDays(capacity), capacity }))
  const needs = [...steps.values()].flatMap(({ activity }) => needsOf(activity))
  const planned = network.steps.map((step, i) => ({ ...step, floor: days.early[2 * i] ?? step.floor, ceiling: step.ceiling ?? never }))
  return { plan, schedule, supplies, needs, job: jobOf(planned, network.links, supplies, needs) }
}

const needsOf = ({ id, demands = [] }: Activity): readonly Need[] => demands.map(({ capacity, amount }) => ({ step: id, capacity, amount }))
