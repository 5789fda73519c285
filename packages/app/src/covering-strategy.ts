import { strategyCoverage, type ElementCoverage } from '@throughline/analysis'
import type { StrategyAnswer } from '@throughline/contract'
import type { PlanGraph } from '@throughline/model'

/** What covers the eight elements of the section 1206 strategy, as the command line tells it. `strategyAnswer(plan).untagged // ['strategic-competition']` */
export function strategyAnswer(plan: PlanGraph): StrategyAnswer {
  const { elements, untagged, withoutActivity, bare } = strategyCoverage(plan)
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
  return { elements: elements.map(answerOf), untagged: ids(untagged), withoutActivity: ids(withoutActivity), bare: bare.map(({ id }) => id), source: 'FY2022 NDAA (P.L. 117-81) section 1206' }
}

const answerOf = ({ element, state, efforts, objectives, idle, activities, money }: ElementCoverage): StrategyAnswer['elements'][number] => ({
  element: element.id, text: element.text, state, carriedBy: [...efforts, ...objectives].map(({ id }) => id), idle: [...idle],
  activities: activities.map(({ id }) => id), money: { usd: money.usd / 100, unknown: money.unknown },
})
