import type { Day } from './day.ts'
import type { PlanGraph } from './plan-graph.ts'
import type { RecordId } from './record-id.ts'

export type Severity = 'error' | 'warning' | 'advice'

/** Where a rule comes from. */
export interface Source {
  /** `Chapter 19, Lines of Activity` or `10 U.S.C. 333(e)`. */
  readonly cite: string
  /** What the source asks, in our words. */
  readonly says?: string
}

/** The plan is imperfect here, by this rule; and what to do next. */
export interface Finding {
  /** The check's id: `measure/no-baseline`. */
  readonly check: string
  readonly severity: Severity
  readonly record: RecordId
  readonly field?: string
  /** What is wrong and where, one or two sentences. */
  readonly message: string
  /** What to do next, one imperative sentence. */
  readonly next: string
  readonly source: Source
  /** Other records it is about, nearest first. */
  readonly also?: readonly RecordId[]
  /** Set where a waiver lets it stand. */
  readonly waived?: { readonly waiver: RecordId; readonly reason: string; readonly by?: string }
}

/** What a check reports; the check adds its own id, severity and source. */
export interface Fault {
  readonly record: RecordId
  readonly field?: string
  readonly message: string
  readonly next: string
  readonly also?: readonly RecordId[]
  /** Where one check speaks with two voices. */
  readonly severity?: Severity
  /** Where the fault rests on a closer source than the check. */
  readonly source?: Source
}

/** One check of a plan; every deciding room exports its own in this form, and `app` assembles them. */
export interface Check {
  readonly id: string
  readonly severity: Severity
  /** What it looks for, in a few words: the heading of its page. */
  readonly title: string
  /** Why it matters, for its page: a paragraph in our words. */
  readonly why: string
  /** Why this severity, one sentence. */
  readonly severityBecause: string
  readonly source: Source
  /** The rule's number in `docs/spec`: `RUL-12`. */
  readonly spec: string
  find(plan: PlanGraph, on: Day): Iterable<Fault>
}

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 }

/** Errors first, then by check and record: the order findings are shown in. */
export const compareFindings = (a: Finding, b: Finding): number =>
  order[a.severity] - order[b.severity] || compareText(a.check, b.check) || compareText(a.record, b.record) || compareText(a.field ?? '', b.field ?? '')

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const isLive = (until: Day | undefined, on: Day) => until === undefined || until >= on

/**
 * Runs checks over a plan one at a time, so that whoever asked can do other things between two checks; waived findings are kept and marked.
 * `const steps = checkInSteps(checks, plan, on); let step = steps.next(); while (!step.done) step = steps.next(); step.value`
 */
export function* checkInSteps(checks: readonly Check[], plan: PlanGraph, on: Day): Generator<undefined, readonly Finding[]> {
  const waivers = plan.of('waiver').filter((w) => isLive(w.until, on))
  const findings: Finding[] = []
  for (const check of checks) {
    for (const fault of check.find(plan, on)) {
      const finding: Finding = { severity: check.severity, ...fault, check: check.id, source: fault.source ?? check.source }
      const waiver = waivers.find((w) => w.check === check.id && w.on === fault.record && (w.field === undefined || w.field === fault.field))
      findings.push(waiver === undefined ? finding : { ...finding, waived: { waiver: waiver.id, reason: waiver.reason, ...(waiver.by !== undefined && { by: waiver.by }) } })
    }
    yield
  }
  return findings.sort(compareFindings)
}

/**
 * Runs checks over a plan as of a day, all at once.
 * `runChecks(checks, plan, day('2026-11-20'))`
 */
export function runChecks(checks: readonly Check[], plan: PlanGraph, on: Day): readonly Finding[] {
  const steps = checkInSteps(checks, plan, on)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

export interface FindingCounts { readonly error: number; readonly warning: number; readonly advice: number; readonly waived: number }

/** How many findings stand, by severity, and how many are waived. */
export const countFindings = (findings: readonly Finding[]): FindingCounts => {
  const open = findings.filter((f) => f.waived === undefined)
  const of = (severity: Severity) => open.filter((f) => f.severity === severity).length
  return { error: of('error'), warning: of('warning'), advice: of('advice'), waived: findings.length - open.length }
}

/** The day a plan's answers are as of: the day asked for, else the plan's own status date, else today. */
export const statusDay = (plan: PlanGraph, today: Day, asked?: Day): Day => asked ?? plan.head?.statusDate ?? today
