import { valueOn } from '@throughline/catalog'
import { packageActivities, joinNames, addYears, fiscalYearOf, formatDay, formatFiscalYear, formatUsd, sumUsd, titleOf, usd, type Activity, type Day, type PlanGraph, type Rec, type RecordId } from '@throughline/model'
import { answersFamily } from '../reading/guidance.ts'
import { isPlanned } from '../reading/history.ts'
import { objectivesOf } from '../reading/serving.ts'
import { programKnownTo, programOn } from './catalogue-of.ts'
import { dollars, sayWords } from './law-case.ts'
import { otherAuthorities } from './other-authorities.ts'
import type { NoticeItemId, Proposal, ProposalElementId } from './readiness.ts'

/** What the plan already holds that could answer an item: in our words, with its records, and what it does not hold. */
export interface Found {
  readonly text: string | undefined
  readonly records: readonly RecordId[]
  readonly lacks: readonly string[]
}

export type AlreadyInPlan = Readonly<Record<NoticeItemId, Found>> & { readonly elements: Readonly<Record<ProposalElementId, readonly RecordId[]>> }

/** What several items are read from, gathered once. */
interface Gathered {
  readonly plan: PlanGraph
  readonly proposal: Proposal
  readonly on: Day
  readonly start: Day | undefined
  readonly activities: readonly Activity[]
  readonly units: readonly Rec<'recipient-unit'>[]
}

/**
 * What the plan already holds for each of the nine items of a proposal's notice, and for GAO's four elements. It suggests and never answers: nothing of it counts as complete.
 * Works out every program for each activity of the package: for one proposal at a time.
 * `alreadyInPlan(plan, northmark, on).construction.lacks // ['where DD Form 1391 is', 'where the five-year plan is']`
 */
export function alreadyInPlan(plan: PlanGraph, proposal: Proposal, on: Day): AlreadyInPlan {
  const activities = packageActivities(plan, proposal)
  const [first] = activities.flatMap((one) => one.start ?? []).toSorted()
  const units = [...new Set(activities.flatMap((one) => plan.pick('recipient-unit', one.recipients)))]
  const all: Gathered = { plan, proposal, on, start: first ?? proposal.start, activities, units }
  const kept = sustaining(all)
  const objectives = [...new Set(activities.flatMap((one) => objectivesOf(plan, one)))]
  const assessed = assessments(all)
  const effort = plan.get('line-of-effort', proposal.effort)
  return {
    'recipient-and-support': recipientAndSupport(all), absorption: absorption(all, assessed), 'cost-and-timeline': costAndTimeline(all), sustainment: sustainment(all, kept),
    'past-assistance': pastAssistance(all), 'plan-elements': planElements(all, objectives), 'sustainment-beyond-five-years': beyondFiveYears(all, kept), construction: construction(all),
    'other-authorities': otherAuthorities(plan, proposal, activities, on),
    elements: {
      objectives: idsOf(objectives), 'absorptive-capacity': idsOf([...assessed, ...units.filter((unit) => unit.absorptiveCapacity !== undefined)]), sustainment: idsOf(kept),
      'theory-of-change': effort?.theoryOfChange === undefined ? [] : [effort.id],
    },
  }
}

const idsOf = (records: readonly { readonly id: RecordId }[]) => records.map(({ id }) => id)
const names = (records: readonly Parameters<typeof titleOf>[0][]) => joinNames(records.map(titleOf))
const lacking = (...parts: readonly (readonly [isLacking: boolean, what: string])[]) => parts.filter(([isLacking]) => isLacking).map(([, what]) => what)
const byStart = (a: Activity, b: Activity) => ((a.start ?? '9') < (b.start ?? '9') ? -1 : 1)

