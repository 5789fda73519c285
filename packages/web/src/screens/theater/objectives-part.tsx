import { formatDay } from '@throughline/model'
import { usePlan } from '../../data/plan.tsx'
import { Chip, EmptyState, Section, Table } from '../../parts/index.ts'
import { CountryLink, RecordIn } from './record-in.tsx'
import type { Theater } from './use-theater.ts'
import { progressStandings, progressWords } from './words.ts'

type Objective = Theater['objectives'][number]

/** Which countries answer each objective of the theater, and what is behind there. */
export function ObjectivesPart({ theater }: { readonly theater: Theater }) {
  const { book } = usePlan()
  const isAbove = theater.theater?.book === book
  return (
    <Section title={isAbove ? 'Objectives, and the countries that answer them' : 'The theater’s objectives, and what here answers them'}>
      {theater.objectives.length === 0 ? <EmptyState title="The theater holds no objective" chapter="Country-Level SC Planning"><p>Objectives of the theater are answered by objectives of country plans that name them under “Serves”.</p></EmptyState> : (
        <Table caption="Objectives of the theater and what answers them" isDense>
          <thead><tr><th scope="col">Objective of the theater</th><th scope="col">Country</th><th scope="col">Answered by</th><th scope="col">By</th><th scope="col">Stands</th></tr></thead>
          <tbody>{theater.objectives.map((one) => <ObjectiveRows key={one.objective} one={one} of={theater} />)}</tbody>
        </Table>
      )}
    </Section>
  )
}

function ObjectiveRows({ one, of }: { readonly one: Objective; readonly of: Theater }) {
  const above = of.theater?.book
  const { objective, title, answers, reassessed } = one
  const head = (
    <th scope="row" rowSpan={Math.max(1, answers.length)}>
      {above === undefined ? title : <RecordIn book={above} id={objective} screen="objectives">{title}</RecordIn>}
      {reassessed[0] === undefined ? null : <span className="tiny mute theater-line">Looked at {formatDay(reassessed[0].date)}: {reassessed[0].finding}</span>}
    </th>
  )
  if (answers.length === 0) return <tr>{head}<td colSpan={4}><Chip standing="warning">Nothing answers it</Chip> <span className="small soft">No objective of {of.plans.length === 1 ? of.plans[0]?.country : 'a country plan'} names it under “Serves”.</span></td></tr>
  return <>{answers.map((answer, at) => <tr key={`${answer.book} ${answer.objective}`}>{at === 0 ? head : null}<AnswerCells answer={answer} /></tr>)}</>
}

function AnswerCells({ answer }: { readonly answer: Objective['answers'][number] }) {
  const { book, country, objective, title, deadline, state, because, behind } = answer
  return (
    <>
      <td className="theater-country"><CountryLink book={book}>{country}</CountryLink></td>
      <td><RecordIn book={book} id={objective} screen="objectives">{title}</RecordIn></td>
      <td className="tabular theater-day">{deadline === undefined ? <span className="mute">no day</span> : formatDay(deadline)}</td>
      <td className="small">
        <Chip standing={progressStandings[state]}>{progressWords[state]}</Chip> <span className="soft">{because}</span>
        {behind.length === 0 ? null : (
          <details><summary>{behind.length === 1 ? '1 objective is behind' : `${behind.length} objectives are behind`}</summary>
            <ul>{behind.map((one) => <li key={one.id}><RecordIn book={book} id={one.id} screen="objectives">{one.title}</RecordIn>: {one.because}</li>)}</ul>
          </details>
        )}
      </td>
    </>
  )
}
