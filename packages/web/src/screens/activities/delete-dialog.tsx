import { useMemo, useState } from 'react'
import type { Activity, AnyRecord, PlanGraph, RecordId } from '@throughline/model'
import type { SentChange } from '../../data/answers.ts'
import { removeWithLinks } from '../../data/changes.ts'
import { usePlan } from '../../data/plan.tsx'
import { useChange } from '../../data/use-change.ts'
import { Button, Dialog, TextField } from '../../parts/index.ts'

interface RemovalOfSeveral {
  readonly changes: readonly SentChange[]
  readonly alsoGone: number
}

/** Takes several records away as one change: what goes with one of them goes once, and what loses links to several loses them together. */
function removeSeveral(graph: PlanGraph, records: readonly AnyRecord[]): RemovalOfSeveral {
  const removals = records.map((record) => removeWithLinks(graph, record))
  const gone = new Map(removals.flatMap(({ changes }) => changes.filter(({ action }) => action === 'remove').map((change) => [change.id, change] as const)))
  const edits = new Map<RecordId, SentChange>()
  for (const change of removals.flatMap(({ changes }) => changes)) {
    if (change.action !== 'edit' || gone.has(change.id)) continue
    const before = edits.get(change.id)
    edits.set(change.id, before === undefined ? change : { ...change, fields: mergeFields(before, change) })
  }
  return { changes: [...edits.values(), ...gone.values()], alsoGone: gone.size - records.length }
}

/** Each removal takes its own link out of a list: what both leave is left. */
function mergeFields(a: SentChange, b: SentChange): SentChange['fields'] {
  const byField = new Map(a.fields.map((field) => [field.field, field]))
  for (const field of b.fields) {
    const first = byField.get(field.field)
    byField.set(field.field, first === undefined ? field : { ...field, after: leftBy(first.after, field.after) })
  }
  return [...byField.values()]
}

function leftBy(a: unknown, b: unknown): unknown {
  if (!Array.isArray(a) || !Array.isArray(b)) return undefined
  const rest = a.filter((one) => b.includes(one))
  return rest.length === 0 ? undefined : rest
}

const counted = (n: number, one: string, many: string) => `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`

/** Deletes the activities with a reason; Undo brings everything back. */
export function DeleteDialog({ activities, onClose, onDone }: { readonly activities: readonly Activity[]; readonly onClose: () => void; readonly onDone: () => void }) {
  const { graph } = usePlan()
  const [reason, setReason] = useState<string>()
  const change = useChange()
  const removal = useMemo(() => removeSeveral(graph, activities), [graph, activities])
  const what = activities.length === 1 ? `“${activities[0]?.title ?? ''}”` : `${activities.length.toLocaleString('en-US')} activities`
  const run = () => {
    onClose()
    onDone()
    void change(removal.changes, { told: `Deleted ${what}`, ...(reason !== undefined && { reason }) })
  }
  return (
    <Dialog
      title={`Delete ${what}?`} isOpen onClose={onClose}
      actions={<><Button onPress={onClose}>Keep</Button><Button look="danger" isDisabled={reason === undefined} onPress={run}>Delete</Button></>}
    >
      <p>{removal.alsoGone === 0 ? 'Nothing else goes with it.' : `${counted(removal.alsoGone, 'record', 'records')} that cannot be without ${activities.length === 1 ? 'it' : 'them'} (money, dependencies, comments) ${removal.alsoGone === 1 ? 'goes' : 'go'} too.`} Undo brings everything back.</p>
      <TextField label="Why" isRequired autoFocus value={reason} onCommit={setReason} help="Kept in the history." />
    </Dialog>
  )
}
