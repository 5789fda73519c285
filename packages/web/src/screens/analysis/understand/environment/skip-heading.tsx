import { useState } from 'react'
import { add } from '../../../../data/changes.ts'
import { usePlan } from '../../../../data/plan.tsx'
import { useChange } from '../../../../data/use-change.ts'
import { Button, TextField } from '../../../../parts/index.ts'
import { headingStep, type Answered, type Assessment } from './assess.ts'

/** A heading may be left open on purpose, with the reason as a record. */
export function SkipHeading({ assessment, heading }: { readonly assessment: Assessment; readonly heading: Answered }) {
  const { graph, today } = usePlan()
  const change = useChange()
  const [isAsking, setAsking] = useState(false)
  const keep = (because: string | undefined) => {
    setAsking(false)
    if (because !== undefined) void change([add(graph, 'not-needed', { step: headingStep(assessment.framework, heading.id), about: assessment.id, because, date: today }).change], { told: `${heading.title} is marked as not needed` })
  }
  if (!isAsking) return <Button small look="text" onPress={() => setAsking(true)}>Not needed because…<span className="unseen"> {heading.title}</span></Button>
  return <TextField label={`${heading.title} is not needed because`} value={undefined} onCommit={keep} autoFocus />
}
