import type { StrategyAnswer } from '@throughline/contract'
import { formatUsd, titleOf, usd, type PlanGraph, type RecordId } from '@throughline/model'

type Element = StrategyAnswer['elements'][number]

const states = { served: 'served', 'no-activity': 'tagged, but nothing is done for it', untagged: 'nothing serves it' } as const

/**
 * The coverage of the section 1206 strategy in lines people read: element by element, then by name what nothing serves, and what carries no element.
 * With `all` every activity that serves an element is named.
 */
export function tellStrategy(plan: PlanGraph, answer: StrategyAnswer, { all }: { readonly all: boolean }): string {
  const { elements, untagged, withoutActivity, bare, source } = answer
  const served = elements.filter(({ state }) => state === 'served').length
  const textOf = (ids: readonly string[]) => elements.filter(({ element }) => ids.includes(element))
  return [
    `${plan.head === undefined ? plan.book : titleOf(plan.head)}: elements of the security cooperation strategy (${source})`,
    `${served} of ${elements.length} elements are served. One country plan need not serve all of them.`,
    ...elements.flatMap((one, at) => tellElement(plan, one, at, all)),
    ...part('Nothing in this plan serves', textOf(untagged).map(({ text }) => `  ${text}`)),
    ...part('Tagged, but nothing is done for it', textOf(withoutActivity).map(({ text }) => `  ${text}`)),
    ...part('Objectives and lines of effort without an element', bare.map((id) => `  ${nameOf(plan, id)}`)),
    '', `An activity may serve several elements: amounts of different elements do not add up.${all ? '' : ' With --all each activity is named.'}`,
  ].join('\n')
}

const part = (heading: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', heading, ...lines])

const nameOf = (plan: PlanGraph, id: RecordId): string => {
  const record = plan.find(id)
  return `${record === undefined ? id : titleOf(record)}  [${id}]`
}

function tellElement(plan: PlanGraph, { text, state, carriedBy, idle, activities, money }: Element, at: number, all: boolean): readonly string[] {
  const likely = money.unknown === 0 ? formatUsd(usd(money.usd)) : `${money.usd === 0 ? 'not known' : `${formatUsd(usd(money.usd))} and more`} (${money.unknown} ${money.unknown === 1 ? 'amount' : 'amounts'} not known)`
  return [
    '', `${at + 1}. ${text}: ${states[state]}`,
    ...carriedBy.map((id) => `   ${nameOf(plan, id)}${idle.includes(id) ? ': no activity serves it' : ''}`),
    ...(activities.length === 0 ? [] : [`   ${activities.length === 1 ? '1 activity' : `${activities.length} activities`}, likely cost ${likely}`]),
    ...(all ? activities.map((id) => `     ${nameOf(plan, id)}`) : []),
  ]
}
