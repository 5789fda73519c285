import { useEffect, useRef } from 'react'
import type { RecordId } from '@throughline/model'
import { useSearchWords } from '../../address.ts'
import { Overview } from './frame/overview.tsx'
import { firstRole } from './frame/path.ts'
import { StepPage } from './frame/step-page.tsx'
import { usePath } from './frame/use-path.ts'
import './analysis.css'
import './step.css'

/** The guided path through assessment, roles, capabilities-based analysis and solutions: an overview, and a page for each step. */
export function AnalysisScreen() {
  const words = useSearchWords()
  const { steps, roles, coverage } = usePath()
  const step = steps.find((one) => one.id === words['step'])
  const role = step?.per === 'role' ? (roles.find((one) => one === words['role']) ?? firstRole(coverage)) : undefined
  useFocusOnTurn(`${step?.id ?? ''} ${role ?? ''}`)
  return step === undefined ? <Overview /> : <StepPage place={placeAt(step, role)} />
}

const placeAt = <S,>(step: S, role: RecordId | undefined) => ({ step, ...(role !== undefined && { role }) })

/** Turning to another step is a new page to who reads by ear: its heading takes the focus, and the page starts at its top. */
function useFocusOnTurn(place: string) {
  const shown = useRef(place)
  useEffect(() => {
    if (shown.current === place) return
    shown.current = place
    const heading = document.querySelector<HTMLElement>('main h1, .page h1')
    heading?.focus({ preventScroll: true })
    heading?.closest('.screen')?.scrollTo({ top: 0 })
  }, [place])
}
