import { useCallback } from 'react'
import { statusOn, type Program, type ProgramStatus } from '@throughline/catalog'
import { programOn } from '@throughline/rules'
import { usePlan } from '../../data/plan.tsx'

/** Whether a program is in force on the plan's day; what the organization holds itself goes before the catalogue. */
export function useStanding(): (program: Program) => ProgramStatus {
  const { graph, on } = usePlan()
  return useCallback((program) => statusOn(programOn(graph, program, on), on), [graph, on])
}
