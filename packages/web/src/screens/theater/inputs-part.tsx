import { formatDay } from '@throughline/model'
import { edit } from '../../data/changes.ts'
import { usePlan } from '../../data/plan.tsx'
import { useChange } from '../../data/use-change.ts'
import { ScreenLink } from '../../links.tsx'
import { Button, Chip, EmptyState, InlineEdit, Section, Select, Table } from '../../parts/index.ts'
import { newestFirst, withAnswer } from './answering.ts'
import { CountryLink, RecordIn } from './record-in.tsx'
import type { Theater } from './use-theater.ts'
import { inputWord } from './words.ts'

type Input = Theater['inputs'][number]
const answers = [{ value: 'considered', label: 'Considered' }, { value: 'accepted', label: 'Accepted' }, { value: 'declined', label: 'Declined' }] as const
export const inputStandings = { draft: 'unknown', sent: 'advice', considered: 'advice', accepted: 'met', declined: 'waived' } as const

/** What countries send up and what the theater says to it: answered above, seen below. */
export function InputsPart({ theater }: { readonly theater: Theater }) {
  const { book } = usePlan()
  const isAbove = theater.theater?.book === book
  const open = theater.inputs.filter(({ answered, state }) => answered === undefined && state !== 'draft').length
  return (
    <Section title={isAbove ? 'Sent up by countries' : 'Sent up to the theater'} aside={open === 0 ? undefined : `${open} not answered`}>
      {theater.inputs.length === 0 ? (
        <EmptyState title="Nothing was sent up" chapter="Country-Level SC Planning">
          <p>{isAbove ? 'What a country plan finds and the theater should know comes up here, and is answered in a reassessment.' : 'Open a finding, a gap, a role or an assumption: “Send up to the theater” makes an input of it. The theater’s answer shows here.'}</p>
        </EmptyState>
      ) : (
        <Table caption="Inputs of the countries and the theater’s answers" isDense>
          <thead><tr>{isAbove ? <th scope="col">Country</th> : null}<th scope="col">Input</th><th scope="col">Bears on</th><th scope="col">Sent</th><th scope="col" className="theater-answer">Answer</th></tr></thead>
          <tbody>{theater.inputs.map((input) => <InputRow key={input.id} input={input} isAbove={isAbove} />)}</tbody>
        </Table>
      )}
    </Section>
  )
}

function InputRow({ input, isAbove }: { readonly input: Input; readonly isAbove: boolean }) {
  const { book, country, id, title, text, about, objective, sent } = input
  return (
    <tr>
      {isAbove ? <td><CountryLink book={book}>{country}</CountryLink></td> : null}
      <th scope="row">
        <RecordIn book={book} id={id} screen="theater">{title}</RecordIn>
        {text === undefined ? null : <span className="small soft theater-line theater-plain">{text}</span>}
        {about === undefined ? null : <span className="tiny mute theater-line">From the {about.kind} <RecordIn book={book} id={about.id} screen="analysis">{about.title}</RecordIn></span>}
      </th>
      <td>{objective?.title ?? <span className="mute">not said</span>}</td>
      <td className="tabular theater-day">{sent === undefined ? <span className="mute">not yet</span> : formatDay(sent)}</td>
      <td className="small">{isAbove ? <AnswerIt input={input} /> : <SeeAnswer input={input} />}</td>
    </tr>
  )
}

/** The theater's answer, kept in its newest reassessment. */
export function AnswerIt({ input }: { readonly input: Input }) {
  const { graph } = usePlan()
  const change = useChange()
  const [newest] = newestFirst(graph)
  const own = newest?.inputs?.find((row) => row.input === input.id)
  const said = own ?? input.answered
  if (newest === undefined) return <span>{input.answered?.answer} <ScreenLink screen="analysis" words={{ step: 'reassess' }}>Begin a reassessment to answer it</ScreenLink></span>
  const keep = (state: typeof answers[number]['value'] | undefined, answer: string | undefined) =>
    void change([withAnswer(newest, input.id, state === undefined ? undefined : { state, ...(answer !== undefined && { answer }) })])
  return (
    <div className="theater-answering">
      <Select label={`Answer to ${input.title}`} labelAt="hidden" value={said?.state} options={answers} none="Not answered" onChange={(state) => keep(state, said?.answer)} />
      {said === undefined ? null : <InlineEdit label={`Words of the answer to ${input.title}`} value={said.answer} placeholder="Say why" onCommit={(answer) => keep(said.state, answer)} />}
      <span className="tiny mute">{own === undefined && input.answered !== undefined ? `Said ${formatDay(input.answered.date)}; kept in ${newest.title}` : `Kept in ${newest.title}`}</span>
    </div>
  )
}

/** The country sends its draft, sees what was said, and takes it into its own record. */
function SeeAnswer({ input }: { readonly input: Input }) {
  const { graph, on } = usePlan()
  const change = useChange()
  const record = graph.get('planning-input', input.id)
  const { answered, noted } = input
  const isNoted = answered !== undefined && record?.state === answered.state && noted === answered.answer
  const state = record?.state ?? input.state
  return (
    <div className="theater-answering">
      <span><Chip standing={inputStandings[answered?.state ?? state]}>{inputWord(answered?.state ?? state)}</Chip> {answered === undefined ? noted : answered.answer}</span>
      {answered === undefined ? null : <span className="tiny mute">{answered.title}, {formatDay(answered.date)}</span>}
      {state !== 'draft' || record === undefined ? null : <Button small onPress={() => void change([edit(record, { state: 'sent', sent: on })], { told: 'Sent up to the theater' })}>Send it up</Button>}
      {answered === undefined || record === undefined || isNoted ? null : <Button small onPress={() => void change([edit(record, { state: answered.state, answer: answered.answer })], { told: 'Took the answer into the plan' })}>Take the answer into the plan</Button>}
    </div>
  )
}
