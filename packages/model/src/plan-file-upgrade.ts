import { planFileFormat } from './plan-file.ts'

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

export const upgradeSteps: readonly UpgradeStep[] = [groupByKind]

/**
 * Takes a raw file to the format of today, step by step; says so where it cannot.
 * `upgradePlanFile({ throughline: 1, … }) // unchanged`
 */
export function upgradePlanFile(raw: RawPlanFile, steps = upgradeSteps, to = planFileFormat):
  { readonly ok: true; readonly raw: RawPlanFile; readonly applied: readonly string[] } | { readonly ok: false; readonly message: string } {
  const format = raw['throughline']
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 0) {
    return { ok: false, message: 'is not a plan file: it must start with "throughline: 1", the version of its format' }
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
