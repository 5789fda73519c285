import type { Term } from '@throughline/catalog'
import { answerSource, answerTo } from '../answered.ts'
import { concernsNeed } from '../concerns.ts'
import type { LawCase, LawTest } from '../law-case.ts'
import type { Outcome } from '../verdict.ts'

type Held = Extract<Term, { is: 'asked' | 'refused' }>

/** What the law forbids or asks for besides: refused where the plan shows it, else asked in one question, and by itself where one answer holds for every program. */
export const prohibition: LawTest = (one) => {
  const { need, program } = one
  if (need.isStaffStep || program.terms === undefined) return []
  const told: Outcome[] = []
  const open: Held[] = []
  for (const term of program.terms) {
    if (term.is !== 'asked' && term.is !== 'refused') continue
    const concerned = concernsNeed(term.when, one)
    if (concerned === 'no') continue
    if (term.is === 'refused' && concerned === 'yes') told.push({ is: 'fail', text: `The law says: ${sentence(term.of)}`, boundary: term.boundary })
    else {
      const answered = answerOf(one, term)
      if (answered === undefined) open.push(term)
      else told.push(answered)
    }
  }
  return open.length === 0 ? told : [...told, ...asked(one, open)]
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`
const questionOf = (term: Held) => (term.is === 'asked' ? term.question : `Does it keep to this: ${term.of}?`)
const isOneForAll = (term: Held) => term.is === 'asked' && term.isOneForAll === true

/** Under these keys an answer settles it: of the program, or of every program that asks it. */
const keyOf = ({ program }: LawCase, term: Held) => (isOneForAll(term) ? `prohibition/${term.id}` : `${program.id}/prohibition/${term.id}`)

function answerOf(one: LawCase, term: Held): Outcome | undefined {
  const answer = answerTo(one.plan, keyOf(one, term), one.need.activity?.id)
  if (answer === undefined || answer.answer === 'unknown') return undefined
  const source = answerSource(answer)
  const because = answer.because === undefined ? '' : ` ${sentence(answer.because)}`
  if (answer.answer === 'yes') return { is: 'pass', text: () => `${questionOf(term)} Answered yes.${because}`, source }
  return { is: 'fail', text: `${questionOf(term)} Answered no.${because}`, source, boundary: `what the law says: ${term.of.replace(/\.$/, '')}` }
}

/** One question for all that is open of the program, whose answer settles just those; what holds for every program is asked by itself. */
function asked(one: LawCase, open: readonly Held[]): readonly Outcome[] {
  const { program, need } = one
  const at = { settles: `what ${program.short} forbids or asks for besides`, ...(need.activity !== undefined && { record: need.activity.id }) }
  const own = open.filter((term) => !isOneForAll(term))
  const shared = open.filter(isOneForAll).map((term): Outcome => ({ is: 'ask', question: questionOf(term), wholeKey: keyOf(one, term), ...at }))
  const [first] = own
  if (first === undefined) return shared
  const question = () => own.length === 1 ? questionOf(first) : `Is each of these so? ${own.map((term, n) => `(${n + 1}) ${questionOf(term)}`).join(' ')}`
  return [{ is: 'ask', question, key: `prohibition/${own.map(({ id }) => id).join('+')}`, ...at }, ...shared]
}
