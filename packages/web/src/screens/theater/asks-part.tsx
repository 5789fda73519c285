import { usePlan } from '../../data/plan.tsx'
import { RecordLink } from '../../links.tsx'
import { Button, Chip, EmptyState, Section, Table } from '../../parts/index.ts'
import { newRecord } from '../../record/new-record-state.ts'
import { CountryLink, RecordIn } from './record-in.tsx'
import type { Theater } from './use-theater.ts'
import { needStandings, needWords, outcomeWord } from './words.ts'

/** Gaps no option closes: roles to change or drop, programs to change. */
export function WaysOutPart({ theater }: { readonly theater: Theater }) {
  return (
    <Section title="Asked of policy">
      {theater.waysOut.length === 0 ? <EmptyState title="Nothing is asked" chapter="Recommend Solutions"><p>Where no option closes a gap, a country plan changes or drops the role, or proposes to change a program. Such gaps come up here.</p></EmptyState> : (
        <Table caption="Gaps that end in one of the two policy ways out" isDense>
          <thead><tr><th scope="col">Country</th><th scope="col">Way out</th><th scope="col">Gap</th><th scope="col">Role</th><th scope="col">Reason</th></tr></thead>
          <tbody>{theater.waysOut.map(({ book, country, gap, title, outcome, because, roles }) => (
            <tr key={`${book} ${gap}`}>
              <td><CountryLink book={book}>{country}</CountryLink></td>
              <th scope="row">{outcomeWord(outcome)}</th>
              <td><RecordIn book={book} id={gap} screen="analysis">{title}</RecordIn></td>
              <td>{roles.map((role) => role.title).join('; ')}</td>
              <td className="small">{because ?? <span className="mute">no reason given</span>}</td>
            </tr>
          ))}</tbody>
        </Table>
      )}
    </Section>
  )
}

/** What contingency plans need of partners, by title and unclassified task only, and what answers it. */
export function NeedsPart({ theater }: { readonly theater: Theater }) {
  const { book, graph } = usePlan()
  const isAbove = theater.theater?.book === book
  return (
    <Section title="Needs of contingency plans" aside={isAbove ? <Button small onPress={() => newRecord('contingency-need')}>Add a need</Button> : undefined}>
      <p className="small soft theater-note">Held by title and unclassified task only; text that bears a classified marking is refused. Each country plan of the partner sees the need without anyone linking to it, and has to answer it.</p>
      {theater.needs.length === 0 ? <EmptyState title="No need is held" chapter="Analyze Higher-Level Guidance"><p>Ask the contingency planners of the command what their plans count on from each partner: a port, an airfield, a unit that holds a border.</p></EmptyState> : (
        <Table caption="Needs of contingency plans and what answers them" isDense>
          <thead><tr><th scope="col">Partner</th><th scope="col">Need</th><th scope="col">Plan</th><th scope="col">Answered by</th></tr></thead>
          <tbody>{theater.needs.map(({ need, title, plan, task, partner, state, answeredBy, because }) => (
            <tr key={need}>
              <td>{partner?.title ?? <span className="mute">none named</span>}</td>
              <th scope="row">{graph.find(need) === undefined ? title : <RecordLink id={need}>{title}</RecordLink>}{task === undefined ? null : <span className="tiny mute theater-line">{task}</span>}</th>
              <td>{plan}</td>
              <td className="small">
                <Chip standing={needStandings[state]}>{needWords[state]}</Chip> {because}
                {answeredBy.map(({ book: from, country, capabilities }) => <span key={from} className="theater-line">{country}: {capabilities.map((one, at) => <span key={one.id}>{at === 0 ? '' : ', '}<RecordIn book={from} id={one.id} screen="analysis">{one.title}</RecordIn></span>)}</span>)}
              </td>
            </tr>
          ))}</tbody>
        </Table>
      )}
    </Section>
  )
}
