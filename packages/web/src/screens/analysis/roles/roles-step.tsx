import { useState } from 'react'
import { compareRoles } from '@throughline/analysis'
import { kindOf, type Rec } from '@throughline/model'
import { usePlan } from '../../../data/plan.tsx'
import { ScreenLink } from '../../../links.tsx'
import { Segmented } from '../../../parts/index.ts'
import { AddLine } from '../parts/add-line.tsx'
import { Items, useOpenItem } from '../parts/items.tsx'
import { RoleTies } from './role-ties.tsx'
import './roles.css'

const fields = ['title', 'type', 'wanted', 'priority', 'organization', 'willingness', 'action', 'interest', 'riskToCampaignPlan', 'riskToStrategy', 'addresses', 'supports', 'guidance', 'objectives'] as const
const choiceWord = (field: 'type' | 'wanted', value: string) => kindOf('role').fields[field]?.choices?.find((one) => one.value === value)?.label ?? value

/** What the partner is to do and not to do, by priority; then how primary roles are carried and overseen. */
export function RolesStep() {
  const { graph } = usePlan()
  const roles = graph.of('role').toSorted(compareRoles)
  const isWanted = (role: Rec<'role'>) => role.wanted === 'wanted'
  return (
    <>
      {roles.length > 0 ? null : (
        <div className="teach">
          <p><b>Start with one primary role:</b> what the partner would do about a threat, in one line, such as “Patrol the lake and the river”. Then ask what carries it (a support role) and what lets it last
            (governance and oversight). Say as plainly what the partner is not to do: a role not wanted is a record too.</p>
          <p>Where a role acts on a threat, name the threat first: <ScreenLink screen="analysis" words={{ step: 'threats' }}>threats and opportunities</ScreenLink>.</p>
        </div>
      )}
      <section className="step-part">
        <h2>Wanted</h2>
        <RoleItems roles={roles.filter(isWanted)} />
        <AddRole isWanted />
      </section>
      <section className="step-part">
        <h2>Explicitly not wanted</h2>
        <RoleItems roles={roles.filter((role) => !isWanted(role))} />
        <AddRole isWanted={false} />
      </section>
      <RoleTies />
    </>
  )
}

const types: readonly { readonly value: Rec<'role'>['type']; readonly label: string }[] = [{ value: 'primary', label: 'Primary' }, { value: 'support', label: 'Support' }, { value: 'governance', label: 'Governance' }]

/** What the new role is stands beside its line before it is named: nothing is taken for granted in silence. */
function AddRole({ isWanted }: { readonly isWanted: boolean }) {
  const [, setOpen] = useOpenItem()
  const [type, setType] = useState<Rec<'role'>['type']>('primary')
  return (
    <div className="add-role">
      <Segmented label={isWanted ? 'The new role wanted is' : 'The new role not wanted is'} value={type} onChange={setType} options={types} />
      <AddLine kind="role" label={isWanted ? 'New role wanted' : 'New role not wanted'} values={{ type, wanted: isWanted ? 'wanted' : 'not-wanted' }} onAdded={setOpen} />
    </div>
  )
}

const RoleItems = ({ roles }: { readonly roles: readonly Rec<'role'>[] }) => <Items records={roles} fields={fields} wanted={roles.some((role) => role.wanted === 'not-wanted') ? ['interest'] : ['priority', 'interest']} line={roleLine} />

const roleLine = (role: Rec<'role'>) => (
  <>
    <span>{choiceWord('type', role.type)}</span>
    {role.priority === undefined ? null : <span className="tabular">priority {role.priority}</span>}
    {role.outcome === undefined ? null : <b>{role.outcome}</b>}
  </>
)
