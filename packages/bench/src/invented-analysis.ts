import { frameworksById } from '@throughline/catalog'
import { bookId, consequences, createPlanGraph, desireFactors, domains, likelihoods, type PlanGraph } from '@throughline/model'
import { asRecords } from './invented-theater.ts'
import { pick, randomFrom } from './random.ts'

type Data = Readonly<Record<string, unknown>>
type Random = () => number

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i)
const yes = { answer: 'yes', reason: 'Invented' }
const levels = Object.keys(likelihoods)
const harms = Object.keys(consequences)

const anyOf = (random: Random, list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
const rated = (random: Random) => ({ likelihood: anyOf(random, levels), consequence: anyOf(random, harms), reason: 'Invented' })

function assessmentsOf(): readonly Data[] {
  return [...frameworksById.values()].filter(({ level }) => level !== 'theater').flatMap(({ id, headings }) => [
    { kind: 'assessment', id: `assessment-${id}`, title: `Invented look by ${id}`, framework: id, date: '2026-06-30', state: 'complete' },
    ...headings.map((heading) => ({ kind: 'assessment-entry', id: `entry-${id}-${heading.id}`, assessment: `assessment-${id}`, heading: heading.id, text: 'Invented', rating: 'mixed', trend: 'steady' })),
  ])
}

function roleOf(n: number): readonly Data[] {
  const role = `role-${n}`
  return [
    {
      kind: 'role', id: role, title: `Invented role ${n}`, type: n < 4 ? 'primary' : n < 9 ? 'support' : 'governance', wanted: 'wanted', priority: n + 1, organization: `org-${n % 3}`, interest: 'Invented', riskToCampaignPlan: 'Invented', riskToStrategy: 'Invented',
      willingness: 'strong', ...(n >= 4 && { supports: [`role-${n % 4}`] }), neighbours: [{ name: 'A neighbour', relation: 'supports' }],
    },
    { kind: 'interest', id: `interest-${n}`, topic: 'Invented', role, defense: yes, state: yes, partner: yes },
    ...(['operational', 'institutional'] as const).map((type) => ({ kind: 'condition', id: `condition-${n}-${type}`, role, type, text: 'Invented', status: 'partly-met' })),
    ...Object.keys(desireFactors).map((factor) => ({ kind: 'partner-desire', id: `desire-${n}-${factor}`, role, factor, rating: 'moderate', text: 'Invented' })),
    ...upTo(4).map((k) => ({ kind: 'task', id: `task-${n}-${k}`, text: `Invented task ${k}`, role, ref: `${n}.${k}` })),
  ]
}

/** One capability with its gap, worked through: an option in each domain but two, which are closed with a reason. */
function gapOf(n: number, random: Random): readonly Data[] {
  const gap = `gap-${n}`
  const all = Object.keys(domains)
  return [
    {
      kind: 'capability', id: `capability-${n}`, title: `Invented capability ${n}`, priority: n + 1, task: `task-${n % 12}-${Math.floor(n / 12) % 4}`, standard: 'Invented',
      current: { level: pick(random, ['none', 'partial', 'mostly', 'unknown']), assessedBy: 'org-0', date: '2026-08-01', evidence: 'src-0' },
    },
    {
      kind: 'gap', id: gap, title: `Invented gap ${n}`, capabilities: [`capability-${n}`], operational: rated(random), ofNotProviding: rated(random), ofProviding: rated(random), partnerPriority: n + 1,
      urgency: { rating: pick(random, ['low', 'medium', 'high', 'very-high']), neededBy: '2029-06-30' }, closedDomains: all.slice(6).map((domain) => ({ domain, because: 'Invented' })), outcome: 'solved-by-activities',
    },
    ...all.slice(0, 6).map((domain, i) => ({
      kind: 'solution', id: `solution-${n}-${domain}`, text: `Invented option in ${domain}`, gap, domain, materiel: domain === 'materiel', affordable: yes, feasible: yes, responsive: yes,
      decision: i % 3 === 0 ? 'rejected' : 'chosen', ...(i % 3 !== 0 && { becomes: [`act-${(n * 6 + i) % 100}`] }), ...(domain === 'materiel' && { companions: [`solution-${n}-training`] }),
    })),
  ]
}

/** An invented plan of some 2,000 records, nearly all of them of the analysis, always the same. */
export function inventedAnalysis(): PlanGraph {
  const random = randomFrom(20_261_124)
  return createPlanGraph({
    book: bookId('analysis'),
    records: asRecords([
      { kind: 'plan', id: 'plan', title: 'Invented plan', scope: 'country', partner: 'partner', start: '2026-10-01', end: '2031-09-30' },
      { kind: 'partner', id: 'partner', name: 'Invented country', type: 'country', invented: true },
      { kind: 'source', id: 'src-0', title: 'Invented survey' },
      ...upTo(3).map((n) => ({ kind: 'organization', id: `org-${n}`, name: `Invented service ${n}`, side: 'partner' })),
      ...upTo(25).map((n) => ({ kind: 'external-resource', id: `resource-${n}`, title: 'Invented', from: 'united-states', account: 'Invented', fiscalYear: 2027, amount: 100_000, stage: 'obligated', asOf: '2026-11-01' })),
      ...upTo(15).map((n) => ({ kind: 'assumption', id: `assumption-${n}`, text: 'Invented', valid: 'yes', validReason: 'Invented', necessary: 'yes', necessaryReason: 'Invented', reviewDate: '2027-06-30', rests: [`gap-${n}`] })),
      ...upTo(100).map((n) => ({ kind: 'activity', id: `act-${n}`, title: `Invented activity ${n}` })),
      ...assessmentsOf(), ...upTo(12).flatMap(roleOf), ...upTo(200).flatMap((n) => gapOf(n, random)),
    ]),
  })
}
