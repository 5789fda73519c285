import type { Program } from '@throughline/catalog'
import type { Fact, FactValue } from './facts.ts'
import { termFacts } from './term-facts.ts'
import { countryName, kindNames, lawNames, leadName, sayWord } from './words.ts'

const one = (id: string, label: string, text: string | undefined): Fact => ({ id, label, values: text === undefined ? [] : [{ text }] })
const many = (id: string, label: string, texts: readonly string[]): Fact => ({ id, label, values: texts.map((text) => ({ text })) })
const wordList = (id: string, label: string, words: readonly string[]): Fact => one(id, label, words.length === 0 ? undefined : words.map(sayWord).join(', '))

export const purposeFacts = (program: Program): readonly Fact[] => [
  wordList('purposes', 'Purposes', program.purposes),
  wordList('domains', 'Kinds of solution', program.domains),
  many('citations', 'Its law', program.citations),
  one('law', 'Part of the law', `${lawNames[program.title]}; ${kindNames[program.kind].toLowerCase()}`),
  one('lead', 'Led by', leadName(program.lead)),
  one('manager', 'Managed by', program.manager),
  one('nominated', 'Who proposes', program.nominatedBy),
]

export const whomFacts = (program: Program): readonly Fact[] => [
  wordList('recipients', 'For whom', program.recipients),
  wordList('support', 'What it may give', program.support),
]

const reachWords = { global: 'Every country', listed: 'Only these', described: 'Only those the law describes; whether a country is one of them is for people to say' } as const
const groupWords = { nato: 'members of the North Atlantic Treaty Organization', 'major-non-nato-ally': 'major non-NATO allies' } as const

export function whereFacts({ geography }: Program): readonly Fact[] {
  const { reach, text, countries = [], commands = [], groups = [] } = geography
  const named = [...countries.map(countryName), ...commands, ...groups.map((group) => groupWords[group])]
  return [
    one('where', 'Where', reach === 'global' && text === 'global' ? reachWords.global : `${reachWords[reach]}: ${text}`),
    ...(named.length === 0 ? [one('places', 'Places named', reach === 'listed' ? undefined : 'none by name')] : [one('places', 'Places named', named.join(', '))]),
  ]
}

const companionWords = { 'human-rights': 'Training in human rights and the law of armed conflict', 'institutional-capacity': 'Institutional capacity building' } as const

export const besideFacts = (program: Program): readonly Fact[] => [
  {
    id: 'companions', label: 'Companions',
    values: program.companions.map(({ kind, due, text }) => ({ text: `${companionWords[kind]}, ${due === 'before-start' ? 'before it starts' : 'by when is not stated'}: ${text}` })),
  },
  { id: 'conditions', label: 'Conditions', values: termFacts(program, program.conditions) },
]

const offices = { state: 'Department of State', embassy: 'Chief of Mission (embassy)', defense: 'Department of Defense', partner: 'The partner', other: 'Another office' } as const

export const agreeFacts = (program: Program): readonly Fact[] => [
  {
    id: 'concurrence', label: 'Agreement',
    values: program.concurrence.map(({ of, sort, always, text, confidence }): FactValue => ({
      text: `${offices[of]}, ${sort}${always ? ', every time' : ' in some cases'}: ${text}`, ...(confidence === 'memory' && { isMemory: true }),
    })),
  },
  one('vetting', 'Vetting of units', program.vetting?.text),
]

const triggers = { 'each-activity': 'every time', 'each-use': 'every time', threshold: 'from an amount on', conditional: 'in some cases' } as const

function noticeText({ notification }: Program): string | undefined {
  if (notification === undefined) return undefined
  const { days, daysNatoPlusFive, trigger, text } = notification
  const lead = days === null ? trigger === 'each-use' ? 'no number of days before the start' : 'how long before the start is not known' : `${days} days before the start${daysNatoPlusFive === undefined ? '' : ` (${daysNatoPlusFive} for NATO and the five)`}`
  return `Congress, ${triggers[trigger]}, ${lead}: ${text}`
}

export const tellFacts = (program: Program): readonly Fact[] => [
  one('notification', 'Notice', noticeText(program)),
  one('cycle', 'Proposals: cycle', program.submission?.cycle),
  one('window', 'Proposals: when', program.submission?.window),
  one('lead-time', 'Lead time', program.leadTimeDays === undefined ? undefined : `${program.leadTimeDays} days`),
]

function yearsText({ money }: Program): string | undefined {
  if (money.years === undefined) return undefined
  if (money.years === 'no-year') return 'no year limits it'
  return money.years === 1 ? 'in the fiscal year of its appropriation' : `in ${money.years} fiscal years, that of its appropriation the first`
}

export const moneyFacts = (program: Program): readonly Fact[] => [
  one('account', 'Account', program.money.account),
  one('years', 'To be obligated', program.money.isObligatedWhenApportioned === true ? 'obligated when it is apportioned, and kept in a trust account' : yearsText(program)),
  one('work-ends', 'Work must end', program.money.workEndsAfterYears === undefined ? undefined : `by the end of fiscal year ${program.money.workEndsAfterYears} after the one it starts in`),
  one('money-notes', 'About the money', program.money.notes),
  one('cost-share', 'Cost share', program.costShare),
]

const yesOrNo = (is: boolean | undefined, yes: string, no: string) => (is === undefined ? undefined : is ? yes : no)

export const afterFacts = (program: Program): readonly Fact[] => [
  many('reports', 'Reports', program.reports),
  one('assessment', 'Assessment, monitoring and evaluation', program.assessment),
  one('end-use', 'End-use monitoring', yesOrNo(program.endUseMonitoring, 'yes', 'no')),
  one('case', 'Letter of offer and acceptance for building partner capacity', yesOrNo(program.bpcLoa, 'used', 'not used')),
]
