import { programById, type ProgramExample } from '@throughline/catalog'
import { addDays, bookId, createPlanGraph, parseRecord, recordId, usd, type AnyRecord, type PlanGraph } from '@throughline/model'
import { needOf, type Need } from './need.ts'

type Fields = Readonly<Record<string, unknown>>
type ExampleNeed = ProgramExample['need']

const head = 'plan-example'
const main = 'act-example'

/**
 * The smallest plan that holds the need of an example under one program: its activity, units, money, agreements and companions.
 * `verdictOf(plan, need, program, example.on).verdict // as example.verdict says`
 */
export function planOfExample(program: string, { need }: ProgramExample): { readonly plan: PlanGraph; readonly need: Need } {
  const records = [...frame(need), activityOf(program, need), ...units(need), ...moneyOf(program, need), ...agreements(program, need), ...companions(need)]
  const plan = createPlanGraph({ book: bookId('example'), records: records.map(read) })
  const activity = plan.get('activity', recordId(main))
  if (activity === undefined) throw new Error(`The example of ${program} gave no activity`)
  return { plan, need: needOf(plan, activity) }
}

const frame = ({ country }: ExampleNeed): readonly Fields[] => [
  { kind: 'plan', id: head, title: 'Example', scope: 'country', partner: 'partner-example', start: '2000-10-01', end: '2050-09-30' },
  { kind: 'partner', id: 'partner-example', name: 'Partner', code: country },
]

const activityOf = (program: string, need: ExampleNeed): Fields => ({
  kind: 'activity', id: main, title: 'What is tried', programs: [program], purposes: need.purposes, supports: need.support, recipients: need.recipients.map(unitId),
  start: need.start, end: need.end,
  construction: need.constructionUsd === undefined ? undefined : { cost: usd(need.constructionUsd) },
  companions: need.companionsBefore === undefined ? undefined : [{ kind: 'human-rights', activities: ['act-rights'] }, { kind: 'institutional-capacity', activities: ['act-institution'] }],
})

const unitId = (type: string) => `unit-${type}`

const units = ({ recipients, isVetted, start }: ExampleNeed): readonly Fields[] => recipients.map((type) => ({
  kind: 'recipient-unit', id: unitId(type), name: 'The recipient', types: [type],
  vettingStatus: isVetted === undefined ? 'not-started' : isVetted ? 'current' : 'suspended',
  vettingValidUntil: isVetted === true ? start : undefined,
}))

const moneyOf = (program: string, { year, usd: amount }: ExampleNeed): readonly Fields[] => (year === undefined && amount === undefined ? [] : [
  { kind: 'funding-line', id: 'fund-example', activity: main, program, fiscalYear: year, likely: amount === undefined ? undefined : usd(amount) },
])

function agreements(program: string, { isStateAgreed, isEmbassyAgreed, isDefenseAgreed, isShareAgreed, isWithinTerms }: ExampleNeed): readonly Fields[] {
  const of = (party: string, isAgreed: boolean | undefined): readonly Fields[] => (isAgreed === undefined ? [] : [
    { kind: 'agreement', id: `agreement-${party}`, title: isAgreed ? 'Agreed' : 'Refused', subject: main, party, state: isAgreed ? 'held' : 'refused' },
  ])
  const share: readonly Fields[] = isShareAgreed === false ? [{ kind: 'law-answer', id: 'answer-share', question: `${program}/cost-share`, answer: 'no', activity: main }] : of('partner', isShareAgreed)
  return [...of('state', isStateAgreed), ...of('embassy', isEmbassyAgreed), ...answer(program, 'concurrence/defense', isDefenseAgreed), ...terms(program, isWithinTerms), ...share]
}

const answer = (program: string, question: string, isYes: boolean | undefined): readonly Fields[] => (isYes === undefined ? [] : [
  { kind: 'law-answer', id: `answer-${question.replaceAll('/', '-')}`, question: program === '' ? question : `${program}/${question}`, answer: isYes ? 'yes' : 'no', activity: main },
])

/** What the law forbids or asks for besides, all of it answered alike. */
const terms = (program: string, isKept: boolean | undefined): readonly Fields[] => (programById(program)?.terms ?? []).flatMap((term) => {
  if (term.is !== 'asked' && term.is !== 'refused') return []
  const isOneForAll = term.is === 'asked' && term.isOneForAll === true
  return answer(isOneForAll ? '' : program, `prohibition/${term.id}`, isKept)
})

/** Named by the activity: on the day before its start, or on the same day. */
function companions({ companionsBefore, start }: ExampleNeed): readonly Fields[] {
  if (companionsBefore === undefined || start === undefined) return []
  const day = companionsBefore ? addDays(start, -1) : start
  return ['act-rights', 'act-institution'].map((id) => ({ kind: 'activity', id, title: id === 'act-rights' ? 'Human rights training' : 'Institutional capacity building', start: day, end: day }))
}

function read(fields: Fields): AnyRecord {
  const parsed = parseRecord(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)))
  if (parsed.ok) return parsed.value
  throw new Error(`A record of an example is none: ${JSON.stringify(fields)} ${JSON.stringify(parsed.problems)}`)
}
