import { describe, expect, test } from 'vitest'
import { recordId, type PlanGraph } from '@throughline/model'
import { aGap, gapPlan } from '../testing/gap-plan.ts'
import { domainGrid } from './domain-grid.ts'
import { packageOf } from './package-of.ts'

const gap = recordId('gap-a')
const option = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({ kind: 'solution', id, text: `Option ${id}`, gap: 'gap-a', ...more })
const grid = (plan: PlanGraph) => domainGrid(plan, gap)
const domains = ['doctrine', 'organization', 'training', 'materiel', 'leadership-education', 'personnel', 'facilities', 'policy'] as const
const functions = ['command-and-control', 'movement-and-maneuver', 'intelligence', 'fires', 'sustainment', 'protection', 'information'] as const
const closed = domains.map((domain) => ({ domain, because: `No need in ${domain}.` }))

describe('the grid of options', () => {
  test('ANA-81 eight domains and seven functions stand in order, each with what is asked there', () => {
    const { domains: rows, jointFunctions } = grid(gapPlan([{ id: 'gap-a' }]))
    expect(rows.map(({ domain }) => domain)).toEqual(domains)
    expect(jointFunctions.map(({ jointFunction }) => jointFunction)).toEqual(functions)
    for (const row of [...rows, ...jointFunctions]) expect([row.state, row.questions.length > 0]).toEqual(['open', true])
  })
  test('ANA-81 options stand in their domain and function, by id; one that names neither is told apart', () => {
    const { domains: rows, jointFunctions, unplaced } = grid(gapPlan([{ id: 'gap-a' }], [
      option('solution-b', { domain: 'training' }), option('solution-a', { domain: 'training', jointFunction: 'fires' }), option('solution-c'), option('solution-d', { gap: 'gap-other', domain: 'policy' }),
    ]))
    expect(rows.flatMap(({ domain, options }) => options.map(({ id }) => [domain, id]))).toEqual([['training', 'solution-a'], ['training', 'solution-b']])
    expect(jointFunctions.flatMap(({ jointFunction, options }) => options.map(({ id }) => [jointFunction, id]))).toEqual([['fires', 'solution-a']])
    expect(unplaced.map(({ id }) => id)).toEqual(['solution-c'])
  })
  test('ANA-65 a gap is worked through when each domain holds an option or a reason', () => {
    const oneShort = grid(gapPlan([{ id: 'gap-a', closedDomains: closed.slice(1) }]))
    expect([oneShort.workedBy, oneShort.domains.filter(({ state }) => state === 'open').map(({ domain }) => domain)]).toEqual([undefined, ['doctrine']])
    const whole = grid(gapPlan([{ id: 'gap-a', closedDomains: closed.slice(1) }], [option('solution-a', { domain: 'doctrine' })]))
    expect([whole.workedBy, whole.domains[0]?.state, whole.domains[1]?.closedBecause]).toEqual(['domains', 'answered', 'No need in organization.'])
  })
  test('ANA-65 or when each joint function does, where a record may say that one is not needed', () => {
    const skip = { kind: 'not-needed', id: 'skip-fires', step: 'options/fires', about: 'gap-a', because: 'Nothing is shot.' }
    const options = functions.filter((one) => one !== 'fires').map((jointFunction) => option(`solution-${jointFunction}`, { jointFunction }))
    expect(grid(gapPlan([{ id: 'gap-a' }], options)).workedBy).toBeUndefined()
    expect(grid(gapPlan([{ id: 'gap-a' }], [...options, skip])).workedBy).toBe('joint-functions')
  })
  test('ANA-81 what is no gap of the plan is open throughout', () => {
    expect(domainGrid(gapPlan([]), gap).domains.every(({ state }) => state === 'open')).toBe(true)
  })
  test.each([[{ materiel: true }, false], [{ domain: 'materiel' }, false], [{ domain: 'training' }, true]])('ANA-81 an option with %j is one without equipment: %s', (more, expected) => {
    expect(grid(gapPlan([{ id: 'gap-a' }], [option('solution-a', more)])).hasNonMateriel).toBe(expected)
  })
})

const boats = option('solution-boats', { domain: 'materiel', materiel: true, decision: 'chosen' })
const whole = ['doctrine', 'training', 'facilities', 'organization'].map((domain) => option(`solution-${domain}`, { domain, decision: 'chosen', ...(domain === 'organization' && { jointFunction: 'sustainment' }) }))
const missing = (options: readonly Readonly<Record<string, unknown>>[], gaps = [{ id: 'gap-a' }]) => packageOf(gapPlan(gaps, [boats, ...options]), recordId('solution-boats')).missing

