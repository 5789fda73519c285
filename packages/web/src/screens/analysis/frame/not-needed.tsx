import { useState } from 'react'
import { add, remove } from '../../../data/changes.ts'
import { usePlan } from '../../../data/plan.tsx'
import { useChange } from '../../../data/use-change.ts'
import { RecordLink } from '../../../links.tsx'
import { Button, TextField } from '../../../parts/index.ts'
import type { Place } from './path.ts'

/** A step may be left open on purpose: the reason is a record of the plan, and can be taken back. */
export function NotNeeded({ place, isAnswered }: { readonly place: Place; readonly isAnswered: boolean }) {
  const { graph, today } = usePlan()
  const change = useChange()
  const [isAsking, setAsking] = useState(false)
  const { step, role } = place
  const said = graph.of('not-needed').find((one) => one.step === step.id && one.about === role)
  if (said !== undefined) {
    return (
      <p className="not-needed">
        <span><b>Not needed</b> because: {said.because} <RecordLink id={said.id} className="quiet-link">Open</RecordLink></span>
        <Button small onPress={() => void change([remove(said)], { reason: 'The step is needed after all', told: `${step.title} is open again` })}>It is needed after all</Button>
      </p>
    )
  }
  if (isAnswered) return null
  if (!isAsking) return <p className="not-needed"><Button small onPress={() => setAsking(true)}>Not needed because…</Button></p>
  const keep = (because: string | undefined) => {
    setAsking(false)
    if (because !== undefined) void change([add(graph, 'not-needed', { step: step.id, about: role, because, date: today }).change], { told: `${step.title} is marked as not needed` })
  }
  return (
    <div className="not-needed asking">
      <TextField label="Not needed because" help={`The reason stands in the plan and counts in the coverage${role === undefined ? '' : ', for this role only'}. Enter keeps it.`} value={undefined} onCommit={keep} autoFocus />
      <Button small onPress={() => setAsking(false)}>Leave it open</Button>
    </div>
  )
}
