import { useState } from 'react'
import { isMateriel, notNeeded, type DomainRow, type JointFunctionRow } from '@throughline/analysis'
import { formatUsdShort, kindOf, sumUsd, type Rec } from '@throughline/model'
import { add, edit, remove } from '../../../../data/changes.ts'
import { usePlan } from '../../../../data/plan.tsx'
import { useChange } from '../../../../data/use-change.ts'
import { RecordLink } from '../../../../links.tsx'
import { Button, SeverityIcon, TextField } from '../../../../parts/index.ts'
import { AddLine } from '../../parts/add-line.tsx'
import { PackagePart } from './package-part.tsx'

type Row = DomainRow | JointFunctionRow
interface LineProps { readonly gap: Rec<'gap'>; readonly row: Row }

const standings = { answered: 'met', closed: 'waived', open: 'unknown' } as const
const stateWords = { answered: 'has options', closed: 'nothing needed', open: 'open' } as const

/** One domain of a gap: its questions, the options in it, the field that adds one, or why nothing is needed. */
export function DomainLine({ gap, row }: LineProps) {
  const values = 'domain' in row ? { domain: row.domain, ...(row.domain === 'materiel' && { materiel: true }) } : { jointFunction: row.jointFunction }
  return (
    <li className={`domain-line ${row.state}`}>
      <div className="domain-name">
        <h3 className="row"><SeverityIcon of={standings[row.state]} size={14} label={stateWords[row.state]} />{row.title}</h3>
        <ul className="domain-asks">{row.questions.map((question) => <li key={question}>{question}</li>)}</ul>
      </div>
      <div className="domain-answers">
        {row.options.length === 0 ? null : <ul className="option-list">{row.options.map((one) => <Option key={one.id} option={one} />)}</ul>}
        {row.closedBecause === undefined ? <><AddLine kind="solution" label={`New option in ${row.title.toLowerCase()}`} values={{ gap: gap.id, decision: 'open', ...values }} />{row.options.length > 0 ? null : <Close gap={gap} row={row} />}</>
          : <Closed gap={gap} row={row} because={row.closedBecause} />}
      </div>
    </li>
  )
}

const decisionWord = (value: string) => kindOf('solution').fields['decision']?.choices?.find((one) => one.value === value)?.label ?? value

/** An option in a line: what, how decided, about how much; for equipment, what stands beside it. */
export function Option({ option }: { readonly option: Rec<'solution'> }) {
  const cost = option.roughCost ?? []
  return (
    <li className="option-line">
      <div><RecordLink id={option.id} className="quiet-name" />
        <span className="option-facts"><span>{decisionWord(option.decision ?? 'open').toLowerCase()}</span>{cost.length === 0 ? <span className="mute">cost not known</span> : <span className="tabular">about {formatUsdShort(sumUsd(cost.map(({ amount }) => amount)))}</span>}</span>
      </div>
      {isMateriel(option) ? <PackagePart option={option} /> : null}
    </li>
  )
}

function Close({ gap, row }: LineProps) {
  const { graph, today } = usePlan()
  const change = useChange()
  const [isAsking, setAsking] = useState(false)
  if (!isAsking) return <Button small look="text" onPress={() => setAsking(true)}>Nothing needed because…<span className="unseen"> {row.title}</span></Button>
  const keep = (because: string | undefined) => {
    setAsking(false)
    if (because === undefined) return
    const closing = 'domain' in row ? edit(gap, { closedDomains: [...(gap.closedDomains ?? []), { domain: row.domain, because }] })
      : add(graph, 'not-needed', { step: `options/${row.jointFunction}`, about: gap.id, because, date: today }).change
    void change([closing])
  }
  return <TextField label={`Nothing needed in ${row.title.toLowerCase()} because`} value={undefined} onCommit={keep} autoFocus help="Enter keeps it; left empty, the domain stays open." />
}

function Closed({ gap, row, because }: LineProps & { readonly because: string }) {
  const { graph } = usePlan()
  const change = useChange()
  const reopen = () => {
    if ('domain' in row && gap.closedDomains?.some(({ domain }) => domain === row.domain) === true) {
      const left = gap.closedDomains.filter(({ domain }) => domain !== row.domain)
      void change([edit(gap, { closedDomains: left.length === 0 ? undefined : left })])
      return
    }
    const said = notNeeded(graph, `options/${'domain' in row ? row.domain : row.jointFunction}`, gap.id)
    if (said !== undefined) void change([remove(said)], { reason: 'Options are looked for there after all' })
  }
  return <p className="domain-closed"><span><b>Nothing needed:</b> {because}</span><Button small look="text" onPress={reopen}>Open again<span className="unseen"> {row.title}</span></Button></p>
}
