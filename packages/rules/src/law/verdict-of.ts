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
    if (outcome.is === 'pass') because.push(reasonOf(test, outcome.text, outcome.source ?? sourceOf(program)))
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
  const open: { readonly id: TestId; readonly asked: Asked; readonly source: LawReason['source'] }[] = []
  for (const { id, test } of lawTests) {
    for (const said of test(one)) {
      const outcome = said.is === 'ask' ? withAnswer(one, id, said) : said
      if (outcome.is === 'pass' || outcome.is === 'silent') {
        tell(id, outcome)
        continue
      }
      const source = outcome.source ?? sourceOf(program)
      if (outcome.is === 'fail') failed.push(failureOf(id, outcome, source))
      else open.push({ id, asked: outcome, source })
    }
  }
  let ask: readonly LawQuestion[] | undefined
  return {
    program: program.id, verdict: failed.length > 0 ? 'ineligible' : open.length > 0 ? 'undetermined' : 'eligible', failed,
    // A check reads no question.
    get ask() { return (ask ??= open.map(({ id, asked, source }) => questionOf(program, id, asked, source))) },
  }
}

type Asked = Extract<Outcome, { is: 'ask' }>

const keyOf = (program: Program, test: TestId, asked: Asked) => asked.wholeKey ?? `${program.id}/${asked.key ?? test}`

const say = (text: Worded): string => (typeof text === 'string' ? text : text())

/** Worded when it is read: of 187 programs somebody reads a few. */
const reasonOf = (test: TestId, text: Worded, source: LawReason['source']): LawReason => (typeof text === 'string' ? { test, text, source } : { test, get text() { return text() }, source })

function failureOf(test: TestId, { text, boundary }: Extract<Outcome, { is: 'fail' }>, source: LawReason['source']): LawFailure {
  return boundary === undefined ? { test, get text() { return say(text) }, source } : { test, get text() { return say(text) }, source, get boundary() { return say(boundary) } }
}

function questionOf(program: Program, test: TestId, asked: Asked, source: LawReason['source']): LawQuestion {
  const { question, settles, record, field } = asked
  return { test, key: keyOf(program, test, asked), get question() { return say(question) }, settles, source, ...(record !== undefined && { record }), ...(field !== undefined && { field }) }
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
