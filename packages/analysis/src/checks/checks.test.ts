import { day, runChecks, type PlanGraph } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { workedPlan, type Difference } from '../testing/worked-plan.ts'
import { analysisChecks } from './checks.ts'

const on = day('2026-11-24')
const found = (plan: PlanGraph) => runChecks(analysisChecks, plan, on).map((f) => `${f.check} ${f.severity} ${f.record}`)
const skip = (step: string, about?: string): Difference => ({ also: [{ kind: 'not-needed', id: 'skip', step, ...(about !== undefined && { about }), because: 'Settled elsewhere.' }] })
const both = (a: Difference, b: Difference): Difference => ({ ...a, ...b, also: [...(a.also ?? []), ...(b.also ?? [])] })

test('ANA-90 the worked plan has no finding', () => expect(found(workedPlan())).toEqual([]))
test('ANA-91 a plan that has not begun is asked nothing', () => {
  expect(found(workedPlan({ without: [...workedPlan().own].map((one) => one.id).filter((id) => id !== 'plan') }))).toEqual([])
})
test('ANA-92 every check has its number, title, reason and source', () => {
  expect(analysisChecks.map((check) => check.id)).toEqual([...new Set(analysisChecks.map((check) => check.id))])
  for (const check of analysisChecks) expect([check.title, check.why, check.severityBecause, check.source.cite, check.spec].every((text) => text.length > 3)).toBe(true)
})

const own = { kind: 'external-resource', id: 'resource-x', title: 'Others’ sensors', addresses: ['gap-watch'] }
const otherRole = { kind: 'role', id: 'role-wyland', title: 'Hold the river', type: 'primary', wanted: 'wanted', priority: 2, riskToCampaignPlan: 'x', riskToStrategy: 'x' }
const low = { likelihood: 'unlikely', consequence: 'minor' }
const target = (fields: object) => ({ kind: 'resource-target', id: 'target-28', title: 'FY28', fiscalYear: 2028, ...fields })
const again = { kind: 'reassessment', id: 'reassessment-1', title: 'Look again', date: '2027-10-01' }

