import { kindOf, type Rec } from '@throughline/model'
import { usePlan } from '../../../data/plan.tsx'
import { RecordLink, ScreenLink } from '../../../links.tsx'
import { RecordField } from '../../../record/record-form.tsx'
import { GroupTable } from '../parts/group-table.tsx'
import { Facts } from '../parts/items.tsx'
import { BudgetBars } from './budget-bars.tsx'

const about = ['population', 'gdp', 'fiscalYear', 'geography'] as const

/** The partner's forces, budgets and purchases, each figure with where it was read and the day it speaks of. */
export function PartnerFactsStep() {
  const { graph } = usePlan()
  const partner = graph.get('partner', graph.head?.partner) ?? graph.all('partner')[0]
  if (partner === undefined) return <p className="teach">The plan names no partner yet. Name it in the head of the plan: open the plan’s own record from the <ScreenLink screen="overview">overview</ScreenLink>.</p>
  const isCited = graph.isCited(partner.id)
  return (
    <>
      {isCited ? <p className="small mute">The facts about <RecordLink id={partner.id} /> are kept in {graph.bookOf(partner.id) ?? 'another book'}, once for every plan: change them there.</p> : null}
      <Part partner={partner} name="forces" isLocked={isCited} title="Forces" teach="One row a service: under which ministry, how many people, made up of what. What can it bring to where it is needed?" />
      <Part partner={partner} name="budgets" isLocked={isCited} title="Budgets" teach="What the partner spends on security, year by year, in its own budget years. The last three years show whether it pays for what it has.">
        <BudgetBars budgets={partner.budgets ?? []} />
      </Part>
      <Part partner={partner} name="purchases" isLocked={isCited} title="Purchases abroad" teach="What it bought on the international market, from whom, for how much. It says what the partner itself finds important, and what must be kept running." />
      <section className="step-part">
        <h2>Country</h2>
        {isCited ? <Facts record={partner} fields={about} /> : <div className="item-fields">{about.map((name) => <About key={name} partner={partner} name={name} />)}</div>}
      </section>
    </>
  )
}

interface PartProps { readonly partner: Rec<'partner'>; readonly name: 'forces' | 'budgets' | 'purchases'; readonly isLocked: boolean; readonly title: string; readonly teach: string; readonly children?: React.ReactNode }

function Part({ partner, name, isLocked, title, teach, children }: PartProps) {
  return (
    <section className="step-part">
      <h2>{title}</h2>
      {(partner[name] ?? []).length === 0 ? <p className="teach">{teach}</p> : children}
      <GroupTable record={partner} name={name} isLocked={isLocked} />
    </section>
  )
}

function About({ partner, name }: { readonly partner: Rec<'partner'>; readonly name: (typeof about)[number] }) {
  const field = kindOf('partner').fields[name]
  return field === undefined ? null : <div className={name === 'geography' ? 'wide' : undefined}><RecordField record={partner} name={name} field={field} /></div>
}
