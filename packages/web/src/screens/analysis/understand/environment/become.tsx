import { ArrowRightLeft } from 'lucide-react'
import { useState } from 'react'
import { kindOf, type RecordId } from '@throughline/model'
import { usePlan } from '../../../../data/plan.tsx'
import { useChange } from '../../../../data/use-change.ts'
import { RecordLink } from '../../../../links.tsx'
import { Button, Dialog, Menu } from '../../../../parts/index.ts'
import { becoming, titleFrom, type Becoming, type Entry } from './assess.ts'

const plain = ['assumption', 'risk', 'threat', 'opportunity'] as const
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Turns an entry into a record of the plan in one gesture, with the link kept; Undo takes both back. */
export function Become({ entry }: { readonly entry: Entry }) {
  const { graph } = usePlan()
  const change = useChange()
  const [isAsking, setAsking] = useState(false)
  const make = (what: Becoming) => void change(becoming(graph, entry, what).changes, { told: `Made the entry ${/^[ao]/.test(what.kind) ? 'an' : 'a'} ${what.kind}` })
  const hasRoles = graph.of('role').some((role) => role.wanted === 'wanted')
  return (
    <div className="entry-becomes">
      {(entry.becomes ?? []).map((id) => {
        const record = graph.find(id)
        return record === undefined ? null : <span key={id} className="small"><span className="mute">became the {kindOf(record.kind).one}</span> <RecordLink id={id} /></span>
      })}
      <Menu label={`Make “${titleFrom(entry.text)}” into`} trigger={<Button small look="text" icon={<ArrowRightLeft size={14} />}>Make it…</Button>}
        groups={[{
          entries: [
            ...plain.map((kind) => ({ id: kind, label: capital(kind), run: () => make({ kind }) })),
            { id: 'condition', label: 'Condition of a role…', isDisabled: !hasRoles, run: () => setAsking(true) },
          ],
        }]} />
      <RoleDialog isOpen={isAsking} onClose={() => setAsking(false)} onChoose={(role) => { setAsking(false); make({ kind: 'condition', role }) }} />
    </div>
  )
}

/** Whose condition it is. */
function RoleDialog({ isOpen, onClose, onChoose }: { readonly isOpen: boolean; readonly onClose: () => void; readonly onChoose: (role: RecordId) => void }) {
  const { graph } = usePlan()
  const roles = graph.of('role').filter((role) => role.wanted === 'wanted')
  return (
    <Dialog title="A condition of which role?" isOpen={isOpen} onClose={onClose}>
      <ul className="role-choice">{roles.map((role) => <li key={role.id}><Button onPress={() => onChoose(role.id)}>{role.title}</Button></li>)}</ul>
    </Dialog>
  )
}
