import { analysisSteps, coverageOf } from '@throughline/analysis'
import { createPlanGraph, parseRecord, type AnyRecord, type PlanGraph, type RecordId } from '@throughline/model'
import { bookId } from '@throughline/model'
import { describe, expect, test } from 'vitest'
import { around, countStates, firstRole, nextPlace, placesOf, rolesOf, stateOf, type Place } from './path.ts'

const aRecord = (input: Readonly<Record<string, unknown>>): AnyRecord => {
  const parsed = parseRecord(input)
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join(' '))
  return parsed.value
}
const head = aRecord({ kind: 'plan', id: 'plan-x', title: 'X', scope: 'country', start: '2026-10-01', end: '2031-09-30' })
const role = (id: string, priority: number) => aRecord({ kind: 'role', id, title: id, type: 'primary', wanted: 'wanted', priority })
const aPlan = (...records: readonly AnyRecord[]): PlanGraph => createPlanGraph({ book: bookId('x'), records: [head, ...records] })
const pathOf = (plan: PlanGraph) => {
  const coverage = coverageOf(plan)
  const roles = rolesOf(coverage)
  return { coverage, roles, places: placesOf(analysisSteps, roles) }
}
const told = (places: readonly { readonly step: { readonly id: string }; readonly role?: RecordId }[]) => places.map(({ step, role: of }) => (of === undefined ? step.id : `${step.id} ${of}`))

describe('the guided path', () => {
  test('WEB-900 without a role each step comes once, in the order of the chapter', () => {
    const { places } = pathOf(aPlan())
    expect(told(places)).toEqual(analysisSteps.map(({ id }) => id))
  })

  test('WEB-900 with roles, the steps of each role follow one another, role by role by priority, within their part', () => {
    const { places, roles } = pathOf(aPlan(role('role-b', 2), role('role-a', 1)))
    expect(roles).toEqual(['role-a', 'role-b'])
    const list = told(places)
    expect(list.slice(7, 16)).toEqual(['roles', 'conditions role-a', 'desire role-a', 'interests role-a', 'neighbours role-a', 'conditions role-b', 'desire role-b', 'interests role-b', 'neighbours role-b'])
    expect(list.at(-1)).toBe('reassess')
    expect(new Set(list).size).toBe(list.length)
  })

  test('WEB-901 the work goes on where it was left while something is left there, else at the next that is open', () => {
    const { places, coverage } = pathOf(aPlan(role('role-a', 1)))
    expect(nextPlace(places, coverage)?.step.id).toBe('guidance')
    expect(told([nextPlace(places, coverage, { step: 'desire', role: 'role-a' })].flatMap((one) => one ?? []))).toEqual(['desire role-a'])
    const skipped = aPlan(role('role-a', 1), aRecord({ kind: 'not-needed', id: 'skip-1', step: 'desire', about: 'role-a', because: 'Asked last year.' }))
    const after = pathOf(skipped)
    expect(stateOf(after.coverage, 'desire', after.roles[0])?.state).toBe('not-needed')
    expect(told([nextPlace(after.places, after.coverage, { step: 'desire', role: 'role-a' })].flatMap((one) => one ?? []))).toEqual(['interests role-a'])
  })

  test('WEB-901 the states of all places add up to the path', () => {
    const { places, coverage } = pathOf(aPlan(role('role-a', 1)))
    expect(Object.values(countStates(places, coverage)).reduce((sum, n) => sum + n, 0)).toBe(places.length)
  })

  test('WEB-900 the first place has none before it, the last none after', () => {
    const { places } = pathOf(aPlan())
    const [first, last] = [places[0], places.at(-1)]
    if (first === undefined || last === undefined) throw new Error('The path is empty')
    const { coverage } = pathOf(aPlan())
    expect([around(places, first, coverage).before, around(places, first, coverage).after?.step.id]).toEqual([undefined, 'environment'])
    expect([around(places, last, coverage).before?.step.id, around(places, last, coverage).after]).toEqual(['integrate', undefined])
  })

  test('WEB-908 the walk passes over roles explicitly not wanted or dropped and over what is recorded as not needed, both ways; their places stay', () => {
    const unwanted = aRecord({ kind: 'role', id: 'role-b', title: 'Fly', type: 'primary', wanted: 'not-wanted', priority: 1, willingness: 'opposed', neighbours: [{ name: 'Exland', relation: 'conflicts' }] })
    const dropped = aRecord({ kind: 'role', id: 'role-c', title: 'Dive', type: 'primary', wanted: 'wanted', priority: 3, outcome: 'dropped' })
    const skip = aRecord({ kind: 'not-needed', id: 'skip-1', step: 'interests', about: 'role-a', because: 'Asked last year.' })
    const { coverage, places } = pathOf(aPlan(role('role-a', 2), unwanted, dropped, skip))
    const at = (step: string, of?: string) => {
      const found = places.find((one) => one.step.id === step && one.role === of)
      if (found === undefined) throw new Error(`no place ${step}`)
      return found
    }
    const walked: Place[] = [at('guidance')]
    for (let after = around(places, at('guidance'), coverage).after; after !== undefined; after = around(places, after, coverage).after) walked.push(after)
    expect(told(walked).filter((one) => one.includes('role-'))).toEqual(told(places).filter((one) => one.endsWith('role-a') && one !== 'interests role-a'))
    expect(told(places)).toContain('conditions role-b')
    expect(told([around(places, at('neighbours', 'role-a'), coverage).before ?? at('roles')])).toEqual(['desire role-a'])
    expect(told([around(places, at('desire', 'role-b'), coverage).after ?? at('roles')])).toEqual(['conditions role-a'])
    expect(firstRole(coverage)).toBe('role-a')
  })
})
