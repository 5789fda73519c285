import type { Check } from '@throughline/model'
import { broken } from './broken.ts'
import { reviewOverdue } from './review-overdue.ts'
import { untested } from './untested.ts'

export const assumptionChecks: readonly Check[] = [untested, reviewOverdue, broken]
