import { analysisChecks } from '@throughline/analysis'
import type { Check } from '@throughline/model'
import { checks as ruleChecks, lawChecks } from '@throughline/rules'
import { scheduleChecks } from '@throughline/schedule'

/** Every check the browser runs, from the deciding rooms; the same list the server and the command line run. */
export const checks: readonly Check[] = [...ruleChecks, ...lawChecks, ...scheduleChecks, ...analysisChecks]

/** The check a finding names. */
export const checkById = (id: string): Check | undefined => checks.find((check) => check.id === id)
