import type { Program } from '@throughline/catalog'
import type { Day, PlanGraph } from '@throughline/model'
import { answerSource, answerTo, hasAnswers } from './answered.ts'
import { citeLocal, localValuesOf, programOn } from './catalogue-of.ts'
import { sourceOf, type LawCase } from './law-case.ts'
import { lawTests } from './law-tests.ts'
import type { Need } from './need.ts'
import type { BareVerdict, LawFailure, LawQuestion, LawReason, Outcome, TestId, Verdict, Worded } from './verdict.ts'

/**
 * Whether a program may be used for a need on a day, test by test, with every reason, its source, and what would pass a failed test.
 * Any failure makes it ineligible; else any open question undetermined. What nobody said is asked, never taken as given.
 * `verdictOf(plan, needOf(plan, activity), program, day('2026-11-20')).verdict // 'ineligible'`
 */
export function verdictOf(plan: PlanGraph, need: Need, known: Program, on: Day): Verdict {
  const because: LawReason[] = []
  const silent: string[] = []
  const program = programOf(plan, known, need.start ?? on)
  if (program !== known) {
    for (const local of localValuesOf(plan, program.id)) because.push({ test: 'confidence', text: `A local value stands in place of the catalogue's: ${local.what.replaceAll('-', ' ')}, ${local.value}.`, source: { cite: citeLocal(local) } })
  }
  const bare = judge({ plan, need, program, on }, (test, outcome) => {
    if (outcome.is === 'pass') because.push({ test, text: say(outcome.text), source: outcome.source ?? sourceOf(program) })
    else if (!silent.includes(outcome.text)) silent.push(outcome.text)
  })
  return { ...bare, because, silent }
}

/** The same verdict without its reasons, for whoever asks of thousands of activities whether the law refuses. */
export const bareVerdictOf = (plan: PlanGraph, need: Need, known: Program, on: Day): BareVerdict => judge({ plan, need, program: programOf(plan, known, need.start ?? on), on }, () => undefined)

const programOf = (plan: PlanGraph, known: Program, on: Day): Program => (localValuesOf(plan, known.id).length === 0 ? known : programOn(plan, known, on))

type Told = Extract<Outcome, { is: 'pass' | 'silent' }>

function judge(one: LawCase, tell: (test: TestId, outcome: Told) => void): BareVerdict {
  const { program } = one
  const failed: LawFailure[] = []
  const ask: LawQuestion[] = []
  for (const { id, test } of lawTests) {
    for (const said of test(one)) {
      const outcome = said.is === 'ask' ? withAnswer(one, id, said) : said
      if (outcome.is === 'pass' || outcome.is === 'silent') tell(id, outcome)
      else if (outcome.is === 'fail') failed.push(failureOf(id, outcome, outcome.source ?? sourceOf(program)))
      else ask.push(questionOf(program, id, outcome))
    }
  }
  return { program: program.id, verdict: failed.length > 0 ? 'ineligible' : ask.length > 0 ? 'undetermined' : 'eligible', failed, ask }
}

type Asked = Extract<Outcome, { is: 'ask' }>

const keyOf = (program: Program, test: TestId, asked: Asked) => asked.wholeKey ?? `${program.id}/${asked.key ?? test}`

const say = (text: Worded): string => (typeof text === 'string' ? text : text())

// Worded at once: to word a reason costs less than an object that words itself when it is read.
const failureOf = (test: TestId, { text, boundary }: Extract<Outcome, { is: 'fail' }>, source: LawReason['source']): LawFailure =>
  boundary === undefined ? { test, text: say(text), source } : { test, text: say(text), source, boundary: say(boundary) }

function questionOf(program: Program, test: TestId, asked: Asked): LawQuestion {
  const { question, settles, record, field, source = sourceOf(program) } = asked
  return { test, key: keyOf(program, test, asked), question: say(question), settles, source, ...(record !== undefined && { record }), ...(field !== undefined && { field }) }
}

/** A question the plan answers: yes passes, no fails, with the answer's own source. */
function withAnswer({ plan, need, program }: LawCase, test: TestId, asked: Asked): Outcome {
  if (!hasAnswers(plan)) return asked
  const answer = answerTo(plan, keyOf(program, test, asked), need.activity?.id)
  if (answer === undefined || answer.answer === 'unknown') return asked
  const source = answerSource(answer)
  const because = answer.because === undefined ? '' : ` ${answer.because}`
  return answer.answer === 'yes'
    ? { is: 'pass', text: () => `${say(asked.question)} Answered yes.${because}`, source }
    : { is: 'fail', text: `${say(asked.question)} Answered no.${because}`, source, boundary: 'this, once it can be answered yes' }
}
