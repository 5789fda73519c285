import type { Check } from '@throughline/model'
import { assumptionChecks } from './assumption/checks.ts'
import { initiativeChecks } from './initiative/checks.ts'
import { meansChecks } from './means/checks.ts'
import { measureChecks } from './measure/checks.ts'
import { smartChecks } from './smart/checks.ts'
import { threadChecks } from './thread/checks.ts'

/** The checks of the plan as such, by family, in the order of docs/spec/rules.md. */
export const checks: readonly Check[] = [...smartChecks, ...threadChecks, ...measureChecks, ...assumptionChecks, ...meansChecks, ...initiativeChecks]
