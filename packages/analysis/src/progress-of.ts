import { daysBetween, formatDay, type Day, type PlanGraph, type Rec } from '@throughline/model'
import type { Progress, Reading } from './progress.ts'

type Measure = Rec<'measure'>

/** How far behind even progress still counts as "at risk" and not "off track": our default, not doctrine. */
export const atRiskMargin = 0.2

/**
 * How far a measure is as of a day: baseline, newest observation, next target, and whether that is even progress from one target to the next.
 * `progressOf(plan, measure, day('2026-11-20')).state // 'at-risk'`
 */
export function progressOf(plan: PlanGraph, measure: Measure, on: Day): Progress {
  const targets = [...(measure.targets ?? [])].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const final = targets.at(-1)
  const target = targets.find((t) => t.date >= on) ?? final
  const now = newest(plan, measure, on)
  const { baseline } = measure
  const known = {
    ...(baseline && { baseline: reading(baseline.value, baseline.date) }),
    ...(now && { now: reading(now.value, now.date) }),
    ...(target && { target: reading(target.value, target.date) }),
    ...(final && { final: reading(final.value, final.date) }),
  }
  if (baseline === undefined) return { ...known, state: 'unknown', because: 'It has no baseline, so progress cannot be told.' }
  if (final === undefined) return { ...known, state: 'unknown', because: 'It has no target, so progress cannot be told.' }
  const span = final.value - baseline.value
  if (span === 0) return { ...known, state: 'unknown', because: 'Its last target is no different from the baseline.' }
  if (now === undefined || (baseline.date !== undefined && now.date <= baseline.date && now.value === baseline.value)) {
    return { ...known, ...(now && { share: 0 }), state: 'not-begun', because: 'Nothing was observed since the baseline.' }
  }
  const share = (now.value - baseline.value) / span
  const due = expectedValue([...(baseline.date === undefined ? [] : [{ date: baseline.date, value: baseline.value }]), ...targets], now.date)
  const expected = due === undefined ? undefined : (due - baseline.value) / span
  return { ...known, share, ...(expected !== undefined && { expected }), ...judge(share, expected, now) }
}

const reading = (value: number, date: Day | undefined): Reading => ({ value, ...(date !== undefined && { date }) })

function newest(plan: PlanGraph, measure: Measure, on: Day): Rec<'observation'> | undefined {
  return plan.referring(measure.id, 'observation', 'measure').filter((o) => o.date <= on).reduce<Rec<'observation'> | undefined>(
    (best, o) => (best === undefined || o.date > best.date || (o.date === best.date && o.id > best.id) ? o : best), undefined)
}

/** The value even progress would show on a day: a straight line from point to point. */
function expectedValue(points: readonly { readonly date: Day; readonly value: number }[], on: Day): number | undefined {
  const next = points.findIndex((point) => point.date >= on)
  const after = points[next]
  if (after === undefined) return points.at(-1)?.value
  const before = points[next - 1]
  if (before === undefined) return after.date === on ? after.value : undefined
  return before.value + ((after.value - before.value) * daysBetween(before.date, on)) / daysBetween(before.date, after.date)
}

function judge(share: number, expected: number | undefined, now: Rec<'observation'>): Pick<Progress, 'state' | 'because'> {
  const seen = `On ${formatDay(now.date)} it stood at ${percent(share)} of the way`
  if (share >= 1) return { state: 'met', because: `On ${formatDay(now.date)} it stood at its last target or beyond.` }
  if (expected === undefined) return { state: 'unknown', because: `${seen}; without a dated baseline one cannot say where it should stand.` }
  const told = `${seen}; even progress would be ${percent(expected)}.`
  if (share >= expected) return { state: 'on-track', because: told }
  return { state: share >= expected - atRiskMargin ? 'at-risk' : 'off-track', because: told }
}

const percent = (share: number) => `${Math.round(share * 100)} percent`
