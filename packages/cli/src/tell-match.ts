import type { MatchAnswer } from '@throughline/contract'
import { formatDay, formatUsd, usd } from '@throughline/model'

type Told = MatchAnswer['verdicts'][number]

const names = { eligible: 'eligible', undetermined: 'cannot tell yet', ineligible: 'refused' } as const

/**
 * A match in lines people read: the programs the need names first, each in full; then the eligible, then those that cannot be told yet with
 * their questions, then the refused: counted, or with `all` each with what would pass.
 */
export function tellMatch(answer: MatchAnswer, { all }: { readonly all: boolean }): string {
  const own = new Set(answer.need.programs)
  const rest = answer.verdicts.filter(({ program }) => !own.has(program))
  const of = (verdict: Told['verdict']) => rest.filter((one) => one.verdict === verdict)
  const [eligible, open, refused] = [of('eligible'), of('undetermined'), of('ineligible')]
  return [
    ...tellNeed(answer),
    ...(own.size === 0 ? [] : part('Programs it names', answer.verdicts.filter(({ program }) => own.has(program)).flatMap((one) => tellWhole(one, true)))),
    ...part(`Eligible: ${eligible.length}`, eligible.flatMap((one) => tellWhole(one, true))),
    ...part(`Cannot tell yet: ${open.length}${open.length === 0 ? '' : ', the fewest and lightest questions first'}`, open.flatMap((one) => tellWhole(one, all))),
    ...part(`Refused: ${refused.length}${all || refused.length === 0 ? '' : ' (with --all each is told, with what would pass)'}`, all ? refused.flatMap((one) => tellWhole(one, false)) : []),
    '', `As of ${formatDay(answer.on)}. ${answer.disclaimer}`,
  ].join('\n')
}

const part = (heading: string, lines: readonly string[]): readonly string[] => ['', heading, ...(lines.length === 0 ? [] : lines)]

const plain = (words: readonly string[]) => (words.length === 0 ? 'not said' : words.map((word) => word.replaceAll('-', ' ')).join(', '))

function tellNeed({ need, verdicts }: MatchAnswer): readonly string[] {
  const shortOf = (id: string) => verdicts.find(({ program }) => program === id)?.short ?? id
  const days = need.start === undefined ? 'not said' : `${formatDay(need.start)}${need.end === undefined ? '' : ` to ${formatDay(need.end)}`}`
  const money = need.money.map((line) => `${line.usd === undefined ? 'amount not known' : formatUsd(usd(line.usd))}${line.year === undefined ? '' : ` in FY${String(line.year).slice(-2)}`}${line.program === undefined ? '' : ` of ${shortOf(line.program)}`}`)
  return [
    need.record === undefined ? `Sketch: ${need.title}` : `${need.title}  [${need.record}]`,
    ...(need.isStaffStep ? ['  a step of the staff: it gives the partner nothing itself'] : []),
    `  for: ${plain(need.purposes)}; given: ${plain(need.support)}`,
    `  to: ${need.units.length === 0 ? 'not said' : need.units.map(({ name }) => name).join(', ')}${need.country === undefined ? '' : `; country ${need.country}`}; when: ${days}`,
    ...(need.construction === undefined ? [] : [`  construction: ${need.construction.usd === undefined ? 'cost not known' : formatUsd(usd(need.construction.usd))}`]),
    `  money: ${money.length === 0 ? 'not said' : money.join('; ')}`,
  ]
}

/** One program: what fails with what would pass, what is asked, and with `reasons` what is passed. */
function tellWhole(one: Told, reasons: boolean): readonly string[] {
  return [
    `  ${one.short}  [${one.program}]: ${names[one.verdict]}`,
    ...one.failed.map(({ test, text, source, boundary }) => `    fails  ${test}: ${text}${boundary === null ? '' : ` What would pass: ${boundary}.`} (${source})`),
    ...one.ask.map(({ question, settles, source }) => `    asks   ${question} It settles ${settles}. (${source})`),
    ...(reasons ? one.because.map(({ test, text, source }) => `    passes ${test}: ${text} (${source})`) : []),
    ...(reasons && one.silent.length > 0 ? [`    the catalogue does not hold: ${one.silent.join('; ')}`] : []),
  ]
}
