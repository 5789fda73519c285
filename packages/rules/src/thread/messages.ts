import { listed, named, quoted, titleOf, type Activity, type AnyRecord, type Objective, type Rec } from '@throughline/model'
import type { Said } from '../reading/said.ts'

const chainName = { defense: 'the defense chain', 'state-usaid': 'the State and USAID chain' } as const
const whereToLook = {
  defense: 'such as the campaign plan of the command',
  'state-usaid': 'such as the Integrated Country Strategy (ICS) of the embassy',
} as const

/** A sum over a past of thousands names a few; the sum itself is in the sentence. */
export const fewNamed = 3

const noGuidance = (objective: Objective, chain: keyof typeof chainName, isAboveOnly: boolean): Said => ({
  message: `${named(objective)} answers no guidance in ${chainName[chain]}${isAboveOnly ? '; what it answers stands above both chains and does not show the way down' : ''}.`,
  next: `Link a statement it answers, ${whereToLook[chain]}.`,
})

/** The words of the thread checks, by check id. */
export const threadMessages = {
  'thread/activity-without-objective': (activity: Activity): Said => ({
    message: `${named(activity)} serves no objective and stands in no line of activity that leads to one.`,
    next: 'Name the objective it serves, or drop it.',
  }),
  'thread/objective-without-end-state': (objective: Objective): Said => ({
    message: `${named(objective)} leads to no end state, neither by itself nor through an objective it serves.`,
    next: 'Name the end state it leads to, or the objective of a higher level that it serves.',
  }),
  'thread/no-defense-guidance': (objective: Objective, isAboveOnly: boolean): Said => noGuidance(objective, 'defense', isAboveOnly),
  'thread/no-state-guidance': (objective: Objective, isAboveOnly: boolean): Said => noGuidance(objective, 'state-usaid', isAboveOnly),
  'thread/end-state-unserved': (endState: Rec<'end-state'>): Said => ({
    message: `No objective and no line of effort leads to the ${named(endState).replace('End', 'end')}.`,
    next: 'Name it in the objectives that lead to it, or take it out.',
  }),
  'thread/statement-unserved': (statement: Rec<'guidance-statement'>, document: Rec<'guidance-document'>): Said => ({
    message: `No objective or end state answers ${quoted(statement)}${statement.ref === undefined ? '' : ` (${statement.ref})`} of the ${titleOf(document)}, directly or through a statement that carries it out.`,
    next: 'Link it from the objective that answers it, or waive this with the reason why this plan need not.',
  }),
  'thread/line-of-effort-unserved': (effort: Rec<'line-of-effort'>): Said => ({
    message: `${named(effort)} has nothing that moves it: no activity stands in its lines or serves its objectives.`,
    next: 'Give it lines of activity with activities in them, or take it out.',
  }),
  'thread/line-of-activity-unserved': (line: Rec<'line-of-activity'>): Said => ({
    message: `${named(line)} has no activity in it.`,
    next: 'Put the activities that follow this line in it, or take it out.',
  }),
  'thread/superseded-document': (record: AnyRecord, documents: readonly Rec<'guidance-document'>[], successors: readonly Rec<'guidance-document'>[]): Said => ({
    message: `${named(record)} rests on ${listed(documents)}, which ${documents.length === 1 ? 'is' : 'are'} superseded${successors.length === 0 ? '' : ` by ${listed(successors)}`}.`,
    next: successors.length === 0 ? 'Link what is in force now.' : `Link what ${listed(successors)} ${successors.length === 1 ? 'says' : 'say'} now.`,
  }),
  'thread/imported-without-objective': (activities: readonly Activity[]): Said => ({
    message: `${activities.length === 1 ? '1 executed activity that came by import serves' : `${activities.length} executed activities that came by import serve`} no objective: ${listed(activities, fewNamed)}.`,
    next: 'Tie those that explain today\'s plan to an objective; the rest may stay as history.',
  }),
} as const
