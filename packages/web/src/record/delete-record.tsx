import { useState } from 'react'
import { kindOf, titleOf, type AnyRecord } from '@throughline/model'
import { useOpenRecord } from '../address.ts'
import { remove } from '../data/changes.ts'
import { usePlan } from '../data/plan.tsx'
import { useChange } from '../data/use-change.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { TextField } from '../parts/text-field.tsx'

/** Deletes a record with a reason; Undo brings it back. */
export function DeleteRecord({ record }: { readonly record: AnyRecord }) {
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState<string>()
  const { graph } = usePlan()
  const change = useChange()
  const open = useOpenRecord()
  const left = graph.referrers(record.id).length
  const run = () => {
    setAsking(false)
    open(undefined)
    void change([remove(record)], { told: `Deleted the ${kindOf(record.kind).one} “${titleOf(record)}”`, ...(reason !== undefined && { reason }) })
  }
  return (
    <>
      <Button look="danger" onPress={() => setAsking(true)}>{`Delete this ${kindOf(record.kind).one}`}</Button>
      <Dialog
        title={`Delete “${titleOf(record)}”?`}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={<><Button onPress={() => setAsking(false)}>Keep it</Button><Button look="danger" isDisabled={reason === undefined} onPress={run}>Delete</Button></>}
      >
        <p>{left === 0 ? 'Nothing links to it.' : `${left} ${left === 1 ? 'link points' : 'links point'} to it and will point at nothing, which shows as a finding.`} Undo brings it back.</p>
        <TextField label="Why it is deleted" isRequired value={reason} onCommit={setReason} help="Kept in the history." />
      </Dialog>
    </>
  )
}
