import { institutionalFactors, kindOf, type Rec, type RecordId } from '@throughline/model'
import { usePlan } from '../../../data/plan.tsx'
import { StateMark } from '../frame/state-mark.tsx'
import { AddLine } from '../parts/add-line.tsx'
import { Items } from '../parts/items.tsx'
import type { StepProps } from '../step-view.ts'

type Condition = Rec<'condition'>
type Factor = keyof typeof institutionalFactors

const fields = ['text', 'type', 'factor', 'status', 'evidence'] as const
const statusWord = (value: string) => kindOf('condition').fields['status']?.choices?.find((one) => one.value === value)?.label ?? value
const isFactor = (key: string): key is Factor => Object.hasOwn(institutionalFactors, key)
const factors = Object.keys(institutionalFactors).filter(isFactor)

/** What must be true of the forces, and of the institutions behind them, before the role can be played. */
export function ConditionsStep({ role }: StepProps) {
  const { graph } = usePlan()
  if (role === undefined) return <></>
  const conditions = graph.referring(role, 'condition', 'role')
  const institutional = conditions.filter((one) => one.type === 'institutional')
  const unasked = factors.filter((factor) => !institutional.some((one) => one.factor === factor))
  return (
    <>
      <section className="step-part">
        <h2>Of the forces</h2>
        <p className="small soft">What must it be able to do, with what, how often, under whose command? Consensus among political leaders counts too.</p>
        <ConditionItems conditions={conditions.filter((one) => one.type === 'operational')} />
        <AddLine kind="condition" label="New condition of the forces" values={{ role, type: 'operational' }} />
      </section>
      <section className="step-part">
        <h2>Of the institutions behind them</h2>
        <p className="small soft">What keeps the capability once our money ends? Seven factors are asked; those that matter for the role are answered.</p>
        <ConditionItems conditions={institutional} />
        <ul className="factor-lines">{unasked.map((factor) => <FactorLine key={factor} role={role} factor={factor} />)}</ul>
      </section>
    </>
  )
}

const FactorLine = ({ role, factor }: { readonly role: RecordId; readonly factor: Factor }) => (
  <li><span>{institutionalFactors[factor]}</span><AddLine kind="condition" label={`New condition: ${institutionalFactors[factor]}`} values={{ role, type: 'institutional', factor }} /></li>
)

const ConditionItems = ({ conditions }: { readonly conditions: readonly Condition[] }) => <Items records={conditions} fields={fields} wanted={['status', 'evidence']} line={conditionLine} />

const marks = { met: 'answered', 'partly-met': 'partly', 'not-met': 'open' } as const

const conditionLine = (one: Condition) => (
  <>
    {one.factor === undefined ? null : <span>{institutionalFactors[one.factor]}</span>}
    {one.status === undefined ? null : <span className="row condition-status"><StateMark of={marks[one.status]} size={14} />{statusWord(one.status)}</span>}
  </>
)
