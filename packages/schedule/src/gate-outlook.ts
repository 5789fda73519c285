import type { Activity, Day, PlanGraph } from '@throughline/model'
import { earliestHonestStart, type EarliestStart } from './earliest-start.ts'
import { isHeldAgainst, type Gate } from './gate.ts'
import { gatesOf } from './gates.ts'

/** The gates of an activity, and what a planner asks of them first. */
export interface GateOutlook {
  /** By latest day. */
  readonly gates: readonly Gate[]
  /** The first that is open and not missed, before the activity; one that only sometimes stands only where the plan has the step. */
  readonly next?: Gate
  /** The first that is missed and held against the activity. */
  readonly missed?: Gate
  /** The earliest day it can honestly start; reckoned only where a gate is missed. */
  readonly earliest?: EarliestStart
}

/**
 * The next gate of an activity, the first it misses, and then the day it can honestly start; with `programs`, those in place of its own.
 * `gateOutlook(plan, activity, on, ['imet']).next?.latest // 2026-10-31`
 */
export function gateOutlook(plan: PlanGraph, activity: Activity, on: Day, programs?: readonly string[]): GateOutlook {
  const gates = gatesOf(plan, activity, on, programs)
  const stands = gates.filter((gate) => !gate.isAfter && gate.state !== 'done' && (gate.onlyIf === undefined || gate.answer !== undefined))
  const next = stands.find(({ state }) => state !== 'missed')
  const missed = stands.find((gate) => gate.state === 'missed' && isHeldAgainst(gate, activity))
  const earliest = missed === undefined ? undefined : earliestHonestStart(plan, activity, on, programs)
  return { gates, ...(next !== undefined && { next }), ...(missed !== undefined && { missed }), ...(earliest !== undefined && { earliest }) }
}