function recipientAndSupport({ plan, activities, units }: Gathered): Found {
  const partner = plan.get('partner', plan.head?.partner)
  const supports = [...new Set(activities.flatMap((one) => one.supports ?? []))]
  const purposes = [...new Set(activities.flatMap((one) => one.purposes ?? []))]
  const items = activities.flatMap((one) => one.items ?? []).map(({ item, quantity }) => (quantity === undefined ? item : `${quantity} ${item}`))
  const parts = [
    partner === undefined ? undefined : partner.shortName ?? partner.name, units.length === 0 ? undefined : names(units),
    supports.length === 0 ? undefined : `${sayWords(supports)}${purposes.length === 0 ? '' : ` for ${sayWords(purposes)}`}`, items.length === 0 ? undefined : items.join(', '),
  ].filter((part) => part !== undefined)
  return {
    text: parts.length === 0 ? undefined : `${parts.join('; ')}.`, records: idsOf(units),
    lacks: lacking([units.length === 0, 'a recipient unit'], [supports.length === 0, 'the kind of support'], [purposes.length === 0, 'a purpose in the words of the law']),
  }
}

/** Assessments of the plan that look at one of the units, before the start where it is known. */
function assessments({ plan, units, start }: Gathered): readonly Activity[] {
  const wanted = new Set(idsOf(units))
  return plan.of('activity').filter((one) => one.category === 'assessment' && (one.recipients ?? []).some((id) => wanted.has(id)) && (start === undefined || one.start === undefined || one.start < start)).toSorted(byStart)
}

function absorption({ units }: Gathered, assessed: readonly Activity[]): Found {
  const told = units.filter((unit) => unit.absorptiveCapacity !== undefined)
  const silent = units.filter((unit) => unit.absorptiveCapacity === undefined)
  const words = told.map((unit) => `${titleOf(unit)}: ${(unit.absorptiveCapacity ?? '').replace(/\.$/, '')}`)
  return {
    text: words.length === 0 ? undefined : `${words.join('; ')}.`, records: [...idsOf(told), ...idsOf(assessed)],
    lacks: lacking([silent.length > 0, `how much ${names(silent)} can take in`], [assessed.length === 0, 'an assessment of these units before the start']),
  }
}

function costAndTimeline({ plan, activities }: Gathered): Found {
  const lines = activities.flatMap((one) => plan.referring(one.id, 'funding-line', 'activity'))
  const uncosted = activities.filter((one) => plan.referring(one.id, 'funding-line', 'activity').length === 0).length + lines.filter((line) => line.likely === undefined).length
  const byYear = [...Map.groupBy(lines.filter((line) => line.likely !== undefined), (line) => line.fiscalYear)].toSorted(([a], [b]) => (a ?? 9999) - (b ?? 9999))
  const money = byYear.map(([year, of]) => `${year === undefined ? 'no year' : formatFiscalYear(year)} ${formatUsd(sumUsd(of.flatMap((line) => line.likely ?? [])))}`)
  const dated = activities.filter((one) => one.start !== undefined).toSorted(byStart)
  const days = dated.map((one) => `${titleOf(one)} ${one.start === undefined ? '' : formatDay(one.start)}${one.end === undefined || one.end === one.start ? '' : ` to ${formatDay(one.end)}`}`)
  const parts = [money.length === 0 ? undefined : `Likely cost: ${money.join(', ')}`, days.length === 0 ? undefined : `Timeline: ${days.join('; ')}`].filter((part) => part !== undefined)
  const undated = activities.length - dated.length
  return {
    text: parts.length === 0 ? undefined : `${parts.join('. ')}.`, records: idsOf(dated),
    lacks: lacking([activities.length === 0, 'an activity of the package'], [uncosted > 0, `${uncosted} ${uncosted === 1 ? 'amount' : 'amounts'} (not known, not zero)`], [undated > 0, `the days of ${undated} ${undated === 1 ? 'activity' : 'activities'}`]),
  }
}

/** Work outside the package that keeps up what the same units receive. */
function sustaining({ plan, proposal, units, start }: Gathered): readonly Activity[] {
  const wanted = new Set(idsOf(units))
  const own = new Set(proposal.activities ?? [])
  return plan.of('activity').filter((one) => isPlanned(one) && one.isStaffStep !== true && !own.has(one.id) && ((one.supports ?? []).includes('sustainment') || one.category === 'sustainment')
    && (one.recipients ?? []).some((id) => wanted.has(id)) && (start === undefined || one.end === undefined || one.end >= start)).toSorted(byStart)
}

