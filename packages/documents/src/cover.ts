import { formatDay, highestMarking, kinds, type OutputMarking, type PlanHead } from '@throughline/model'
import { callout, cell, columns, paragraph, row, table, when } from './block.ts'
import { dayText, nameOf, spanText, type Paper } from './paper.ts'
import type { Block, Cover } from './tree.ts'

const scopes = { country: 'Country section', 'sub-regional': 'Sub-regional section', theater: 'Theater plan' } as const

/** The marking the document takes: the highest of what it holds. */
export const markingOf = ({ plan }: Paper): OutputMarking => highestMarking(plan.own.map((record) => record.marking))

/** Country, command, period, version, marking, approvals and coordination record. */
export function coverOf(paper: Paper, marking: OutputMarking): Cover {
  const { plan, on } = paper
  const head = plan.head
  const partner = plan.get('partner', head?.partner)
  const command = plan.get('organization', head?.command)
  const facts = [
    ['Partner', partner?.name ?? 'not stated'],
    ['Combatant command', command?.name ?? 'not stated'],
    ['Period', head === undefined ? 'not stated' : spanText(head.start, head.end)],
    ['Version', head?.version ?? 'not stated'],
    ['As of', formatDay(on)],
    ['Marking', marking.banner],
  ] as const
  return {
    title: head?.title ?? 'Plan without a head',
    subtitle: head === undefined ? '' : `${scopes[head.scope]} of the combatant command’s campaign plan`,
    facts: facts.map(([label, value]) => ({ label, value })),
    designation: marking.designation,
    blocks: [
      ...(head?.notice === undefined ? [] : [callout('note', 'Notice', head.notice)]),
      ...(head?.startsFrom === undefined ? [] : [paragraph([{ text: 'This plan starts from: ', strong: true }, { text: head.startsFrom }])]),
      ...approvals(paper), ...coordination(paper),
    ],
  }
}

function approvals({ plan }: Paper): readonly Block[] {
  const steps = plan.head?.approvals ?? []
  if (steps.length === 0) return [paragraph('No step of approval is recorded yet.')]
  return [table({
    id: 'approvals', caption: 'Approvals', alt: 'Steps to approval in order: office, day done or due, state.',
    columns: columns(['Step', 42], ['Office', 24], ['Done or due', 16], ['State', 18]),
    rows: steps.map((step) => row([step.step, nameOf(plan, step.by) ?? 'not named', dayText(step.date), stateText(step)])),
  })]
}

/** "Concurred: With two comments"; the note alone where no state is given. */
function stateText({ state, note }: NonNullable<PlanHead['approvals']>[number]): string {
  const word = state === undefined ? undefined : kinds.plan.fields.approvals.fields?.['state']?.choices?.find(({ value }) => value === state)?.label ?? state
  return word === undefined ? note ?? 'not stated' : note === undefined ? word : `${word}: ${note}`
}

function coordination({ plan }: Paper): readonly Block[] {
  const talks = plan.head?.coordination ?? []
  return when(talks.length > 0, table({
    id: 'coordination', caption: 'Coordination record', alt: 'Who was consulted, when and about what.',
    columns: columns(['With', 24], ['Date', 14], ['What was said or agreed', 62]),
    rows: talks.map((talk) => row([cell(nameOf(plan, talk.with) ?? 'not named'), dayText(talk.date), talk.about])),
  }))
}
