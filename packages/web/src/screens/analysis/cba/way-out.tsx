import { useState } from 'react'
import type { PlanGraph, Rec } from '@throughline/model'
import type { SentChange } from '../../../data/answers.ts'
import { add, edit } from '../../../data/changes.ts'
import { usePlan } from '../../../data/plan.tsx'
import { useChange } from '../../../data/use-change.ts'
import { RecordLink } from '../../../links.tsx'
import { Button, TextArea, TextField } from '../../../parts/index.ts'
import { ProgramPicker } from '../../../record/program-picker.tsx'

type Outcome = 'change-the-role' | 'drop-the-role' | 'propose-a-program-change'

const ways: readonly { readonly outcome: Outcome; readonly title: string; readonly ask: string; readonly help: string }[] = [
  { outcome: 'change-the-role', title: 'Change the role', ask: 'What the role is to be instead', help: 'Smaller, later, shared with another: so that it can be played.' },
  { outcome: 'drop-the-role', title: 'Drop the role', ask: 'What is dropped, and what stands in for it', help: 'The role stays in the plan, marked as dropped, with the reason.' },
  { outcome: 'propose-a-program-change', title: 'Propose a change to a program', ask: 'What the program would have to allow', help: 'Goes up with the plan: a limit, a purpose, a recipient the law or the policy leaves out.' },
]

interface WayOutProps { readonly gap: Rec<'gap'>; readonly role: Rec<'role'> }

/** No solution fits: the ways out by policy, each an outcome with its reason on the gap, an option that says what is proposed, and a note on the role. */
export function WayOut({ gap, role }: WayOutProps) {
  const [open, setOpen] = useState<Outcome>()
  const taken = ways.find(({ outcome }) => outcome === gap.outcome)
  const way = ways.find(({ outcome }) => outcome === open)
  return (
    <section className="step-part way-out">
      <h2>No solution fits</h2>
      <p className="small soft">Policy leaves two ways out: change or drop the role, or propose to change the program. Either is an answer; it stands in the document, and the theater sees it.</p>
      {taken === undefined ? null : <p><b>{taken.title}.</b> {gap.outcomeBecause ?? 'No reason is given yet.'} {role.outcome === undefined ? null : <span className="soft">On the role <RecordLink id={role.id} className="quiet-link" />: {role.outcome}.</span>}</p>}
      <div className="row wrap">{ways.map(({ outcome, title }) => <Button key={outcome} small aria-expanded={open === outcome} onPress={() => setOpen(open === outcome ? undefined : outcome)}>{title}…</Button>)}</div>
      {way === undefined ? null : <WayForm key={way.outcome} way={way} gap={gap} role={role} onDone={() => setOpen(undefined)} />}
    </section>
  )
}

function WayForm({ way, gap, role, onDone }: WayOutProps & { readonly way: (typeof ways)[number]; readonly onDone: () => void }) {
  const { graph } = usePlan()
  const change = useChange()
  const [text, setText] = useState<string>()
  const [because, setBecause] = useState<string>()
  const [program, setProgram] = useState<string>()
  const [isAsked, setAsked] = useState(false)
  const missing = (value: string | undefined) => (isAsked && value === undefined ? 'Needed before it can be recorded' : undefined)
  const keep = async () => {
    setAsked(true)
    if (text === undefined || because === undefined) return
    if (await change(wayOutChanges(graph, { gap, role, outcome: way.outcome, text, because, program }), { told: `${way.title}: recorded on the gap and the role` }) !== undefined) onDone()
  }
  return (
    <div className="way-form">
      <TextField label={way.ask} value={text} onCommit={setText} help={way.help} error={missing(text)} isRequired autoFocus />
      {way.outcome === 'propose-a-program-change' ? <ProgramPicker label="Program" value={program} onChoose={setProgram} /> : null}
      <TextArea label="Because, and who decided" value={because} onCommit={setBecause} error={missing(because)} rows={2} isRequired />
      <div className="row"><Button look="primary" onPress={() => void keep()}>{`Record: ${way.title.toLowerCase()}`}</Button><Button onPress={onDone}>Not this way</Button></div>
    </div>
  )
}

interface WayTaken extends WayOutProps { readonly outcome: Outcome; readonly text: string; readonly because: string; readonly program: string | undefined }

/** One revision: the gap's outcome and reason, the option that says what is proposed, and the role's note, with its outcome where it changes or goes. */
function wayOutChanges(graph: PlanGraph, { gap, role, outcome, text, because, program }: WayTaken): readonly SentChange[] {
  const option = add(graph, 'solution', { text, gap: gap.id, domain: 'policy', decision: outcome, why: because, programs: program === undefined ? undefined : [program] })
  const told = outcome === 'propose-a-program-change' ? `A change to a program is proposed for “${gap.title}”: ${text}` : `${text} (${because})`
  const became = outcome === 'change-the-role' ? 'changed' : outcome === 'drop-the-role' ? 'dropped' : role.outcome
  return [edit(gap, { outcome, outcomeBecause: because }), option.change, edit(role, { outcome: became, note: [role.note, told].filter((one) => one !== undefined).join('\n') })]
}
