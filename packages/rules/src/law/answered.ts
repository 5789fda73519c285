import { perPlan, type PlanGraph, type Rec, type Source } from '@throughline/model'

type Answer = Rec<'law-answer'>

const byQuestion = perPlan((plan) => Map.groupBy(plan.of('law-answer'), (answer) => answer.question))

/** The plan's own answer to a question of the law: the one about this activity before the one about the whole plan. */
export function answerTo(plan: PlanGraph, question: string, activity: string | undefined): Answer | undefined {
  const answers = byQuestion(plan).get(question) ?? []
  return answers.find((answer) => answer.activity !== undefined && answer.activity === activity) ?? answers.find((answer) => answer.activity === undefined)
}

/** Where an answer comes from: what it names, else the plan itself. */
export const answerSource = (answer: Answer): Source => ({ cite: answer.source ?? `Answered in the plan${answer.asOf === undefined ? '' : `, as of ${answer.asOf}`}` })
