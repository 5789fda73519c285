import type { PlanGraph, Rec, RecordId } from '@throughline/model'
import type { SentChange } from '../../../../data/answers.ts'
import { add, edit } from '../../../../data/changes.ts'
import type { Need } from '@throughline/rules'
import type { ProposedMoney, ProposedStep } from './propose.ts'

/** What an option is to become, as edited. */
export interface Becoming {
  readonly option: Rec<'solution'>
  readonly need: Need
  readonly steps: readonly ProposedStep[]
  readonly money: readonly ProposedMoney[]
  readonly program: string | undefined
  readonly line: RecordId | undefined
  readonly objectives: readonly RecordId[]
}

/**
 * Everything an option becomes, in one revision: activities end to end with what each waits for, their money, the link from the option, and the choice itself.
 * One undo takes all of it back.
 */
export function becomingChanges(graph: PlanGraph, { option, need, steps, money, program, line, objectives }: Becoming): readonly SentChange[] {
  const taken = new Set<string>()
  const made = steps.filter(({ isIn }) => isIn).map((step) => {
    const one = add(graph, 'activity', { ...activityValues(step, need, program), line, objectives: objectives.length === 0 ? undefined : objectives }, taken)
    taken.add(one.id)
    return { ...one, step }
  })
  const waits = made.slice(1).flatMap(({ id, step }, index) => {
    const before = made[index]
    if (before === undefined) return []
    const one = add(graph, 'dependency', { predecessor: before.id, successor: id, type: 'finish-start', why: `“${step.title}” waits for “${before.step.title}”` }, taken)
    taken.add(one.id)
    return [one.change]
  })
  const funds = money.flatMap(({ fiscalYear, amount, step }) => {
    const activity = made.find((one) => one.step.key === step)
    if (activity === undefined) return []
    const one = add(graph, 'funding-line', { activity: activity.id, program, fiscalYear, likely: amount, stage: 'forecast', note: 'Rough cost of the option it came from' }, taken)
    taken.add(one.id)
    return [one.change]
  })
  const gap = graph.get('gap', option.gap)
  const settles = gap !== undefined && (gap.outcome === undefined || gap.outcome === 'open')
  return [
    ...made.map(({ change }) => change), ...waits, ...funds,
    edit(option, { becomes: [...(option.becomes ?? []), ...made.map(({ id }) => id)], decision: 'chosen' }),
    ...(settles ? [edit(gap, { outcome: 'solved-by-activities' })] : []),
  ]
}

function activityValues({ title, type, start, end, isStaffStep }: ProposedStep, { support, purposes, units }: Need, program: string | undefined): Readonly<Record<string, unknown>> {
  const recipients = units.flatMap(({ record }) => record?.id ?? [])
  const given = isStaffStep === true ? { isStaffStep } : {
    programs: program === undefined ? undefined : [program], supports: listed(support), purposes: listed(purposes), recipients: listed(recipients),
  }
  return { title, type, start, end, status: 'idea', ...given }
}

const listed = <T>(list: readonly T[]) => (list.length === 0 ? undefined : list)
