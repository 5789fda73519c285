import { ArrowLeft, Check, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import type { Framework } from '@throughline/catalog'
import { formatDay, kindOf } from '@throughline/model'
import { useSearchWord, useSetSearch } from '../../../../address.ts'
import { edit } from '../../../../data/changes.ts'
import { usePlan } from '../../../../data/plan.tsx'
import { useChange } from '../../../../data/use-change.ts'
import { RecordLink, ScreenLink } from '../../../../links.tsx'
import { Button, Chip, Toggle } from '../../../../parts/index.ts'
import { RecordField } from '../../../../record/record-form.tsx'
import { AskOnce } from '../../parts/ask-once.tsx'
import { Facts } from '../../parts/items.tsx'
import { completeSince, headingsOf, lookAgain, missingOf, type Assessment } from './assess.ts'
import { Compared } from './compared.tsx'
import { HeadingPart } from './heading-part.tsx'

/** One assessment: its headings with their questions, what is seen under each, and whether it is complete. */
export function AssessmentPage({ assessment, framework }: { readonly assessment: Assessment; readonly framework: Framework | undefined }) {
  const { graph } = usePlan()
  const [beside, setBeside] = useSearchWord('beside', 'no')
  const headings = headingsOf(graph, assessment)
  const earlier = graph.get('assessment', assessment.follows)
  const isQuadrant = assessment.framework === 'swot'
  return (
    <div className="step-part assessment">
      <p><ScreenLink screen="analysis" words={{ step: 'environment' }} className="row"><ArrowLeft size={14} aria-hidden="true" />Every framework</ScreenLink></p>
      <AssessmentHead assessment={assessment} framework={framework} />
      {earlier === undefined ? null : (
        <p className="row">
          <span>Follows <RecordLink id={earlier.id}>{earlier.title}{earlier.date === undefined ? '' : ` of ${formatDay(earlier.date)}`}</RecordLink></span>
          <Toggle isOn={beside === 'yes'} onChange={(isOn) => setBeside(isOn ? 'yes' : 'no')}>Side by side</Toggle>
        </p>
      )}
      {earlier !== undefined && beside === 'yes' ? <Compared earlier={earlier} later={assessment} /> : (
        <div className={isQuadrant ? 'quadrant' : 'headings'}>{headings.map((heading) => <HeadingPart key={heading.id} assessment={assessment} heading={heading} />)}</div>
      )}
    </div>
  )
}

function AssessmentHead({ assessment, framework }: { readonly assessment: Assessment; readonly framework: Framework | undefined }) {
  const isKept = completeSince(assessment) !== undefined
  return (
    <header className="assessment-head">
      <div className="row">
        <h2>{assessment.title}</h2>
        {framework === undefined || framework.title === assessment.title ? null : <span className="mute">{framework.title}</span>}
        {assessment.state === 'complete' ? <Chip standing="met">{`Complete${assessment.completed === undefined ? '' : ` since ${formatDay(assessment.completed)}`}`}</Chip> : <Chip>In work</Chip>}
        <span className="push" />
        <Verbs assessment={assessment} />
      </div>
      {isKept ? <><p className="small mute">{completeSince(assessment)}</p><Facts record={assessment} fields={['date', 'owner', 'summary']} /></> : <HeadFields assessment={assessment} />}
    </header>
  )
}

function HeadFields({ assessment }: { readonly assessment: Assessment }) {
  const [isOpen, setOpen] = useState(assessment.owner === undefined)
  const { fields } = kindOf('assessment')
  return (
    <details className="assessment-fields" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Title, day, office and sum</summary>
      <div className="item-fields">
        {(['title', 'date', 'owner'] as const).map((name) => { const field = fields[name]; return field === undefined ? null : <RecordField key={name} record={assessment} name={name} field={field} /> })}
        {fields['summary'] === undefined ? null : <div className="wide"><RecordField record={assessment} name="summary" field={fields['summary']} /></div>}
      </div>
    </details>
  )
}

/** Calling it complete keeps it; looking again begins the one that follows. */
function Verbs({ assessment }: { readonly assessment: Assessment }) {
  const { graph, today } = usePlan()
  const change = useChange()
  const set = useSetSearch()
  const [isAsking, setAsking] = useState(false)
  const missing = missingOf(graph, assessment)
  const isFirst = assessment.follows === undefined
  const keep = () => void change([edit(assessment, { state: 'complete', completed: today })], { told: 'The assessment is complete and kept as it is' })
  const again = async () => {
    const { changes, id } = lookAgain(graph, assessment, today)
    if (await change(changes, { told: 'A new assessment follows it, with its entries to go through' }) !== undefined) set({ assessment: id, item: undefined }, true)
  }
  if (assessment.state !== 'complete') {
    return (
      <>
        <Button small icon={<Check />} onPress={() => { if (missing.length > 0) setAsking(true); else keep() }}>Call it complete</Button>
        {isAsking ? <AskOnce title="It would be kept with this missing" missing={missing} verb="Complete it all the same" onBack={() => setAsking(false)} onGoOn={() => { setAsking(false); keep() }} meaning={isFirst ? 'The first complete assessment is the baseline: it stays as it is now, and every later look is held against it.' : 'A complete assessment stays as it is now; what is missing can only be said in the one that follows it.'} /> : null}
      </>
    )
  }
  const later = graph.referring(assessment.id, 'assessment', 'follows')[0]
  if (later !== undefined) return <ScreenLink screen="analysis" words={{ step: 'environment', assessment: later.id }}>The assessment that follows it</ScreenLink>
  return <Button small icon={<RotateCcw />} onPress={() => void again()}>Look again</Button>
}
