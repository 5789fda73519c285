import { describe, expect, test } from 'vitest'
import { createPlanGraph, recordId, type PlanGraph } from '@throughline/model'
import { aGap } from '../testing/gap-plan.ts'
import { graphOf } from '../testing/small-plan.ts'
import { workedPlan, type Difference } from '../testing/worked-plan.ts'
import { analyse } from './analyse.ts'
import { coverageOf, stepsFor, stepStateOf } from './coverage.ts'
import { analysisSteps, type AnalysisStepId } from './step.ts'

const watch = recordId('role-watch')
const at = (plan: PlanGraph, id: AnalysisStepId, role?: string) => {
  const step = analysisSteps.find((one) => one.id === id)
  return step === undefined ? undefined : stepStateOf(plan, step, role === undefined ? undefined : recordId(role))
}
const stateAt = (difference: Difference, id: AnalysisStepId, role?: string) => at(workedPlan(difference), id, role)?.state
const head = (scope: string) => ({ kind: 'plan', id: 'plan', title: 'P', scope, start: '2026-10-01', end: '2027-09-30' })

describe('the steps', () => {
  test('ANA-60 the ids are fixed, in the order of the chapter, each once', () => {
    expect(analysisSteps.map(({ id }) => id)).toEqual([
      'guidance', 'environment', 'threats', 'partner-facts', 'resources', 'assumptions', 'contingency-needs', 'roles', 'conditions', 'desire', 'interests', 'neighbours',
      'tasks', 'capabilities', 'current', 'gaps', 'risk', 'options', 'judge', 'choose', 'activities', 'integrate', 'reassess',
    ])
    for (const { question, chapter, title } of analysisSteps) for (const words of [question, chapter, title]) expect(words).not.toBe('')
  })
  test.each([['country', 23, 12], ['theater', 7, 0], ['sub-regional', 23, 12]])('ANA-60 a %s plan has %i steps', (scope, count) => {
    expect(stepsFor(graphOf([head(scope)]))).toHaveLength(count)
  })
  test('ANA-60 a plan without a head is asked as a country', () => {
    expect(stepsFor(graphOf([]))).toHaveLength(23)
  })
})

