import type { AnalysisStepId } from '@throughline/analysis'
import { cbaViews } from './cba/views.tsx'
import { roleViews } from './roles/views.tsx'
import { understandViews } from './understand/views.tsx'
import { theaterViews } from '../theater/step-views.tsx'
import type { StepView } from './step-view.ts'

/** What each step shows, by its id; the steps themselves are data of the analysis room. */
export const stepViews: Readonly<Record<AnalysisStepId, StepView>> = { ...understandViews, ...roleViews, ...cbaViews, ...theaterViews }
