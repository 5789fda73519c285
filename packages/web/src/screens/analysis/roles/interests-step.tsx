import { sharedInterests, type InterestSide, type SharedInterest } from '@throughline/analysis'
import { kindOf, type Rec, type RecordId } from '@throughline/model'
import { useSearchWord } from '../../../address.ts'
import { edit } from '../../../data/changes.ts'
import { usePlan } from '../../../data/plan.tsx'
import { useChange } from '../../../data/use-change.ts'
import { RecordLink } from '../../../links.tsx'
import { Button, Chip, Select, Tag, TextField } from '../../../parts/index.ts'
import { AddLine } from '../parts/add-line.tsx'
import type { StepProps } from '../step-view.ts'
import { regionOf, regions, regionWord, SweetSpot, type Region } from './sweet-spot.tsx'

const sides: readonly InterestSide[] = ['defense', 'state', 'partner']
const sideWords: Readonly<Record<InterestSide, string>> = { defense: 'Defense', state: 'State and other agencies', partner: 'The partner' }
const answers = [{ value: 'yes', label: 'Wants it' }, { value: 'partly', label: 'In part' }, { value: 'no', label: 'Does not' }] as const

/** Who wants the role: three answers with their reasons; then the whole plan's interests as three circles. */
export function InterestsStep({ role: id }: StepProps) {
  const { graph } = usePlan()
  const role = graph.get('role', id)
  if (role === undefined) return <></>
  const all = sharedInterests(graph)
  const own = all.filter((one) => one.role?.id === role.id)
  return (
    <>
      <section className="step-part">
        <h2>Interests in “{role.title}”</h2>
        {own.length === 0 ? <p className="teach">Name what is wanted of this role in a few words, such as “Joint patrols on the lake”. Then ask each side: does it want it, and why? Ask the partner last and listen: without its own interest the rest is not worth paying for.</p> : null}
        {own.map((one) => <InterestCard key={one.interest.id} of={one} />)}
        <AddLine kind="interest" label={own.length === 0 ? 'What is wanted' : 'Another thing wanted'} values={{ role: role.id }} />
      </section>
      {all.length === 0 ? null : <Whole all={all} role={role.id} />}
    </>
  )
}

function InterestCard({ of: { interest, isSweetSpot, warns } }: { readonly of: SharedInterest }) {
  const change = useChange()
  return (
    <div className="interest">
      <div className="row"><h3><RecordLink id={interest.id} className="quiet-name" /></h3>{isSweetSpot ? <Chip standing="met">Sweet spot</Chip> : null}{warns === undefined ? null : <Chip standing="warning">{warns}</Chip>}</div>
      <div className="interest-sides">{sides.map((side) => <Side key={side} interest={interest} side={side} />)}</div>
      <TextField label={kindOf('interest').fields['result']?.label ?? 'So'} help={kindOf('interest').fields['result']?.help} value={interest.result} onCommit={(result) => void change([edit(interest, { result })])} />
    </div>
  )
}

function Side({ interest, side }: { readonly interest: Rec<'interest'>; readonly side: InterestSide }) {
  const change = useChange()
  const value = interest[side]
  return (
    <fieldset className="interest-side">
      <legend>{sideWords[side]}</legend>
      <Select label={`${sideWords[side]}: wants it?`} labelAt="hidden" options={answers} none="Not asked" value={value?.answer} onChange={(answer) => void change([edit(interest, { [side]: answer === undefined ? undefined : { ...value, answer } })])} />
      {value === undefined ? null : <TextField label={`${sideWords[side]}: because`} hideLabel placeholder="Because…" value={value.reason} onCommit={(reason) => void change([edit(interest, { [side]: { answer: value.answer, ...(reason !== undefined && { reason }) } })])} />}
    </fieldset>
  )
}

const isRegion = (text: string): text is Region => regions.some((one) => one === text)

/** The figure, and the interests of the part chosen in it. */
function Whole({ all, role }: { readonly all: readonly SharedInterest[]; readonly role: RecordId }) {
  const [word, setWord] = useSearchWord('wanted', '')
  const chosen = isRegion(word) ? word : undefined
  const shown = chosen === undefined ? all : all.filter((one) => regionOf(one) === chosen)
  return (
    <section className="step-part">
      <h2>Across the whole plan</h2>
      <div className="sweet-beside">
        <SweetSpot interests={all} chosen={chosen} onChoose={(region) => setWord(region ?? '')} />
        <div>
          <p className="small">{chosen === undefined ? 'What is wanted most comes first. Choose a part of the figure to see only that part.' : <>Wanted by {regionWord(chosen)}. <Button small look="text" onPress={() => setWord('')}>Show all</Button></>}</p>
          <ol className="interest-list">
            {shown.map((one) => (
              <li key={one.interest.id} className={one.role?.id === role ? 'own' : undefined}>
                <RecordLink id={one.interest.id} /> {one.isSweetSpot ? <Tag>sweet spot</Tag> : null}
                {one.warns === undefined ? null : <p className="small"><Chip standing="warning">No partner desire</Chip> {one.warns}</p>}
                {one.interest.result === undefined || (one.isSweetSpot && one.interest.result === 'sweet spot') ? null : <span className="small soft"> {one.interest.result}</span>}
              </li>
            ))}
          </ol>
        </div>
      </div>
    </section>
  )
}
