import type { Check } from '@throughline/model'
import { assumptionChecks } from './assumption/checks.ts'
import { measureChecks } from './measure/checks.ts'
import { threadChecks } from './thread/checks.ts'

/** The checks of the plan as such, by family, in the order of docs/spec/rules.md. */
export const checks: readonly Check[] = [...threadChecks, ...measureChecks, ...assumptionChecks]
