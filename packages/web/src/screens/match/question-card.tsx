import { useState } from 'react'
import type { Activity } from '@throughline/model'
import type { LawQuestion } from '@throughline/rules'
import { useOpenRecord } from '../../address.ts'
import { Button } from '../../parts/index.ts'
import { AnswerForm } from './answer-form.tsx'

interface QuestionCardProps {
  readonly question: LawQuestion
  /** The activity it is asked of; without one (a sketch) nothing can be answered in the plan. */
  readonly activity: Activity | undefined
  /** Said when an answer is begun, so that the program stays chosen while its verdict turns. */
  readonly onBegin: () => void
  readonly onAnswered: () => void
}

/** One open question: what it settles, the answer in place, and where in the plan it would better be said. */
export function QuestionCard({ question, activity, onBegin, onAnswered }: QuestionCardProps) {
  const [answer, setAnswer] = useState<'yes' | 'no'>()
  const openRecord = useOpenRecord()
  const { record, field } = question
  // “Which year?” has no yes: where the plan can say it, it is said there.
  const isAnsweredByYes = record === undefined || !/^(When|Which|What|How|On which|From which) /.test(question.question)
  const begin = (to: 'yes' | 'no') => {
    onBegin()
    setAnswer(to)
  }
  return (
    <li className="question keep">
      <p><b>{question.question}</b></p>
      <p className="small soft">Settles {question.settles}. <cite className="fact-source">{question.source.cite}</cite></p>
      {activity === undefined ? null : answer === undefined ? (
        <div className="row question-verbs no-print">
          {isAnsweredByYes ? <YesNo question={question.question} onBegin={begin} /> : null}
          {record === undefined ? null : <Button small look={isAnsweredByYes ? 'text' : 'plain'} onPress={() => openRecord(record, field)}>Say it in the plan</Button>}
          {isAnsweredByYes ? <span className="tiny mute">Yes passes this test, no fails it.</span> : null}
        </div>
      ) : <AnswerForm question={question} answer={answer} activity={activity} onDone={onAnswered} onCancel={() => setAnswer(undefined)} />}
    </li>
  )
}

const YesNo = ({ question, onBegin }: { readonly question: string; readonly onBegin: (to: 'yes' | 'no') => void }) => (
  <>
    <Button small onPress={() => onBegin('yes')} aria-label={`Yes: ${question}`}>Yes</Button>
    <Button small onPress={() => onBegin('no')} aria-label={`No: ${question}`}>No</Button>
  </>
)
