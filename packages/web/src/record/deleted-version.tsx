import { fieldsOf, kindOf, tellValue, titleOf, type AnyRecord, type RecordId } from '@throughline/model'
import type { Conflict } from '../data/answers.ts'
import { bringBack, removedBy } from '../data/bring-back.ts'
import { choiceKey, type Deleted, type Side } from '../data/settle-conflict.ts'
import type { OpenConflict } from '../data/use-change.ts'
import { Segmented } from '../parts/segmented.tsx'
import { Table } from '../parts/table.tsx'

const ways = [{ value: 'mine', label: 'Bring it back' }, { value: 'theirs', label: 'Leave it deleted' }] as const

interface DeletedVersionProps {
  readonly open: OpenConflict
  readonly conflict: Conflict
  /** Undefined until the deletion has been read. */
  readonly deleted: Deleted | undefined
  /** Given where each record is chosen by itself. */
  readonly kept: Readonly<Record<string, Side>> | undefined
  readonly onKeep: (key: string, side: Side) => void
}

/** What I changed of a record that someone deleted meanwhile, and what comes back with it. */
export function DeletedVersion({ open, conflict, deleted, kept, onKeep }: DeletedVersionProps) {
  const mine = open.changes.find((change) => change.id === conflict.record)
  if (mine === undefined) return null
  const removed = deleted === undefined ? undefined : removedBy(deleted.deletion)
  const record = removed?.get(conflict.record)
  const find = (id: RecordId): AnyRecord | undefined => deleted?.graph.find(id) ?? removed?.get(id)
  const title = record === undefined ? conflict.record : titleOf(record)
  const fields = fieldsOf(mine.kind)
  const key = choiceKey(conflict.record)
  return (
    <section className="versions">
      <h3>{title}</h3>
      <p className="small mute">This {kindOf(mine.kind).one} was deleted by {conflict.by} in revision {conflict.revision}.</p>
      {mine.action === 'remove' ? <p className="small">You were deleting it too: nothing is left to do.</p> : (
        <>
          <Table caption={`What I changed of ${title}`}>
            <thead><tr><th scope="col">Field</th><th scope="col">Before</th><th scope="col">Mine</th></tr></thead>
            <tbody>
              {mine.fields.map(({ field, before, after }) => (
                <tr key={field}>
                  <th scope="row">{fields[field]?.label ?? field}</th>
                  <td>{tellValue(fields[field], before, find)}</td>
                  <td>{tellValue(fields[field], after, find)}</td>
                </tr>
              ))}
            </tbody>
          </Table>
          {deleted === undefined ? null : <p className="small">{tellReturn(deleted, mine)}</p>}
          {kept === undefined ? null : <Segmented label={`What becomes of ${title}`} options={ways} value={kept[key] ?? 'mine'} onChange={(side) => onKeep(key, side)} />}
        </>
      )}
    </section>
  )
}

function tellReturn({ graph, deletion }: Deleted, mine: OpenConflict['changes'][number]): string {
  if (graph.find(mine.id) !== undefined) return 'Someone has brought it back since: your change goes onto what stands now.'
  const { changes, withThem } = bringBack(graph, deletion, [mine])
  if (changes.length === 0) return 'It cannot come back by itself, because what it belongs to is gone too. Undo, or History, brings back what was deleted.'
  const n = withThem.length
  const along = n === 0 ? '' : ` ${n === 1 ? `1 record that was deleted with it comes` : `${n} records that were deleted with it come`} back too.`
  return `Brought back, it is as it was before, with your changes and the links to it.${along}`
}
