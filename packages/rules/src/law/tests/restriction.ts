import { restrictionsFor, type RestrictionAnswer } from '@throughline/catalog'
import { answerSource, answerTo } from '../answered.ts'
import type { LawCase, LawTest } from '../law-case.ts'
import type { Outcome } from '../verdict.ts'

const mostNamed = 5

/** Laws that reach across programs: what bars the country refuses, what depends on a list nobody holds here is asked, once for all of it. */
export const restriction: LawTest = (one) => {
  const { need, program, on } = one
  if (need.isStaffStep) return []
  const answers = restrictionsFor(program, need.country, need.start ?? on)
  const barring = answers.filter(({ answer }) => answer === 'bars').map((each): Outcome => ({ is: 'fail', text: each.because, source: each.source, boundary: `the bar lifted or waived (${each.restriction.waiver})` }))
  const unknown = answers.filter(({ answer }) => answer === 'unknown')
  const settled = unknown.flatMap((each) => answeredOf(one, each))
  const open = unknown.filter((each) => answerTo(one.plan, `restriction/${each.restriction.id}`, need.activity?.id) === undefined)
  return [...barring, ...settled, ...asked(open), ...minded(answers, barring.length + open.length === 0)]
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
  const names = open.map(({ restriction: { name } }) => name)
  const said = names.length <= mostNamed ? names.join('; ') : `${names.slice(0, mostNamed).join('; ')}; and ${names.length - mostNamed} more`
  return [{ is: 'ask', question: `Is the country clear of these laws, by the lists and findings of that year? ${said}.`, settles: 'whether a law across programs bars the country', source: first.source }]
}

/** What is to be minded case by case, and that nothing bars. */
function minded(answers: readonly RestrictionAnswer[], isClear: boolean): readonly Outcome[] {
  const [first] = answers
  if (first === undefined || !isClear) return []
  const names = answers.filter(({ answer }) => answer === 'limits' || answer === 'notice').map(({ restriction: { name } }) => name)
  return [{ is: 'pass', text: () => `No law across programs is known to bar the country (${answers.length} looked at).${names.length === 0 ? '' : ` To be minded: ${names.join('; ')}.`}`, source: first.source }]
}