describe('each check fires on its fault, and not on its near miss', () => {
  test.each<[string, Difference, string[]]>([
    ['ANA-100 a framework that is asked for and not complete', { change: { 'assessment-institutional-capacity': { state: 'in-work' } } }, ['assess/not-assessed error plan']],
    ['ANA-100 a framework said to be not needed', both({ change: { 'assessment-institutional-capacity': { state: 'in-work' } } }, skip('environment/institutional-capacity')), []],
    ['ANA-101 a heading nobody answered', { without: ['entry-section-333-factors-social'] }, ['assess/heading-open warning assessment-section-333-factors']],
    ['ANA-101 a heading said to be not needed', both({ without: ['entry-section-333-factors-social'] }, skip('section-333-factors/social', 'assessment-section-333-factors')), []],
    ['ANA-102 an entry without source', { change: { 'entry-section-333-factors-social': { source: undefined } } }, ['assess/entry-without-source warning entry-section-333-factors-social']],
    ['ANA-103 the partner’s budget is not known', { change: { 'partner-x': { budgets: undefined } } }, ['assess/partner-facts warning partner-x']],
    ['ANA-103 an organization has no forces of its own', { change: { 'partner-x': { budgets: undefined, forces: undefined, purchases: undefined, type: 'international-organization' } } }, []],
    ['ANA-104 a need of a contingency plan nobody answers', { change: { 'capability-watch': { answers: undefined } } }, ['analysis/contingency-need error need-watch']],
    ['ANA-104 a need of another partner', { change: { 'capability-watch': { answers: undefined }, 'need-watch': { partner: undefined } } }, []],
    ['ANA-110 no role is unwanted', { without: ['role-raid'] }, ['role/nothing-unwanted advice plan']],
    ['ANA-111 a wanted role without priority', { change: { 'role-lift': { priority: undefined } } }, ['role/no-priority warning role-lift']],
    ['ANA-112 a role without its risks', { change: { 'role-raid': { riskToStrategy: undefined } } }, ['role/no-risk warning role-raid']],
    ['ANA-113 a primary role without governance', { without: ['role-law', 'condition-law'], also: [{ kind: 'condition', id: 'c2', role: 'role-watch', type: 'institutional', text: 'A line.' }] }, ['role/not-tied error role-watch']],
    ['ANA-113 a role not wanted needs nobody behind it', {}, []],
    ['ANA-114 no institutional condition', { without: ['condition-law'] }, ['role/no-conditions warning role-watch']],
    ['ANA-115 one factor of desire is missing', { without: ['desire-public-opinion'] }, ['role/desire-not-assessed warning role-watch']],
    ['ANA-116 the partner is against the role', { change: { 'role-watch': { willingness: 'opposed' } } }, ['role/no-desire warning role-watch']],
    ['ANA-116 the partner has no interest', { change: { 'interest-watch': { partner: { answer: 'no' } } } }, ['role/no-desire warning role-watch']],
    ['ANA-116 weak is not against', { change: { 'role-watch': { willingness: 'weak' } } }, []],
    ['ANA-117 nobody judged State’s interest', { change: { 'interest-watch': { state: undefined } } }, ['role/interest-not-judged warning role-watch']],
    ['ANA-118 neighbours are not looked at', { change: { 'role-watch': { neighbours: undefined } } }, ['role/neighbours-not-asked advice role-watch']],
    ['ANA-119 a conflict with a role of another plan', both({ change: { 'role-lift': { neighbours: [{ name: 'Wyland', relation: 'conflicts', role: 'role-raid' }] } } }, {}), []],
    ['ANA-120 a gap in an unwanted role is closed', { change: { 'task-watch': { role: 'role-raid' } } }, ['role/unwanted-served error role-raid', 'role/no-task warning role-watch']],
    ['ANA-121 a role with tasks and no capability', { also: [{ kind: 'task', id: 'task-2', text: 'Hail ships', role: 'role-watch' }], change: { 'capability-watch': { task: undefined } } }, ['role/no-task warning role-watch']],
    ['ANA-130 a capability without priority', { change: { 'capability-watch': { priority: undefined } } }, ['capability/no-priority warning capability-watch']],
    ['ANA-131 a capability whose level is not known', { change: { 'capability-watch': { current: { level: 'unknown', assessedBy: 'org-army', date: '2026-08-01', evidence: 'src-survey' } } } }, ['capability/not-assessed warning capability-watch']],
    ['ANA-132 a shortfall without a gap', { change: { 'gap-watch': { capabilities: undefined } } }, ['capability/short-without-gap warning capability-watch']],
    ['ANA-132 what is mostly there needs no gap', { change: { 'gap-watch': { capabilities: undefined }, 'capability-watch': { current: { level: 'mostly', assessedBy: 'org-army', date: '2026-08-01', evidence: 'src-survey' } } } }, []],
    ['ANA-133 nobody shows the money to keep it up', { change: { 'capability-watch': { sustainedBy: { payer: 'Exland', will: 'yes', money: 'no' } } } }, ['capability/sustainment-not-shown warning capability-watch']],
    ['ANA-140 the risk of providing is not rated', { change: { 'gap-watch': { ofProviding: { likelihood: 'likely' } } } }, ['gap/risk-not-rated error gap-watch']],
    ['ANA-141 no urgency', { change: { 'gap-watch': { urgency: undefined } } }, ['gap/no-urgency warning gap-watch']],
    ['ANA-142 no caution answered', { change: { 'gap-watch': { cautions: undefined } } }, ['gap/cautions-not-asked advice gap-watch']],
    ['ANA-143 money for a gap of little risk', { change: { 'gap-watch': { operational: low } } }, ['gap/low-risk-funded warning gap-watch']],
    ['ANA-143 a gap of little risk that is borne', { change: { 'gap-watch': { operational: low, outcome: 'accepted' } } }, []],
    ['ANA-144 another country addresses the gap', { also: [{ ...own, from: 'country' }] }, ['gap/third-party warning gap-watch']],
    ['ANA-144 our own money is no third party', { also: [{ ...own, from: 'united-states' }] }, []],
    ['ANA-144 others who address the capability count too', { also: [{ ...own, from: 'donor', addresses: ['capability-watch'] }] }, ['gap/third-party warning gap-watch']],
    ['ANA-145 a domain nobody worked', { change: { 'gap-watch': { closedDomains: [{ domain: 'policy', because: 'Sound.' }, { domain: 'personnel', because: 'Sound.' }] } } }, ['gap/domain-open warning gap-watch']],
    ['ANA-151 a chosen option nobody judged', { change: { 'solution-training': { feasible: undefined } } }, ['solution/not-judged error solution-training']],
    ['ANA-151 a rejected option need not be judged', {}, []],
    ['ANA-152 a chosen option that became nothing', { change: { 'solution-training': { becomes: undefined } } }, ['solution/no-activity warning solution-training']],
    ['ANA-153 a rejected option in the plan', { change: { 'solution-towers': { becomes: ['act-course'] } } }, ['solution/rejected-in-plan error solution-towers']],
    ['ANA-153 a rejected option whose activities are cancelled', { change: { 'solution-towers': { becomes: ['act-old'] } }, also: [{ kind: 'activity', id: 'act-old', title: 'Towers', status: 'cancelled' }] }, []],
    ['ANA-155 the role is to be changed and is not', { change: { 'gap-watch': { outcome: 'change-the-role' } } }, ['gap/role-unchanged warning gap-watch']],
    ['ANA-155 the role was changed', { change: { 'gap-watch': { outcome: 'change-the-role' }, 'role-watch': { outcome: 'changed' } } }, []],
    ['ANA-160 a reassessment in work', { also: [again] }, ['assess/reassessment-incomplete warning reassessment-1']],
    ['ANA-160 a finished reassessment', { also: [{ ...again, success: 'Seven of ten.', baseline: ['assessment-section-333-factors'], sequence: { answer: 'yes', reason: 'Law first.' }, sufficiency: { answer: 'partly', reason: 'The river is open.' }, decision: 'Go on.' }] }, []],
    ['ANA-161 a shortfall nobody told of', { also: [target({ needed: 101_00, amount: 100_00 })] }, ['theater/shortfall-untold warning target-28']],
    ['ANA-161 what is just enough', { also: [target({ needed: 100_00, amount: 100_00 })] }, []],
    ['ANA-161 a shortfall with its risk statement', { also: [target({ needed: 101_00, amount: 100_00, riskStatement: 'The lake stays open.' })] }, []],
    ['ANA-162 a country is not asked for a need without a partner', { also: [{ kind: 'contingency-need', id: 'need-fuel', title: 'Fuel', plan: 'Plan Blue' }] }, []],
    ['ANA-162 the theater is', { change: { plan: { scope: 'theater', partner: undefined } }, also: [{ kind: 'contingency-need', id: 'need-fuel', title: 'Fuel', plan: 'Plan Blue' }] }, ['assess/not-assessed error plan', 'theater/need-without-partner warning need-fuel']],
    ['ANA-161 an amount that is not known is not compared', { also: [target({ needed: 101_00 })] }, []],
  ])('%s', (_, difference, expected) => expect(found(workedPlan(difference))).toEqual(expected))

  test('ANA-119 a role of another plan that a wanted role conflicts with is found', () => {
    const plan = workedPlan({ change: { 'role-lift': { neighbours: [{ name: 'Wyland', relation: 'conflicts', role: 'role-wyland' }] } }, also: [otherRole] })
    expect(found(plan)).toContain('role/neighbour-conflict warning role-lift')
  })
  test('ANA-146 a gap closed with equipment alone is found', () => {
    const plan = workedPlan({ change: Object.fromEntries(['doctrine', 'organization', 'training', 'facilities'].map((domain) => [`solution-${domain}`, { decision: 'rejected', becomes: undefined }])) })
    expect(found(plan)).toEqual(expect.arrayContaining(['gap/materiel-only warning gap-watch', 'solution/package-incomplete warning solution-sensors']))
  })
  test('ANA-150 equipment with one part of its package missing is found, and a closed domain counts as answered', () => {
    const without = { change: { 'solution-facilities': { decision: 'rejected', becomes: undefined } } }
    expect(found(workedPlan(without))).toEqual(['solution/package-incomplete warning solution-sensors'])
  })
  test('ANA-154 a gap with no chosen option is found, unless one of the ways out is taken', () => {
    const open = Object.fromEntries(['doctrine', 'organization', 'training', 'facilities', 'sensors'].map((name) => [`solution-${name}`, { decision: 'open', becomes: undefined }]))
    expect(found(workedPlan({ change: { ...open, 'gap-watch': { outcome: 'open' } } }))).toEqual(['gap/no-outcome warning gap-watch'])
    expect(found(workedPlan({ change: { ...open, 'gap-watch': { outcome: 'propose-a-program-change' } } }))).toEqual([])
  })
  test('ANA-93 the order of records changes no finding', () => {
    const plan = workedPlan({ change: { 'gap-watch': { urgency: undefined, cautions: undefined }, 'role-lift': { priority: undefined } } })
    expect(plan.own.length).toBeGreaterThan(40)
    expect(found(workedPlan({ change: { 'role-lift': { priority: undefined }, 'gap-watch': { cautions: undefined, urgency: undefined } } }))).toEqual(found(plan))
  })
})
