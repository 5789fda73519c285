import { perPlan, type PlanGraph, type Rec, type Source } from '@throughline/model'

type Answer = Rec<'law-answer'>

const byQuestion = perPlan((plan) => {
  const found = new Map<string, Answer[]>()
  for (const answer of plan.of('law-answer')) {
    for (const question of questionsOf(answer.question)) {
      const same = found.get(question)
      if (same === undefined) found.set(question, [answer])
      else same.push(answer)
    }
  }
  return found
})

/** An answer to several at once answers each: `rdfp/prohibition/a+b`. */
function questionsOf(key: string): readonly string[] {
  if (!key.includes('+')) return [key]
  const end = key.lastIndexOf('/') + 1
  return [key, ...key.slice(end).split('+').map((one) => key.slice(0, end) + one)]
}

/** Whether the plan answers anything at all. */
export const hasAnswers = (plan: PlanGraph): boolean => byQuestion(plan).size > 0

/** The plan's own answer to a question of the law: the one about this activity before the one about the whole plan. */
export function answerTo(plan: PlanGraph, question: string, activity: string | undefined): Answer | undefined {
  const answers = byQuestion(plan).get(question)
  if (answers === undefined) return undefined
  return answers.find((answer) => answer.activity !== undefined && answer.activity === activity) ?? answers.find((answer) => answer.activity === undefined)
}

/** Where an answer comes from: what it names, else the plan itself. */
export const answerSource = (answer: Answer): Source => ({ cite: answer.source ?? `Answered in the plan${answer.asOf === undefined ? '' : `, as of ${answer.asOf}`}` })
