import { useState } from 'react'
import type { Finding } from '@throughline/model'
import { useSession } from '../../data/books.ts'
import { add } from '../../data/changes.ts'
import { usePlan } from '../../data/plan.tsx'
import { useChange } from '../../data/use-change.ts'
import { Button, DayField, Dialog, TextArea } from '../../parts/index.ts'
import type { Day } from '@throughline/model'

/** Lets a finding stand: the reason is asked for, kept, and shown wherever the finding would be. */
export function WaiveDialog({ finding, title, onClose }: { readonly finding: Finding; readonly title: string; readonly onClose: () => void }) {
  const { graph, today } = usePlan()
  const session = useSession()
  const change = useChange()
  const [reason, setReason] = useState<string>()
  const [until, setUntil] = useState<Day>()
  const [isMissing, setMissing] = useState(false)
  const waive = async () => {
    if (reason === undefined) {
      setMissing(true)
      return
    }
    const { change: added } = add(graph, 'waiver', {
      check: finding.check, on: finding.record, field: finding.field, reason, by: session.data?.organization, date: today, until,
    })
    const answer = await change([added], { cause: { type: 'waive' }, reason, told: 'The finding is left to stand.' })
    if (answer !== undefined) onClose()
  }
  return (
    <Dialog title="Let this finding stand" isOpen onClose={onClose}
      actions={<><Button onPress={onClose}>Cancel</Button><Button look="primary" onPress={() => void waive()}>Let it stand</Button></>}>
      <p>{finding.message}</p>
      <p className="small mute">On “{title}”. The reason goes into the plan, its history and the annex of open findings.</p>
      <TextArea label="Why it may stand" value={reason} onCommit={setReason} error={isMissing ? 'is empty: say why the finding may stand' : undefined} isRequired autoFocus />
      <DayField label="Until (left out: for good)" value={until} onCommit={setUntil} />
    </Dialog>
  )
}
