import { roleWork } from '@throughline/analysis'
import { formatDay, kindOf, type Rec } from '@throughline/model'
import { edit } from '../../../data/changes.ts'
import { usePlan } from '../../../data/plan.tsx'
import { useChange } from '../../../data/use-change.ts'
import { RecordLink, ScreenLink } from '../../../links.tsx'
import { Items } from '../parts/items.tsx'
import type { StepProps } from '../step-view.ts'
import { CautionQuestions, Cautions } from './cautions.tsx'
import { levels, LevelMark, type Level } from './level.tsx'
import { byPriority } from './work-order.ts'

type Capability = Rec<'capability'>

/** How far each capability is against its standard: who says so, when, on what evidence. */
export function CurrentStep({ role }: StepProps) {
  const { graph } = usePlan()
  if (role === undefined) return <></>
  const { capabilities, gaps } = roleWork(graph, role)
  if (capabilities.length === 0) return <p className="teach">There is nothing yet to hold the present against. <ScreenLink screen="analysis" words={{ step: 'capabilities', role }}>Name the capabilities and their standards first.</ScreenLink></p>
  return (
    <>
      <section className="step-part">
        <h2>Four cautions first</h2>
        <p className="small soft">An assessment costs money and patience, and raises hopes. Ask before you send anybody; the answers are kept with the gap.</p>
        {gaps.length === 0 ? <CautionQuestions /> : <details className="fold"><summary>Asked for {gaps.filter((gap) => (gap.cautions ?? []).length > 0).length} of {gaps.length} {gaps.length === 1 ? 'gap' : 'gaps'}</summary>{gaps.map((gap) => <Cautions key={gap.id} gap={gap} />)}</details>}
      </section>
      <section className="step-part">
        <h2>Today, against the standard</h2>
        <table className="table levels">
          <caption className="unseen">Level of each capability against its standard</caption>
          <thead><tr><th scope="col">Capability</th><th scope="col">Standard</th><th scope="col">Level</th><th scope="col">Seen</th></tr></thead>
          <tbody>{capabilities.toSorted(byPriority).map((one) => <LevelRow key={one.id} capability={one} />)}</tbody>
        </table>
      </section>
      <section className="step-part">
        <h2>Who says so, when, on what evidence</h2>
        <Items records={capabilities.toSorted(byPriority)} fields={['current', 'sustainedBy', 'expert']} line={currentLine} more={standardOf} />
      </section>
    </>
  )
}

const currentLine = ({ current }: Capability) => (
  <>
    {current?.level === undefined ? <span>not assessed</span> : <LevelMark of={current.level} />}
    {current?.assessedBy === undefined ? null : <RecordLink id={current.assessedBy} className="quiet-link" />}
    {current?.date === undefined ? null : <span className="tabular">{formatDay(current.date)}</span>}
    {current?.evidence === undefined && current?.level !== undefined ? <b>no evidence named</b> : null}
  </>
)

const standardOf = (one: Capability) => <Standard capability={one} />

const Standard = ({ capability }: { readonly capability: Capability }) => <p className="small soft">{kindOf('capability').fields['standard']?.label}: {capability.standard ?? 'not said yet; the step before asks for it'}</p>

/** The level is chosen in place; the rest stands in the line above. */
function LevelRow({ capability }: { readonly capability: Capability }) {
  const change = useChange()
  const { today } = usePlan()
  const { current } = capability
  const choose = (level: Level) => void change([edit(capability, { current: { date: today, ...current, level } })])
  return (
    <tr>
      <th scope="row">{capability.title}</th>
      <td>{capability.standard ?? <span className="mute">not said</span>}</td>
      <td className="level-cell">
        <fieldset className="level-choice">
          <legend className="unseen">Level of {capability.title}</legend>
          {levels.map(({ value, label }) => (
            <label key={value} className={current?.level === value ? 'chosen' : undefined}>
              <input type="radio" name={`level ${capability.id}`} checked={current?.level === value} onChange={() => choose(value)} /><LevelMark of={value} label={label} />
            </label>
          ))}
        </fieldset>
      </td>
      <td>{current?.text ?? <span className="mute">not said</span>}</td>
    </tr>
  )
}
