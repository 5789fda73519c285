import { isSecurityForce, supportKinds } from '@throughline/catalog'
import { addYears, formatDay, perPlan, titleOf, type Activity, type RecordId } from '@throughline/model'
import { sayDay, sayWords, type LawCase, type LawTest } from '../law-case.ts'
import type { NeedUnit } from '../need.ts'
import { isCancelled } from '../../reading/history.ts'
import type { Outcome } from '../verdict.ts'

/** What is given to a unit so that the law has it vetted; that advice, talks and exchanges need none is our reading, and shown as such. */
const assistance: ReadonlySet<string> = new Set(supportKinds.filter((kind) => kind !== 'advisory' && kind !== 'conference' && kind !== 'exchange'))

/** Where the law bars units of security forces with credible information of gross violations: each is cleared on the first day. Who is no security force needs no vetting. */
export const vetting: LawTest = (one) => {
  const { need, program } = one
  if (need.isStaffStep || program.vetting === undefined || program.vetting.laws.length === 0) return []
  if (need.support.length > 0 && !need.support.some((kind) => assistance.has(kind))) return [{ is: 'silent', text: 'whether advice, talks and exchanges need vetting; taken here not to' }]
  return need.units.map((unit) => clearedOn(one, unit))
}

function clearedOn({ plan, need, on, program }: LawCase, unit: NeedUnit): Outcome {
  const source = { cite: program.vetting?.laws.includes('leahy-dod-362') === true ? '10 U.S.C. 362' : '22 U.S.C. 2378d' }
  const day = need.start ?? on
  const record = unit.record
  if (record?.vettingStatus === 'suspended') return { is: 'fail', text: `${unit.name} is barred: its vetting is suspended${record.vettingNote === undefined ? '' : ` (${record.vettingNote})`}.`, source, boundary: 'another unit, or the same once it is cleared' }
  if (record?.vettingStatus === 'not-required') return { is: 'pass', text: () => `${unit.name} needs no vetting, as its record says.`, source }
  const force = isSecurityForce(unit.types)
  if (force === 'no') return { is: 'pass', text: () => `${unit.name} (${sayWords(unit.types)}) is no unit of the security forces, and the law has only those vetted.`, source }
  const until = record?.vettingValidUntil
  if (record?.vettingStatus === 'current' && need.start !== undefined && until !== undefined && until >= day && (record.vettingGranted ?? day) <= day) return { is: 'pass', text: () => `${unit.name} is cleared until ${formatDay(until)}.`, source }
  const step = unit.id === undefined || need.start === undefined ? undefined : clearingSteps(plan).get(unit.id)?.find((activity) => isGoodOn(activity, day))
  if (step !== undefined) return { is: 'pass', text: () => `${unit.name} is to be cleared by "${titleOf(step)}", which ends ${step.end === undefined ? '' : sayDay(step.end)}; a result is taken to hold a year (our default, not read in a source).`, source }
  return { is: 'ask', question: () => `Is ${unit.name} cleared on ${need.start === undefined ? 'the first day' : sayDay(day)}${force === 'yes' ? '' : ', or is it no unit of the security forces'}?`, settles: 'whether the unit may be helped', key: `vetting/${unit.id ?? unit.name}`, source, ...(unit.id !== undefined && { record: unit.id, field: 'vettingStatus' }) }
}

/** The steps of a plan that clear recipients, by recipient: few, and asked for by every program of every activity. */
const clearingSteps = perPlan((plan): ReadonlyMap<RecordId, readonly Activity[]> => {
  const steps = plan.all('activity').filter((activity) => activity.clearsRecipients === true && !isCancelled(activity))
  const all = steps.flatMap((step) => (step.recipients ?? []).map((unit) => ({ step, unit })))
  return new Map([...Map.groupBy(all, ({ unit }) => unit)].map(([unit, found]) => [unit, found.map(({ step }) => step)]))
})

const isGoodOn = ({ end }: Activity, day: string) => end !== undefined && end <= day && day <= addYears(end, 1)
