import { useMemo } from 'react'
import { restrictionsFor, type Program, type RestrictionAnswer, type RestrictionVerdict } from '@throughline/catalog'
import { usePlan } from '../../data/plan.tsx'
import { Section, SeverityIcon, type Standing } from '../../parts/index.ts'

const words: Readonly<Record<RestrictionVerdict, string>> = { bars: 'Bars it', unknown: 'Cannot tell', limits: 'Judged case by case', notice: 'Notice', clear: 'Clear' }
const shapes: Readonly<Record<RestrictionVerdict, Standing>> = { bars: 'error', unknown: 'unknown', limits: 'advice', notice: 'advice', clear: 'met' }

/** What the restrictions that reach across programs mean for this one in the plan's country on its day. */
export function RestrictionsPart({ program }: { readonly program: Program }) {
  const { graph, on } = usePlan()
  const partner = graph.get('partner', graph.head?.partner)
  const code = partner?.code
  const answers = useMemo(() => Map.groupBy(restrictionsFor(program, code, on), ({ answer }) => answer), [program, code, on])
  const of = (list: readonly RestrictionVerdict[]) => list.flatMap((answer) => answers.get(answer) ?? [])
  const open = of(['bars', 'unknown'])
  const judged = of(['limits', 'notice'])
  const clear = of(['clear'])
  return (
    <Section title={`Restrictions across programs${partner === undefined ? '' : `: ${partner.name}`}`} aside={`${open.length + judged.length + clear.length} reach it`}>
      {open.length === 0 ? <p className="mute">{clear.length + judged.length === 0 ? 'None of the catalogue reaches it.' : 'None is known to bar it here.'}</p> : <List answers={open} />}
      {judged.length === 0 ? null : <details><summary className="small">{judged.length} judged case by case, or asking a notice</summary><List answers={judged} /></details>}
      {clear.length === 0 ? null : <details><summary className="small">{clear.length} clear here</summary><List answers={clear} /></details>}
    </Section>
  )
}

const List = ({ answers }: { readonly answers: readonly RestrictionAnswer[] }) => (
  <dl className="program-facts">
    {answers.map(({ restriction, answer, because, question, source }) => (
      <div key={restriction.id} className="program-fact keep">
        <dt>{restriction.name}</dt>
        <dd><span className="law-mark"><SeverityIcon of={shapes[answer]} size={14} />{words[answer]}</span> {because}{question === undefined ? '' : ` ${question}`}<span className="fact-source">{source.cite}</span></dd>
      </div>
    ))}
  </dl>
)
