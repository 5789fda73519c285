import { riskLevelOf, riskMethodOf } from '@throughline/analysis'
import { consequences, formatDay, kindOf, likelihoods, riskLevels, type Day, type Rec } from '@throughline/model'
import { usePlan } from '../../../data/plan.tsx'
import { AddLine } from '../parts/add-line.tsx'
import { Items, useOpenItem } from '../parts/items.tsx'
import { ThreatMatrix } from './threat-matrix.tsx'

const threatFields = ['title', 'type', 'where', 'text', 'likelihood', 'consequence', 'level', 'trend', 'demands', 'source'] as const
const openingFields = ['title', 'until', 'text', 'usedBy', 'source'] as const
const trendWord = (value: string) => kindOf('threat').fields['trend']?.choices?.find((one) => one.value === value)?.label ?? value

/** What endangers the partner and its neighbours, and what openings there are, often for a time only. */
export function ThreatsStep() {
  const { graph } = usePlan()
  const [, setOpen] = useOpenItem()
  const threats = graph.of('threat')
  const openings = graph.of('opportunity').toSorted((a, b) => (a.until ?? '9').localeCompare(b.until ?? '9'))
  return (
    <>
      <section className="step-part">
        <h2>Threats</h2>
        {threats.length > 0 ? null : <p className="teach">Name what endangers the partner from within, from without, or what endangers its neighbours and spills over: a group, a practice, a force of nature. Rate how likely it acts and how bad it would be; say what it asks of the forces. Roles will point at these.</p>}
        {threats.length > 1 ? <ThreatMatrix threats={threats} /> : null}
        <Items records={threats} fields={threatFields} wanted={['likelihood', 'consequence', 'source']} line={threatLine} more={byMethod} />
        <AddLine kind="threat" onAdded={setOpen} />
      </section>
      <section className="step-part">
        <h2>Opportunities</h2>
        {openings.length > 0 ? null : <p className="teach">Name openings for cooperation and the day they close: a vote coming, a loan signed, a seat in a regional organization. What in the plan takes each up?</p>}
        <Items records={openings} fields={openingFields} wanted={['until', 'usedBy', 'source']} line={openingLine} />
        <AddLine kind="opportunity" onAdded={setOpen} />
      </section>
    </>
  )
}

const threatLine = (threat: Rec<'threat'>) => (
  <>
    {threat.where === undefined ? null : <span>{threat.where}</span>}
    {threat.likelihood === undefined ? null : <span>{likelihoods[threat.likelihood].toLowerCase()}</span>}
    {threat.consequence === undefined ? null : <span>{consequences[threat.consequence].toLowerCase()}</span>}
    {threat.level === undefined ? null : <b>{riskLevels[threat.level]}</b>}
    {threat.trend === undefined ? null : <span>{trendWord(threat.trend).toLowerCase()}</span>}
  </>
)

const byMethod = (threat: Rec<'threat'>) => <ByMethod threat={threat} />
const openingLine = ({ until }: Rec<'opportunity'>) => (until === undefined ? null : <Until day={until} />)

function Until({ day }: { readonly day: Day }) {
  const { on } = usePlan()
  return <span className="tabular">{day < on ? 'closed' : 'until'} {formatDay(day)}</span>
}

/** What the plan's own risk method makes of the two ratings, beside what the office judges. */
function ByMethod({ threat }: { readonly threat: Rec<'threat'> }) {
  const { graph } = usePlan()
  const { likelihood, consequence } = threat
  if (likelihood === undefined || consequence === undefined) return null
  const level = riskLevelOf(riskMethodOf(graph), { likelihood, consequence })
  if (level === undefined) return null
  return <p className="small">By the risk method of the plan: <b>{riskLevels[level]}</b>{threat.level !== undefined && threat.level !== level ? `. The office judges ${riskLevels[threat.level].toLowerCase()}: say why in “About”.` : '.'}</p>
}
