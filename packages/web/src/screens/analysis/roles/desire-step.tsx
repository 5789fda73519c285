import { useState } from 'react'
import { desireFactors, kindOf, willingness, type Rec, type RecordId } from '@throughline/model'
import { add, edit } from '../../../data/changes.ts'
import { usePlan } from '../../../data/plan.tsx'
import { useChange } from '../../../data/use-change.ts'
import { RecordLink } from '../../../links.tsx'
import { Chip, Select, TextArea } from '../../../parts/index.ts'
import { RecordField } from '../../../record/record-form.tsx'
import type { StepProps } from '../step-view.ts'

type Factor = keyof typeof desireFactors
type Will = keyof typeof willingness

const isFactor = (key: string): key is Factor => Object.hasOwn(desireFactors, key)
const isWill = (key: string): key is Will => Object.hasOwn(willingness, key)
const factors = Object.keys(desireFactors).filter(isFactor)
const wills = Object.keys(willingness).filter(isWill).map((value) => ({ value, label: willingness[value] }))

/** Whether the partner wants the role, factor by factor, and taken together. */
export function DesireStep({ role: id }: StepProps) {
  const { graph } = usePlan()
  const role = graph.get('role', id)
  if (role === undefined) return <></>
  const desires = graph.referring(role.id, 'partner-desire', 'role')
  const whole = kindOf('role').fields['willingness']
  const against = desires.filter((one) => one.rating === 'opposed' || one.rating === 'weak').length
  return (
    <>
      <section className="step-part desire-whole">
        {whole === undefined ? null : <RecordField record={role} name="willingness" field={whole} />}
        {role.wanted === 'wanted' && (role.willingness === 'opposed' || role.willingness === 'weak') ? <p><Chip standing="warning">Little desire</Chip> The chapter says not to spend on a role the partner does not want. Change the role, drop it, or say what would change the partner’s mind.</p> : null}
        {desires.length === 0 ? <p className="teach">Go through the nine factors. Write in one line what the will is seen from, such as a law passed, money in a budget, a minister’s words on the record; then rate it. What is not known may stay empty.</p> : <p className="small soft">{desires.length} of {factors.length} factors answered, {against} of them weak or opposed.</p>}
      </section>
      <ul className="desire">{factors.map((factor) => <FactorRow key={factor} role={role.id} factor={factor} desire={desires.find((one) => one.factor === factor)} />)}</ul>
    </>
  )
}

/** A factor: why, and how willing by it. The record is made with its first words. */
function FactorRow({ role, factor, desire }: { readonly role: RecordId; readonly factor: Factor; readonly desire: Rec<'partner-desire'> | undefined }) {
  const { graph, today } = usePlan()
  const change = useChange()
  const [rating, setRating] = useState<Will>()
  const why = (text: string | undefined) => {
    if (desire !== undefined) { if (text !== undefined) void change([edit(desire, { text })]) }
    else if (text !== undefined) { void change([add(graph, 'partner-desire', { role, factor, text, rating, date: today }).change]); setRating(undefined) }
  }
  const rate = (value: Will | undefined) => (desire === undefined ? setRating(value) : void change([edit(desire, { rating: value })]))
  return (
    <li>
      <h3>{desireFactors[factor]}</h3>
      <TextArea label={`${desireFactors[factor]}: seen from`} hideLabel rows={1} placeholder="Seen from…" value={desire?.text} onCommit={why} />
      <Select label={`${desireFactors[factor]}: how willing`} labelAt="hidden" options={wills} none="Not rated" value={desire?.rating ?? rating} onChange={rate} />
      <span className="small">{desire === undefined ? (rating === undefined ? '' : 'Kept once it says what it is seen from') : <><RecordLink id={desire.id} className="quiet-link">{desire.source === undefined ? 'Add a source' : 'Open'}</RecordLink></>}</span>
    </li>
  )
}
