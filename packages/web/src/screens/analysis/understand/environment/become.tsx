import { ArrowRightLeft } from 'lucide-react'
import { kindOf } from '@throughline/model'
import { usePlan } from '../../../../data/plan.tsx'
import { useChange } from '../../../../data/use-change.ts'
import { RecordLink } from '../../../../links.tsx'
import { Button, Menu } from '../../../../parts/index.ts'
import { becoming, titleFrom, type Becoming, type Entry } from './assess.ts'

const plain = ['assumption', 'risk', 'threat', 'opportunity'] as const
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Turns an entry into a record of the plan in one gesture, with the link kept; Undo takes both back. */
export function Become({ entry }: { readonly entry: Entry }) {
  const { graph } = usePlan()
  const change = useChange()
  const make = (what: Becoming) => () => void change(becoming(graph, entry, what).changes, { told: `Made the entry ${what.kind === 'assumption' || what.kind === 'opportunity' ? 'an' : 'a'} ${what.kind}` })
  const roles = graph.of('role').filter((role) => role.wanted === 'wanted')
  return (
    <div className="become">
      {(entry.becomes ?? []).map((id) => {
        const record = graph.find(id)
        return record === undefined ? null : <span key={id} className="small"><span className="mute">became the {kindOf(record.kind).one}</span> <RecordLink id={id} /></span>
      })}
      <Menu label={`Make “${titleFrom(entry.text)}” into`} trigger={<Button small look="text" icon={<ArrowRightLeft size={14} />}>Make it…</Button>}
        groups={[
          { entries: plain.map((kind) => ({ id: kind, label: capital(kind), run: make({ kind }) })) },
          ...(roles.length === 0 ? [] : [{ heading: 'A condition of the role', entries: roles.map((role) => ({ id: role.id, label: role.title, run: make({ kind: 'condition', role: role.id }) })) }]),
        ]} />
    </div>
  )
}
