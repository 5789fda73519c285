import { describe, expect, test } from 'vitest'
import { aGap, gapPlan } from '../testing/gap-plan.ts'
import { graphOf } from '../testing/small-plan.ts'
import { jointList } from './joint-list.ts'
import { carriersOf, roleTies, untiedRoles } from './role-ties.ts'
import { sharedInterests } from './shared-interests.ts'

type Fields = Readonly<Record<string, unknown>>
const role = (id: string, type: string, more: Fields = {}) => ({ kind: 'role', id: `role-${id}`, title: `Role ${id}`, type, wanted: 'wanted', ...more })
const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id)

describe('the ties of roles', () => {
  test('ANA-83 a primary role alone lacks support and governance', () => {
    const [tie] = roleTies(graphOf([role('watch', 'primary')]))
    expect([tie?.missing, tie?.because]).toEqual([['support', 'governance'], 'No support role carries it. No governance role lets it last.'])
  })
  test('ANA-83 roles that support it, directly or through others, are its own; by priority', () => {
    const [tie] = roleTies(graphOf([
      role('watch', 'primary'), role('b', 'support', { supports: ['role-watch'], priority: 2 }), role('a', 'support', { supports: ['role-b'], priority: 1 }), role('law', 'governance', { supports: ['role-a'] }), role('other', 'support', { supports: ['role-none'] }),
    ]))
    expect([ids(tie?.support ?? []), ids(tie?.governance ?? []), tie?.missing]).toEqual([['role-a', 'role-b'], ['role-law'], []])
    expect(tie?.because).toBe('“Role a” and “Role b” support it. “Role law” governs it.')
  })
  test.each([[{ wanted: 'not-wanted' }], [{ outcome: 'dropped' }]])('ANA-83 a role with %j neither counts nor is asked', (more) => {
    expect(roleTies(graphOf([role('watch', 'primary', more)]))).toEqual([])
    expect(roleTies(graphOf([role('watch', 'primary'), role('a', 'support', { supports: ['role-watch'], ...more })]))[0]?.missing).toContain('support')
  })
  test('ANA-83 a ring of roles ends', () => {
    const [tie] = roleTies(graphOf([role('watch', 'primary', { supports: ['role-a'] }), role('a', 'support', { supports: ['role-watch', 'role-b'] }), role('b', 'support', { supports: ['role-a'] })]))
    expect(ids(tie?.support ?? [])).toEqual(['role-a', 'role-b'])
    const ring = graphOf([role('watch', 'primary', { supports: ['role-a'] }), role('a', 'support', { supports: ['role-watch'] })])
    expect(ring.of('role').slice(0, 1).map((primary) => ids(carriersOf(ring, primary)))).toEqual([['role-a']])
  })
  test('ANA-83 support and governance roles that carry nothing are told', () => {
    expect(ids(untiedRoles(graphOf([role('watch', 'primary'), role('a', 'support', { supports: ['role-watch'] }), role('b', 'governance'), role('c', 'support', { supports: ['role-gone'] })])))).toEqual(['role-b', 'role-c'])
  })
})

const interest = (id: string, [defense, state, partner]: readonly (string | undefined)[], more: Fields = {}) => ({
  kind: 'interest', id: `interest-${id}`, topic: id, ...more,
  ...(defense !== undefined && { defense: { answer: defense } }), ...(state !== undefined && { state: { answer: state } }), ...(partner !== undefined && { partner: { answer: partner } }),
})

describe('shared interests', () => {
  test('ANA-84 the sweet spot stands first, then by how much the three want together; what the partner refuses last', () => {
    const shared = sharedInterests(graphOf([
      interest('refused', ['yes', 'yes', 'no']), interest('weak', ['partly', 'no', 'partly']), interest('near', ['yes', 'partly', 'yes']), interest('sweet', ['yes', 'yes', 'yes']), interest('also', ['yes', 'yes', 'yes']),
    ]))
    expect(shared.map(({ interest: { topic }, isSweetSpot }) => [topic, isSweetSpot])).toEqual([['also', true], ['sweet', true], ['near', false], ['weak', false], ['refused', false]])
  })
  test.each([
    [['yes', 'yes', 'no'], {}, /not to spend/], [['yes', 'yes', undefined], {}, /not known/], [['yes', 'yes', 'partly'], {}, undefined],
    [['yes', 'yes', 'yes'], { role: 'role-opposed' }, /opposed/], [['no', 'no', 'no'], { role: 'role-unwanted' }, undefined],
  ])('ANA-84 answers %j with %j warn: %s', (answers, more, words) => {
    const [one] = sharedInterests(graphOf([interest('a', answers, more), role('opposed', 'primary', { willingness: 'opposed' }), role('unwanted', 'primary', { wanted: 'not-wanted' })]))
    if (words === undefined) expect(one?.warns).toBeUndefined()
    else expect(one?.warns).toMatch(words)
  })
})

const org = (id: string) => ({ kind: 'organization', id: `org-${id}`, name: `The ${id}`, side: 'partner' })
const high = { likelihood: 'very-likely', consequence: 'extreme' }

describe('the joint list', () => {
  test('ANA-85 our order is compared with each service’s own, within the service', () => {
    const lines = jointList(gapPlan([
      { id: 'gap-a', operational: high, service: 'org-army', partnerPriority: 5 }, { id: 'gap-b', service: 'org-army', partnerPriority: 2 },
      { id: 'gap-c', service: 'org-navy', partnerPriority: 7 }, { id: 'gap-d', service: 'org-navy' }, { id: 'gap-e' },
    ], [org('army'), org('navy')]))
    expect(lines.map(({ gap, compares, ourPlace, theirPlace }) => [gap.id, compares, ourPlace, theirPlace])).toEqual([
      ['gap-a', 'earlier', 1, 2], ['gap-b', 'later', 2, 1], ['gap-c', 'same', 1, 1], ['gap-d', 'unknown', undefined, undefined], ['gap-e', 'unknown', undefined, undefined],
    ])
    expect(lines.map(({ because }) => because)).toEqual([
      'We rank it 1 of all; among the 2 gaps The army gave a priority we put it at 1 and The army at 2: earlier than its owner would.',
      expect.stringContaining('later than its owner would'), expect.stringContaining('it is the only gap The navy gave a priority'), expect.stringContaining('The navy gave it no priority'), expect.stringContaining('No service of the partner owns it'),
    ])
  })
  test('ANA-85 a gap that names no service is that of the one who plays its role, where only one does', () => {
    const plan = (players: readonly string[]) => gapPlan([], [
      org('army'), org('navy'), aGap({ id: 'gap-a', capabilities: players.map((_, i) => `capability-${i}`) }),
      ...players.flatMap((player, i) => [
        { kind: 'capability', id: `capability-${i}`, title: 'C', task: `task-${i}` }, { kind: 'task', id: `task-${i}`, text: 'T', role: `role-${i}` }, role(String(i), 'primary', { organization: player }),
      ]),
    ])
    expect(jointList(plan(['org-army', 'org-army']))[0]).toMatchObject({ service: { id: 'org-army' }, serviceSaidBy: 'role' })
    expect(jointList(plan(['org-army', 'org-navy']))[0]?.service).toBeUndefined()
  })
})
