import { fieldsOf, type Activity, type KindId, type RecordId } from '@throughline/model'
import { edit } from '../../data/changes.ts'
import { useChange } from '../../data/use-change.ts'
import { Button, ComboBox, Menu, Popover } from '../../parts/index.ts'
import { useRecordSearch } from '../../record/record-picker.tsx'

interface BulkBarProps {
  readonly activities: readonly Activity[]
  readonly onRepeat: () => void
  readonly onDuplicate: () => void
  readonly onDelete: () => void
  readonly onClear: () => void
}

const counted = (n: number) => (n === 1 ? '1 activity' : `${n.toLocaleString('en-US')} activities`)
const statuses = fieldsOf('activity')['status']?.choices ?? []

/** What can be done to all picked rows at once: one change, one undo. */
export function BulkBar({ activities, onRepeat, onDuplicate, onDelete, onClear }: BulkBarProps) {
  const change = useChange()
  const setAll = (field: 'status' | 'owner' | 'line', value: string | undefined, words: string) => {
    const different = activities.filter((activity) => activity[field] !== value)
    void change(different.map((activity) => edit(activity, { [field]: value })), { told: `Changed the ${words} of ${counted(different.length)}` })
  }
  return (
    <div className="act-bulk" role="toolbar" aria-label="Picked activities">
      <b role="status">{counted(activities.length)} picked</b>
      <Menu
        label="Status" trigger={<Button small>Status…</Button>}
        groups={[{ entries: statuses.map(({ value, label }) => ({ id: value, label, run: () => setAll('status', value, 'status') })) }]}
      />
      <PickForAll label="Owner" targets={ownerKinds} onChoose={(id) => setAll('owner', id, 'owner')} />
      <PickForAll label="Line of activity" targets={lineKinds} onChoose={(id) => setAll('line', id, 'line of activity')} />
      <Button small onPress={onDuplicate}>Duplicate</Button>
      <Button small onPress={onRepeat}>Repeat yearly…</Button>
      <Button small look="danger" onPress={onDelete}>Delete…</Button>
      <span className="push" />
      <Button small look="text" onPress={onClear}>Pick none</Button>
    </div>
  )
}

const ownerKinds: readonly KindId[] = ['organization']
const lineKinds: readonly KindId[] = ['line-of-activity']

function PickForAll({ label, targets, onChoose }: { readonly label: string; readonly targets: readonly KindId[]; readonly onChoose: (id: RecordId) => void }) {
  const search = useRecordSearch(targets)
  return (
    <Popover label={label} trigger={<Button small>{label}…</Button>}>
      {(close) => (
        <div className="act-pick-all">
          <ComboBox label={label} autoFocus search={search} onChoose={(id) => { if (id !== undefined) { close(); onChoose(id as RecordId) } }} />
        </div>
      )}
    </Popover>
  )
}
