import { useSearchWord } from '../../address.ts'
import { usePlan } from '../../data/plan.tsx'
import { Chip, EmptyState, Section, Segmented, Table } from '../../parts/index.ts'
import { CountryLink, RecordIn } from './record-in.tsx'
import type { Theater } from './use-theater.ts'
import { relationWords, roleTypeWord } from './words.ts'

type Role = Theater['roles'][number]
const looks = [{ value: 'all', label: 'All roles' }, { value: 'tied', label: 'With neighbours' }, { value: 'conflicts', label: 'In conflict' }] as const

/** The roles of all countries, and how they rely on, support or conflict with one another. */
export function RolesPart({ theater }: { readonly theater: Theater }) {
  const { book } = usePlan()
  const [look, setLook] = useSearchWord('roles', 'tied')
  const conflicts = theater.roles.filter(({ isInConflict }) => isInConflict).length
  const isShown = (role: Role) => look === 'all' || (look === 'conflicts' ? role.isInConflict : role.relations.length + role.namedBy.length > 0)
  const shown = theater.roles.filter(isShown)
  return (
    <Section title={theater.theater?.book === book ? 'Roles by country' : 'How its roles fit with its neighbours’'} aside={conflicts === 0 ? 'no conflict is named' : conflicts === 1 ? '1 role in conflict' : `${conflicts} roles in conflict`}>
      {theater.roles.length === 0 ? <EmptyState title="No roles yet" chapter="Define the Desired Security Role(s) the USG Would Like the International partner to Play"><p>Roles of the country plans stand here beside one another: which relies on another country’s, which supports it, which conflicts.</p></EmptyState> : (
        <>
          <div className="no-print"><Segmented label="Roles shown" value={look} onChange={setLook} options={looks} /></div>
          {shown.length === 0 ? <p className="small">{look === 'conflicts' ? 'No role conflicts with another.' : 'No role names a neighbour.'}</p> : (
            <Table caption="Roles by country and how they fit" isDense>
              <thead><tr><th scope="col">Country</th><th scope="col">Role</th><th scope="col">Kind</th><th scope="col">How neighbours fit with it</th></tr></thead>
              <tbody>{shown.map((role) => <RoleRow key={`${role.book} ${role.role}`} role={role} />)}</tbody>
            </Table>
          )}
        </>
      )}
    </Section>
  )
}

function RoleRow({ role }: { readonly role: Role }) {
  const { book, country, title, type, wanted, outcome, priority, relations, namedBy } = role
  return (
    <tr>
      <td><CountryLink book={book}>{country}</CountryLink></td>
      <th scope="row"><RecordIn book={book} id={role.role} screen="analysis">{title}</RecordIn></th>
      <td className="small">{wanted === 'wanted' ? roleTypeWord(type) : <b>Explicitly not wanted</b>}{priority === undefined ? '' : `, priority ${priority}`}{outcome === undefined ? null : <span className="theater-line mute">{outcome === 'changed' ? 'changed' : 'dropped'}</span>}</td>
      <td className="small">
        {relations.length + namedBy.length === 0 ? <span className="mute">none named</span> : (
          <ul>
            {relations.map(({ relation, neighbour, text, role: other }, at) => (
              <li key={`to ${at}`}>{relation === 'conflicts' ? <Chip standing="warning">Conflict</Chip> : null} <b>{neighbour}</b> {relationWords[relation]}{other === undefined ? null : <> by its role <RecordIn book={other.book} id={other.id} screen="analysis">{other.title}</RecordIn></>}{text === undefined ? '' : `: ${text}`}</li>
            ))}
            {namedBy.map((said) => (
              <li key={`from ${said.book} ${said.role}`}>{said.relation === 'conflicts' ? <Chip standing="warning">Conflict</Chip> : null} <CountryLink book={said.book}>{said.country}</CountryLink> says of its role <RecordIn book={said.book} id={said.role} screen="analysis">{said.title}</RecordIn>: this one {relationWords[said.relation].replace('this', 'it')}{said.text === undefined ? '' : ` (${said.text})`}</li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
}