describe('the total package', () => {
  test('ANA-82 equipment alone misses all five parts', () => {
    expect(missing([])).toEqual(['doctrine', 'training', 'facilities', 'sustainment', 'institution'])
  })
  test('ANA-82 with the other chosen options beside it nothing is missing', () => {
    expect(missing(whole)).toEqual([])
  })
  test.each([
    ['solution-doctrine', ['doctrine']], ['solution-training', ['training']], ['solution-facilities', ['facilities']], ['solution-organization', ['sustainment', 'institution']],
  ])('ANA-82 without %s it misses %j', (left, parts) => {
    expect(missing(whole.filter(({ id }) => id !== left))).toEqual(parts)
  })
  test.each([['rejected', 5], ['open', 5], ['chosen', 1]])('ANA-82 options whose decision is %s leave %i parts missing', (decision, count) => {
    const options = whole.filter(({ id }) => id !== 'solution-doctrine').map((one) => ({ ...one, decision }))
    expect(missing(options)).toHaveLength(count)
  })
  test('ANA-82 an option it is joined to counts before it is chosen, and not once it is rejected', () => {
    const joined = (decision: string) => packageOf(gapPlan([{ id: 'gap-a' }], [
      { ...boats, companions: ['solution-training'] }, option('solution-training', { domain: 'training', decision }),
    ]), recordId('solution-boats')).missing.includes('training')
    expect([joined('open'), joined('rejected')]).toEqual([false, true])
  })
  test('ANA-82 an option in how it is owned, manned or paid keeps it up where it is joined to it', () => {
    const left = (companions: readonly string[]) => packageOf(gapPlan([{ id: 'gap-a' }], [{ ...boats, companions }, option('solution-stores', { domain: 'organization', decision: 'chosen' })]), recordId('solution-boats')).missing
    expect([left([]).includes('sustainment'), left(['solution-stores']).includes('sustainment'), left([]).includes('institution')]).toEqual([true, false, false])
  })
  test('ANA-82 a domain the gap closes with its reason is not needed, and the line gives the reason', () => {
    const { lines, missing: left } = packageOf(gapPlan([{ id: 'gap-a', closedDomains: [{ domain: 'facilities', because: 'The shed stands.' }] }], [boats]), recordId('solution-boats'))
    expect(lines.find(({ part }) => part === 'facilities')).toMatchObject({ state: 'not-needed', because: 'The shed stands.' })
    expect(left).toEqual(['doctrine', 'training', 'sustainment', 'institution'])
  })
  test('ANA-82 other equipment carries nothing', () => {
    expect(missing([option('solution-tools', { domain: 'training', materiel: true, decision: 'chosen' })])).toHaveLength(5)
  })
  test.each([['yes', true], ['partly', false], ['no', false]])('ANA-82 a payer whose money is %s keeps it up: %s', (money, isKept) => {
    const capability = { kind: 'capability', id: 'capability-a', title: 'Patrol', sustainedBy: { payer: 'Defense budget', money } }
    expect(missing([capability], [{ id: 'gap-a', capabilities: ['capability-a'] } as { id: string }]).includes('sustainment')).toBe(!isKept)
  })
  test('ANA-82 options of another gap carry upkeep and institution by the role they serve', () => {
    const other = (type: string) => gapPlan([], [
      aGap({ id: 'gap-a' }), aGap({ id: 'gap-b', capabilities: ['capability-b'] }), { kind: 'capability', id: 'capability-b', title: 'Depot', task: 'task-b' }, { kind: 'task', id: 'task-b', text: 'Mend', role: 'role-b' },
      { kind: 'role', id: 'role-b', title: 'Depot', type, wanted: 'wanted' }, { ...boats, companions: ['solution-b'] }, option('solution-b', { gap: 'gap-b', domain: 'training' }),
    ])
    const left = (type: string) => packageOf(other(type), recordId('solution-boats')).missing
    expect([left('support').includes('sustainment'), left('governance').includes('institution'), left('primary').length]).toEqual([false, false, 4])
  })
  test('ANA-82 what buys nothing needs nothing beside it', () => {
    expect(packageOf(gapPlan([{ id: 'gap-a' }], [option('solution-a', { domain: 'training' })]), recordId('solution-a'))).toEqual({ isMateriel: false, lines: [], missing: [] })
    expect(packageOf(gapPlan([]), recordId('solution-none')).isMateriel).toBe(false)
  })
})
