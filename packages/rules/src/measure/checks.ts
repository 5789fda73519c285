import type { Check } from '@throughline/model'
import { noBaseline } from './no-baseline.ts'
import { noEffectiveness } from './no-effectiveness.ts'
import { noMeasure } from './no-measure.ts'
import { noTarget } from './no-target.ts'
import { targetAfterDeadline } from './target-after-deadline.ts'

export const measureChecks: readonly Check[] = [noMeasure, noBaseline, noTarget, noEffectiveness, targetAfterDeadline]
