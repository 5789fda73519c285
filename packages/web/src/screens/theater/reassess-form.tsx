import { frameworks, fieldsOf, formatDay, type Rec } from '@throughline/model'
import type { ReactNode } from 'react'
import { edit } from '../../data/changes.ts'
import { usePlan } from '../../data/plan.tsx'
import { useChange } from '../../data/use-change.ts'
import { RecordLink, ScreenLink } from '../../links.tsx'
import { Checkbox, Chip, InlineEdit, Table } from '../../parts/index.ts'
import { RecordField } from '../../record/record-form.tsx'
import { withFinding } from './answering.ts'
import { AnswerIt } from './inputs-part.tsx'
import { CountryLink } from './record-in.tsx'
import { useTheater, type Theater } from './use-theater.ts'
import { progressStandings, progressWords } from './words.ts'

type Reassessment = Rec<'reassessment'>
interface Props { readonly again: Reassessment }

/** A reassessment in the order it is asked: success, baseline, sequence, sufficiency, objective by objective, inputs, decision. */
export function ReassessForm({ again, earlier }: Props & { readonly earlier: Reassessment | undefined }) {
  const { theater } = useTheater()
  const { book } = usePlan()
  const above = theater?.theater?.book === book ? theater : undefined
  return (
    <ol className="again-steps">
      <Step title="What is success now?">
        {earlier?.success === undefined ? null : <p className="small soft">On {formatDay(earlier.date)} it was: “{earlier.success}”</p>}
        <Field again={again} name="endStates" /><Field again={again} name="success" />
      </Step>
      <Step title="Where do things stand? The new baseline"><Baseline again={again} /></Step>
      <Step title="Do the intermediate objectives come in an order that can work?"><Field again={again} name="sequence" /></Step>
      <Step title="Together, are they enough?"><Field again={again} name="sufficiency" /></Step>
      <Step title="Objective by objective"><Objectives again={again} theater={above} /></Step>
      {above === undefined || above.inputs.length === 0 ? null : <Step title="What countries sent up"><Inputs theater={above} /></Step>}
      <Step title="What is decided?"><Field again={again} name="decision" /><Field again={again} name="decidedBy" /><Field again={again} name="date" /></Step>
    </ol>
  )
}

const Step = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => <li><h3>{title}</h3><div className="again-step">{children}</div></li>

function Field({ again, name }: Props & { readonly name: string }) {
  const field = fieldsOf('reassessment')[name]
  return field === undefined ? null : <RecordField record={again} name={name} field={field} />
}

/** The assessments that say where things stand now: ticked, newest first. */
function Baseline({ again }: Props) {
  const { graph } = usePlan()
  const change = useChange()
  const taken = again.baseline ?? []
  const all = graph.of('assessment').toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
  const turn = (id: Rec<'assessment'>['id'], isIn: boolean) => {
    const next = isIn ? [...taken, id] : taken.filter((one) => one !== id)
    void change([edit(again, { baseline: next.length === 0 ? undefined : next })])
  }
  return (
    <>
      {all.length === 0 ? <p className="small">No assessment is kept yet.</p> : <ul className="plain-list">{all.map(({ id, title, framework, date, state }) => (
        <li key={id} className="row"><Checkbox isSelected={taken.includes(id)} onChange={(isIn) => turn(id, isIn)}>{`${title} (${frameworks[framework]})`}</Checkbox> <span className="small mute tabular">{date === undefined ? 'no day' : formatDay(date)}</span>{state === 'complete' ? null : <Chip standing="warning">still in work</Chip>}</li>
      ))}</ul>}
      <p className="small"><ScreenLink screen="analysis" words={{ step: 'environment' }}>Look again at the environment</ScreenLink>: a new assessment follows the earlier one and is compared with it.</p>
    </>
  )
}

function Objectives({ again, theater }: Props & { readonly theater: Theater | undefined }) {
  const { graph } = usePlan()
  const change = useChange()
  const objectives = graph.of('objective').toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity))
  if (objectives.length === 0) return <p className="small">The plan holds no objective yet.</p>
  return (
    <Table caption="Objectives, where they stand, and what is found" isDense>
      <thead><tr><th scope="col">Objective</th>{theater === undefined ? null : <th scope="col">Countries</th>}<th scope="col">Confirmed, moved or dropped; and why</th></tr></thead>
      <tbody>
        {objectives.map(({ id, title }) => (
          <tr key={id}>
            <th scope="row"><RecordLink id={id}>{title}</RecordLink></th>
            {theater === undefined ? null : <td className="small"><Countries answers={theater.objectives.find(({ objective }) => objective === id)?.answers ?? []} /></td>}
            <td><InlineEdit label={`Finding on ${title}`} value={again.objectives?.find(({ objective }) => objective === id)?.finding} placeholder="Say what is found" onCommit={(finding) => void change([withFinding(again, id, finding)])} /></td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

const Countries = ({ answers }: { readonly answers: Theater['objectives'][number]['answers'] }) => (answers.length === 0
  ? <Chip standing="warning">Nothing answers it</Chip>
  : <ul>{answers.map(({ book, country, objective, state, behind }) => (
    <li key={`${book} ${objective}`}><CountryLink book={book}>{country}</CountryLink> <Chip standing={progressStandings[state]}>{progressWords[state]}</Chip>{behind.length === 0 ? null : ` ${behind.length} behind`}</li>
  ))}</ul>)

const Inputs = ({ theater }: { readonly theater: Theater }) => (
  <Table caption="What countries sent up, and what is said to it" isDense>
    <thead><tr><th scope="col">Country</th><th scope="col">Input</th><th scope="col" className="theater-answer">Answer</th></tr></thead>
    <tbody>{theater.inputs.map((input) => (
      <tr key={input.id}><td><CountryLink book={input.book}>{input.country}</CountryLink></td><th scope="row">{input.title}{input.text === undefined ? null : <span className="small soft theater-line theater-plain">{input.text}</span>}</th><td className="small"><AnswerIt input={input} /></td></tr>
    ))}</tbody>
  </Table>
)
