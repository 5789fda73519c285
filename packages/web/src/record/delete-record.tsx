import { useState } from 'react'
import { kindOf, type AnyRecord } from '@throughline/model'
import { useOpenRecord } from '../address.ts'
import { removeWithLinks, type Removal } from '../data/changes.ts'
import { usePlan } from '../data/plan.tsx'
import { useChange } from '../data/use-change.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { sayHoldsAgain } from '../screens/programs/local-values.ts'
import { TextField } from '../parts/text-field.tsx'
import { recordName } from './record-name.ts'

const few = 8
const counted = (n: number) => (n === 1 ? '1 record' : `${n} records`)

function tellRemoval({ alsoGone, unlinked }: Removal): string {
  const gone = alsoGone.length === 0 ? '' : `${counted(alsoGone.length)} that cannot be without it ${alsoGone.length === 1 ? 'goes' : 'go'} too.`
  const loose = unlinked.length === 0 ? '' : `${counted(unlinked.length)} ${unlinked.length === 1 ? 'loses' : 'lose'} a link to it.`
  return [gone, loose].filter((part) => part !== '').join(' ') || 'Nothing links to it.'
}

/** Deletes a record with a reason; Undo brings it back. */
export function DeleteRecord({ record }: { readonly record: AnyRecord }) {
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState<string>()
  const { graph, on } = usePlan()
  const again = record.kind === 'program-value' ? sayHoldsAgain(graph, record, on) : undefined
  const change = useChange()
  const open = useOpenRecord()
  const removal = removeWithLinks(graph, record)
  const run = () => {
    setAsking(false)
    open(undefined)
    void change(removal.changes, { told: `Deleted the ${kindOf(record.kind).one} “${recordName(graph, record)}”${again === undefined ? '' : `. ${again}`}`, ...(reason !== undefined && { reason }) })
  }
  return (
    <>
      <Button look="danger" onPress={() => setAsking(true)}>{`Delete this ${kindOf(record.kind).one}`}</Button>
      <Dialog
        title={`Delete “${recordName(graph, record)}”?`}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={<><Button onPress={() => setAsking(false)}>Keep it</Button><Button look="danger" isDisabled={reason === undefined} onPress={run}>Delete</Button></>}
      >
        <p>{tellRemoval(removal)} Undo brings everything back.</p>
        {again === undefined ? null : <p>{again}</p>}
        {removal.alsoGone.length === 0 ? null : <ul className="picked">{removal.alsoGone.slice(0, few).map((one) => <li key={one.id} className="small">{kindOf(one.kind).one}: {recordName(graph, one)}</li>)}</ul>}
        <TextField label="Why it is deleted" isRequired value={reason} onCommit={setReason} help="Kept in the history." />
      </Dialog>
    </>
  )
}
