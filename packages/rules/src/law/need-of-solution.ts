import { programs, supportKinds } from '@throughline/catalog'
import { sumUsd, titleOf, type Activity, type PlanGraph, type Rec } from '@throughline/model'
import { unitOf, type Need, type NeedUnit } from './need.ts'

type Solution = Rec<'solution'>

/** What an option in a domain gives, where the domain itself says so; of the others only its text or its activities can. */
const supportOf: Readonly<Partial<Record<NonNullable<Solution['domain']>, string>>> = { training: 'training', materiel: 'equipment', 'leadership-education': 'education', facilities: 'small-scale-construction' }

/**
 * What an option to close a gap needs, before it is an activity: purposes and support in the words of the activities it became, else of its domain and of the words
 * that stand in its own text, its gap and its role; the units of its activities, else its service, else who plays the role; the rough cost by year. What none of them says is not known.
 * `needOfSolution(plan, boats).support // ['equipment']`
 */
export function needOfSolution(plan: PlanGraph, solution: Solution): Need {
  const gap = plan.get('gap', solution.gap)
  const roles = gap === undefined ? [] : rolesOf(plan, gap)
  const activities = plan.pick('activity', solution.becomes).filter((one) => one.isStaffStep !== true)
  const country = plan.get('partner', plan.head?.partner)?.code
  const programsNamed = solution.programs ?? []
  const [only, other] = programsNamed
  const cost = solution.roughCost ?? []
  const dates = datesOf(activities)
  return {
    solution, title: solution.text,
    purposes: purposesOf(activities, [solution.text, gap?.title, gap?.text, ...roles.flatMap(({ title, action }) => [title, action])]),
    support: supportFor(activities, solution),
    units: recipientsOf(plan, activities, solution, roles),
    ...(country !== undefined && { country }), ...dates,
    money: cost.map(({ fiscalYear, amount }) => ({ ...(only !== undefined && other === undefined && { program: only }), year: fiscalYear, usd: amount })),
    ...(solution.domain === 'facilities' && { construction: cost.length === 0 ? {} : { usd: sumUsd(cost.map(({ amount }) => amount)) } }),
    isStaffStep: false, programs: programsNamed,
  }
}

const rolesOf = (plan: PlanGraph, gap: Rec<'gap'>): readonly Rec<'role'>[] =>
  [...new Set(plan.pick('capability', gap.capabilities).flatMap(({ task }) => plan.get('role', plan.get('task', task)?.role) ?? []))]

/** Purposes of the law in two words or more, so that a word such as "training" or "health" in a text is not taken for one. */
const phrases = [...new Set([...programs.values()].flatMap((program) => program.purposes))].filter((purpose) => purpose.includes('-')).map((purpose) => [purpose, ` ${purpose.replaceAll('-', ' ')} `] as const)
const kinds = supportKinds.map((kind) => [kind, ` ${kind.replaceAll('-', ' ')} `] as const)

const spaced = (texts: readonly (string | undefined)[]): string => ` ${texts.map((text) => text ?? '').join(' . ').toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ')} `

function purposesOf(activities: readonly Activity[], texts: readonly (string | undefined)[]): readonly string[] {
  const said = [...new Set(activities.flatMap(({ purposes }) => purposes ?? []))]
  if (said.length > 0) return said
  const text = spaced(texts)
  return phrases.filter(([, words]) => text.includes(words)).map(([purpose]) => purpose).sort()
}

function supportFor(activities: readonly Activity[], { text, domain, materiel }: Solution): readonly string[] {
  const said = [...new Set(activities.flatMap(({ supports }) => supports ?? []))]
  if (said.length > 0) return said
  const own = [domain === undefined ? undefined : supportOf[domain], materiel === true ? 'equipment' : undefined].filter((one) => one !== undefined)
  if (own.length > 0) return [...new Set(own)]
  const words = spaced([text])
  return kinds.filter(([, kind]) => words.includes(kind)).map(([kind]) => kind)
}

function recipientsOf(plan: PlanGraph, activities: readonly Activity[], { service }: Solution, roles: readonly Rec<'role'>[]): readonly NeedUnit[] {
  const named = plan.pick('recipient-unit', [...new Set(activities.flatMap(({ recipients }) => recipients ?? []))])
  if (named.length > 0) return named.map(unitOf)
  const players = service === undefined ? roles.filter(({ wanted }) => wanted === 'wanted').flatMap(({ organization }) => organization ?? []) : [service]
  return [...new Set(players)].flatMap((id) => {
    const unit = plan.get('recipient-unit', id)
    if (unit !== undefined) return [unitOf(unit)]
    const office = plan.get('organization', id)
    return office === undefined ? [] : [{ id, name: titleOf(office), types: [] }]
  })
}

/** Only of activities: an option has no days of its own, and the day a gap must be closed by is not the day the work ends. */
function datesOf(activities: readonly Activity[]): Pick<Need, 'start' | 'end'> {
  const start = activities.flatMap((one) => one.start ?? []).toSorted()[0]
  const end = activities.flatMap((one) => one.end ?? []).toSorted().at(-1)
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) }
}
