import { frameworksById } from '@throughline/catalog'
import { bookId, createPlanGraph, desireFactors, parseRecord, type AnyRecord, type PlanGraph } from '@throughline/model'

type Fields = Readonly<Record<string, unknown>>

/** What differs from the worked plan: records changed by id (a field set to undefined goes), left out, added. */
export interface Difference {
  readonly change?: Readonly<Record<string, Fields>>
  readonly without?: readonly string[]
  readonly also?: readonly Fields[]
}

const rated = { likelihood: 'likely', consequence: 'major', reason: 'It was so last year.' }
const judged = { answer: 'yes', reason: 'It was costed.' }

const assessments: readonly Fields[] = ['section-333-factors', 'institutional-capacity', 'general-military-capability'].flatMap((framework) => [
  { kind: 'assessment', id: `assessment-${framework}`, title: `Look by ${framework}`, framework, state: 'complete', date: '2026-06-30' },
  ...(frameworksById.get(framework)?.headings ?? []).map((heading) => (
    { kind: 'assessment-entry', id: `entry-${framework}-${heading.id}`, assessment: `assessment-${framework}`, heading: heading.id, text: `Seen: ${heading.title}.`, source: 'src-survey' })),
])

const role = (id: string, type: string, more: Fields = {}): Fields => ({
  kind: 'role', id, title: `Role ${id}`, type, wanted: 'wanted', priority: 1, riskToCampaignPlan: 'The aim is missed.', riskToStrategy: 'The region looks elsewhere.', willingness: 'strong', ...more,
})
const desires: readonly Fields[] = Object.keys(desireFactors).map((factor) => ({ kind: 'partner-desire', id: `desire-${factor}`, role: 'role-watch', factor, rating: 'strong' }))

const records: readonly Fields[] = [
  { kind: 'plan', id: 'plan', title: 'Plan', scope: 'country', partner: 'partner-x', start: '2026-10-01', end: '2031-09-30' },
  { kind: 'partner', id: 'partner-x', name: 'Exland', invented: true, forces: [{ name: 'Guard' }], budgets: [{ year: 2026, of: 'defense', amount: 100 }], purchases: [{ year: 2025, what: 'Trucks' }] },
  { kind: 'source', id: 'src-survey', title: 'Survey' },
  ...assessments,
  { kind: 'contingency-need', id: 'need-watch', title: 'Watch the coast', plan: 'Contingency plan Blue', partner: 'partner-x' },
  role('role-watch', 'primary', { neighbours: [{ name: 'Wyland', relation: 'supports' }] }),
  role('role-lift', 'support', { supports: ['role-watch'] }),
  role('role-law', 'governance', { supports: ['role-watch'] }),
  role('role-raid', 'primary', { wanted: 'not-wanted', priority: undefined }),
  { kind: 'interest', id: 'interest-watch', topic: 'Watch', role: 'role-watch', defense: { answer: 'yes' }, state: { answer: 'yes' }, partner: { answer: 'yes' } },
  { kind: 'condition', id: 'condition-night', role: 'role-watch', type: 'operational', text: 'Patrols by night.' },
  { kind: 'condition', id: 'condition-law', role: 'role-law', type: 'institutional', factor: 'resource-management', text: 'A budget line.' },
  ...desires,
  { kind: 'task', id: 'task-watch', text: 'Watch the coast', role: 'role-watch' },
  {
    kind: 'capability', id: 'capability-watch', title: 'Coast watch', priority: 1, task: 'task-watch', standard: 'Sees seven of ten.', answers: ['need-watch'],
    current: { level: 'partial', assessedBy: 'org-army', date: '2026-08-01', evidence: 'src-survey' }, sustainedBy: { payer: 'Exland', will: 'yes', money: 'yes' },
  },
  { kind: 'organization', id: 'org-army', name: 'Army component' },
  {
    kind: 'gap', id: 'gap-watch', title: 'Blind at night', capabilities: ['capability-watch'], operational: rated, ofNotProviding: rated, ofProviding: rated,
    urgency: { rating: 'high', neededBy: '2028-09-30' }, cautions: [{ question: 'mirror-imaging', answer: 'The standard is theirs.' }],
    closedDomains: ['leadership-education', 'personnel', 'policy'].map((domain) => ({ domain, because: 'Sound as it is.' })), outcome: 'solved-by-activities',
  },
  ...[['doctrine', 'New patrol hours'], ['organization', 'A stores section'], ['training', 'Watch course'], ['facilities', 'A shed']].map(([domain, text]): Fields => (
    { kind: 'solution', id: `solution-${domain}`, text, gap: 'gap-watch', domain, ...(domain === 'organization' && { jointFunction: 'sustainment' }), affordable: judged, feasible: judged, responsive: judged, decision: 'chosen', becomes: ['act-course'] })),
  {
    kind: 'solution', id: 'solution-sensors', text: 'Sensors', gap: 'gap-watch', domain: 'materiel', materiel: true, affordable: judged, feasible: judged, responsive: judged, decision: 'chosen',
    roughCost: [{ fiscalYear: 2028, amount: 100_000_00 }], companions: ['solution-doctrine', 'solution-organization', 'solution-training', 'solution-facilities'], becomes: ['act-course'],
  },
  { kind: 'solution', id: 'solution-towers', text: 'Towers', gap: 'gap-watch', domain: 'materiel', materiel: true, decision: 'rejected', alternativeTo: 'solution-sensors' },
  { kind: 'activity', id: 'act-course', title: 'Watch course' },
]

function read(fields: Fields): AnyRecord {
  const parsed = parseRecord(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)))
  if (!parsed.ok) throw new Error(`${String(fields['id'])}: ${JSON.stringify(parsed.problems)}`)
  return parsed.value
}

/** A small plan whose analysis is worked to the end, with what a test changes. `workedPlan({ without: ['role-law'] })` */
export function workedPlan({ change = {}, without = [], also = [] }: Difference = {}): PlanGraph {
  for (const id of [...Object.keys(change), ...without]) if (!records.some((one) => one['id'] === id)) throw new Error(`The worked plan has no ${id}`)
  const kept = records.filter((one) => !without.includes(String(one['id'])))
  return createPlanGraph({ book: bookId('worked'), records: [...kept.map((one) => ({ ...one, ...change[String(one['id'])] })), ...also].map(read) })
}
