import { fieldsOf, fieldValue, tellValue, titleOf, type AnyRecord, type RecordId } from '@throughline/model'
import type { Conflict } from '../data/answers.ts'
import { currentPlan } from '../data/change-queue.ts'
import { choiceKey, type Side } from '../data/settle-conflict.ts'
import type { OpenConflict } from '../data/use-change.ts'
import { Segmented } from '../parts/segmented.tsx'
import { Table } from '../parts/table.tsx'

const sides = [{ value: 'mine', label: 'Mine' }, { value: 'theirs', label: 'Theirs' }] as const

interface VersionsProps {
  readonly open: OpenConflict
  readonly conflict: Conflict
  readonly theirs: AnyRecord
  readonly kept: Readonly<Record<string, Side>>
  readonly onKeep: (key: string, side: Side) => void
}

/** Both versions of a record that two people changed, field by field. */
export function Versions({ open, conflict, theirs, kept, onKeep }: VersionsProps) {
  const mine = open.changes.find((change) => change.id === conflict.record)
  const find = (id: RecordId): AnyRecord | undefined => currentPlan(open.book)?.graph.find(id)
  if (mine === undefined) return null
  const title = titleOf(theirs)
  const fields = fieldsOf(mine.kind)
  return (
    <section className="versions">
      <h3>{title}</h3>
      <p className="small mute">It was changed by {conflict.by} in revision {conflict.revision}.</p>
      <Table caption={`Both versions of ${title}`}>
        <thead><tr><th scope="col">Field</th><th scope="col">Before</th><th scope="col">Mine</th><th scope="col">Theirs</th><th scope="col">Keep</th></tr></thead>
        <tbody>
          {mine.fields.map(({ field, before, after }) => (
            <tr key={field}>
              <th scope="row">{fields[field]?.label ?? field}</th>
              <td>{tellValue(fields[field], before, find)}</td>
              <td>{tellValue(fields[field], after, find)}</td>
              <td>{tellValue(fields[field], fieldValue(theirs, field), find)}</td>
              <td><Segmented label={`Keep for ${fields[field]?.label ?? field}`} options={sides} value={kept[choiceKey(conflict.record, field)] ?? 'mine'} onChange={(side) => onKeep(choiceKey(conflict.record, field), side)} /></td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
