import { strategyElements, type StrategyElement } from '@throughline/catalog'
import type { Activity, PlanGraph, Rec, RecordId } from '@throughline/model'
import { everythingBelow } from './below.ts'
import { costOfAll } from './cost.ts'
import type { MoneySum } from './money-sum.ts'
import { compareActivities } from './outline.ts'

/** One element of the section 1206 strategy, what carries it as a tag, and what serves what carries it. */
export interface ElementCoverage {
  readonly element: StrategyElement
  /** `served`: an activity serves what is tagged; `no-activity`: tagged, but nothing is done for it; `untagged`: nothing carries it. */
  readonly state: 'served' | 'no-activity' | 'untagged'
  readonly objectives: readonly Rec<'objective'>[]
  readonly efforts: readonly Rec<'line-of-effort'>[]
  /** Tagged records under which no activity lies. */
  readonly idle: readonly RecordId[]
  /** Activities that serve any of them, each once, by date; cancelled ones left out. */
  readonly activities: readonly Activity[]
  /** What these activities cost, each counted once. */
  readonly money: MoneySum
}

export interface StrategyCoverage {
  readonly elements: readonly ElementCoverage[]
  /** Elements that no objective or line of effort carries. */
  readonly untagged: readonly StrategyElement[]
  /** Elements that are carried, but for which nothing is done. */
  readonly withoutActivity: readonly StrategyElement[]
  /** Objectives and lines of effort that carry no element. */
  readonly bare: readonly (Rec<'objective'> | Rec<'line-of-effort'>)[]
}

/**
 * What covers the eight elements that section 1206 of the FY2022 NDAA asks of a command's strategy, by the tags on the plan's own objectives and lines of effort. A line that is tagged has the activities of all it holds.
 * An activity may serve several elements: sums of different elements are not to be added up.
 * `strategyCoverage(plan).untagged.map(({ id }) => id) // ['strategic-competition']`
 */
export function strategyCoverage(plan: PlanGraph): StrategyCoverage {
  const objectives = plan.of('objective')
  const efforts = plan.of('line-of-effort')
  const elements = [...strategyElements.values()].map((element) => covered(plan, element, objectives.filter((one) => carries(one, element)), efforts.filter((one) => carries(one, element))))
  const inState = (state: ElementCoverage['state']) => elements.filter((one) => one.state === state).map(({ element }) => element)
  return { elements, untagged: inState('untagged'), withoutActivity: inState('no-activity'), bare: [...efforts, ...objectives].filter(({ section1206 = [] }) => section1206.length === 0) }
}

type Tagged = Rec<'objective'> | Rec<'line-of-effort'>

const carries = ({ section1206 }: Tagged, { id }: StrategyElement): boolean => section1206?.some((tag) => tag === id) === true

function covered(plan: PlanGraph, element: StrategyElement, objectives: readonly Rec<'objective'>[], efforts: readonly Rec<'line-of-effort'>[]): ElementCoverage {
  const tagged: readonly Tagged[] = [...efforts, ...objectives]
  const activities = plannedBelow(plan, tagged)
  return {
    element, objectives, efforts, activities, money: costOfAll(plan, activities.map(({ id }) => id)),
    idle: tagged.filter((one) => plannedBelow(plan, [one]).length === 0).map(({ id }) => id),
    state: tagged.length === 0 ? 'untagged' : activities.length === 0 ? 'no-activity' : 'served',
  }
}

const plannedBelow = (plan: PlanGraph, from: readonly Tagged[]): readonly Activity[] =>
  [...everythingBelow(plan, from).values()].filter((found) => found.kind === 'activity').filter(({ status }) => status !== 'cancelled').toSorted(compareActivities)