describe('how far the steps are', () => {
  test('ANA-61 an empty plan is open throughout, and each step says what to do next', () => {
    const { plan, roles } = coverageOf(graphOf([head('country'), { kind: 'role', id: 'role-watch', title: 'Watch', type: 'primary', wanted: 'wanted' }]))
    const cells = [...plan, ...(roles[0]?.steps ?? [])]
    expect(cells).toHaveLength(23)
    for (const { step, state, next, because } of cells) {
      expect([step.id, state]).toEqual([step.id, step.id === 'roles' ? 'partly' : 'open'])
      for (const words of [next, because]) expect(words).toMatch(/^[A-Z“0-9].*[.?]$/)
    }
  })
  test('ANA-61 a worked role is answered throughout, with the records behind each step', () => {
    const steps = coverageOf(workedPlan()).roles.find(({ role }) => role.id === watch)?.steps ?? []
    expect(steps.filter(({ state }) => state !== 'answered').map(({ step, because }) => `${step.id}: ${because}`)).toEqual([
      'conditions: 2 conditions; still to be said: where it stands.',
    ])
    for (const { records, next, state } of steps) expect([records.length > 0, next === undefined]).toEqual([true, state === 'answered'])
  })
  test.each<[string, AnalysisStepId, Difference, string]>([
    ['a task without a capability', 'capabilities', { also: [{ kind: 'task', id: 'task-b', text: 'B', role: 'role-watch' }] }, 'partly'],
    ['a capability without a standard', 'capabilities', { change: { 'capability-watch': { standard: undefined } } }, 'partly'],
    ['a level that is not known', 'current', { change: { 'capability-watch': { current: { level: 'unknown', assessedBy: 'org-army', date: '2026-08-01', evidence: 'src-survey' } } } }, 'partly'],
    ['a level without evidence', 'current', { change: { 'capability-watch': { current: { level: 'partial', assessedBy: 'org-army', date: '2026-08-01' } } } }, 'partly'],
    ['a short capability without a gap', 'gaps', { without: ['gap-watch'] }, 'open'],
    ['a full capability', 'gaps', { without: ['gap-watch'], change: { 'capability-watch': { current: { level: 'full' } } } }, 'not-needed'],
    ['a gap without urgency', 'risk', { change: { 'gap-watch': { urgency: undefined } } }, 'partly'],
    ['half a rating', 'risk', { change: { 'gap-watch': { operational: { likelihood: 'likely' } } } }, 'partly'],
    ['a domain left open', 'options', { change: { 'gap-watch': { closedDomains: [] } } }, 'partly'],
    ['an option not judged', 'judge', { change: { 'solution-training': { feasible: undefined } } }, 'partly'],
    ['a gap undecided', 'choose', { change: { 'gap-watch': { outcome: 'open' } } }, 'partly'],
    ['a chosen option without activity', 'activities', { change: { 'solution-training': { becomes: undefined } } }, 'partly'],
    ['activities that are not there', 'activities', { without: ['act-course'] }, 'open'],
    ['eight of nine factors', 'desire', { without: ['desire-civilian-control'] }, 'partly'],
    ['no judgement as a whole', 'desire', { change: { 'role-watch': { willingness: undefined } } }, 'partly'],
    ['a side not asked', 'interests', { change: { 'interest-watch': { state: undefined } } }, 'partly'],
    ['no neighbour', 'neighbours', { change: { 'role-watch': { neighbours: undefined } } }, 'open'],
  ])('ANA-61 %s makes the step %s in part, open or not needed', (_, id, difference, expected) => {
    expect(stateAt(difference, id, 'role-watch')).toBe(expected)
  })
  test.each<[string, AnalysisStepId, Difference, string]>([
    ['a need that no capability answers', 'contingency-needs', { change: { 'capability-watch': { answers: undefined } } }, 'partly'],
    ['needs answered', 'contingency-needs', {}, 'answered'],
    ['a need of the theater that names no partner beside it', 'contingency-needs', { also: [{ kind: 'contingency-need', id: 'need-fuel', title: 'Fuel', plan: 'Plan Blue' }] }, 'answered'],
    ['only a need that names no partner', 'contingency-needs', { change: { 'need-watch': { partner: undefined } } }, 'open'],
    ['no purchases', 'partner-facts', { change: { 'partner-x': { purchases: [] } } }, 'partly'],
    ['facts held', 'partner-facts', {}, 'answered'],
    ['nothing said of what is not wanted', 'roles', { without: ['role-raid'] }, 'partly'],
    ['an assumption without its reasons', 'assumptions', { also: [{ kind: 'assumption', id: 'assumption-a', text: 'A', valid: 'yes', necessary: 'yes', reviewDate: '2027-01-01' }] }, 'partly'],
    ['one document only', 'guidance', { change: { plan: { guidance: ['doc-a'] } }, also: [{ kind: 'guidance-document', id: 'doc-a', title: 'CCP', family: 'defense' }] }, 'partly'],
    ['a resource of one giver', 'resources', { also: [{ kind: 'external-resource', id: 'resource-a', title: 'A', from: 'united-states', asOf: '2026-11-01' }] }, 'partly'],
    ['a threat without a level', 'threats', { also: [{ kind: 'threat', id: 'threat-a', title: 'T' }, { kind: 'opportunity', id: 'opportunity-a', title: 'O' }] }, 'partly'],
    ['a reassessment half done', 'reassess', { also: [{ kind: 'reassessment', id: 'reassessment-a', title: 'R', date: '2027-10-01', success: 'S' }] }, 'partly'],
    ['a gap without the service’s own priority', 'integrate', { change: { 'role-watch': { organization: 'org-army' } } }, 'open'],
    ['a gap with it', 'integrate', { change: { 'role-watch': { organization: 'org-army' }, 'gap-watch': { partnerPriority: 1 } } }, 'answered'],
  ])('ANA-61 %s makes the step %s', (_, id, difference, expected) => {
    expect(stateAt(difference, id)).toBe(expected)
  })
  test('ANA-182 documents in both chains alone leave guidance in part; a statement of them that something answers makes it answered', () => {
    const documents = (['defense', 'state-usaid'] as const).map((family) => ({ kind: 'guidance-document', id: `doc-${family}`, title: family, family }))
    const statements = ['doc-defense', 'doc-other'].map((document) => ({ kind: 'guidance-statement', id: `guidance-${document}`, text: document, document }))
    const other = { kind: 'guidance-document', id: 'doc-other', title: 'Other', family: 'defense' }
    const guidance = (answers: readonly string[]) => at(workedPlan({ also: [...documents, other, ...statements], change: { plan: { guidance: documents.map(({ id }) => id) }, 'role-watch': { guidance: answers } } }), 'guidance')
    expect(guidance([])).toMatchObject({ state: 'partly', because: expect.stringContaining('which statement') })
    expect(guidance(['guidance-doc-other'])?.state).toBe('partly')
    expect(guidance(['guidance-doc-defense'])?.state).toBe('answered')
  })
  test('ANA-61 the environment asks an overall framework, every heading, and a baseline', () => {
    const swot = { kind: 'assessment', id: 'assessment-swot', title: 'S', framework: 'swot' }
    const entries = ['strengths', 'weaknesses', 'opportunities', 'threats'].map((heading) => ({ kind: 'assessment-entry', id: `entry-${heading}`, assessment: 'assessment-swot', heading, text: 'Seen.' }))
    expect(at(workedPlan(), 'environment')?.because).toBe('Not looked at by one of SWOT, DIMEFIL and PMESII-CTP.')
    expect(at(workedPlan({ also: [swot, ...entries.slice(1)] }), 'environment')).toMatchObject({ state: 'partly', because: expect.stringContaining('1 heading') })
    expect(stateAt({ also: [swot, ...entries] }, 'environment')).toBe('answered')
    expect(stateAt({ also: [swot, ...entries.slice(1), { kind: 'not-needed', id: 'skip-a', step: 'swot/strengths', because: 'Said elsewhere.' }] }, 'environment')).toBe('answered')
  })
  test('ANA-62 a record makes a step not needed, for the plan or for one role only', () => {
    const skip = (step: string, about?: string) => ({ kind: 'not-needed', id: 'skip-a', step, because: 'Decided in March.', ...(about !== undefined && { about }) })
    expect(at(workedPlan({ also: [skip('reassess')] }), 'reassess')).toMatchObject({ state: 'not-needed', because: 'Decided in March.', records: ['skip-a'] })
    const plan = workedPlan({ also: [skip('tasks', 'role-lift')] })
    expect([at(plan, 'tasks', 'role-lift')?.state, at(plan, 'tasks', 'role-law')?.state]).toEqual(['not-needed', 'open'])
    expect(stateAt({ also: [skip('desire', 'role-watch')] }, 'desire', 'role-watch')).toBe('answered')
    expect(stateAt({ also: [skip('tasks')] }, 'tasks', 'role-lift')).toBe('not-needed')
    expect(stateAt({ also: [skip('swot/threats')] }, 'threats')).toBe('open')
  })
  test.each<[string, AnalysisStepId, string, NonNullable<Difference['change']>]>([
    ['current', 'current', 'capability-watch', { 'capability-watch': { current: { level: 'partial' } } }], ['options', 'options', 'gap-watch', { 'gap-watch': { closedDomains: [] } }], ['options/policy', 'options', 'gap-watch', { 'gap-watch': { closedDomains: ['leadership-education', 'personnel'].map((domain) => ({ domain, because: 'Sound.' })) } }],
    ['choose', 'choose', 'gap-watch', { 'gap-watch': { outcome: 'open' } }], ['activities', 'activities', 'solution-training', { 'solution-training': { becomes: undefined } }],
  ])('ANA-62 a record that says so leaves %s open for the step %s about %s alone', (step, id, about, change) => {
    expect(stateAt({ change }, id, 'role-watch')).toBe('partly')
    expect(stateAt({ change, also: [{ kind: 'not-needed', id: 'skip-a', step, about, because: 'Decided.' }] }, id, 'role-watch')).toBe('answered')
  })
  test('ANA-63 a support or governance role leaves neighbours and interests to the primary role it carries, and desire to a judgement as a whole', () => {
    for (const id of ['interests', 'neighbours'] as const) expect(at(workedPlan(), id, 'role-lift')).toMatchObject({ state: 'not-needed', because: 'Asked of the primary role it carries: “Role role-watch”.' })
    expect(stateAt({ change: { 'role-lift': { supports: [] } } }, 'neighbours', 'role-lift')).toBe('open')
    expect([stateAt({}, 'desire', 'role-lift'), stateAt({ change: { 'role-lift': { willingness: undefined } } }, 'desire', 'role-lift')]).toEqual(['answered', 'open'])
  })
  test.each([['condition-night', 'one of the forces'], ['condition-law', 'one of the institutions']])('ANA-61 without %s the conditions lack %s, those of the roles that carry it counted', (left, words) => {
    expect(at(workedPlan({ without: [left] }), 'conditions', 'role-watch')?.because).toContain(words)
  })
  test('ANA-63 nothing is asked for a role not wanted or dropped; what was answered stays', () => {
    expect(stateAt({}, 'tasks', 'role-raid')).toBe('not-needed')
    expect(stateAt({ also: [{ kind: 'task', id: 'task-b', text: 'B', role: 'role-raid' }] }, 'tasks', 'role-raid')).toBe('answered')
    expect(at(workedPlan({ change: { 'role-lift': { outcome: 'dropped' } } }), 'tasks', 'role-lift')).toMatchObject({ state: 'not-needed', because: expect.stringContaining('dropped') })
  })
  test.each<[AnalysisStepId, RegExp]>([['capabilities', /tasks of the role first/], ['current', /capabilities the role needs first/], ['risk', /gaps first/], ['options', /gaps first/], ['choose', /gaps first/], ['activities', /gaps first/]])('ANA-64 %s waits and says for what', (id, next) => {
    expect(at(workedPlan(), id, 'role-lift')).toMatchObject({ state: 'open', next: expect.stringMatching(next), waitsFor: expect.any(String) })
  })
  test.each<[string, AnalysisStepId]>([['accepted', 'options'], ['solved-by-others', 'judge'], ['accepted', 'activities']])('ANA-64 where a gap is %s, the step %s is not needed', (outcome, id) => {
    expect(stateAt({ change: { 'gap-watch': { outcome }, ...(id === 'activities' && Object.fromEntries(['doctrine', 'organization', 'training', 'facilities', 'sensors'].map((name) => [`solution-${name}`, { decision: 'rejected' }]))) } }, id, 'role-watch')).toBe('not-needed')
  })
  test('ANA-66 any order of the records gives the same coverage', () => {
    const plan = workedPlan()
    const turned = createPlanGraph({ book: plan.book, records: plan.own.toReversed() })
    expect(coverageOf(turned)).toEqual(coverageOf(plan))
    expect(analyse(turned)).toEqual(analyse(plan))
  })
})

describe('the analysis as a whole', () => {
  test('ANA-89 gaps by rank, one cell for each step and role, and what is open with what to do next', () => {
    const plan = workedPlan({ also: [aGap({ id: 'gap-b' })] })
    const { gaps, coverage, open } = analyse(plan)
    expect(gaps.map(({ id, rank, risk, urgency }) => [id, rank, risk, urgency])).toEqual([
      ['gap-watch', 1, { operational: 'significant', ofProviding: 'significant', ofNotProviding: 'significant' }, 'high'],
      ['gap-b', 2, { operational: null, ofProviding: null, ofNotProviding: null }, null],
    ])
    expect(coverage).toHaveLength(10 + 4 * 13)
    expect(new Set(coverage.map(({ step, role }) => `${step} ${role ?? ''}`)).size).toBe(coverage.length)
    expect(open.length).toBe(coverage.filter(({ state }) => state === 'open' || state === 'partly').length)
    expect(open.find(({ step, role }) => step === 'tasks' && role === 'role-lift')).toEqual({
      step: 'tasks', title: 'Tasks', role: 'role-lift', state: 'open', because: 'No task is named.', waitsFor: null, next: 'Say what must be done to play the role, a verb and what it is done to.',
    })
  })
})
