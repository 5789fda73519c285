import type { Day, PlanGraph } from '@throughline/model'
import { programsKnownTo } from './catalogue-of.ts'
import type { Need } from './need.ts'
import type { TestId, Verdict } from './verdict.ts'
import { verdictOf } from './verdict-of.ts'

/** How much hangs on a test: what the whole program stands on weighs most, what the plan can settle by itself least. */
const weights: Readonly<Record<TestId, number>> = {
  confidence: 9, 'in-force': 8, restriction: 7, geography: 6, purpose: 5, recipient: 5, support: 4, prohibition: 2, limit: 2, companion: 1, vetting: 1, notification: 1, concurrence: 1, money: 1, sustainment: 1, 'cost-share': 1,
}
const weigh = (tests: readonly { readonly test: TestId }[]) => tests.reduce((sum, { test }) => sum + weights[test], 0)
const place = { eligible: 0, undetermined: 1, ineligible: 2 } as const

/**
 * Every program for one need: eligible first, then by their open questions, number and weight together: many that the plan settles by itself weigh less than one on what the law is for; those refused last, the least failed first.
 * `matchNeed(plan, need, on)[0]?.program // 'sec-333-build-capacity'`
 */
export function matchNeed(plan: PlanGraph, need: Need, on: Day): readonly Verdict[] {
  const ranked = programsKnownTo(plan).map((program) => rankOf(verdictOf(plan, need, program, on)))
  return ranked.sort(compareRanks).map(({ verdict }) => verdict)
}

/** The order of a match. */
export const compareVerdicts = (a: Verdict, b: Verdict): number => compareRanks(rankOf(a), rankOf(b))

/** A verdict with all that its place rests on, weighed once. */
const rankOf = (verdict: Verdict) => ({ verdict, place: place[verdict.verdict], failed: weigh(verdict.failed), ask: weigh(verdict.ask) })

type Rank = ReturnType<typeof rankOf>

const compareRanks = (a: Rank, b: Rank): number =>
  a.place - b.place || a.failed - b.failed || a.ask - b.ask || a.verdict.ask.length - b.verdict.ask.length || a.verdict.silent.length - b.verdict.silent.length ||
  (a.verdict.program < b.verdict.program ? -1 : 1)
