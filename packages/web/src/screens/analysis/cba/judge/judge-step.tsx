import { isMateriel, optionsFor } from '@throughline/analysis'
import { domains, formatFiscalYear, formatUsdShort, jointFunctions, sumUsd, type PlanGraph, type Rec } from '@throughline/model'
import { usePlan } from '../../../../data/plan.tsx'
import { ScreenLink } from '../../../../links.tsx'
import { GroupTable } from '../../parts/group-table.tsx'
import { Items } from '../../parts/items.tsx'
import type { StepProps } from '../../step-view.ts'
import { GapChoice, NoGap, useGap } from '../gap-choice.tsx'
import { FieldOf } from '../part.tsx'
import { Carriers } from './carriers.tsx'
import { answerWords, criteria, Judgement } from './judgement.tsx'
import { SideBySide } from './side-by-side.tsx'

type Solution = Rec<'solution'>

/** Options of a gap, those without equipment first. */
export const optionsInOrder = (graph: PlanGraph, gap: Rec<'gap'>): readonly Solution[] => {
  const all = optionsFor(graph, gap.id)
  return [...all.filter((one) => !isMateriel(one)), ...all.filter(isMateriel)]
}

/** Where an option lies, in a word. */
export const placeOf = ({ domain, jointFunction }: Solution): string => [domain === undefined ? undefined : domains[domain], jointFunction === undefined ? undefined : jointFunctions[jointFunction]].filter((one) => one !== undefined).join(', ') || 'no domain'

/** "$1.2M, FY27 to FY29"; undefined where nothing is known. */
export function costOf({ roughCost = [] }: Solution): string | undefined {
  const years = roughCost.map(({ fiscalYear }) => fiscalYear).toSorted((a, b) => a - b)
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return undefined
  return `${formatUsdShort(sumUsd(roughCost.map(({ amount }) => amount)))}, ${first === last ? formatFiscalYear(first) : `${formatFiscalYear(first)} to ${formatFiscalYear(last)}`}`
}

/** Is each option affordable, feasible and responsive; about how much in which year; and which programs could carry it? */
export function JudgeStep({ role }: StepProps) {
  const { graph } = usePlan()
  const { ranked, gap } = useGap(role)
  if (role === undefined) return <></>
  if (gap === undefined) return <NoGap role={role}>Each option is judged three ways, with the reasons, before one is chosen.</NoGap>
  const options = optionsInOrder(graph, gap)
  return (
    <>
      <GapChoice ranked={ranked} gap={gap} />
      <section className="step-part">
        <h2>Options to judge</h2>
        {options.length > 0 ? null : <p className="teach">There is nothing to judge yet. <ScreenLink screen="analysis" words={{ step: 'options', role, gap: gap.id }}>Name options first.</ScreenLink></p>}
        <Items records={options} fields={[]} wanted={criteria} line={judgeLine} more={judged} />
      </section>
      {options.length < 2 ? null : <SideBySide key={gap.id} options={options} />}
    </>
  )
}

const judgeLine = (option: Solution) => (
  <>
    <span>{placeOf(option)}</span>
    {criteria.map((name) => { const one = option[name]; return one === undefined ? null : <span key={name}>{`${name} ${answerWords[one.answer].toLowerCase()}`}</span> })}
    <span className="tabular">{costOf(option) ?? 'cost not known'}</span>
  </>
)

const judged = (option: Solution) => <Judged key={option.id} option={option} />

function Judged({ option }: { readonly option: Solution }) {
  return (
    <>
      <Judgement option={option} />
      <section className="judge-part">
        <h3>Rough cost by year</h3>
        {(option.roughCost ?? []).length > 0 ? null : <p className="small soft">About how much, in which fiscal year? Left empty, the cost is not known; it is never taken as zero.</p>}
        <GroupTable record={option} name="roughCost" />
      </section>
      <Carriers option={option} />
      <div className="item-fields"><FieldOf record={option} name="alternativeTo" /><FieldOf record={option} name="companions" /></div>
    </>
  )
}
