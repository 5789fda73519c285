import { useState } from 'react'
import { fieldsOf, fieldValue, tellValue, titleOf, type AnyRecord, type RecordId } from '@throughline/model'
import type { Conflict } from '../data/answers.ts'
import { currentPlan } from '../data/change-queue.ts'
import { choiceKey, settleConflict, type Side } from '../data/settle-conflict.ts'
import { changeBook, closeConflict, useConflict, type OpenConflict } from '../data/use-change.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Segmented } from '../parts/segmented.tsx'
import { Table } from '../parts/table.tsx'
import './conflict-dialog.css'

const sides = [{ value: 'mine', label: 'Mine' }, { value: 'theirs', label: 'Theirs' }] as const

/** Someone changed the record first: shows both versions field by field, and keeps of each what the user says. */
export function ConflictDialog() {
  const open = useConflict()
  return open === undefined ? null : <Settle key={open.conflicts.map((one) => one.record).join(' ')} open={open} />
}

function Settle({ open }: { readonly open: OpenConflict }) {
  const [kept, setKept] = useState<Readonly<Record<string, Side>>>({})
  const touched = open.conflicts.filter((conflict, index) => open.conflicts.findIndex((one) => one.record === conflict.record) === index)
  const settle = () => {
    closeConflict()
    void changeBook(open.book, settleConflict(open.changes, open.conflicts, kept), open.options)
  }
  return (
    <Dialog
      title="Someone changed this first"
      isOpen
      isDismissable={false}
      width="wide"
      onClose={closeConflict}
      actions={<><Button onPress={closeConflict}>Keep all of theirs</Button><Button look="primary" onPress={settle}>Keep what I chose</Button></>}
    >
      <p className="soft">Nothing of yours was saved yet, and nothing of theirs was touched. Choose for each field which version stands; theirs stays in the history either way.</p>
      {touched.map((conflict) => <Versions key={conflict.record} open={open} conflict={conflict} kept={kept} onKeep={(key, side) => setKept({ ...kept, [key]: side })} />)}
    </Dialog>
  )
}

interface VersionsProps {
  readonly open: OpenConflict
  readonly conflict: Conflict
  readonly kept: Readonly<Record<string, Side>>
  readonly onKeep: (key: string, side: Side) => void
}

function Versions({ open, conflict, kept, onKeep }: VersionsProps) {
  const mine = open.changes.find((change) => change.id === conflict.record)
  const find = (id: RecordId): AnyRecord | undefined => currentPlan(open.book)?.graph.find(id)
  if (mine === undefined) return null
  const { theirs } = conflict
  const title = theirs === null ? conflict.record : titleOf(theirs)
  const fields = fieldsOf(mine.kind)
  return (
    <section className="versions">
      <h3>{title}</h3>
      <p className="small mute">
        {theirs === null ? 'It was deleted' : 'It was changed'} by {conflict.by} in revision {conflict.revision}.
      </p>
      <Table caption={`Both versions of ${title}`}>
        <thead><tr><th scope="col">Field</th><th scope="col">Before</th><th scope="col">Mine</th><th scope="col">Theirs</th><th scope="col">Keep</th></tr></thead>
        <tbody>
          {mine.fields.map(({ field, before, after }) => (
            <tr key={field}>
              <th scope="row">{fields[field]?.label ?? field}</th>
              <td>{tellValue(fields[field], before, find)}</td>
              <td>{tellValue(fields[field], after, find)}</td>
              <td>{theirs === null ? 'deleted' : tellValue(fields[field], fieldValue(theirs, field), find)}</td>
              <td><Segmented label={`Keep for ${fields[field]?.label ?? field}`} options={sides} value={kept[choiceKey(conflict.record, field)] ?? 'mine'} onChange={(side) => onKeep(choiceKey(conflict.record, field), side)} /></td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
