import { useMemo, useState } from 'react'
import { perRecord, type Day, type PlanGraph, type Rec } from '@throughline/model'
import { matchNeed, needOfSolution, programKnownTo, verdictOf, type Verdict } from '@throughline/rules'
import { edit } from '../../../../data/changes.ts'
import { usePlan } from '../../../../data/plan.tsx'
import { useChange } from '../../../../data/use-change.ts'
import { Button } from '../../../../parts/index.ts'
import { programName } from '../../../../record/program-name.ts'
import { ProgramLink } from '../../../programs/addresses.tsx'
import { VerdictIcon, VerdictMark } from '../../../programs/marks.tsx'
import { NeedSentence } from '../../../match/need-sentence.tsx'

type Solution = Rec<'solution'>

type Carrying = readonly { readonly program: string; readonly verdict: Verdict | undefined }[]

/** Worked out once for a plan as it stands: the step, its table and the dialog ask for the same ones at every painting. */
const kept = perRecord<Solution, Map<Day, Carrying>>(() => new Map())

/** The verdict of each program an option names; undefined for money outside the catalogue. */
export function verdictsFor(graph: PlanGraph, option: Solution, on: Day): Carrying {
  const byDay = kept(graph, option)
  const verdicts = byDay.get(on) ?? workedOut(graph, option, on)
  byDay.set(on, verdicts)
  return verdicts
}

function workedOut(graph: PlanGraph, option: Solution, on: Day): Carrying {
  const need = needOfSolution(graph, option)
  return (option.programs ?? []).map((program) => {
    const known = programKnownTo(graph, program)
    return { program, verdict: known === undefined ? undefined : verdictOf(graph, need, known, on) }
  })
}

/** Programs that could carry the option, each with what its law says of it; all others ranked on demand. */
export function Carriers({ option }: { readonly option: Solution }) {
  const { graph, on } = usePlan()
  const [isAsking, setAsking] = useState(false)
  const change = useChange()
  const named = verdictsFor(graph, option, on)
  const keep = (programs: readonly string[]) => void change([edit(option, { programs: programs.length === 0 ? undefined : programs })])
  const own = option.programs ?? []
  return (
    <section className="judge-part carriers">
      <h3>Programs that could carry it</h3>
      {named.length === 0 ? <p className="small soft">None is named yet.</p> : (
        <ul className="carrier-list">
          {named.map(({ program, verdict }) => (
            <li key={program}>
              {verdict === undefined ? <span className="small mute">money outside the catalogue</span> : <VerdictMark of={verdict.verdict} />}
              <span>{verdict === undefined ? programName(program, graph) : <ProgramLink id={program} />}<span className="small soft carrier-why">{verdict === undefined ? '' : firstReason(verdict)}</span></span>
              <Button small look="text" onPress={() => keep(own.filter((one) => one !== program))}>Take out<span className="unseen"> {programName(program, graph)}</span></Button>
            </li>
          ))}
        </ul>
      )}
      {isAsking ? <AllPrograms option={option} onPick={(program) => keep([...own, program])} /> : <Button small onPress={() => setAsking(true)}>Test every program for it</Button>}
      <p className="tiny mute">A planning aid, not legal advice: ask the lawyers of the office before resting on it.</p>
    </section>
  )
}

/** What decides: the first failure with what would pass, the first open question, or the first reason. */
export function firstReason({ failed, ask, because }: Verdict): string {
  const [failure] = failed
  if (failure !== undefined) return `${failure.text}${failure.boundary === undefined ? '' : ` It would admit ${failure.boundary}.`}`
  if (ask.length > 0) return `${ask[0]?.question ?? ''}${ask.length > 1 ? ` And ${ask.length - 1} more ${ask.length === 2 ? 'question' : 'questions'}.` : ''}`
  return because.find(({ test }) => test === 'purpose')?.text ?? because[0]?.text ?? ''
}

const few = 12

function AllPrograms({ option, onPick }: { readonly option: Solution; readonly onPick: (program: string) => void }) {
  const { graph, on } = usePlan()
  const need = useMemo(() => needOfSolution(graph, option), [graph, option])
  const verdicts = useMemo(() => matchNeed(graph, need, on), [graph, need, on])
  const own = new Set(option.programs)
  const left = verdicts.filter(({ program, verdict }) => verdict !== 'ineligible' && !own.has(program))
  const refused = verdicts.filter(({ verdict }) => verdict === 'ineligible').length
  return (
    <div className="all-programs">
      <NeedSentence need={need} country={graph.get('partner', graph.head?.partner)?.name} />
      <p className="small soft">{verdicts.length} programs tested; {refused} refused by what is known of the need. The first {Math.min(few, left.length)} of the rest, the fewest and lightest questions first:</p>
      <ol className="carrier-list">
        {left.slice(0, few).map((verdict) => (
          <li key={verdict.program}>
            <span className="row small"><VerdictIcon of={verdict.verdict} size={14} />{verdict.ask.length === 0 ? 'Eligible' : `${verdict.ask.length} open`}</span>
            <span><ProgramLink id={verdict.program} /><span className="small soft carrier-why">{firstReason(verdict)}</span></span>
            <Button small onPress={() => onPick(verdict.program)}>Could carry it<span className="unseen">: {programName(verdict.program, graph)}</span></Button>
          </li>
        ))}
      </ol>
    </div>
  )
}
