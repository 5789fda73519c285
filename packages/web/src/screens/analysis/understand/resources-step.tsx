import { resourcesByYear } from '@throughline/analysis'
import { formatDay, formatFiscalYear, formatUsdShort, kindOf, type Rec } from '@throughline/model'
import { usePlan } from '../../../data/plan.tsx'
import { ScreenLink } from '../../../links.tsx'
import { AddLine } from '../parts/add-line.tsx'
import { Items, useOpenItem } from '../parts/items.tsx'
import { ResourceTable } from './resource-table.tsx'

type Resource = Rec<'external-resource'>

const fields = ['title', 'from', 'organization', 'agency', 'account', 'fiscalYear', 'period', 'amount', 'stage', 'isWhole', 'partner', 'source', 'asOf', 'text', 'addresses', 'bearsOn'] as const
/** An import brings hundreds: the table above sums them all. */
const mostShown = 40
const wanted = ['from', 'stage', 'asOf'] as const
const fromChoices = kindOf('external-resource').fields['from']?.choices ?? []
const stageWord = (value: string) => kindOf('external-resource').fields['stage']?.choices?.find((one) => one.value === value)?.label ?? value

/** What others already do or plan: by account, agency, year and stage; then one by one, by who gives it. */
export function ResourcesStep() {
  const { graph } = usePlan()
  const [, setOpen] = useOpenItem()
  const resources = graph.of('external-resource')
  const head = graph.head?.partner
  const givers = [...fromChoices.map((one) => ({ value: one.value, label: one.label })), { value: undefined, label: 'Not said by whom' }]
  return (
    <>
      {resources.length > 0 ? <ResourceTable found={resourcesByYear(graph)} /> : <p className="teach">Write down what is already there or on its way and that this plan does not ask for: other U.S. accounts, the partner’s own budget, another country’s trainers, a bank’s road. Each figure with its year, how far the money is, where it stands and the day it speaks of.</p>}
      <p className="small">Files of foreign assistance and budget tables can be <ScreenLink screen="exchange" words={{ format: 'resources' }}>brought in</ScreenLink>; a file brought in again changes nothing that is here already.</p>
      {givers.map(({ value, label }) => {
        const list = resources.filter((one) => one.from === value)
        if (value === undefined && list.length === 0) return null
        return (
          <section key={label} className="step-part">
            <h2>{label}</h2>
            <Items records={list} fields={fields} wanted={wanted} line={resourceLine} most={mostShown} />
            {value === undefined ? null : <AddLine kind="external-resource" label={`New from: ${label}`} values={{ from: value, partner: head }} onAdded={setOpen} />}
          </section>
        )
      })}
    </>
  )
}

const resourceLine = (one: Resource) => (
  <>
    {one.fiscalYear === undefined ? one.period === undefined ? null : <span className="tabular">{one.period}</span> : <span className="tabular">{formatFiscalYear(one.fiscalYear)}</span>}
    <span className="tabular">{one.amount === undefined ? 'amount not known' : formatUsdShort(one.amount)}</span>
    {one.stage === undefined ? null : <span>{stageWord(one.stage).toLowerCase()}</span>}
    {one.isWhole === true ? <b>whole activity, not counted</b> : null}
    {one.asOf === undefined ? null : <span className="tabular mute">as of {formatDay(one.asOf)}</span>}
  </>
)
