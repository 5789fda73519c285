import { planFileFormat } from './plan-file.ts'
import { upgradeRecord } from './record-upgrade.ts'

/** A plan file as plain data, before it is understood. */
export type RawPlanFile = Readonly<Record<string, unknown>>

/** One numbered step: takes a file of format `from` to `from + 1`. Shipped steps are never edited. */
export interface UpgradeStep {
  readonly from: number
  readonly what: string
  apply(raw: RawPlanFile): RawPlanFile
}

/**
 * Format 0 was the first draft of the file: one flat list of records, each naming its own kind.
 * Format 1 groups them by kind, so that a file reads like the chapter and merges without noise.
 */
const groupByKind: UpgradeStep = {
  from: 0,
  what: 'records grouped by kind',
  apply: (raw) => {
    const list = Array.isArray(raw['records']) ? raw['records'] : []
    const grouped: Record<string, unknown[]> = {}
    for (const record of list as readonly unknown[]) {
      const { kind, ...rest } = isPlain(record) ? record : {}
      const key = typeof kind === 'string' ? kind : 'a record without a kind'
      if (!Object.hasOwn(grouped, key)) Object.defineProperty(grouped, key, { value: [], enumerable: true })
      grouped[key]?.push(rest)
    }
    return { ...raw, throughline: 1, records: grouped }
  },
}

const isPlain = (value: unknown): value is RawPlanFile => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Format 1 had the state of a step of approval as free text. */
const approvalStates: UpgradeStep = {
  from: 1,
  what: 'the state of a step of approval is one of a fixed list of words; what else it said is its note',
  apply: (raw) => ({ ...raw, throughline: 2, ...upgradedPlans(raw, 'records'), ...upgradedPlans(raw, 'cites') }),
}

function upgradedPlans(raw: RawPlanFile, part: 'records' | 'cites'): RawPlanFile {
  const groups = raw[part]
  if (!isPlain(groups) || !Array.isArray(groups['plan'])) return {}
  const plans: readonly unknown[] = groups['plan']
  return { [part]: { ...groups, plan: plans.map((plan) => (isPlain(plan) ? upgradeRecord('plan', plan) : plan)) } }
}

export const upgradeSteps: readonly UpgradeStep[] = [groupByKind, approvalStates]

/**
 * Takes a raw file to the format of today, step by step; says so where it cannot.
 * `upgradePlanFile({ throughline: 1, … }) // { ok: true, raw: { throughline: 2, … }, applied: ['…'] }`
 */
export function upgradePlanFile(raw: RawPlanFile, steps = upgradeSteps, to = planFileFormat):
  { readonly ok: true; readonly raw: RawPlanFile; readonly applied: readonly string[] } | { readonly ok: false; readonly message: string } {
  const format = raw['throughline']
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 0) {
    return { ok: false, message: `is not a plan file: it must start with "throughline: ${to}", the version of its format` }
  }
  if (format > to) return { ok: false, message: `is of format ${format}; this version of Throughline reads formats up to ${to}. Update Throughline to open it` }
  let current = raw
  const applied: string[] = []
  for (let from = format; from < to; from += 1) {
    const step = steps.find((s) => s.from === from)
    if (step === undefined) return { ok: false, message: `is of format ${format}, which can no longer be upgraded` }
    current = step.apply(current)
    applied.push(step.what)
  }
  return { ok: true, raw: current, applied }
}
