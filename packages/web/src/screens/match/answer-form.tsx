import { useId, type FormEvent, type KeyboardEvent } from 'react'
import type { Activity } from '@throughline/model'
import type { LawQuestion } from '@throughline/rules'
import { add, edit } from '../../data/changes.ts'
import { usePlan } from '../../data/plan.tsx'
import { useChange } from '../../data/use-change.ts'
import { Button } from '../../parts/index.ts'

interface AnswerFormProps {
  readonly question: LawQuestion
  readonly answer: 'yes' | 'no'
  readonly activity: Activity
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** What an answer rests on, and for what it holds; kept in the plan with the plan's day. */
export function AnswerForm({ question, answer, activity, onDone, onCancel }: AnswerFormProps) {
  const keep = useKeepAnswer(activity)
  const id = useId()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const said = new FormData(event.currentTarget)
    const text = (name: string) => { const value = said.get(name); return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined }
    void keep(question, { answer, because: text('because'), source: text('source'), isWholePlan: text('scope') === 'plan' }).then((isKept) => { if (isKept) onDone() })
  }
  const giveUp = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onCancel()
  }
  return (
    <form className="answer-form" onSubmit={submit}>
      <p>The answer: <b>{answer === 'yes' ? 'yes, the law is satisfied' : 'no, it is not'}</b>.</p>
      <div className="field"><label className="field-label" htmlFor={`${id}-because`}>Because <span className="field-must">needed</span></label><input id={`${id}-because`} name="because" className="input" required autoFocus autoComplete="off" onKeyDown={giveUp} /></div>
      <div className="field"><label className="field-label" htmlFor={`${id}-source`}>Source</label><input id={`${id}-source`} name="source" className="input" autoComplete="off" aria-describedby={`${id}-help`} onKeyDown={giveUp} /><p id={`${id}-help`} className="field-help">The paper, message or office that says so. Left out, the plan itself is named.</p></div>
      <fieldset className="answer-scope">
        <legend className="unseen">It holds for</legend>
        <label><input type="radio" name="scope" value="activity" defaultChecked /> Only this activity</label>
        <label><input type="radio" name="scope" value="plan" /> Whole plan</label>
      </fieldset>
      <div className="row"><Button small look="primary" type="submit">Keep the answer</Button><Button small onPress={onCancel}>Not now</Button></div>
    </form>
  )
}

interface Said {
  readonly answer: 'yes' | 'no'
  readonly because: string | undefined
  readonly source: string | undefined
  readonly isWholePlan: boolean
}

/** Adds the answer to the plan, or says anew what an earlier one of the same reach left open. */
function useKeepAnswer(activity: Activity): (question: LawQuestion, said: Said) => Promise<boolean> {
  const { graph, on } = usePlan()
  const change = useChange()
  return async (question, { answer, because, source, isWholePlan }) => {
    const scope = isWholePlan ? undefined : activity.id
    const values = { question: question.key, answer, because, source, asOf: on, activity: scope }
    const before = graph.of('law-answer').find((one) => one.question === question.key && one.activity === scope)
    const made = before === undefined ? add(graph, 'law-answer', values).change : edit(before, values)
    const kept = await change([made], { told: `Answered ${answer}: ${question.question.slice(0, 80)}` })
    return kept !== undefined
  }
}
