import type { Rec } from '@throughline/model'
import { usePlan } from '../../../data/plan.tsx'
import { RecordLink } from '../../../links.tsx'
import { Chip } from '../../../parts/index.ts'
import { GroupTable } from '../parts/group-table.tsx'
import type { StepProps } from '../step-view.ts'

/** How neighbours' roles fit with this one: who relies on it, supports it, or is in conflict with it. */
export function NeighboursStep({ role: id }: StepProps) {
  const { graph } = usePlan()
  const role = graph.get('role', id)
  if (role === undefined) return <></>
  const conflicts = (role.neighbours ?? []).filter((one) => one.relation === 'conflicts')
  const others = graph.referring(role.id, 'role', 'neighbours')
  return (
    <section className="step-part">
      <h2>Neighbours of “{role.title}”</h2>
      {(role.neighbours ?? []).length > 0 ? null : <p className="teach">Ask the planners of the neighbouring countries: whose plan counts on this role being played, whose role helps it, and whom does it upset? Where the neighbour’s role stands in another plan, tie it, so that both plans show it.</p>}
      <GroupTable key={role.id} record={role} name="neighbours" />
      {conflicts.map((one) => <p key={one.name}><Chip standing="warning">Conflict</Chip> {one.name}: {one.text?.replace(/\.$/, '') ?? 'how is not said'}. Settle it with the planner of the other country, or carry it as a risk.</p>)}
      {others.length === 0 ? null : <Others roles={others} />}
    </section>
  )
}

const Others = ({ roles }: { readonly roles: readonly Rec<'role'>[] }) => (
  <p>Roles that name this one as a neighbour: {roles.map((one, at) => <span key={one.id}>{at === 0 ? '' : ', '}<RecordLink id={one.id} /></span>)}</p>
)
