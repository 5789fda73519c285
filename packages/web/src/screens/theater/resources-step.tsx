import { usePlan } from '../../data/plan.tsx'
import { ErrorNotice, Skeleton } from '../../parts/index.ts'
import { ResourcesStep } from '../analysis/understand/resources-step.tsx'
import { ResourcesPart } from './resources-part.tsx'
import { useTheater } from './use-theater.ts'
import './theater.css'

/** In a theater what its plans need stands first, against what can be counted on; then, as in a country plan, what others already do. */
export function ResourcesOfBook() {
  const { type } = usePlan()
  return type === 'theater' ? <><Needed /><ResourcesStep /></> : <ResourcesStep />
}

function Needed() {
  const { theater, error } = useTheater()
  if (error !== null) return <ErrorNotice error={error} />
  return <div className="theater">{theater === undefined ? <Skeleton lines={6} label="Reading the plans of the command" /> : <ResourcesPart theater={theater} />}</div>
}
