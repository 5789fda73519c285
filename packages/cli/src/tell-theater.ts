import type { TheaterAnswer } from '@throughline/contract'
import { formatDay, formatFiscalYear, formatUsdShort } from '@throughline/model'

type Year = TheaterAnswer['resources']['years'][number]
type Needed = Year['needed']
type Objective = TheaterAnswer['objectives'][number]
type Need = TheaterAnswer['needs'][number]
type Input = TheaterAnswer['inputs'][number]

interface TheaterContext {
  readonly all: boolean
  /** Plans that were named and are of another command. */
  readonly left: readonly string[]
}

/**
 * The theater over its countries in lines people read: first the money by year with the gap, then objective by objective who answers it,
 * last what is open between the levels. With `all` every program and every activity behind is told.
 */
export function tellTheater(answer: TheaterAnswer, { all, left }: TheaterContext): string {
  const { plans, resources, objectives, inputs, waysOut, needs, roles } = answer
  const conflicts = roles.filter(({ isInConflict }) => isInConflict)
  return [
    `${answer.theater?.title ?? 'The theater'}${answer.command === undefined ? '' : `, ${answer.command}`}, as of ${formatDay(answer.on)}`,
    plans.length === 0 ? 'None of the plans named is of its command.' : `Over ${plans.length === 1 ? 'one country plan' : `${plans.length} country plans`}: ${plans.map(({ country }) => country).join(', ')}.`,
    ...left.map((title) => `Left out, for it is of another command: ${title}.`),
    ...part('Needed against what can be counted on, by year', [...resources.years.flatMap((year) => tellYear(year, all)), ...undated(resources.undated)], 'No money is planned and none is counted on.'),
    ...part('Objectives, and the countries that answer them', objectives.flatMap((one) => tellObjective(one, all)), 'The theater has no objective.'),
    ...part('Needs of contingency plans', needs.flatMap(tellNeed), 'None is held.'),
    ...part('Gaps that ask for a decision of policy', waysOut.flatMap((one) => [`  ${one.country}: ${one.title}  [${one.gap}]`, `      ${ways[one.outcome]}${one.because === undefined ? '.' : `: ${one.because}`}`]), 'None.'),
    ...part('Sent up by countries', inputs.map(tellInput), 'Nothing.'),
    ...part('Roles in conflict with another country’s', conflicts.map((role) => `  ${role.country}: ${role.title}  [${role.role}]`), 'None.'),
  ].join('\n')
}

const part = (heading: string, lines: readonly string[], none: string): readonly string[] => ['', heading, ...(lines.length === 0 ? [`  ${none}`] : lines)]

const tellNeeded = ({ usd, unknown }: Needed) => `${formatUsdShort(usd)}${unknown === 0 ? '' : ` and ${unknown} ${unknown === 1 ? 'cost' : 'costs'} not known`}`
const undated = (needed: Needed) => (needed.usd === 0 && needed.unknown === 0 ? [] : [`  Without a year: needed ${tellNeeded(needed)}.`])

function tellYear({ fiscalYear, needed, available, gap, because, countries, programs, targets }: Year, all: boolean): readonly string[] {
  const counted = available === undefined ? 'what can be counted on is not known' : `${formatUsdShort(available)} can be counted on`
  const short = gap === undefined ? '' : gap > 0 ? `; short by ${formatUsdShort(gap)}` : '; enough'
  const untold = targets.filter((target) => (target.gap ?? 0) > 0 && target.riskStatement === undefined)
  return [
    `  ${formatFiscalYear(fiscalYear)}: needed ${tellNeeded(needed)}, ${counted}${short}.`,
    `      ${because}`,
    ...countries.map((one) => `      ${one.country}: ${tellNeeded(one)}`),
    ...(all ? programs.map((one) => `      ${one.name}: ${tellNeeded(one)}`) : []),
    ...targets.flatMap(({ title, riskStatement }) => (riskStatement === undefined ? [] : [`      Risk told upward, ${title}: ${riskStatement}`])),
    ...untold.map(({ title }) => `      No risk statement goes up for ${title}.`),
  ]
}

const states = { 'met': 'met', 'on-track': 'on track', 'at-risk': 'at risk', 'off-track': 'off track', 'not-begun': 'not begun', 'unknown': 'not known' } as const

function tellObjective({ objective, title, answers, reassessed }: Objective, all: boolean): readonly string[] {
  const behind = (answer: Objective['answers'][number]) => (all ? answer.behind.map((one) => `        Behind: ${one.title}: ${one.because}`) : answer.behind.length === 0 ? [] : [`        ${answer.behind.length} behind (all of them with --all)`])
  return [
    `  ${title}  [${objective}]`,
    ...(answers.length === 0 ? ['      No country answers it.'] : answers.flatMap((answer) => [`      ${answer.country}: ${answer.title}: ${states[answer.state]}. ${answer.because}`, ...behind(answer)])),
    ...reassessed.map(({ date, finding }) => `      Reassessed ${formatDay(date)}: ${finding}`),
  ]
}

const needStates = { 'answered': 'answered', 'not-needed': 'left open on purpose', 'not-answered': 'not answered', 'no-plan': 'its partner has no plan here', 'no-partner': 'no partner is named: the theater has to say whose it is' } as const

const tellNeed = ({ need, title, plan, partner, state, answeredBy, because }: Need): readonly string[] => [
  `  ${title}, for ${plan}${partner === undefined ? '' : `, of ${partner.title}`}: ${needStates[state]}${because === undefined ? '' : `: ${because}`}  [${need}]`,
  ...answeredBy.map(({ country, capabilities }) => `      ${country}: ${capabilities.map((one) => one.title).join('; ')}`),
]

const ways = { 'change-the-role': 'Change the role', 'drop-the-role': 'Drop the role', 'propose-a-program-change': 'Propose a change to a program' } as const

const tellInput = ({ country, title, sent, answered, id }: Input): string =>
  `  ${country}: ${title}${sent === undefined ? '' : `, sent ${formatDay(sent)}`}: ${answered === undefined ? 'not answered yet' : `${answered.state} ${formatDay(answered.date)}${answered.answer === undefined ? '' : `: ${answered.answer}`}`}  [${id}]`
