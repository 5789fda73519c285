import { analysisChecks } from '@throughline/analysis'
import type { Check } from '@throughline/model'
import { checks, lawChecks } from '@throughline/rules'
import { scheduleChecks } from '@throughline/schedule'

/** Every check of every deciding room, in the order of their specs. */
export const allChecks: readonly Check[] = [...checks, ...lawChecks, ...scheduleChecks, ...analysisChecks]
