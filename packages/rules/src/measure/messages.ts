import { formatDay, listed, named, quoted, type Day, type Objective, type Rec } from '@throughline/model'
import type { Said } from '../reading/said.ts'

type Measure = Rec<'measure'>

/** The words of the measure checks, by check id. */
export const measureMessages = {
  'measure/none': (objective: Objective): Said => ({
    message: `${named(objective)} has no measure, and no objective below it has one.`,
    next: 'Add a measure of effectiveness that shows the change the objective is after.',
  }),
  'measure/no-baseline': (measure: Measure, objective: Objective | undefined): Said => ({
    message: `${named(measure)}${objective === undefined ? '' : ` of ${quoted(objective)}`} has no baseline: nobody can tell later how far things have moved.`,
    next: 'Record where things stand today, with date and source, before the work starts.',
  }),
  'measure/no-target': (measure: Measure, objective: Objective | undefined): Said => ({
    message: `${named(measure)}${objective === undefined ? '' : ` of ${quoted(objective)}`} has no target: it does not say what is enough, or by when.`,
    next: 'Add a target value and the day by which it is reached.',
  }),
  'measure/no-effectiveness': (objective: Objective, performance: readonly Measure[]): Said => ({
    message: `${named(objective)} is measured only by what is done (${listed(performance, 2)}): nothing shows whether it works.`,
    next: 'Add a measure of effectiveness: a change in capability, behavior or the environment.',
  }),
  'measure/target-after-deadline': (measure: Measure, objective: Objective, target: Day, deadline: Day): Said => ({
    message: `${named(measure)} has a target for ${formatDay(target)}, after the deadline of ${quoted(objective)} (${formatDay(deadline)}).`,
    next: 'Set the target on or before the deadline, or move the deadline.',
  }),
} as const
