import { riskMethodOf } from '@throughline/analysis'
import { parseDay, rankParts, type Consequence, type Day, type Likelihood, type Rec } from '@throughline/model'
import { edit } from '../../../../data/changes.ts'
import { usePlan } from '../../../../data/plan.tsx'
import { useChange } from '../../../../data/use-change.ts'
import { DayField, Select, TextField } from '../../../../parts/index.ts'
import { RiskGrid } from './risk-grid.tsx'

type Gap = Rec<'gap'>
type RiskPart = 'operational' | 'ofNotProviding' | 'ofProviding'
type Urgency = NonNullable<NonNullable<Gap['urgency']>['rating']>

const parts: readonly RiskPart[] = ['operational', 'ofNotProviding', 'ofProviding']
const asks: Readonly<Record<RiskPart, string>> = {
  operational: 'What happens to the strategy if the gap stays?',
  ofNotProviding: 'What happens between us and the partner if we leave it?',
  ofProviding: 'What could come of filling it, at home, there and next door?',
}
const ratings: readonly { readonly value: Urgency; readonly label: string }[] = [{ value: 'low', label: 'Low' }, { value: 'medium', label: 'Medium' }, { value: 'high', label: 'High' }, { value: 'very-high', label: 'Very high' }]

/** A gap rated: three risks on the matrix, each with its reason, and how pressing it is in time. */
export function RateGap({ gap }: { readonly gap: Gap }) {
  return (
    <div className="rate">
      {parts.map((part) => <RatePart key={part} gap={gap} part={part} />)}
      <Urgent gap={gap} />
    </div>
  )
}

function RatePart({ gap, part }: { readonly gap: Gap; readonly part: RiskPart }) {
  const { graph } = usePlan()
  const change = useChange()
  const value = gap[part]
  const rate = (likelihood: Likelihood, consequence: Consequence) => void change([edit(gap, { [part]: { ...value, likelihood, consequence } })])
  const because = (reason: string | undefined) => {
    const { reason: _, ...rest } = value ?? {}
    const next = { ...rest, ...(reason !== undefined && { reason }) }
    void change([edit(gap, { [part]: Object.keys(next).length === 0 ? undefined : next })])
  }
  return (
    <section className="rate-part">
      <h3>{rankParts[part]}</h3>
      <p className="tiny soft">{asks[part]}</p>
      <RiskGrid label={rankParts[part]} method={riskMethodOf(graph)} value={value} onChoose={rate} />
      <TextField label={`${rankParts[part]}: because`} hideLabel placeholder="Because…" value={value?.reason} onCommit={because} />
    </section>
  )
}

function Urgent({ gap }: { readonly gap: Gap }) {
  const change = useChange()
  const urgency = gap.urgency
  const set = (values: { readonly rating?: Urgency | undefined; readonly neededBy?: Day | undefined; readonly reason?: string | undefined }) => {
    const next = Object.fromEntries(Object.entries({ ...urgency, ...values }).filter(([, value]) => value !== undefined))
    void change([edit(gap, { urgency: Object.keys(next).length === 0 ? undefined : next })])
  }
  return (
    <section className="rate-part urgent">
      <h3>{rankParts.urgency}</h3>
      <p className="tiny soft">By when must it be closed, and why then?</p>
      <div className="urgent-fields">
        <Select label="How pressing" options={ratings} none="Not rated" value={urgency?.rating} onChange={(rating) => set({ rating })} />
        <DayField label="Needed by" value={parseDay(urgency?.neededBy ?? '')} onCommit={(neededBy) => set({ neededBy })} />
      </div>
      <TextField label="Urgency: because" hideLabel placeholder="Because…" value={urgency?.reason} onCommit={(reason) => set({ reason })} />
    </section>
  )
}
