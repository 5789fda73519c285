import { useMemo } from 'react'
import { coverageOf, stepsFor, type AnalysisStep, type Coverage } from '@throughline/analysis'
import type { RecordId } from '@throughline/model'
import { usePlan } from '../../../data/plan.tsx'
import { placesOf, rolesOf, type Place } from './path.ts'

/** The guided path of the plan on the screen, and how far each of its places is. */
export function usePath(): { readonly coverage: Coverage; readonly steps: readonly AnalysisStep[]; readonly roles: readonly RecordId[]; readonly places: readonly Place[] } {
  const { graph } = usePlan()
  return useMemo(() => {
    const coverage = coverageOf(graph)
    const steps = stepsFor(graph)
    const roles = rolesOf(coverage)
    return { coverage, steps, roles, places: placesOf(steps, roles) }
  }, [graph])
}
