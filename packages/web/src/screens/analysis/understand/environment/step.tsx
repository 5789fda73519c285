import { useMemo } from 'react'
import { frameworksById } from '@throughline/catalog'
import { useSearchWords } from '../../../../address.ts'
import { usePlan } from '../../../../data/plan.tsx'
import { AssessmentList } from './assessment-list.tsx'
import { AssessmentPage } from './assessment-page.tsx'
import './environment.css'

/** The environment by framework: which assessments there are, and each with its headings and questions. */
export function EnvironmentStep() {
  const { graph } = usePlan()
  const words = useSearchWords()
  const assessment = useMemo(() => graph.of('assessment').find((one) => one.id === words['assessment']), [graph, words])
  if (assessment === undefined) return <AssessmentList />
  return <AssessmentPage key={assessment.id} assessment={assessment} framework={frameworksById.get(assessment.framework)} />
}
