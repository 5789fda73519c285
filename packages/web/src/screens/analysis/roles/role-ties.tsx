import { roleTies, type RoleTie } from '@throughline/analysis'
import type { Rec, RecordId } from '@throughline/model'
import { edit } from '../../../data/changes.ts'
import { usePlan } from '../../../data/plan.tsx'
import { useChange } from '../../../data/use-change.ts'
import { RecordLink } from '../../../links.tsx'
import { RecordPicker } from '../../../record/record-picker.tsx'
import { AddLine } from '../parts/add-line.tsx'

type Missing = RoleTie['missing'][number]

const missingWords: Readonly<Record<Missing, string>> = { support: 'Nothing carries it', governance: 'Nothing lets it last' }
const newWords: Readonly<Record<Missing, string>> = { support: 'New support role', governance: 'New governance role' }

/** Each primary role with what carries it and what lets it last, drawn as ties; a missing one can be named in place. */
export function RoleTies() {
  const { graph } = usePlan()
  const ties = roleTies(graph)
  if (ties.length === 0) return null
  return (
    <section className="step-part">
      <h2>How they hang together</h2>
      <p className="small soft">A primary role acts on the threat. Without support it cannot act; without governance and oversight it does not last.</p>
      <table className="ties">
        <caption className="unseen">Primary roles with their support and governance roles</caption>
        <thead><tr><th scope="col">Primary</th><th scope="col">Support</th><th scope="col">Governance and oversight</th></tr></thead>
        <tbody>{ties.map((tie) => <Tie key={tie.primary.id} tie={tie} />)}</tbody>
      </table>
    </section>
  )
}

const Tie = ({ tie }: { readonly tie: RoleTie }) => (
  <tr>
    <th scope="row"><RecordLink id={tie.primary.id} className="tie-box primary" /></th>
    <td><div className="tie-arm"><Arm primary={tie.primary.id} type="support" roles={tie.support} /></div></td>
    <td><div className="tie-arm"><Arm primary={tie.primary.id} type="governance" roles={tie.governance} /></div></td>
  </tr>
)

function Arm({ primary, type, roles }: { readonly primary: RecordId; readonly type: Missing; readonly roles: readonly Rec<'role'>[] }) {
  if (roles.length > 0) return <ul>{roles.map((role) => <li key={role.id}><RecordLink id={role.id} className="tie-box" /></li>)}</ul>
  return <MissingArm primary={primary} type={type} />
}

/** What is missing can be named anew, or an existing role tied to it. */
function MissingArm({ primary, type }: { readonly primary: RecordId; readonly type: Missing }) {
  const { graph } = usePlan()
  const change = useChange()
  const tie = (id: RecordId | undefined) => {
    const role = graph.get('role', id)
    if (role !== undefined) void change([edit(role, { type, supports: [...(role.supports ?? []), primary] })])
  }
  return (
    <div className="tie-box missing">
      <b>{missingWords[type]}.</b>
      <AddLine kind="role" label={newWords[type]} values={{ type, wanted: 'wanted', supports: [primary] }} />
      <RecordPicker label="Or tie one that is there" hideLabel targets={['role']} value={undefined} not={primary} onChoose={tie} />
    </div>
  )
}
