import { restrictionsFor, type RestrictionAnswer } from '@throughline/catalog'
import { answerSource, answerTo, hasAnswers } from '../answered.ts'
import type { LawCase, LawTest } from '../law-case.ts'
import type { Outcome } from '../verdict.ts'

const mostNamed = 5

/** Laws that reach across programs: what bars the country refuses, what depends on a list nobody holds here is asked, once for all of it. */
export const restriction: LawTest = (one) => {
  const { need, program, on } = one
  if (need.isStaffStep) return []
  const answers = restrictionsFor(program, need.country, need.start ?? on)
  if (hasAnswers(one.plan)) return toldOf(one, answers)
  // Without an answer of the plan they are the same for every need there and then, and so is what is told.
  const known = kept.get(answers)
  if (known !== undefined) return known
  const made = toldOf(one, answers)
  kept.set(answers, made)
  return made
}

const kept = new WeakMap<readonly RestrictionAnswer[], readonly Outcome[]>()

function toldOf(one: LawCase, answers: readonly RestrictionAnswer[]): readonly Outcome[] {
  const told: Outcome[] = []
  const settled: Outcome[] = []
  const open: RestrictionAnswer[] = []
  for (const each of answers) {
    if (each.answer === 'bars') told.push({ is: 'fail', text: each.because, source: each.source, boundary: () => `the bar lifted or waived (${each.restriction.waiver})` })
    else if (each.answer === 'unknown') {
      settled.push(...answeredOf(one, each))
      if (answerTo(one.plan, `restriction/${each.restriction.id}`, one.need.activity?.id) === undefined) open.push(each)
    }
  }
  return [...told, ...settled, ...asked(open), ...minded(answers, told.length + open.length === 0)]
}

function answeredOf({ plan, need }: LawCase, { restriction: each }: RestrictionAnswer): readonly Outcome[] {
  const answer = answerTo(plan, `restriction/${each.id}`, need.activity?.id)
  if (answer === undefined || answer.answer === 'unknown') return []
  const because = answer.because === undefined ? '' : ` ${answer.because}`
  return answer.answer === 'yes'
    ? [{ is: 'pass', text: () => `${each.name}: answered, the country is clear of it.${because}`, source: answerSource(answer) }]
    : [{ is: 'fail', text: `${each.name}: answered, it bars the country.${because}`, source: answerSource(answer), boundary: `the bar lifted or waived (${each.waiver})` }]
}

function asked(open: readonly RestrictionAnswer[]): readonly Outcome[] {
  const [first] = open
  if (first === undefined) return []
  return [{ is: 'ask', question: () => `Is the country clear of these laws, by the lists and findings of that year? ${say(open)}.`, settles: 'whether a law across programs bars the country', source: first.source }]
}

function say(open: readonly RestrictionAnswer[]): string {
  const names = open.map(({ restriction: { name } }) => name)
  return names.length <= mostNamed ? names.join('; ') : `${names.slice(0, mostNamed).join('; ')}; and ${names.length - mostNamed} more`
}

/** What is to be minded case by case, and that nothing bars. */
function minded(answers: readonly RestrictionAnswer[], isClear: boolean): readonly Outcome[] {
  const [first] = answers
  if (first === undefined || !isClear) return []
  return [{ is: 'pass', text: () => `No law across programs is known to bar the country (${answers.length} looked at).${sayMinded(answers)}`, source: first.source }]
}

function sayMinded(answers: readonly RestrictionAnswer[]): string {
  const names = answers.filter(({ answer }) => answer === 'limits' || answer === 'notice').map(({ restriction: { name } }) => name)
  return names.length === 0 ? '' : ` To be minded: ${names.join('; ')}.`
}