const payersOf = (plan: PlanGraph, activity: Activity) => plan.referring(activity.id, 'funding-line', 'activity').flatMap((line) => (line.payer === undefined ? [] : plan.find(line.payer) ?? []))
const shortOf = (record: Parameters<typeof titleOf>[0]) => ('short' in record && typeof record.short === 'string' ? record.short : titleOf(record))

function sustainment({ plan }: Gathered, kept: readonly Activity[]): Found {
  const words = kept.map((one) => {
    const amounts = plan.referring(one.id, 'funding-line', 'activity').map((line) => line.likely)
    const payers = [...new Set(payersOf(plan, one).map(shortOf))]
    const cost = amounts.length === 0 || amounts.includes(undefined) ? 'cost not known' : formatUsd(sumUsd(amounts.flatMap((amount) => amount ?? [])))
    return `${titleOf(one)}${one.start === undefined ? '' : ` from ${formatDay(one.start)}`}, ${cost}, ${payers.length === 0 ? 'payer not named' : `paid by ${payers.join(' and ')}`}`
  })
  const unpaid = kept.filter((one) => payersOf(plan, one).length === 0)
  return {
    text: words.length === 0 ? undefined : `${words.join('; ')}.`, records: idsOf(kept),
    lacks: lacking([kept.length === 0, 'an activity outside the package that keeps up what these units receive'], [unpaid.length > 0, `who pays for ${names(unpaid)}`]),
  }
}

/** What was done with the partner in the three fiscal years before the start, as far as this plan holds it. */
function pastAssistance({ plan, start }: Gathered): Found {
  if (start === undefined) return { text: undefined, records: [], lacks: ['the start, and so the three years before it'] }
  const year = fiscalYearOf(start)
  const past = plan.of('activity').filter((one) => {
    const began = one.actualStart ?? one.start
    return one.isStaffStep !== true && one.status !== 'cancelled' && began !== undefined && began < start && fiscalYearOf(began) >= year - 3 && fiscalYearOf(began) < year && plan.referring(one.id, 'funding-line', 'activity').some((line) => line.program !== undefined)
  })
  const lines = past.flatMap((one) => plan.referring(one.id, 'funding-line', 'activity'))
  const byProgram = [...Map.groupBy(lines, (line) => line.program ?? 'program not named')].map(([program, of]) => {
    const known = of.flatMap((line) => line.likely ?? [])
    return { name: programKnownTo(plan, program)?.short ?? program, sum: sumUsd(known), unknown: of.length - known.length, isCatalogued: programKnownTo(plan, program) !== undefined }
  }).filter((one) => one.isCatalogued).toSorted((a, b) => b.sum - a.sum || (a.name < b.name ? -1 : 1))
  const partner = plan.get('partner', plan.head?.partner)
  const span = `the three fiscal years before FY${String(year).slice(-2)}`
  return {
    text: byProgram.length === 0 ? undefined : `In this plan, planned or done in ${span}: ${byProgram.map(({ name, sum, unknown }) => `${name} ${formatUsd(sum)}${unknown > 0 ? ` and ${unknown} not known` : ''}`).join(', ')}.`,
    records: partner === undefined ? [] : [partner.id], lacks: [`assistance of ${span} that stands in no plan: ask the embassy and the implementing agencies`],
  }
}

