import { useMemo, useState, type ReactNode } from 'react'
import { fiscalYearOf, lastDayOf, parseDay, type Day, type RecordId } from '@throughline/model'
import { programsIn, questionText, type WhatIf } from '@throughline/schedule'
import { programNameIn } from '@throughline/catalog'
import { useSetSearch } from '../../address.ts'
import { usePlan } from '../../data/plan.tsx'
import { Button, CountField, DayField, Select } from '../../parts/index.ts'
import { RecordPicker, RecordsPicker } from '../../record/record-picker.tsx'

/** The five ready questions, each with what it needs to be asked. Asking one changes nothing. */
export function Questions() {
  return (
    <ul className="questions" aria-label="Ready questions">
      <Resolution /><LessMoney /><LaterNotice /><UnitFails /><MoveAYear />
    </ul>
  )
}

interface QuestionProps {
  readonly title: string
  readonly text: string
  readonly question: WhatIf | undefined
  readonly children: ReactNode
}

function Question({ title, text, question, children }: QuestionProps) {
  const set = useSetSearch()
  const ask = () => { if (question !== undefined) set({ ask: questionText(question), of: undefined, against: undefined }, true) }
  return (
    <li className="question">
      <h3>{title}</h3>
      <p className="small soft">{text}</p>
      <div className="question-fields">{children}</div>
      <Button isDisabled={question === undefined} onPress={ask} aria-label={`Ask: ${title}`}>Ask</Button>
    </li>
  )
}

function Resolution() {
  const { on } = usePlan()
  const [until, setUntil] = useState<Day | undefined>(() => lastMarchDay(on))
  const question: WhatIf | undefined = until === undefined ? undefined : { sort: 'continuing-resolution', year: fiscalYearOf(until), until }
  return (
    <Question title="A continuing resolution lasts" text="Taken here, from memory and from no source read: nothing new begins on that year's money until it ends. What a partner pays goes on." question={question}>
      <DayField label="Until" value={until} onCommit={setUntil} />
    </Question>
  )
}

/** The middle of the fiscal year to come: where continuing resolutions of late have ended. */
const lastMarchDay = (on: Day): Day | undefined => parseDay(`${lastDayOf(fiscalYearOf(on)).slice(0, 4)}-03-31`)

function LessMoney() {
  const { graph } = usePlan()
  const options = useMemo(() => programsIn(graph).map((value) => ({ value, label: programNameIn(graph, value) ?? value })).toSorted((a, b) => a.label.localeCompare(b.label)), [graph])
  const [program, setProgram] = useState<string | undefined>(() => (options.some(({ value }) => value === 'fmf-grant') ? 'fmf-grant' : options[0]?.value))
  const [percent, setPercent] = useState<number | undefined>(20)
  const isAsked = program !== undefined && percent !== undefined && percent > 0 && percent <= 100
  return (
    <Question title="A program gets less money" text="Every amount of it that is not obligated becomes less." question={isAsked ? { sort: 'less-money', program, percent } : undefined}>
      <Select label="Program" options={options} value={program} onChange={setProgram} />
      <CountField label="Percent less" value={percent} onCommit={setPercent} />
    </Question>
  )
}

function LaterNotice() {
  const [months, setMonths] = useState<number | undefined>(6)
  return (
    <Question title="Notification slips" text="Every notice to Congress still to come is later, and with it what waits for it." question={months === undefined || months < 1 || months > 99 ? undefined : { sort: 'later-notice', months }}>
      <CountField label="Months" value={months} onCommit={setMonths} />
    </Question>
  )
}

function UnitFails() {
  const [unit, setUnit] = useState<RecordId>()
  return (
    <Question title="A unit fails vetting" text="It is suspended; what is for no other unit is cancelled." question={unit === undefined ? undefined : { sort: 'unit-fails-vetting', unit }}>
      <RecordPicker label="Unit" targets={['recipient-unit']} value={unit} onChoose={setUnit} />
    </Question>
  )
}

function MoveAYear() {
  const [activities, setActivities] = useState<readonly RecordId[]>()
  return (
    <Question title="Move a year" text="Activities are held a year later, on the same weekday, their money of the next year." question={activities === undefined || activities.length === 0 ? undefined : { sort: 'move-a-year', activities }}>
      <RecordsPicker label="Activities" targets={['activity']} value={activities} onChange={setActivities} />
    </Question>
  )
}
