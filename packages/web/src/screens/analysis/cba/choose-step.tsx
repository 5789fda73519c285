import { useState } from 'react'
import { gapOutcomes, kindOf, type Rec, type RecordId } from '@throughline/model'
import type { SentChange } from '../../../data/answers.ts'
import { edit } from '../../../data/changes.ts'
import { usePlan } from '../../../data/plan.tsx'
import { useChange } from '../../../data/use-change.ts'
import { RecordLink, ScreenLink } from '../../../links.tsx'
import { SeverityIcon, TextField } from '../../../parts/index.ts'
import { AskOnce } from '../parts/ask-once.tsx'
import type { StepProps } from '../step-view.ts'
import { GapChoice, NoGap, useGap } from './gap-choice.tsx'
import { costOf, optionsInOrder, placeOf } from './judge/judge-step.tsx'
import { answerWords, criteria } from './judge/judgement.tsx'
import { notJudged } from './judge/not-judged.ts'
import { PackagePart } from './options/package-part.tsx'
import { FieldOf } from './part.tsx'
import { WayOut } from './way-out.tsx'

type Solution = Rec<'solution'>
type Decision = NonNullable<Solution['decision']>

const marks = { yes: 'met', partly: 'warning', no: 'error' } as const
const plain: readonly { readonly value: Decision; readonly label: string }[] = [{ value: 'chosen', label: 'Choose' }, { value: 'rejected', label: 'Reject' }, { value: 'open', label: 'Leave open' }]
const decisionWord = (value: Decision) => kindOf('solution').fields['decision']?.choices?.find((one) => one.value === value)?.label ?? value

/** Which options are chosen and why; and where none fits, which way out. */
export function ChooseStep({ role: id }: StepProps) {
  const { graph } = usePlan()
  const { ranked, gap } = useGap(id)
  const role = graph.get('role', id)
  if (role === undefined) return <></>
  if (gap === undefined) return <NoGap role={role.id}>A choice closes a gap, or says that nothing will.</NoGap>
  const options = optionsInOrder(graph, gap)
  return (
    <>
      <GapChoice ranked={ranked} gap={gap} />
      <section className="step-part">
        <h2>Options</h2>
        {options.length > 0 ? null : <p className="teach">No option stands for this gap. <ScreenLink screen="analysis" words={{ step: 'options', role: role.id, gap: gap.id }}>Name options</ScreenLink>, or take a way out below.</p>}
        <ul className="decisions">{options.map((option) => <DecisionLine key={option.id} gap={gap} option={option} role={role.id} />)}</ul>
      </section>
      <section className="step-part">
        <h2>What becomes of the gap</h2>
        <div className="item-fields"><FieldOf record={gap} name="outcome" /><div className="wide"><FieldOf record={gap} name="outcomeBecause" /></div></div>
      </section>
      <WayOut key={gap.id} gap={gap} role={role} />
    </>
  )
}

/** Choosing the first option also says that activities close the gap. */
function decide(gap: Rec<'gap'>, option: Solution, decision: Decision): readonly SentChange[] {
  const settles = decision === 'chosen' && (gap.outcome === undefined || gap.outcome === 'open')
  return [edit(option, { decision }), ...(settles ? [edit(gap, { outcome: 'solved-by-activities' })] : [])]
}

function DecisionLine({ gap, option, role }: { readonly gap: Rec<'gap'>; readonly option: Solution; readonly role: RecordId }) {
  const change = useChange()
  const [asked, setAsked] = useState<'asking' | 'asked'>()
  const decision = option.decision ?? 'open'
  const left = notJudged(option)
  const put = (value: Decision) => {
    if (value === 'chosen' && left.length > 0 && asked === undefined) setAsked('asking')
    else void change(decide(gap, option, value))
  }
  const isWayOut = !plain.some(({ value }) => value === decision)
  return (
    <li className={`decision ${decision}`}>
      <div>
        <RecordLink id={option.id} className="quiet-name" />
        <p className="option-facts"><span>{placeOf(option)}</span>{criteria.map((name) => { const judged = option[name]; return judged === undefined ? <span key={name} className="mute">{name} not judged</span> : <span key={name} className="row judged"><SeverityIcon of={marks[judged.answer]} size={14} />{name}: {answerWords[judged.answer].toLowerCase()}</span> })}<span className="tabular">{costOf(option) ?? 'cost not known'}</span></p>
        {option.alternativeTo === undefined ? null : <p className="small soft">Instead of <RecordLink id={option.alternativeTo} className="quiet-link" /></p>}
        {decision !== 'chosen' || left.length === 0 ? null : <p className="item-left">Chosen before it was judged: {left.join(' ')} <ScreenLink screen="analysis" words={{ step: 'judge', role, gap: gap.id, item: option.id }}>Judge it</ScreenLink></p>}
        {decision === 'chosen' ? <PackagePart option={option} /> : null}
        {asked !== 'asking' ? null : (
          <AskOnce title="This option is not judged in full" missing={left} verb="Choose it all the same" onBack={() => setAsked(undefined)} onGoOn={() => { setAsked('asked'); void change(decide(gap, option, 'chosen')) }}
            meaning="Why one option was chosen over another is asked again at every review; the reasons stand in the document beside it." />
        )}
      </div>
      <div className="decision-made">
        <fieldset className="level-choice decision-choice">
          <legend className="unseen">Decision on {option.text}</legend>
          {[...plain, ...(isWayOut ? [{ value: decision, label: decisionWord(decision) }] : [])].map(({ value, label }) => (
            <label key={value} className={decision === value ? 'chosen' : undefined}><input type="radio" name={`decision ${option.id}`} checked={decision === value} onChange={() => put(value)} />{label}</label>
          ))}
        </fieldset>
        <TextField label={`${option.text}: because`} hideLabel placeholder="Because…" value={option.why} onCommit={(why) => void change([edit(option, { why })])} />
      </div>
    </li>
  )
}

/** The words for what became of a gap. */
export const outcomeWord = (gap: Rec<'gap'>): string => gapOutcomes[gap.outcome ?? 'open']
