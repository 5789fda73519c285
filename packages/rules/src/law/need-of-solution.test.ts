import { bookId, createPlanGraph, parseRecord, recordId, type AnyRecord, type PlanGraph, type Rec } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { needOfSolution, programKnownTo, verdictOf } from '../index.ts'
import { statusDay } from '../testing/found.ts'

const record = (content: object): AnyRecord => {
  const parsed = parseRecord(content)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
const base = [
  { kind: 'partner', id: 'partner-x', name: 'Nepal', type: 'country', code: 'NP' },
  { kind: 'plan', id: 'plan-x', title: 'P', scope: 'country', partner: 'partner-x', start: '2026-10-01', end: '2031-09-30' },
  { kind: 'organization', id: 'org-guard', name: 'Border guard' },
  { kind: 'recipient-unit', id: 'unit-lake', name: 'Lake squadron', types: ['military'] },
  { kind: 'task', id: 'task-a', text: 'Watch', role: 'role-a' },
  { kind: 'capability', id: 'capability-a', title: 'Watch', task: 'task-a' },
]
interface Given { readonly solution?: object; readonly role?: object; readonly gap?: object; readonly more?: readonly object[] }
const planWith = ({ solution = {}, role = {}, gap = {}, more = [] }: Given): PlanGraph => createPlanGraph({
  book: bookId('b'), records: [
    ...base, { kind: 'role', id: 'role-a', title: 'Patrol', type: 'primary', wanted: 'wanted', ...role }, { kind: 'gap', id: 'gap-a', title: 'One boat', capabilities: ['capability-a'], ...gap },
    { kind: 'solution', id: 'solution-a', text: 'Six boats', gap: 'gap-a', ...solution }, ...more,
  ].map(record),
})
const solutionIn = (plan: PlanGraph): Rec<'solution'> => {
  const found = plan.get('solution', recordId('solution-a'))
  if (found === undefined) throw new Error('no solution')
  return found
}
const need = (given: Given) => { const plan = planWith(given); return needOfSolution(plan, solutionIn(plan)) }
const became = (...activities: object[]): Given => ({ solution: { becomes: activities.map((_, at) => `act-${at}`) }, more: activities.map((one, at) => ({ kind: 'activity', id: `act-${at}`, title: 'A', ...one })) })

describe('the need of an option', () => {
  test('LAW-51 an option that says nothing but its text leaves all else unknown', () => {
    const { solution, ...told } = need({})
    expect(solution?.id).toBe('solution-a')
    expect(told).toEqual({ title: 'Six boats', purposes: [], support: [], units: [], country: 'NP', money: [], isStaffStep: false, programs: [] })
  })
  test.each([
    ['training', ['training']], ['materiel', ['equipment']], ['leadership-education', ['education']], ['facilities', ['small-scale-construction']],
    ['doctrine', []], ['organization', []], ['personnel', []], ['policy', []],
  ])('LAW-52 the domain %s gives %j', (domain, support) => {
    expect(need({ solution: { domain } }).support).toEqual(support)
  })
  test('LAW-52 words of a kind of support in the text are read where the domain says nothing, and equipment where it buys some', () => {
    expect(need({ solution: { domain: 'policy', text: 'Advisory visit and an exchange of officers.' } }).support).toEqual(['advisory', 'exchange'])
    expect(need({ solution: { domain: 'training', materiel: true } }).support).toEqual(['training', 'equipment'])
  })
  test('LAW-53 purposes are those of its activities, else phrases of the law in the texts around it; a single word is not taken for one', () => {
    expect(need(became({ purposes: ['counterterrorism'], supports: ['training'] }, { isStaffStep: true, purposes: ['intelligence'] }))).toMatchObject({ purposes: ['counterterrorism'], support: ['training'] })
    expect(need({ gap: { title: 'One boat', text: 'Maritime border security is open.' } }).purposes).toEqual(['border-security', 'maritime-border-security'])
    expect(need({ role: { action: 'Disaster response' } }).purposes).toEqual(['disaster-response'])
    expect(need({ solution: { text: 'Training in health and intelligence' } }).purposes).toEqual([])
  })
  test('LAW-54 it is for the units of its activities, else its service, else who plays a wanted role; an office says nothing of its kind', () => {
    const names = (given: Given) => need(given).units.map(({ name, types }) => [name, types])
    expect(names({ role: { organization: 'unit-lake' } })).toEqual([['Lake squadron', ['military']]])
    expect(names({ role: { organization: 'org-guard' } })).toEqual([['Border guard', []]])
    expect(names({ role: { organization: 'org-guard', wanted: 'not-wanted' } })).toEqual([])
    expect(names({ role: { organization: 'org-guard' }, solution: { service: 'unit-lake' } })).toEqual([['Lake squadron', ['military']]])
    expect(names({ ...became({ recipients: ['unit-lake'] }), role: { organization: 'org-guard' } })).toEqual([['Lake squadron', ['military']]])
  })
  test('LAW-55 its money is the rough cost by year, of the program where one only could carry it; what is built costs their sum, or is not known', () => {
    const roughCost = [{ fiscalYear: 2027, amount: 100 }, { fiscalYear: 2028, amount: 50 }]
    expect(need({ solution: { roughCost, programs: ['imet'] } }).money).toEqual([{ program: 'imet', year: 2027, usd: 100 }, { program: 'imet', year: 2028, usd: 50 }])
    expect(need({ solution: { roughCost, programs: ['imet', 'fmf-grant'] } }).money.every(({ program }) => program === undefined)).toBe(true)
    expect([need({ solution: { roughCost, domain: 'facilities' } }).construction, need({ solution: { domain: 'facilities' } }).construction, need({ solution: { roughCost } }).construction]).toEqual([{ usd: 150 }, {}, undefined])
  })
  test('LAW-55 its days are those of its activities: the day a gap must be closed by is none of them', () => {
    expect(need({ gap: { urgency: { neededBy: '2029-01-01' } } })).not.toHaveProperty('end')
    expect(need(became({ start: '2028-02-01', end: '2028-03-01' }, { start: '2028-01-01', end: '2028-01-31' }, { isStaffStep: true, start: '2027-01-01', end: '2030-01-01' }))).toMatchObject({ start: '2028-01-01', end: '2028-03-01' })
  })
  test('LAW-51 a verdict on an option asks what the option does not say', () => {
    const plan = planWith({ solution: { domain: 'materiel' } })
    const program = programKnownTo(plan, 'sec-333-build-capacity')
    if (program === undefined) throw new Error('no program')
    const { verdict, ask } = verdictOf(plan, needOfSolution(plan, solutionIn(plan)), program, statusDay)
    expect(verdict).toBe('undetermined')
    expect(ask.map((one) => one.test)).toEqual(expect.arrayContaining(['purpose', 'recipient']))
  })
})
