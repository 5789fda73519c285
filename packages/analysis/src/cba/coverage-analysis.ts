import type { PlanGraph, Rec } from '@throughline/model'
import { askedOf, notNeeded } from './not-needed.ts'
import { counted } from './order.ts'
import { isShort, roleWork } from './role-work.ts'
import { answered, eachAnswered, lacking, open, partly, skipped, waiting, type StepAnswer } from './step-answer.ts'

/** Tasks of the role. */
export function tasksStep(plan: PlanGraph, role: Rec<'role'>): StepAnswer {
  const { tasks } = roleWork(plan, role.id)
  return tasks.length === 0 ? open('No task is named.', 'Say what must be done to play the role, a verb and what it is done to.') : answered(`${counted(tasks.length, 'task')}.`, tasks)
}

/** Capabilities of every task, in order, each with a standard. */
export function capabilitiesStep(plan: PlanGraph, role: Rec<'role'>): StepAnswer {
  const { tasks, capabilities } = roleWork(plan, role.id)
  if (tasks.length === 0) return afterTasks
  const bare = tasks.filter(({ id }) => plan.referring(id, 'capability', 'task').length === 0)
  if (capabilities.length > 0 && bare.length > 0) return partly(`${bare.length} of ${counted(tasks.length, 'task')} ${bare.length === 1 ? 'needs' : 'need'} no capability yet: “${bare[0]?.text ?? ''}”.`, 'Say what the partner must be able to do for it.', capabilities)
  return eachAnswered({
    records: capabilities, one: 'capability', many: 'capabilities',
    missing: ({ priority, standard }) => lacking({ 'a priority': priority === undefined, 'a standard': standard === undefined }),
    none: open('No capability is named.', 'Say for each task what the partner must be able to do.'),
    next: 'Put them in order, and say of each how well is enough by the partner’s own needs.',
  })
}

/** How far each capability is, by whom, when and on what evidence. */
export function currentStep(plan: PlanGraph, role: Rec<'role'>): StepAnswer {
  return eachAnswered({
    records: roleWork(plan, role.id).capabilities, one: 'capability', many: 'capabilities',
    missing: ({ id, current }) => (notNeeded(plan, 'current', id) !== undefined ? [] : lacking({
      'a level that is known': current?.level === undefined || current.level === 'unknown',
      'who assessed it': current?.assessedBy === undefined, 'the day': current?.date === undefined, evidence: current?.evidence === undefined,
    })),
    none: afterCapabilities,
    next: 'Ask who can assess it, and whether the assessment is worth its cost; name the evidence.',
  })
}

/** A gap for every capability that falls short. */
export function gapsStep(plan: PlanGraph, role: Rec<'role'>): StepAnswer {
  const { capabilities, gaps } = roleWork(plan, role.id)
  if (capabilities.length === 0) return afterCapabilities
  const [short, unseen] = [capabilities.filter(isShort), capabilities.filter(({ current }) => current?.level === undefined || current.level === 'unknown')]
  const bare = askedOf(plan, 'gaps', short).filter(({ id }) => plan.referring(id, 'gap', 'capabilities').length === 0)
  const blind = askedOf(plan, 'gaps', unseen).filter(({ id }) => plan.referring(id, 'gap', 'capabilities').length === 0)
  if (short.length === 0 && unseen.length === 0) return skipped('Every capability meets its standard.', capabilities)
  if (bare.length > 0) return gaps.length === 0 ? open(`${counted(bare.length, 'capability', 'capabilities')} short of the standard, and no gap is named.`, 'Say what is missing, in numbers where there are any.') : partly(`“${bare[0]?.title ?? ''}” is short of its standard, and no gap is named.`, 'Name the gap.', gaps)
  if (blind.length > 0) return gaps.length === 0 ? waiting('current', 'How far the capabilities are is not known.', 'Assess them first.') : partly(`How far “${blind[0]?.title ?? ''}” is, is not known.`, 'Assess it, then name the gap or say that there is none.', gaps)
  return answered(`${counted(gaps.length, 'gap')} for ${counted(short.length, 'capability', 'capabilities')} short of the standard.`, gaps)
}

/** Each gap rated for risk three ways, and for urgency. */
export function riskStep(plan: PlanGraph, role: Rec<'role'>): StepAnswer {
  const isRated = (rated: Rec<'gap'>['operational']) => rated?.likelihood !== undefined && rated.consequence !== undefined
  return eachAnswered({
    records: roleWork(plan, role.id).gaps, one: 'gap',
    missing: (gap) => lacking({
      'operational risk': !isRated(gap.operational), 'the risk of not providing': !isRated(gap.ofNotProviding), 'the risk of providing': !isRated(gap.ofProviding),
      urgency: gap.urgency?.rating === undefined, 'a day by which it is needed': gap.urgency?.neededBy === undefined,
    }),
    none: afterGaps(plan, role),
    next: 'Rate likelihood and consequence of each risk with its reason, and say how pressing the gap is.',
  })
}

const afterTasks = waiting('tasks', 'No task is named yet.', 'Name the tasks of the role first.')
const afterCapabilities = waiting('capabilities', 'No capability is named yet.', 'Name the capabilities the role needs first.')

/** What a step about gaps says where the role has none: nothing to do where every capability meets its standard. */
export function afterGaps(plan: PlanGraph, role: Rec<'role'>): StepAnswer {
  const { state, because } = gapsStep(plan, role)
  return state === 'not-needed' ? skipped(because) : waiting('gaps', 'No gap is named yet.', 'Name the gaps first.')
}