function planElements({ plan, proposal }: Gathered, found: readonly Rec<'objective'>[]): Found {
  const objectives = [...new Set([...plan.pick('objective', proposal.gao?.objectives), ...found])]
  const isOfChain = (family: 'defense' | 'state-usaid') => objectives.some((one) => answersFamily(plan, one, family))
  const statements = [...new Set(objectives.flatMap((one) => plan.pick('guidance-statement', one.guidance)))].filter((one) => ['defense', 'state-usaid'].includes(plan.get('guidance-document', one.document)?.family ?? ''))
  const words = statements.map((one) => `${plan.get('guidance-document', one.document)?.type ?? 'Guidance'}${one.ref === undefined ? '' : ` ${one.ref}`}: ${titleOf(one).replace(/\.$/, '')}`)
  return {
    text: words.length === 0 ? undefined : `${words.join('; ')}.`, records: idsOf(statements),
    lacks: lacking([objectives.length === 0, 'an objective of the package'], [!isOfChain('defense'), 'a statement of the defense chain (theater plan)'], [!isOfChain('state-usaid'), 'a statement of the State and USAID chain (integrated country strategy)']),
  }
}

/** Sustainment by the United States that runs on more than five years after the start. */
function beyondFiveYears({ plan, activities, start }: Gathered, kept: readonly Activity[]): Found {
  if (start === undefined) return { text: undefined, records: [], lacks: ['the start, and so the five years after it'] }
  const limit = addYears(start, 5)
  const all = [...kept, ...activities.filter((one) => (one.supports ?? []).includes('sustainment'))]
  const isForeign = (one: Activity) => { const payers = payersOf(plan, one); return payers.length > 0 && payers.every((payer) => payer.kind === 'partner' || (payer.kind === 'organization' && (payer.side === 'partner' || payer.side === 'international'))) }
  const american = all.filter((one) => !isForeign(one))
  const long = american.filter((one) => one.end !== undefined && one.end > limit)
  const undated = american.filter((one) => one.end === undefined)
  if (long.length > 0) return { text: `Runs beyond ${formatDay(limit)}, five years after the start: ${names(long)}.`, records: idsOf(long), lacks: ['the justification in writing, and the plan to hand it over'] }
  const text = american.length === 0 ? undefined : `No sustainment by the United States in this plan runs beyond ${formatDay(limit)}, five years after the start.`
  return { text: undated.length > 0 ? undefined : text, records: [], lacks: lacking([undated.length > 0, `the last day of ${names(undated)}`], [american.length === 0, 'any sustainment by the United States to look at']) }
}

function construction({ plan, proposal, on, activities }: Gathered): Found {
  const built = activities.filter((one) => one.construction !== undefined || (one.supports ?? []).includes('small-scale-construction'))
  if (built.length === 0) return { text: activities.length === 0 ? undefined : 'No activity of this package builds anything.', records: [], lacks: lacking([activities.length === 0, 'an activity of the package']) }
  const known = proposal.program === undefined ? undefined : programKnownTo(plan, proposal.program)
  const each = built.map((one) => {
    const limit = known && programOn(plan, known, one.start ?? on).limits.find(({ role }) => role === 'construction-notice')
    const held = limit && valueOn(limit.values, one.start ?? on)?.usd
    const cost = one.construction?.cost
    const isAbove = cost === undefined || held === undefined || held === null ? undefined : cost > usd(held)
    const told = `${one.construction?.title ?? titleOf(one)}${one.location === undefined ? '' : `, ${one.location}`}: ${cost === undefined ? 'cost not known' : formatUsd(cost)}`
    const against = held === undefined || held === null ? 'no limit known that day' : `${isAbove === undefined ? 'to be held against' : isAbove ? 'above' : 'not above'} the ${dollars(held)} from which the notice tells it in detail`
    const lacks = isAbove === false ? [] : lacking([cost === undefined, 'the cost of the project'], [one.location === undefined, 'its location'], [one.construction?.title === undefined, 'its title'], [one.construction?.dd1391 === undefined, 'where DD Form 1391 is'], [one.construction?.masterplan === undefined, 'where the five-year plan is'])
    return { text: `${told}, ${against}`, lacks }
  })
  return { text: `${each.map(({ text }) => text).join('; ')}.`, records: idsOf(built), lacks: [...new Set(each.flatMap(({ lacks }) => lacks))] }
}
