import { useMemo, useState } from 'react'
import { formatDay, parseRecord, recordId, type Day, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import { needOfSolution } from '@throughline/rules'
import { gateOutlook, type EarliestStart } from '@throughline/schedule'
import { usePlan } from '../../../../data/plan.tsx'
import { useChange } from '../../../../data/use-change.ts'
import { Button, Checkbox, DayField, Dialog, Select, TextField } from '../../../../parts/index.ts'
import { programName } from '../../../../record/program-name.ts'
import { verdictWords } from '../../../programs/marks.tsx'
import { verdictsFor } from '../judge/carriers.tsx'
import { MoneyPart } from './money-part.tsx'
import { becomingChanges } from './plan-changes.ts'
import { mainOf, overlapping, proposeMoney, proposeSteps, startFrom, type ProposedMoney, type ProposedStep } from './propose.ts'

type Solution = Rec<'solution'>
interface DialogProps { readonly option: Solution; readonly role: Rec<'role'>; readonly onClose: () => void }

/** What is proposed, while it is edited. */
export interface Draft { readonly steps: readonly ProposedStep[]; readonly money: readonly ProposedMoney[]; readonly program: string | undefined; readonly line: RecordId | undefined }

const sketch = recordId('act-proposed-step')

/** The day the gates of a program let a step honestly begin, where that is later than proposed. */
function earliestFor(graph: PlanGraph, step: ProposedStep | undefined, program: string | undefined, on: Day): EarliestStart | undefined {
  if (step === undefined || program === undefined) return undefined
  const parsed = parseRecord({ kind: 'activity', id: sketch, title: step.title, status: 'idea', start: step.start, end: step.end })
  return parsed.ok && parsed.value.kind === 'activity' ? gateOutlook(graph, parsed.value, on, [program]).earliest : undefined
}

/** What is proposed first: laid back from the day of need, then on to what the gates of the likeliest program allow. */
function firstDraft(graph: PlanGraph, option: Solution, on: Day): Draft {
  const neededBy = graph.get('gap', option.gap)?.urgency?.neededBy
  const verdicts = verdictsFor(graph, option, on)
  const program = (['eligible', 'undetermined'] as const).flatMap((wanted) => verdicts.filter(({ verdict }) => verdict?.verdict === wanted))[0]?.program ?? verdicts.find(({ verdict }) => verdict === undefined)?.program
  const laid = proposeSteps(option, neededBy, on)
  const main = mainOf(laid)
  const earliest = earliestFor(graph, main, program, on)
  const steps = main === undefined || earliest === undefined ? laid : startFrom(laid, main.key, earliest.day)
  return { steps, money: proposeMoney(steps, option.roughCost), program, line: lineOf(graph, option) }
}

/** The line of activity of what other options of the gap became. */
const lineOf = (graph: PlanGraph, option: Solution): RecordId | undefined =>
  graph.pick('activity', graph.referring(option.gap, 'solution', 'gap').flatMap(({ becomes }) => becomes ?? [])).flatMap(({ line }) => line ?? [])[0]

/** A chosen option becomes activities with what each waits for and their money: proposed, edited, then added in one step. */
export function BecomeDialog({ option, role, onClose }: DialogProps) {
  const { graph, on } = usePlan()
  const change = useChange()
  const [draft, setDraft] = useState(() => firstDraft(graph, option, on))
  const need = useMemo(() => needOfSolution(graph, option), [graph, option])
  const put = (values: Partial<Draft>) => setDraft((old) => ({ ...old, ...values }))
  const chosen = draft.steps.filter(({ isIn }) => isIn)
  const keep = async () => {
    const changes = becomingChanges(graph, { ...draft, option, need, objectives: role.objectives ?? [] })
    const told = `${chosen.length} ${chosen.length === 1 ? 'activity' : 'activities'} added for “${option.text}”`
    if (await change(changes, { told }) !== undefined) onClose()
  }
  return (
    <Dialog title="Make it activities" isOpen onClose={onClose} width="wide" actions={<><Button onPress={onClose}>Cancel</Button><Button look="primary" isDisabled={chosen.length === 0} onPress={() => void keep()}>{`Add ${chosen.length} ${chosen.length === 1 ? 'activity' : 'activities'}`}</Button></>}>
      <div className="become">
        <p className="small">{option.text} <span className="soft">Steps and lengths are our rule of thumb for its domain: change them before they are added. Each waits for the one before.</span></p>
        <Frame option={option} draft={draft} put={put} />
        <Steps draft={draft} put={put} />
        <Timing option={option} draft={draft} put={put} />
        <MoneyPart draft={draft} put={put} />
      </div>
    </Dialog>
  )
}

/** A part of the dialog: the draft, and how it changes it. */
export interface PartProps { readonly draft: Draft; readonly put: (values: Partial<Draft>) => void }

function Frame({ option, draft, put }: PartProps & { readonly option: Solution }) {
  const { graph, on } = usePlan()
  const programs = useMemo(() => verdictsFor(graph, option, on).map(({ program, verdict }) => ({ value: program, label: programName(program, graph), note: verdict === undefined ? 'money outside the catalogue' : verdictWords[verdict.verdict].toLowerCase() })), [graph, option, on])
  const lines = graph.of('line-of-activity').map((line) => ({ value: line.id, label: line.title }))
  return (
    <div className="become-frame">
      <Select label="Program" options={programs} none={programs.length === 0 ? 'None named yet: see Judge' : 'No program yet'} value={draft.program} onChange={(program) => put({ program })} />
      <Select label="Line of activity" options={lines} none="On no line yet" value={draft.line} onChange={(line) => put({ line })} />
    </div>
  )
}

function Steps({ draft, put }: PartProps) {
  const set = (at: number, values: Partial<ProposedStep>) => put({ steps: draft.steps.map((step, index) => (index === at ? { ...step, ...values } : step)) })
  return (
    <table className="table dense become-steps">
      <caption className="unseen">Steps proposed</caption>
      <thead><tr><th scope="col">Add</th><th scope="col">Activity</th><th scope="col">Start</th><th scope="col">End</th></tr></thead>
      <tbody>
        {draft.steps.map((step, at) => (
          <tr key={step.key} className={step.isIn ? undefined : 'left-out'}>
            <td><Checkbox aria-label={`Add ${step.title}`} isSelected={step.isIn} onChange={(isIn) => set(at, { isIn })} /></td>
            <td><TextField label={`Title of step ${at + 1}`} hideLabel value={step.title} onCommit={(title) => { if (title !== undefined) set(at, { title }) }} />{step.isStaffStep === true ? <span className="tiny mute">work of the staff</span> : null}</td>
            <td><DayField label={`Start of step ${at + 1}`} hideLabel value={step.start} onCommit={(start) => { if (start !== undefined) set(at, { start }) }} /></td>
            <td><DayField label={`End of step ${at + 1}`} hideLabel value={step.end} onCommit={(end) => { if (end !== undefined) set(at, { end }) }} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the day of need and the gates of the program say to the days proposed. */
function Timing({ option, draft, put }: PartProps & { readonly option: Solution }) {
  const { graph, on } = usePlan()
  const neededBy = graph.get('gap', option.gap)?.urgency?.neededBy
  const main = mainOf(draft.steps)
  const earliest = useMemo(() => earliestFor(graph, main, draft.program, on), [graph, main, draft.program, on])
  const last = draft.steps.filter(({ isIn, isAfter }) => isIn && isAfter !== true).at(-1)
  const crossed = overlapping(draft.steps)
  return (
    <ul className="become-timing small">
      {neededBy === undefined ? <li>The gap names no day by which it is needed: the steps begin tomorrow.</li> : last === undefined ? null : <li>{last.end <= neededBy ? `Done by ${formatDay(last.end)}; the gap must be closed by ${formatDay(neededBy)}.` : <b>{`Done by ${formatDay(last.end)}, after the ${formatDay(neededBy)} by which the gap must be closed.`}</b>}</li>}
      {earliest === undefined || main === undefined || earliest.day <= main.start ? draft.program === undefined ? null : <li>The gates of {programName(draft.program, graph)} can still be met for “{main?.title}”.</li> : (
        <li><b>The earliest honest start of “{main.title}” is {formatDay(earliest.day)}</b>{earliest.because === undefined ? '' : `, because of ${earliest.because.title.toLowerCase()}: ${earliest.because.text}`}. <Button small onPress={() => { const steps = startFrom(draft.steps, main.key, earliest.day); put({ steps }) }}>Start it then</Button></li>
      )}
      {crossed.map(({ key, title }) => <li key={key}><b>“{title}” begins before the step it waits for ends.</b></li>)}
    </ul>
  )
}
