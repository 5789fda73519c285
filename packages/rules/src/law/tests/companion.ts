import { daysBetween, perPlan, titleOf, type Activity, type Day, type PlanGraph, type RecordId } from '@throughline/model'
import { packageOf, sayDay, type LawCase, type LawTest } from '../law-case.ts'
import { isCancelled } from '../../reading/history.ts'
import type { Outcome } from '../verdict.ts'

type Kind = 'human-rights' | 'institutional-capacity'
const kindNames: Readonly<Record<Kind, string>> = { 'human-rights': 'training in human rights and the law of armed conflict', 'institutional-capacity': 'institutional capacity building' }
const rightsPurposes: readonly string[] = ['human-rights', 'law-of-armed-conflict']

/** What must stand beside the support, in time: human rights training of the recipients, institutional capacity building of their ministry. */
export const companion: LawTest = (one) => {
  if (one.need.isStaffStep) return []
  return one.program.companions.flatMap((each): readonly Outcome[] => (each.due === 'before-start'
    ? [inTime(one, each.kind)]
    : [{ is: 'silent', text: `by when this must stand: ${each.text}` }]))
}

function inTime(one: LawCase, kind: Kind): Outcome {
  const { need, program } = one
  const { start } = need
  const name = kindNames[kind]
  const whole = packageOf(one)
  if (whole !== undefined && whole.first !== need.activity?.id) return { is: 'pass', text: `${capital(name)} is due before the package "${whole.proposal.title}" starts, and is tested there.` }
  if (need.activity === undefined || start === undefined) {
    return { is: 'ask', question: `Does ${name} start before this does?`, settles: `whether ${program.short} may begin`, key: `companion/${kind}`, ...(need.activity !== undefined && { record: need.activity.id, field: 'start' }) }
  }
  const named = namedCompanions(one, kind)
  const candidates = named.length > 0 ? named : foundCompanions(one, kind)
  const first = earliest(candidates)
  if (first === undefined) return { is: 'fail', text: () => `No ${name} stands in the plan${candidates.length > 0 ? ' with a first day' : ''}, and it must be certified before the start on ${sayDay(start)}.`, boundary: () => `${name} that starts before ${sayDay(start)}` }
  if (first.start < start) return { is: 'pass', text: () => `${capital(name)}, "${titleOf(first.activity)}", starts ${sayDay(first.start)}, before the start on ${sayDay(start)}.` }
  return {
    is: 'fail', text: () => `${capital(name)}, "${titleOf(first.activity)}", starts ${sayDay(first.start)}, ${daysBetween(start, first.start)} days after the start on ${sayDay(start)}; it must be certified before.`,
    boundary: () => `start after ${sayDay(first.start)}, or bring "${titleOf(first.activity)}" forward to before ${sayDay(start)}`,
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Companions that the activity or its package names. */
function namedCompanions(one: LawCase, kind: Kind): readonly Activity[] {
  const { plan, need } = one
  const groups = [...(need.activity?.companions ?? []), ...(packageOf(one)?.proposal.companions ?? [])].filter((group) => group.kind === kind)
  return plan.pick('activity', groups.flatMap((group) => group.activities ?? [])).filter((activity) => !isCancelled(activity))
}

/** Where none is named: activities for the same units (human rights) or for units of the same ministry (institutions). */
function foundCompanions({ plan, need }: LawCase, kind: Kind): readonly Activity[] {
  const { byUnit, byMinistry } = companionsIn(plan)
  const found = kind === 'human-rights'
    ? need.units.flatMap((unit) => (unit.id === undefined ? [] : byUnit.get(unit.id) ?? []))
    : need.units.flatMap((unit) => (unit.record?.ministry === undefined ? [] : byMinistry.get(unit.record.ministry) ?? []))
  return [...new Set(found)].filter((activity) => activity.id !== need.activity?.id)
}

/** Activities that can be companions, by whom they are for: found once for each state of a plan. */
const companionsIn = perPlan((plan) => {
  const byUnit = new Map<RecordId, Activity[]>()
  const byMinistry = new Map<RecordId, Activity[]>()
  for (const activity of plan.of('activity')) {
    if (isCancelled(activity)) continue
    if ((activity.purposes ?? []).some((word) => rightsPurposes.includes(word))) for (const unit of activity.recipients ?? []) put(byUnit, unit, activity)
    if ((activity.supports ?? []).includes('institutional-capacity-building')) for (const ministry of ministriesOf(plan, activity)) put(byMinistry, ministry, activity)
  }
  return { byUnit, byMinistry }
})

function put(groups: Map<RecordId, Activity[]>, id: RecordId, activity: Activity): void {
  const group = groups.get(id)
  if (group === undefined) groups.set(id, [activity])
  else group.push(activity)
}

const ministriesOf = (plan: PlanGraph, activity: Activity) => plan.pick('recipient-unit', activity.recipients).flatMap((unit) => unit.ministry ?? [])

function earliest(activities: readonly Activity[]): { readonly activity: Activity; readonly start: Day } | undefined {
  return activities.flatMap((activity) => (activity.start === undefined ? [] : [{ activity, start: activity.start }])).toSorted((a, b) => (a.start < b.start ? -1 : 1))[0]
}
