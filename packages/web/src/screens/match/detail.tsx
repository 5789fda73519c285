import type { ReactNode } from 'react'
import type { Activity } from '@throughline/model'
import { programKnownTo, type Verdict } from '@throughline/rules'
import type { GateOutlook } from '@throughline/schedule'
import { usePlan } from '../../data/plan.tsx'
import { RecordLink } from '../../links.tsx'
import { ProgramLink } from '../programs/addresses.tsx'
import { ConfidenceMark, StandingMark, VerdictMark } from '../programs/marks.tsx'
import { useStanding } from '../programs/use-standing.ts'
import { leadName } from '../programs/words.ts'
import { GatesPart } from './gates-part.tsx'
import { QuestionCard } from './question-card.tsx'
import { Failures, Reasons, Silences } from './reasons.tsx'

const titleId = 'match-detail-title'
/** After an answer the program may stand in another group: its title takes the focus there. */
const focusTitle = () => requestAnimationFrame(() => document.getElementById(titleId)?.focus())

interface DetailProps {
  readonly verdict: Verdict
  readonly activity: Activity | undefined
  /** The gates of this program for the need, and what they are laid back from. */
  readonly outlook: GateOutlook | undefined
  readonly planned: Activity | undefined
  /** What can be done with the program here. */
  readonly verbs: ReactNode
  readonly onBegin: () => void
}

/** One program for the need: the verdict, what stands against it, what is asked, the reasons, and the verbs. */
export function Detail({ verdict, activity, outlook, planned, verbs, onBegin }: DetailProps) {
  const { graph } = usePlan()
  const standingOf = useStanding()
  const program = programKnownTo(graph, verdict.program)
  const answers = graph.of('law-answer').filter(({ question, activity: about }) => question.startsWith(`${verdict.program}/`) && (about === undefined || about === activity?.id))
  if (program === undefined) return null
  return (
    <section className="match-detail" aria-labelledby={titleId}>
      <header>
        <div className="row"><h2 id={titleId} tabIndex={-1}><ProgramLink id={program.id}>{program.short}</ProgramLink></h2><span className="push" /><span role="status"><VerdictMark of={verdict.verdict} /></span></div>
        <p className="small soft">{program.name === program.short ? '' : `${program.name}. `}{leadName(program.lead)}{program.nominatedBy === undefined ? '' : `; proposed by: ${program.nominatedBy}`}</p>
        <p className="match-marks"><StandingMark of={standingOf(program)} /><ConfidenceMark of={program.confidence} /><span className="fact-source">{program.citations[0] ?? 'law not read'}</span></p>
      </header>
      <Failures verdict={verdict} />
      {verdict.ask.length === 0 ? null : (
        <section>
          <h3>What is still asked <span className="mute">{verdict.ask.length}</span></h3>
          <ul className="questions">{verdict.ask.map((question) => <QuestionCard key={question.key + question.question} question={question} activity={activity} onBegin={onBegin} onAnswered={focusTitle} />)}</ul>
        </section>
      )}
      <Reasons verdict={verdict} />
      <Silences verdict={verdict} />
      <GatesPart outlook={outlook} activity={planned} isPlanned={activity !== undefined} />
      {answers.length === 0 ? null : <p className="small">Answered in this plan: {answers.map((answer, index) => <span key={answer.id}>{index > 0 ? ', ' : ''}<RecordLink id={answer.id}>{answer.because ?? answer.question}</RecordLink></span>)}</p>}
      <div className="row match-verbs no-print">{verbs}</div>
    </section>
  )
}
